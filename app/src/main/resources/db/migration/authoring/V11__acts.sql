-- What one owner proposes and another signs: a case goes on elsewhere, is ended, or gets a variable that is missing. It does not
-- change after it was proposed, so its number names what was read.
create table authoring.acts (
    id             bigint generated always as identity primary key,
    kind           text not null check (kind in ('MOVE', 'CANCEL', 'SET_VARIABLE')),
    work           text not null references authoring.works,
    version        int not null,
    definition_key bigint not null,
    element_id     text,                                        -- where it stood when this was proposed
    target_id      text,
    variables      jsonb not null default '{}',
    repeats        text[] not null default '{}',                -- steps whose effect is once a case, and that come again
    reason         text not null check (length(reason) between 10 and 2000),
    article        text not null,
    state          text not null check (state in ('PROPOSED', 'SIGNED', 'WITHDRAWN', 'DONE')),
    made_by        text not null,
    made_at        timestamptz not null,
    signed_by      text check (signed_by is distinct from made_by),
    signed_at      timestamptz,
    retry          bigint,                                      -- the incidents that are tried again with the variable
    check ((kind = 'MOVE') = (target_id is not null))
);
create index acts_signed on authoring.acts (id) where state = 'SIGNED';

create table authoring.act_cases (
    act          bigint not null references authoring.acts,
    instance_key bigint not null,
    case_number  text not null,
    element_key  bigint,
    incident_key bigint,
    state        text not null check (state in ('PROPOSED', 'ORDERED', 'DONE', 'FAILED_AGAIN', 'REFUSED', 'GONE_ON', 'WITHDRAWN')),
    said         text,
    sent_at      timestamptz,
    settled_at   timestamptz,
    primary key (act, instance_key)
);
-- One act a case at a time.
create unique index act_cases_open on authoring.act_cases (case_number) where state in ('PROPOSED', 'ORDERED');
create index act_cases_by_case on authoring.act_cases (case_number);
