-- While such a row lasts, nothing is taken in: a backup is being made. It expires by itself if the backup dies.
create table continuity.pauses (
    reason text        primary key check (reason in ('BACKUP')),
    until  timestamptz not null
);
