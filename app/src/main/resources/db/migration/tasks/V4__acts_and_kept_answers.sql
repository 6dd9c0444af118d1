-- How a task came to who has it: each act of a person at it, in order. For officers, never for parties.
create table tasks.acts (
    id           bigint generated always as identity primary key,
    task_key     bigint not null,
    case_number  text not null,
    at           timestamptz not null,
    actor        text not null,
    on_behalf_of text,
    act          text not null,
    from_person  text,
    to_person    text,
    to_group     text,
    to_office    char(3),
    note         text check (length(note) <= 2000)
);
create index acts_by_task on tasks.acts (task_key, id);
create index acts_by_case on tasks.acts (case_number, id);

-- What an officer has typed into a task's form and not decided yet; goes with the decision.
create table tasks.kept_answers (
    task_key bigint not null,
    username text not null,
    answers  jsonb not null,
    version  int not null,       -- of what the task decides on, as it was read while this was typed; 0 for none
    kept_at  timestamptz not null,
    primary key (task_key, username)
);
