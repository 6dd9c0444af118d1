-- Customs invites the first person of a party that it registers: the link opens while the party has nobody.
alter table access.invitations add column ground text;   -- the application that was granted; null: asked by the own people
