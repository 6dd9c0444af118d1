-- The moments of which there are backups, noted once a backup is whole. Who copies the stores by other means notes it, too.
create table continuity.backups (
    taken_at timestamptz primary key
);
