-- What owners keep: processes, decisions and forms, each by the file that it stands in.
create table authoring.works (
    id           text primary key,
    module       text not null,
    kind         text not null check (kind in ('PROCESS', 'DECISION', 'FORM')),
    path         text not null unique,
    confidential boolean not null default false
);

-- Each version that the engine has of a work; the number and the key are the engine's, the checksum is that of the file alone.
create table authoring.versions (
    work           text not null references authoring.works,
    version        int not null,
    version_tag    text,
    checksum       char(64) not null,
    definition_key bigint not null unique,
    name_en        text not null,
    name_ko        text,
    release        bigint,
    source         text not null check (source in ('PACKAGED', 'STUDIO')),
    released_by    text,
    released_at    timestamptz not null,
    reason         text,
    article        text,
    effective_from timestamptz,
    retired_at     timestamptz,
    primary key (work, version)
);
