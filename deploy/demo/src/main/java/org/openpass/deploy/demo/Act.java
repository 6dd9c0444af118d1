package org.openpass.deploy.demo;

import static org.openpass.deploy.demo.Role.DECLARANT;
import static org.openpass.deploy.demo.Role.INSPECTOR;
import static org.openpass.deploy.demo.Role.OFFICER;
import static org.openpass.deploy.demo.Role.PAYER;
import static org.openpass.deploy.demo.Role.VISITOR;

import java.util.Set;

/** What a person does about a declaration; officers' acts are the decisions of their forms. */
enum Act {
    ACCEPT("finds it in order 이상 없음", OFFICER, INSPECTOR),
    INSPECT("orders an inspection 검사지정", OFFICER),
    SUPPLEMENT("asks for a supplement 보완요구", OFFICER),
    REFUSE("refuses it 각하", OFFICER),
    DISCREPANCY("finds a discrepancy 상이", INSPECTOR),
    APPROVE("approves the request 승인", OFFICER),
    DISMISS("dismisses the request 기각", OFFICER),
    EXTEND("takes more time 처리기간 연장", OFFICER),
    ANSWER("answers the supplement 보완", DECLARANT),
    SECURITY("provides security 담보제공", DECLARANT),
    WITHDRAW("asks to withdraw 취하신청", DECLARANT),
    AMEND("asks to amend 정정신청", DECLARANT),
    PAY("pays 납부", PAYER, VISITOR),
    DECIDE("decides 결정", VISITOR);

    private final String label;
    private final Set<Role> roles;

    Act(String label, Role... roles) {
        this.label = label;
        this.roles = Set.of(roles);
    }

    /** English and Korean, to follow a name. */
    String label() {
        return label;
    }

    boolean isOf(Role role) {
        return roles.contains(role);
    }

    /** Whether it decides a request to withdraw or amend, which is a case of its own. */
    boolean decidesChange() {
        return this == APPROVE || this == DISMISS || this == EXTEND;
    }
}
