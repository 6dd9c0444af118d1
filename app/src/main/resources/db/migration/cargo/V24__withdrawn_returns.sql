-- That its declarant asks to withdraw a return, and why: customs approves it or does not (Customs Act Art. 250(1), (4)).
alter table cargo.transshipments
    add column withdrawal_asked_at timestamptz,
    add column withdrawal_reason text,
    add constraint transshipments_withdrawal check ((withdrawal_asked_at is null) = (withdrawal_reason is null)),
    drop constraint transshipments_decision_check,
    add constraint transshipments_decision_check check (decision in ('CONFIRM', 'REFUSE', 'WITHDRAW'));
