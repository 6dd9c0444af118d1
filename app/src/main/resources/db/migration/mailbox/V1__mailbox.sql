-- A party applied to be served electronically, for these kinds of documents (Act Art. 327(6), Decree Art. 285-2(1)).
create table mailbox.boxes (
    party_id    bigint primary key,
    opened_at   timestamptz not null,
    closed_at   timestamptz,
    kinds       text[] not null,
    application text not null
);

-- What is stored in an open box is served at that moment (Art. 327(5)); any other message is a copy.
create table mailbox.messages (
    id             uuid primary key,
    party_id       bigint not null,
    case_number    text,
    subject_number text,
    kind           text not null,
    direction      text not null check (direction in ('OUT', 'IN')),
    title_ko       text not null,
    title_en       text not null,
    body_ko        text not null,
    body_en        text not null,
    sent_by        text not null,
    stored_at      timestamptz not null,
    service        text not null check (service in ('ELECTRONIC', 'COPY')),
    answers        uuid references mailbox.messages,
    sha256         char(64) not null,
    effect_key     text not null,
    unique (party_id, effect_key)
);
create index messages_of_party on mailbox.messages (party_id, stored_at desc, id desc);
create index messages_of_case on mailbox.messages (case_number, stored_at, id);
create index messages_by_answered on mailbox.messages (answers) where answers is not null;

create table mailbox.attachments (
    message_id  uuid not null references mailbox.messages,
    position    int not null,
    document_id uuid,
    certificate text,
    file_name   text not null,
    primary key (message_id, position),
    check ((document_id is null) <> (certificate is null))
);

-- Who has opened a message: for people; service does not depend on it.
create table mailbox.reads (
    message_id    uuid not null references mailbox.messages,
    username      text not null,
    first_read_at timestamptz not null,
    primary key (message_id, username)
);

-- What was served stays as it was served.
create function mailbox.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'What was served is neither changed nor taken away: %.%', tg_table_name, tg_op;
end $$;
create trigger stays_as_served before update or delete on mailbox.messages
    for each row execute function mailbox.refuse_change();
create trigger is_not_emptied before truncate on mailbox.messages
    for each statement execute function mailbox.refuse_change();
create trigger stays_as_served before update or delete on mailbox.attachments
    for each row execute function mailbox.refuse_change();
create trigger is_not_emptied before truncate on mailbox.attachments
    for each statement execute function mailbox.refuse_change();

-- What happened before there were boxes is not served now, as if it were news.
insert into casework.event_cursors (reader, xid, id)
select 'mailbox', xid, id from casework.events order by xid desc, id desc limit 1
on conflict do nothing;
