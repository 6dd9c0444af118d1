-- What officers found; one row a decided task.
create table declaration.findings (
    task_key    bigint primary key,
    case_number text not null,
    kind        text not null check (kind in ('DOC_REVIEW', 'INSPECTION')),
    officer     text not null,
    decision    text not null,
    method      text,
    place       text,
    findings    text not null,
    notes       text,
    decided_at  timestamptz not null
);
create index findings_by_case on declaration.findings (case_number);
