-- A mandate is offered by one side and accepted by the other; only an accepted one counts, in its days and for its kinds of
-- case. Those that customs had entered are accepted.
alter table access.mandates drop constraint mandates_pkey;
alter table access.mandates
    add column id              bigint generated always as identity primary key,
    add column kinds           text[] check (cardinality(kinds) > 0),      -- null: cases of every kind
    add column state           text not null default 'ACCEPTED' check (state in ('OFFERED', 'ACCEPTED', 'DECLINED', 'ENDED')),
    add column offered_by      bigint references access.parties,           -- null: entered by customs
    add column offered_account text,
    add column offered_at      timestamptz,
    add column answered_account text,
    add column answered_at     timestamptz,
    add column ended_by        bigint references access.parties,           -- also who set its last day
    add column ended_account   text,
    add column ended_at        timestamptz,
    add column reason          text check (length(reason) <= 500),         -- why it ends, or was declined
    add check (state <> 'OFFERED' or offered_by is not null);
alter table access.mandates alter column state drop default;
-- From a client to the agents who act for it; the other way has its index.
create index mandates_by_principal on access.mandates (principal_id);
