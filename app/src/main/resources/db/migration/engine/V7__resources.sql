-- Every version of a decision and of a form that the engine has; those of processes stay in engine.releases.
create table engine.resources (
    resource_key   bigint primary key,
    kind           text not null check (kind in ('DECISION', 'FORM')),
    resource_id    text not null,
    version        int not null,
    version_tag    text,
    checksum       text not null,
    source         text not null check (source in ('PACKAGED', 'STUDIO')),
    path           text not null,
    content        text not null,
    released_at    timestamptz not null default now(),
    effective_from timestamptz,
    unique (kind, resource_id, version)
);

-- The file as the engine knows it, processes/declaration/import-declaration.bpmn; and the moment from which it is chosen, at once if null.
alter table engine.releases add column effective_from timestamptz, add column path text;

-- Names in other languages belong to a version as its elements do: the file as it was written, and what it says.
create table engine.name_files (
    definition_key bigint not null,
    language       char(2) not null,
    content        text not null,
    primary key (definition_key, language)
);
create table engine.model_names (
    definition_key bigint not null,
    element_id     text not null,
    language       char(2) not null,
    name           text not null,
    primary key (definition_key, language, element_id)
);

-- Running cases of a version, counted in the index.
create index instances_active on engine.instances (definition_key) where state = 'ACTIVE';
