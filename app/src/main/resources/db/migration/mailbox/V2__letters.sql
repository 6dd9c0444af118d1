-- What officers write letters from. A released version is never changed: another text is the next version.
create table mailbox.letter_templates (
    id           text not null,
    version      int not null check (version > 0),
    kind_of_case text not null,
    template     jsonb not null,
    released_by  text not null,
    released_at  timestamptz not null,
    primary key (id, version)
);

-- Letters with the PDF that was looked at and is sent. One is being written for each officer and case; its number was
-- drawn for it and stays its own. From when it is sent it never changes.
create sequence mailbox.letter_serials;
create table mailbox.letters (
    number      text primary key,
    case_number text not null,
    template    text not null,
    version     int not null,
    draft       jsonb not null,
    content     jsonb not null,
    made_by     text not null,
    made_at     timestamptz not null,
    sha256      char(64) not null,
    pdf         bytea not null,
    message_id  uuid unique references mailbox.messages,
    due_round   int,
    foreign key (template, version) references mailbox.letter_templates
);
alter table mailbox.letters alter column pdf set storage external;
create unique index letters_being_written on mailbox.letters (case_number, made_by) where message_id is null;
create index letters_of_case on mailbox.letters (case_number);
create trigger stays_as_served before update or delete on mailbox.letters
    for each row when (old.message_id is not null) execute function mailbox.refuse_change();
create trigger is_not_emptied before truncate on mailbox.letters
    for each statement execute function mailbox.refuse_change();

alter table mailbox.attachments add column letter text references mailbox.letters;
alter table mailbox.attachments drop constraint attachments_check;
alter table mailbox.attachments add check (num_nonnulls(document_id, certificate, letter) = 1);
