package org.openpass.portal.declarations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openpass.collection.CollectionApi.MoneyStatus;
import org.openpass.collection.CollectionApi.Notice;
import org.openpass.collection.CollectionApi.Terms;
import org.openpass.portal.declarations.PlainStatus.Act;
import org.openpass.portal.declarations.PlainStatus.Plain;
import org.openpass.portal.declarations.PlainStatus.Situation;

/** The one sentence that says where a declaration stands. */
class PlainStatusTest {

    private static final LocalDate DUE = LocalDate.of(2026, 12, 7);

    @Test
    void whoPaysFirstReadsTheAmountAndThatThereIsNoDeadline() {
        Situation now = new Situation("AWAITING_PAYMENT", false, 0,
                new Notice("0201", 1_234_560, MoneyStatus.UNPAID, null, Terms.PAY_BEFORE_ACCEPTANCE), Map.of(), null);

        assertThat(PlainStatus.of(now, Locale.ENGLISH)).isEqualTo(new Plain(
                "Waits for your payment of KRW 1,234,560 (you pay first; there is no deadline).", Act.PAY));
        assertThat(PlainStatus.of(now, Locale.KOREAN).sentence())
                .isEqualTo("세액 1,234,560원의 납부를 기다리고 있습니다(사전납부, 기한 없음).");
    }

    @Test
    void theDateToPayUntilIsWrittenAsTheReaderWritesDates() {
        Situation now = accepted(MoneyStatus.UNPAID);

        assertThat(PlainStatus.of(now, Locale.ENGLISH).sentence())
                .isEqualTo("Accepted: the goods may be carried out. Pay KRW 10,000 by Dec 7, 2026.");
        assertThat(PlainStatus.of(now, Locale.KOREAN).sentence())
                .isEqualTo("수리되어 물품을 반출할 수 있습니다. 2026. 12. 7.까지 세액 10,000원을 납부하세요.");
    }

    @Test
    void whatIsPaidOrNotDueAsksForNothing() {
        assertThat(PlainStatus.of(accepted(MoneyStatus.PAID), Locale.ENGLISH)).isEqualTo(
                new Plain("Paid and accepted: the goods may be carried out.", Act.CERTIFICATE));
        assertThat(PlainStatus.of(accepted(MoneyStatus.NONE_DUE), Locale.ENGLISH).act()).isEqualTo(Act.CERTIFICATE);
        assertThat(PlainStatus.of(accepted(MoneyStatus.OVERDUE), Locale.ENGLISH).act()).isEqualTo(Act.PAY);
        assertThat(PlainStatus.of(accepted(MoneyStatus.SECURED), Locale.ENGLISH).sentence()).contains("security");
    }

    @Test
    void theModelsOwnWordsSayWhatACaseWaitsFor() {
        Situation review = new Situation("DOC_REVIEW", false, 0, null, Map.of("role", "clearance-officer",
                "trader.en", "A customs officer is reviewing your documents.", "trader.ko", "서류를 심사하고 있습니다."), null);

        assertThat(PlainStatus.of(review, Locale.ENGLISH)).isEqualTo(
                new Plain("A customs officer is reviewing your documents.", Act.OPEN));
        assertThat(PlainStatus.of(review, Locale.KOREAN).sentence()).isEqualTo("서류를 심사하고 있습니다.");
    }

    @Test
    void whatIsAskedOfThePartySaysUntilWhen() {
        Situation asked = new Situation("DOC_REVIEW", false, 0, null, Map.of("role", "declarant",
                "trader.en", "Please send the invoice."), Instant.parse("2026-12-06T16:00:00Z"));

        assertThat(PlainStatus.of(asked, Locale.ENGLISH)).isEqualTo(
                new Plain("Please send the invoice. Answer by Dec 7, 2026.", Act.ANSWER));
    }

    @Test
    void theModelsWordsMayHaveAPlaceForTheDate() {
        Situation asked = new Situation("SUPPLEMENT", false, 0, null, Map.of("role", "declarant",
                "trader.ko", "{deadline}까지 보완하세요."), Instant.parse("2026-12-06T16:00:00Z"));

        assertThat(PlainStatus.of(asked, Locale.KOREAN)).isEqualTo(new Plain("2026. 12. 7.까지 보완하세요.", Act.ANSWER));
    }

    @Test
    void theAnswerIsAskedForUntilItIsGivenWhateverTheProcessHasToldYet() {
        Map<String, String> step = Map.of("role", "declarant", "status", "SUPPLEMENT", "trader.en",
                "Customs asks you to supplement your declaration. Answer by {deadline}.");
        Situation asked = new Situation("SUPPLEMENT", false, 0, null, Map.of(), Instant.parse("2026-12-06T16:00:00Z"));
        Situation answered = new Situation("DOC_REVIEW", false, 0, null, step, null);

        assertThat(PlainStatus.of(asked, Locale.ENGLISH).act()).isEqualTo(Act.ANSWER);
        assertThat(PlainStatus.of(asked, Locale.ENGLISH).sentence()).endsWith("Answer by Dec 7, 2026.");
        assertThat(PlainStatus.of(answered, Locale.ENGLISH)).isEqualTo(
                new Plain("A customs officer is reviewing the documents.", Act.OPEN));
    }

    @Test
    void whoIsAskedForSecurityProvidesItUnlessItIsProvided() {
        assertThat(PlainStatus.of(security(MoneyStatus.UNPAID), Locale.ENGLISH)).isEqualTo(new Plain("Customs asks for "
                + "security of KRW 10,000 before acceptance; paying the duty instead does as well.", Act.SECURE));
        assertThat(PlainStatus.of(security(MoneyStatus.SECURED), Locale.KOREAN).act()).isEqualTo(Act.OPEN);
    }

    @Test
    void aWithdrawalSaysWhatBecomesOfTheMoney() {
        assertThat(PlainStatus.of(withdrawn(MoneyStatus.REFUND_DUE), Locale.ENGLISH)).isEqualTo(
                new Plain("Withdrawn: the KRW 10,000 that you paid is to be refunded.", Act.FILE_AGAIN));
        assertThat(PlainStatus.of(withdrawn(MoneyStatus.CANCELLED), Locale.KOREAN).sentence())
                .isEqualTo("취하되었습니다. 납부할 세액이 없습니다.");
    }

    @Test
    void anOpenRequestIsSaidBesideAcceptance() {
        Situation now = new Situation("ACCEPTED", true, 0, null, Map.of(), null, "43912260000001M-01");

        assertThat(PlainStatus.of(now, Locale.ENGLISH).sentence())
                .endsWith("Your request 43912260000001M-01 is being decided.");
    }

    @Test
    void aRejectionCountsItsReasons() {
        assertThat(PlainStatus.of(rejected(1), Locale.ENGLISH)).isEqualTo(
                new Plain("Rejected for 1 reason.", Act.FILE_AGAIN));
        assertThat(PlainStatus.of(rejected(2), Locale.ENGLISH).sentence()).isEqualTo("Rejected for 2 reasons.");
        assertThat(PlainStatus.of(rejected(2), Locale.KOREAN).sentence()).contains("2건");
    }

    private static Situation accepted(MoneyStatus money) {
        return new Situation("ACCEPTED", true, 0, new Notice("0201", 10_000, money, DUE,
                Terms.PAY_AFTER_ACCEPTANCE), Map.of(), null);
    }

    private static Situation security(MoneyStatus money) {
        return new Situation("AWAITING_SECURITY", false, 0, new Notice("0201", 10_000, money, null,
                Terms.PAY_AFTER_ACCEPTANCE), Map.of(), null);
    }

    private static Situation withdrawn(MoneyStatus money) {
        return new Situation("WITHDRAWN", true, 0, new Notice("0201", 10_000, money, DUE,
                Terms.PAY_AFTER_ACCEPTANCE), Map.of(), null);
    }

    private static Situation rejected(int reasons) {
        return new Situation("REJECTED", true, reasons, null, Map.of(), null);
    }
}
