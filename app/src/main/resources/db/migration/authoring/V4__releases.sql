-- What one person laid before another: the files as they were, with what was found, tried and different about exactly these bytes.
create table authoring.releases (
    id             bigint generated always as identity primary key,
    draft          bigint not null references authoring.drafts,
    work           text not null references authoring.works,
    base_version   int,
    set_hash       char(64) not null,
    reason         text not null check (length(reason) between 10 and 2000),
    article        text not null check (length(article) between 1 and 200),
    tag            text not null,
    effective_from timestamptz,                                  -- null: at once
    waits          boolean not null default false,               -- binds by latest: deployed at its moment, not before
    state          text not null check (state in ('SUBMITTED', 'RETURNED', 'SIGNED', 'DEPLOYED', 'FAILED')),
    submitted_by   text not null,
    submitted_at   timestamptz not null,
    signed_by      text,
    signed_at      timestamptz,
    deployed_at    timestamptz,
    remark         text,                                         -- why it was given back
    failure        text,                                         -- the engine's words
    difference     jsonb not null,
    findings       jsonb not null,
    trials         jsonb not null,
    check (signed_by is distinct from submitted_by),
    check ((signed_by is null) = (signed_at is null) and (signed_by is null) = (state in ('SUBMITTED', 'RETURNED')))
);
create unique index releases_by_tag on authoring.releases (work, tag) where state in ('SIGNED', 'DEPLOYED');
create unique index releases_submitted on authoring.releases (draft) where state = 'SUBMITTED';
create index releases_to_deploy on authoring.releases (signed_at) where state = 'SIGNED';

create table authoring.release_files (
    release  bigint not null references authoring.releases,
    name     text not null,
    content  bytea not null,
    checksum char(64) not null,
    primary key (release, name)
);

-- What was submitted stays as it was read; only where it stands moves on, and never back from what was signed.
create function authoring.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'What was submitted is neither changed nor taken away: %.%', tg_table_name, tg_op;
end $$;
create function authoring.refuse_other_release() returns trigger language plpgsql as $$
begin
    if (new.draft, new.work, new.set_hash, new.reason, new.article, new.tag, new.submitted_by, new.submitted_at, new.difference,
            new.findings, new.trials) is distinct from (old.draft, old.work, old.set_hash, old.reason, old.article, old.tag,
            old.submitted_by, old.submitted_at, old.difference, old.findings, old.trials)
        or old.signed_by is not null and (new.signed_by, new.signed_at, new.effective_from)
            is distinct from (old.signed_by, old.signed_at, old.effective_from)
        or old.state in ('RETURNED', 'DEPLOYED', 'FAILED') and new.state <> old.state then
        raise exception 'What was submitted is not changed: %', old.id;
    end if;
    return new;
end $$;
create trigger stays_as_submitted before update on authoring.releases
    for each row execute function authoring.refuse_other_release();
create trigger is_not_taken_away before delete on authoring.releases
    for each row when (old.signed_by is not null) execute function authoring.refuse_change();
create trigger is_not_emptied before truncate on authoring.releases
    for each statement execute function authoring.refuse_change();
create trigger stays_as_submitted before update or delete on authoring.release_files
    for each row execute function authoring.refuse_change();
create trigger is_not_emptied before truncate on authoring.release_files
    for each statement execute function authoring.refuse_change();
