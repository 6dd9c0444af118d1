-- A work while it is changed: its files as they stand, and step by step how they came to.
create table authoring.drafts (
    id           bigint generated always as identity primary key,
    work         text not null,
    base_version int,                                            -- null: nothing of it stands yet, or it was imported
    title        text not null check (length(title) between 3 and 200),
    state        text not null check (state in ('OPEN', 'SUBMITTED', 'RETURNED', 'RELEASED', 'WITHDRAWN')),
    step         int not null default 0,                         -- the newest of all its files
    begun_by     text not null,
    begun_at     timestamptz not null,
    changed_at   timestamptz not null,
    confidential boolean not null,
    copy_of      bigint references authoring.drafts              -- what two people wrote at once: one of them went on in a copy
);
create index drafts_by_work on authoring.drafts (work, id desc);
create index drafts_open on authoring.drafts (work) where state in ('OPEN', 'SUBMITTED', 'RETURNED');

-- Bytes as they came: nothing writes anew what nobody changed.
create table authoring.draft_files (
    draft    bigint not null references authoring.drafts,
    name     text not null,                                      -- the path of the packaged file: the engine knows it by that again
    content  bytea not null check (length(content) <= 1048576),
    checksum char(64) not null,
    step     int not null,                                       -- that wrote it; 0: as it was when the draft began
    saved_by text not null,
    saved_at timestamptz not null,
    primary key (draft, name)
);

-- before: what the step replaced, by gzip; null: there was no such file. An UNDO or REDO is a step as any other and names the
-- one that it takes back: nothing of the history is cut. undone: of a SAVE, it is taken back; of an UNDO, it was done again.
create table authoring.steps (
    draft    bigint not null references authoring.drafts,
    number   int not null,
    file     text not null,
    kind     text not null check (kind in ('SAVE', 'UNDO', 'REDO')),
    target   int check ((target is null) = (kind = 'SAVE')),
    before   bytea,
    username text not null,
    at       timestamptz not null,
    undone   boolean not null default false,
    primary key (draft, number)
);
create index steps_by_file on authoring.steps (draft, file, number desc);

-- Who wrote any of it; none of them releases it.
create table authoring.hands (
    draft    bigint not null references authoring.drafts,
    username text not null,
    at       timestamptz not null,
    primary key (draft, username)
);

-- Who has a draft open now, one row a page of a browser. It is told to the others and locks nothing.
create table authoring.presence (
    draft    bigint not null references authoring.drafts,
    username text not null,
    page     text not null,
    file     text,
    seen_at  timestamptz not null,
    primary key (draft, username, page)
);

-- Works are V2's. An installation that took this one first has no such table yet.
do $$
begin
    if to_regclass('authoring.works') is not null then
        alter table authoring.drafts add constraint drafts_work foreign key (work) references authoring.works;
    end if;
end $$;
