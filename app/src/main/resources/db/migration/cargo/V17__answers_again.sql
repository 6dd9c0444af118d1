-- A case may hold one application after another, as withdrawals of a transport (Customs Act Art. 213(5), 250): each has a period of its own.
alter table cargo.answers add column round int not null default 1 check (round > 0);
