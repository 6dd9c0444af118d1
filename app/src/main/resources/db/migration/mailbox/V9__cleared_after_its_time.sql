-- What was served stays as it was served; only retention takes it away with its whole case, when the time of that has passed
-- (Decree Art. 3). Its transaction says so of itself, and nothing else can be done in it to what was served.
create or replace function mailbox.refuse_change() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' and current_setting('openpass.retention', true) = 'on' then
        return old;
    end if;
    raise exception 'What was served is neither changed nor taken away: %.%', tg_table_name, tg_op;
end $$;
create index attachments_by_letter on mailbox.attachments (letter) where letter is not null;
