-- The files of cases. Audience stands in the key, so that nobody learns of a file that is not for them by sending it.
create table documents.documents (
    id          uuid primary key,
    case_number text not null,
    kind        text not null check (kind in ('INVOICE', 'PACKING_LIST', 'BILL_OF_LADING', 'ORIGIN_CERTIFICATE',
                                              'PERMIT', 'PICTURE', 'SUPPLEMENT', 'OTHER')),
    file_name   text not null,
    media_type  text not null check (media_type in ('application/pdf', 'image/jpeg', 'image/png')),
    size        int not null check (size between 1 and 10485760),
    sha256      char(64) not null,
    audience    text not null check (audience in ('PARTY', 'OFFICER')),
    added_by    text not null,
    added_at    timestamptz not null,
    content     bytea not null,
    unique (case_number, kind, sha256, audience)
);
create index documents_by_case on documents.documents (case_number, added_at, id);
-- PDF, JPEG and PNG are compressed already.
alter table documents.documents alter column content set storage external;
