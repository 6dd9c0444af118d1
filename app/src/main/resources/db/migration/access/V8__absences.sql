-- Who is away, from when until when, and who stands in meanwhile for which groups of tasks. Nothing is taken away: who came
-- back early has ended it.
create table access.absences (
    id         bigint generated always as identity primary key,
    username   text not null references access.accounts,
    deputy     text not null references access.accounts check (deputy <> username),
    from_at    timestamptz not null,
    until_at   timestamptz not null check (until_at > from_at),
    groups     text[] not null check (cardinality(groups) > 0),
    note       text check (length(note) <= 500),
    entered_by text not null,
    entered_at timestamptz not null,
    ended_by   text,
    ended_at   timestamptz
);
create index absences_of_person on access.absences (username, until_at);
create index absences_of_deputy on access.absences (deputy, until_at);

-- Every list of work asks for whom its reader stands in; what is remembered of it is forgotten with each change.
create trigger tell_change after insert or update or delete or truncate on access.absences
    for each statement execute function access.tell_change();
create trigger tell_change after insert or update or delete or truncate on access.accounts
    for each statement execute function access.tell_change();
create trigger tell_change after insert or update or delete or truncate on access.account_roles
    for each statement execute function access.tell_change();
