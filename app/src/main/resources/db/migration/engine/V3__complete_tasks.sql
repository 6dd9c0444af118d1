alter table engine.outbox drop constraint outbox_kind_check;
alter table engine.outbox add constraint outbox_kind_check
    check (kind in ('START', 'PUBLISH', 'CANCEL', 'COMPLETE_TASK'));
