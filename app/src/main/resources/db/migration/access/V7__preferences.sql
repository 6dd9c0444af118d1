-- How a person likes the screens, by the name of what is liked.
create table access.preferences (
    username text not null references access.accounts,
    name     text not null,
    value    jsonb not null,
    primary key (username, name)
);
