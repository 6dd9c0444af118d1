-- What the pieces of one message have in common, as its sender says it: two messages in pieces are not counted together.
alter table cargo.submissions add column series text;
