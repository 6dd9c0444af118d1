-- What is drafted and submitted may be the first of its work, which comes into the library with its first version.
alter table authoring.drafts drop constraint if exists drafts_work;
alter table authoring.releases drop constraint releases_work_fkey;
