-- Who may see and change what selects cases; nobody is one unless it is given.
alter table access.account_roles drop constraint account_roles_role_check;
alter table access.account_roles add constraint account_roles_role_check
    check (role in ('TRADER', 'BROKER', 'CLEARANCE_OFFICER', 'INSPECTOR', 'SUPERVISOR', 'PROCESS_OWNER', 'RISK_ANALYST',
                    'ADMINISTRATOR'));
alter table access.postings drop constraint postings_roles_check, drop constraint postings_check2;
alter table access.postings add constraint postings_roles_check
    check (cardinality(roles) > 0 and roles <@ array['CLEARANCE_OFFICER', 'INSPECTOR', 'SUPERVISOR', 'PROCESS_OWNER',
                                                     'RISK_ANALYST', 'ADMINISTRATOR']);
alter table access.postings add constraint postings_place_check
    check (national or office is not null or roles <@ array['ADMINISTRATOR', 'PROCESS_OWNER', 'RISK_ANALYST']);
