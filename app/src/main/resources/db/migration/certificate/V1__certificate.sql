-- Issued certificates with their files, which never change. A new version replaces the one before it.
create table certificate.certificates (
    number             text primary key,
    declaration_number char(14) not null,
    case_number        text not null,
    version            int not null check (version > 0),
    fingerprint        char(64) not null,
    verification_code  text not null,
    accepted_at        timestamptz not null,
    issued_at          timestamptz not null,
    sha256             char(64) not null,
    pdf                bytea not null,
    unique (declaration_number, version)
);
alter table certificate.certificates alter column pdf set storage external;
