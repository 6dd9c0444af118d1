-- Parties make keys of their software themselves. An id names a key to its party and opens nothing; who makes a key chooses
-- it, so that the same request again makes no second one. By its first characters people know which key a program holds.
alter table access.api_keys
    add column id uuid not null default gen_random_uuid(),
    add column prefix text,
    add column made_by text references access.accounts;   -- null: customs
alter table access.api_keys add constraint api_keys_by_party unique (party_id, id);

-- When keys were last used, to the minute. A table of its own, since every node forgets its keys when theirs changes.
create table access.key_uses (
    hash         text primary key references access.api_keys,
    last_used_at timestamptz not null
);
