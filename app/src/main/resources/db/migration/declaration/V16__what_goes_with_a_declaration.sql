-- What goes with a declaration is found without reading all there is.
create index changes_by_declaration on declaration.changes (declaration_number);
create index drafts_by_declaration on declaration.drafts (filed_as) where filed_as is not null;
