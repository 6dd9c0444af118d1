-- A line that a correction took back may be asked for again: whether it did not stand when it was asked for.
alter table cargo.correction_lines add column returns boolean not null default false;

-- What the criteria find in the lines as they are to be, before an officer decides on them; the draw is kept, whatever is decided, and is
-- that of every later correction of the line.
create table cargo.correction_hits (
    submission  bigint not null,
    consignment bigint not null references cargo.consignments on delete cascade,
    criterion   text not null,
    draw        numeric not null,
    watched     boolean not null,
    measure     text not null,
    primary key (submission, consignment, criterion)
);
create index correction_hits_of on cargo.correction_hits (consignment, criterion);

-- How often a difference was written: what an officer has read of them is what stands as long as that is the same.
alter table cargo.discrepancies add column version int not null default 1;
create function cargo.next_version() returns trigger language plpgsql as $$
begin
    new.version := old.version + 1;
    return new;
end $$;
create trigger next_version before update on cargo.discrepancies for each row execute function cargo.next_version();
