-- What officers write to each other about a case; outlives its tasks, is never for parties. The task's key only remembers
-- where a note was written.
create table casework.notes (
    id          bigint generated always as identity primary key,
    case_number text not null references casework.cases,
    author      text not null,
    text        text not null check (length(text) between 1 and 4000),
    written_at  timestamptz not null,
    task_key    bigint,
    edited_at   timestamptz,
    removed_at  timestamptz,
    removed_by  text,
    check ((removed_at is null) = (removed_by is null))
);
create index notes_by_case on casework.notes (case_number, id);

-- What a note said before it was edited.
create table casework.note_versions (
    note_id    bigint not null references casework.notes,
    version    int not null,
    text       text not null,
    written_at timestamptz not null,
    primary key (note_id, version)
);

create table casework.note_mentions (
    note_id  bigint not null references casework.notes,
    username text not null,
    read_at  timestamptz,
    primary key (note_id, username)
);
create index note_mentions_unread on casework.note_mentions (username, note_id) where read_at is null;
