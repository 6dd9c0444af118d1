package org.openpass.deploy.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class DeedTest {

    @Test
    void aDecisionIsSettledWhenTheDeclarationHasMovedOn() {
        Deed decision = new Deed(new Step(Role.OFFICER, Act.ACCEPT), "Park", "DOC_REVIEW");

        assertThat(decision.settledBy(standing("DOC_REVIEW", ""))).isFalse();
        assertThat(decision.settledBy(standing("ACCEPTED", "UNPAID"))).isTrue();
        assertThat(decision.beforeAcceptance()).isTrue();
    }

    @Test
    void aPaymentIsSettledWhenCustomsKnowsItAndNothingWaitsForItAnyMore() {
        Deed payment = new Deed(new Step(Role.PAYER, Act.PAY), "Boutique", "AWAITING_PAYMENT");

        assertThat(payment.settledBy(standing("AWAITING_PAYMENT", "PAID"))).isFalse();
        assertThat(payment.settledBy(standing("ACCEPTED", "UNPAID"))).isFalse();
        assertThat(payment.settledBy(standing("ACCEPTED", "PAID"))).isTrue();
    }

    @Test
    void whatIsOwedIsPaidOnceNothingElseIsOpen() {
        assertThat(standing("ACCEPTED", "UNPAID").owes()).isTrue();
        assertThat(standing("AWAITING_PAYMENT", "UNPAID").owes()).isTrue();
        assertThat(standing("ACCEPTED", "PAID").owes()).isFalse();
        assertThat(standing("DOC_REVIEW", "").owes()).isFalse();
        assertThat(read("""
                {"status": "ACCEPTED", "pendingChange": "HB00126000001M-01", "money": {"status": "UNPAID"}}
                """).owes()).isFalse();
    }

    @Test
    void readsWhatItsPartiesRead() {
        Standing standing = read("""
                {"caseNumber": "IM-1", "status": "ACCEPTED", "lane": "INSPECTION", "version": 2,
                 "filedAt": "2026-11-20T01:00:00Z", "duty": {"total": 1000}, "money": {"status": "PAID",
                 "collectionForm": "MONTHLY"}, "timeline": [{"at": "2026-11-20T01:00:05Z", "event": "ACCEPTED"}]}
                """);

        assertThat(standing.lane()).isEqualTo("INSPECTION");
        assertThat(standing.duty()).isEqualTo(1_000);
        assertThat(standing.form()).isEqualTo("MONTHLY");
        assertThat(standing.version()).isEqualTo(2);
        assertThat(standing.took()).hasSeconds(5);
        assertThat(standing.changePending()).isFalse();
        assertThat(standing("INSPECTION", "").lane()).isEqualTo("INSPECTION");
    }

    private static Standing standing(String status, String money) {
        return read("{\"status\": \"%s\", \"money\": {\"status\": \"%s\"}}".formatted(status, money));
    }

    private static Standing read(String json) {
        return Standing.of(JsonMapper.shared().readTree(json));
    }
}
