-- Who decides about cargo and bonded goods (화물담당); work of an office, as that of clearance.
alter table access.account_roles drop constraint account_roles_role_check;
alter table access.account_roles add constraint account_roles_role_check
    check (role in ('TRADER', 'BROKER', 'CLEARANCE_OFFICER', 'INSPECTOR', 'CARGO_OFFICER', 'SUPERVISOR', 'PROCESS_OWNER', 'RISK_ANALYST',
                    'ADMINISTRATOR'));
alter table access.postings drop constraint postings_roles_check;
alter table access.postings add constraint postings_roles_check
    check (cardinality(roles) > 0 and roles <@ array['CLEARANCE_OFFICER', 'INSPECTOR', 'CARGO_OFFICER', 'SUPERVISOR', 'PROCESS_OWNER',
                                                     'RISK_ANALYST', 'ADMINISTRATOR']);
