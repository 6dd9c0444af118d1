-- Each statement that changes a row reads the checks of its table anew, whatever it changes: those of a consignment's kind, status and numbers
-- took half of the time of a change, and each declaration changes its consignment twice. What a domain allows is remembered, and is looked
-- at where the column is written. The checks of a domain come afterwards, since rows need not be written again for them.
create domain cargo.consignment_kind as text;
create domain cargo.consignment_status as text;
alter table cargo.consignments
    drop constraint consignments_kind_check, drop constraint consignments_status_check, drop constraint numbered, drop constraint cargo_numbered,
    alter column kind type cargo.consignment_kind, alter column status type cargo.consignment_status;
alter domain cargo.consignment_kind add constraint kinds check (value in ('RECORDED', 'SIMPLE', 'MASTER', 'HOUSE'));
alter domain cargo.consignment_status add constraint statuses check (value in ('RECORDED', 'EXPECTED', 'ARRIVED', 'UNLOADED', 'IN_STORAGE',
    'UNDER_WAY', 'RELEASED', 'PARTLY_OUT', 'CARRIED_OUT', 'OVERDUE', 'SOLD', 'REVERTED', 'LOST', 'TRANSSHIPPED', 'RETURNED', 'CANCELLED'));

-- Numbers are looked at where one of them is written.
create function cargo.is_numbered() returns trigger language plpgsql as $$
begin
    if (new.kind = 'RECORDED') <> (new.mrn is null) or (new.kind = 'RECORDED') <> (new.bill_number is not null) then
        raise exception 'A consignment has a bill number if it was only recorded, and else the number of its manifest: %', new.id
            using errcode = 'check_violation', constraint = 'numbered';
    end if;
    if new.cargo_number <> new.mrn || new.msn || new.hsn then
        raise exception 'A cargo number is MRN, MSN and HSN: %', new.cargo_number using errcode = 'check_violation', constraint = 'cargo_numbered';
    end if;
    return null;
end $$;
create constraint trigger numbered after insert or update of kind, mrn, msn, hsn, cargo_number, bill_number on cargo.consignments
    for each row execute function cargo.is_numbered();

-- Room in each page for the changes of its rows: what is changed where it lies is written into no index again.
alter table cargo.consignments set (fillfactor = 85);
alter table cargo.reservations set (fillfactor = 80);
