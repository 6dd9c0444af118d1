-- What shows that the partner sent it, so that it can be given to its door again as the partner: the id of the key that it
-- came by, or the bank's signature of its bytes. Neither opens anything.
alter table exchange.messages
    add proof      text,
    -- The message that this one is once more, who gave it to its door again, and why.
    add replay_of  uuid,
    add replay_by  text,
    add replay_why text,
    add check ((replay_of is null) = (replay_by is null)),
    add check ((replay_of is null) = (replay_why is null)),
    drop constraint messages_result_check,
    add constraint messages_result_check check (result in ('TAKEN', 'REFUSED', 'FAILED', 'REPLAYED'));
create index messages_replays on exchange.messages (replay_of, at) where replay_of is not null;
