-- When the warehouse reported the declaration's goods as carried out (Art. 157); they cannot be withdrawn after that.
alter table cargo.reservations add column carried_out_at timestamptz;
