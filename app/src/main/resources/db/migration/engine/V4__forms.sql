-- The forms that the engine binds to user tasks; a task keeps the form that it was created with.
create table engine.forms (
    form_key bigint primary key,
    form_id  text not null,
    version  int not null,
    json     jsonb not null
);
