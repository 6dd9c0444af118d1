-- Who is told of new messages in a party's box: a person by e-mail, at an address that a code has verified, or the
-- party's software by a webhook. Signing needs the secret back, so it is kept encrypted, and shown once.
create table mailbox.subscriptions (
    id         uuid primary key,
    party_id   bigint not null,
    channel    text not null check (channel in ('EMAIL', 'WEBHOOK')),
    username   text,
    target     text not null,
    kinds      text[] not null,
    language   text check (language in ('ko', 'en')),
    secret     bytea,
    active     boolean not null default true,
    -- A partner that failed is left alone until then, and holds up nobody else.
    held_until timestamptz,
    created_by text not null,
    created_at timestamptz not null,
    ended_at   timestamptz,
    check ((channel = 'EMAIL') = (username is not null)),
    check ((channel = 'EMAIL') = (language is not null)),
    check ((channel = 'WEBHOOK') = (secret is not null))
);
create unique index subscriptions_of_person on mailbox.subscriptions (username)
    where username is not null and ended_at is null;
create index subscriptions_of_party on mailbox.subscriptions (party_id) where ended_at is null;

-- An address that somebody wants to be written to and has not verified yet; one a person.
create table mailbox.mail_codes (
    username    text primary key,
    address     text not null,
    kinds       text[] not null,
    language    text not null check (language in ('ko', 'en')),
    hash        char(64) not null,
    tries       int not null default 0,
    valid_until timestamptz not null,
    asked       int not null default 1,
    asked_since timestamptz not null
);

-- One a subscription and message; one without a message is a test. A claim is committed before anything is sent: what
-- was claimed and never settled may or may not have arrived.
create table mailbox.deliveries (
    id              uuid primary key,
    subscription_id uuid not null references mailbox.subscriptions,
    message_id      uuid references mailbox.messages,
    made_at         timestamptz not null,
    state           text not null check (state in ('DUE', 'SENDING', 'SENT', 'GIVEN_UP', 'UNKNOWN')),
    attempts        int not null default 0,
    next_at         timestamptz not null,
    claim           uuid,
    claimed_until   timestamptz,
    status          int,
    answer          text check (length(answer) <= 200),
    sent_at         timestamptz,
    unique (subscription_id, message_id),
    check ((state = 'SENDING') = (claimed_until is not null))
);
create index deliveries_due on mailbox.deliveries (subscription_id, next_at) where state = 'DUE';
create index deliveries_in_hand on mailbox.deliveries (subscription_id, claimed_until) where state = 'SENDING';
create index deliveries_ended on mailbox.deliveries (made_at) where state in ('SENT', 'GIVEN_UP', 'UNKNOWN');
create index deliveries_newest on mailbox.deliveries (subscription_id, made_at desc, id desc);
