-- Files in which a scanner found harm; no route serves them.
create table documents.quarantine (
    id          uuid primary key,
    case_number text not null,
    kind        text not null,
    file_name   text not null,
    size        int not null,
    sha256      char(64) not null,
    finding     text not null,
    scanner     text not null,
    added_by    text not null,
    added_at    timestamptz not null,
    content     bytea not null,
    unique (case_number, sha256)
);
create index quarantine_by_age on documents.quarantine (added_at desc, id);
