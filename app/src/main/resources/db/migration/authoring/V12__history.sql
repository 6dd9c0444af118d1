-- In which order the history in Git tells of what the engine has: a row is a commit, and a repository that was lost is written anew
-- by them with the same ids.
create table authoring.history (
    number  bigint generated always as identity primary key,
    release bigint unique references authoring.releases,
    shipped bigint[],                                            -- keys of versions that came with the application at one moment
    told    boolean not null default false,
    open_id char(40),                                            -- its commit in the repository that every owner reads
    risk_id char(40),                                            -- and in that of risk; null: nothing of it belongs there
    check ((release is null) <> (shipped is null))
);
