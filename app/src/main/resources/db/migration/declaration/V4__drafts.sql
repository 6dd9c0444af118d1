-- Declarations that are being written, as typed: what is wrong in them is kept, too.
create sequence declaration.draft_serials;

create table declaration.drafts (
    id         bigint primary key,
    owner_id   bigint not null, -- the party whose people write it
    content    jsonb not null,
    version    int not null default 1, -- counts changes: two windows do not overwrite each other silently
    blank      boolean not null, -- nothing was typed yet
    edited_by  text not null,
    created_at timestamptz not null,
    changed_at timestamptz not null,
    filed_as   char(14) -- the declaration that it became
);
create index drafts_by_owner on declaration.drafts (owner_id, id desc) where filed_as is null and not blank;
