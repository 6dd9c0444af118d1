-- A template may ask for a second person: then the letter waits, as it was looked at, until another officer lets it go or
-- gives it back with a note. Meanwhile who wrote it may write another.
alter table mailbox.letters
    add column offered_at timestamptz,
    add column offers int not null default 0,
    add column returned_by text,
    add column returned_at timestamptz,
    add column return_note text,
    add column released_by text,
    add check (released_by <> made_by),
    add check (offered_at is null or returned_at is null);
drop index mailbox.letters_being_written;
create unique index letters_being_written on mailbox.letters (case_number, made_by)
    where message_id is null and offered_at is null and returned_at is null;
create index letters_waiting on mailbox.letters (offered_at, number) where message_id is null and offered_at is not null;
