-- The last file that was given for a release, and how far it is.
create table release.loads (
    release     bigint primary key references release.releases,
    attempt     int not null, -- counts the files; what an earlier one still has to say is not heard
    file_name   text not null check (length(file_name) between 1 and 200),
    sha256      char(64) not null,
    size        bigint not null,
    entire      boolean not null, -- what stands and is not in the file ends
    step        text not null check (step in ('WAIT', 'READ', 'CHECK', 'DONE', 'REFUSED', 'BROKEN')),
    done        int not null default 0,
    row_count   int,
    error_count int,
    begun_by    text not null,
    begun_at    timestamptz not null,
    alive_at    timestamptz not null, -- by the database's clock: a node says twice a second that it works on it
    ended_at    timestamptz,
    version     int, -- of the release with the rows of the file
    problem     text,
    check ((step in ('DONE', 'REFUSED', 'BROKEN')) = (ended_at is not null)),
    check ((step = 'DONE') = (version is not null)),
    check ((step = 'BROKEN') = (problem is not null))
);
create index loads_by_content on release.loads (sha256);

-- What is wrong with the last file of a release, in the order of its rows; cells are the row as it stands in the file.
create table release.errors (
    release     bigint not null references release.releases,
    position    int not null,
    number      int not null,
    column_name text,
    code        text not null,
    value       text,
    cells       jsonb,
    primary key (release, position)
);
