-- What customs decides is told to those who use EDIFACT, whichever door the matter came by: such an answer may be of no message.
alter table exchange.edifact_answers alter column message drop not null;
create index edifact_answers_by_interchange on exchange.edifact_answers (interchange, made_at);
-- What is judged later is looked at when who judges it says so; what has just come may have been judged before it was noted here.
alter table exchange.edifact_waiting add ready boolean not null default true;
create index edifact_waiting_ready on exchange.edifact_waiting (interchange) where ready;
create index edifact_waiting_by_number on exchange.edifact_waiting (kind, number);
-- A decision, told once. Its interchange is the one that it answers, or the party's last: as that is written, the answer is.
create table exchange.edifact_decisions (
    party_id    bigint not null,
    effect_key  text not null,
    interchange bigint not null references exchange.interchanges on delete cascade,
    message     text,
    decision    jsonb not null,
    decided_at  timestamptz not null,
    told_at     timestamptz, -- null as long as the answer is not made
    primary key (party_id, effect_key)
);
create index edifact_decisions_untold on exchange.edifact_decisions (decided_at) where told_at is null;
create index edifact_decisions_of on exchange.edifact_decisions (interchange);
create index interchanges_of_party on exchange.interchanges (party_id, id);
-- Which answer a delivery to a party's software tells of.
create table exchange.edifact_tellings (
    delivery uuid primary key,
    answer   bigint not null references exchange.edifact_answers on delete cascade
);
create index edifact_tellings_of on exchange.edifact_tellings (answer);
alter table exchange.messages drop constraint messages_channel_check,
    add constraint messages_channel_check check (channel in ('JSON', 'XML', 'EDIFACT', 'FILE', 'BANK', 'OTHER'));
