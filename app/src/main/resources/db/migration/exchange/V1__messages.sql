-- What partners' software sent in, as it came, and what it was answered. Headers are not kept: keys and signatures are in
-- them. A file is known by its name in the documents; here by its size only.
create table exchange.messages (
    id           uuid primary key,
    at           timestamptz not null,
    channel      text not null check (channel in ('JSON', 'XML', 'FILE', 'BANK', 'OTHER')),
    partner      text not null,
    party_id     bigint,
    kind         text not null,
    subject      text,
    case_number  text,
    reference    text, -- the partner's own number
    content_type text,
    content      bytea,
    size         bigint not null,
    sha256       char(64),
    result       text not null check (result in ('TAKEN', 'REFUSED', 'FAILED')),
    status       int not null,
    answer       text check (length(answer) <= 64000),
    millis       int not null,
    check ((content is null) = (sha256 is null))
);
-- It is written once and seldom read: compressing it would cost each filing.
alter table exchange.messages alter column content set storage external;
create index messages_by_time on exchange.messages (at desc, id desc);
create index messages_by_partner on exchange.messages (lower(partner) text_pattern_ops, at desc, id desc);
create index messages_by_subject on exchange.messages (upper(subject) text_pattern_ops) where subject is not null;
create index messages_by_case on exchange.messages (upper(case_number) text_pattern_ops) where case_number is not null;
create index messages_by_reference on exchange.messages (upper(reference) text_pattern_ops) where reference is not null;
create index messages_not_taken on exchange.messages (result, at desc, id desc) where result <> 'TAKEN';
