-- What an office is, which it belongs to, and since when there is one.
alter table reference.offices
    add column kind text not null default 'HOUSE' check (kind in ('HEADQUARTERS', 'HOUSE', 'AGENCY', 'INSTITUTE')),
    add column parent char(3) check (parent <> code),
    add column valid_from date not null default '2000-01-01',
    add column valid_to date check (valid_to >= valid_from),      -- the last day; null: open
    add column release bigint;
