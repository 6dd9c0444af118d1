-- E-mails to people who have no mailbox yet. One an effect, whatever is tried again; sent at most once: whose sender died
-- while it was sending is UNKNOWN. What it says may open a door, so it is kept encrypted where the installation has a key,
-- and not longer than it takes to send it.
create table mailbox.addressed_mails (
    id            uuid primary key,
    effect        text not null unique,
    address       text not null,
    subject       text not null,
    body          bytea,
    sealed        boolean not null,
    made_at       timestamptz not null,
    state         text not null check (state in ('DUE', 'SENDING', 'SENT', 'GIVEN_UP', 'UNKNOWN')),
    attempts      int not null default 0,
    next_at       timestamptz not null,
    claimed_until timestamptz,
    answer        text check (length(answer) <= 200),
    check ((state = 'SENDING') = (claimed_until is not null)),
    check (state in ('DUE', 'SENDING') = (body is not null))
);
create index addressed_mails_due on mailbox.addressed_mails (next_at) where state = 'DUE';
create index addressed_mails_in_hand on mailbox.addressed_mails (claimed_until) where state = 'SENDING';

-- Who is told of a party's messages goes with the party when it is merged into another, and comes back when that is undone.
alter table mailbox.subscriptions add column merged_from bigint;
create index subscriptions_that_were_merged on mailbox.subscriptions (merged_from) where merged_from is not null;
