-- Drafts that correct a filed declaration: what they are for, and one a party, purpose and version of the declaration.
alter table declaration.drafts alter column filed_as type text; -- the declaration, or the request to change one
alter table declaration.drafts add column purpose text; -- null: a new declaration
create unique index one_draft_a_purpose on declaration.drafts (owner_id, purpose) where filed_as is null;
