-- Without it each file that goes would read all files for those that it replaced.
create index documents_by_replacement on documents.documents (replaced_by) where replaced_by is not null;
