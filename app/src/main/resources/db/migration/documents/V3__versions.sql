-- A newer version takes the place of a file in lists; each version stays with its hash. The series is named by its first.
alter table documents.documents
    add column series      uuid,
    add column version     int not null default 1 check (version > 0),
    add column replaced_by uuid references documents.documents,
    add column party_id    bigint,                       -- whose file it is; null: customs'
    add column scanned_at  timestamptz,                  -- null: before there was a scanner
    add column scanners    text;
update documents.documents set series = id;
-- Whose the files are that came before: the account's or the key's party, customs' where an officer added it, and nobody's
-- (0 is no party) where the party bears another name by now; such a file is not replaced.
update documents.documents d set party_id = case when exists (
        select 1 from access.accounts a where a.username = d.added_by and a.party_id is null) then null
    else coalesce((select a.party_id from access.accounts a where a.username = d.added_by),
        (select min(p.id) from access.parties p join casework.case_parties c on c.party_id = p.id
            where c.case_number = d.case_number and p.name = d.added_by), 0) end;
alter table documents.documents alter column series set not null, add constraint documents_version unique (series, version);
-- The same content again is the same document, unless it has been replaced: then it may come back as the newest version.
alter table documents.documents drop constraint documents_case_number_kind_sha256_audience_key;
create unique index documents_by_content on documents.documents (case_number, kind, sha256, audience)
    where replaced_by is null;
