-- Whom the identity provider vouched for: issuer and subject name the person for ever, whatever the account is called.
alter table access.accounts add column subject text unique;
alter table access.accounts add column made_by_provider boolean not null default false;
