-- The files of a package that a draft was begun with: whoever takes them up again comes to the same draft, as long as it runs.
alter table authoring.drafts add column taken_up char(64);
