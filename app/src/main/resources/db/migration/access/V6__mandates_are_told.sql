-- Mandates are remembered, too: each request of a broker asks whom they may act for.
create trigger tell_change after insert or update or delete or truncate on access.mandates
    for each statement execute function access.tell_change();
