-- Parties to which nothing is sent until somebody of customs lets it go on. What is made for them meanwhile waits.
create table mailbox.held_parties (
    party_id bigint primary key,
    why      text not null check (length(why) between 1 and 500),
    held_by  text not null,
    held_at  timestamptz not null
);
