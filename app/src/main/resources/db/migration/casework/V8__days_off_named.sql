-- Days that became days off, or are none any more, after deadlines may have been set to end on them (Customs Act Art. 8(3)).
-- While it is not done, deadlines are still moved for the day, or put back.
create table casework.days_off_named (
    day      date primary key,
    off      boolean not null,
    noted_at timestamptz not null,
    done_at  timestamptz
);
create index days_off_open on casework.days_off_named (day) where done_at is null;
