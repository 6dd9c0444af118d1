-- Keys are asked for by every request of software: nodes remember them and are told of changes.
create trigger tell_change after insert or update or delete or truncate on access.api_keys
    for each statement execute function access.tell_change();
