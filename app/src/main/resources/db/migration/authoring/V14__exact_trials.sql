-- While a run goes on its node says so, and is missed soon.
alter table authoring.trials add column beat_at timestamptz;
alter table authoring.what_ifs add column beat_at timestamptz;

-- Why a change was released although its scenarios are not as expected, or were not run on exactly its files.
alter table authoring.releases
    add column despite text check (length(despite) between 10 and 1000),
    add check (despite is null or signed_by is not null);
create or replace function authoring.refuse_other_release() returns trigger language plpgsql as $$
begin
    if (new.draft, new.work, new.set_hash, new.reason, new.article, new.tag, new.submitted_by, new.submitted_at, new.difference,
            new.findings, new.trials) is distinct from (old.draft, old.work, old.set_hash, old.reason, old.article, old.tag,
            old.submitted_by, old.submitted_at, old.difference, old.findings, old.trials)
        or old.signed_by is not null and (new.signed_by, new.signed_at, new.effective_from, new.despite)
            is distinct from (old.signed_by, old.signed_at, old.effective_from, old.despite)
        or old.state in ('RETURNED', 'DEPLOYED', 'FAILED') and new.state <> old.state then
        raise exception 'What was submitted is not changed: %', old.id;
    end if;
    return new;
end $$;
