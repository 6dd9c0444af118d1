-- What was told of a document or a case, and what did not arrive, is found without reading all that was ever told.
create index deliveries_of_message on mailbox.deliveries (message_id) where message_id is not null;
create index deliveries_in_trouble on mailbox.deliveries (made_at desc, id desc)
    where state in ('GIVEN_UP', 'UNKNOWN') or state = 'DUE' and attempts > 0;
create index messages_by_subject on mailbox.messages (upper(subject_number) text_pattern_ops) where subject_number is not null;
create index messages_by_case on mailbox.messages (upper(case_number) text_pattern_ops) where case_number is not null;
