-- Wrong passwords of late; too many in a row close the account for a while.
create table access.failed_sign_ins (
    username text primary key,
    failures int not null,
    last_at  timestamptz not null
);
