-- A refused manifest is sent again, and lines that come after the acceptance are reviewed by themselves: each is a case of its own of
-- the same voyage. That no two are opened for the same lines is seen to by who opens them, one at a time for a voyage.
drop index casework.cases_by_subject;
create unique index cases_by_subject on casework.cases (kind, subject) where kind <> 'manifest';
