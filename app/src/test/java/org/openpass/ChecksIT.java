package org.openpass;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openpass.testing.Answer;
import org.openpass.testing.Draft;
import org.openpass.testing.Filer;
import org.openpass.testing.OpenPassTest;
import org.openpass.testing.SampleData;
import org.springframework.beans.factory.annotation.Autowired;

/** What the system checks of a declaration that is received, and where it goes from there. */
@OpenPassTest
class ChecksIT {

    private static final String LAPTOP = "8471300000";
    private static final String RADIO_LAW = "39";

    @Autowired
    SampleData samples;

    Filer filer;

    @BeforeEach
    void register() {
        filer = samples.filer();
    }

    @Test
    void aBillOfAHundredTakesSixtyAndFortyAndNoMore() {
        filer.api().fileAndAwait(filer.draft().set("totalPackages", 60), "ACCEPTED");
        filer.api().fileAndAwait(filer.draft().set("totalPackages", 40), "ACCEPTED");

        Answer third = filer.api().fileAndAwait(filer.draft().set("totalPackages", 1), "REJECTED");

        assertThat(third.values("/reasons", "code")).containsExactly("billOfLading.balance");
        assertThat(third.text("/reasons/0/mend")).isNotBlank();
        assertThat(third.at("/money").isMissingNode()).isTrue();
    }

    @Test
    void aBillThatNobodyCarriedInIsRefused() {
        assertThat(reasons(filer, filer.draft().set("billOfLading", SampleData.unique("NO"))))
                .containsExactly("billOfLading.unknown");
    }

    @Test
    void aSuspendedImporterIsRefused() {
        Filer suspended = samples.filer(Map.of(), Map.of("suspendedFrom", samples.today().toString()));

        assertThat(reasons(suspended, suspended.draft())).containsExactly("importer.suspended");
    }

    @Test
    void aDeclarantWhoseLicenceEndedYesterdayIsRefused() {
        LocalDate today = samples.today();
        Filer expired = samples.filer(Map.of("licenceUntil", today.minusDays(1).toString()), Map.of());
        Filer lastDay = samples.filer(Map.of("licenceUntil", today.toString()), Map.of());

        assertThat(reasons(expired, expired.draft())).containsExactly("declarant.notLicensed");
        lastDay.api().fileAndAwait(lastDay.draft(), "ACCEPTED");
    }

    @Test
    void aCurrencyWithoutARateOfTheWeekIsRefused() {
        assertThat(reasons(filer, filer.draft().set("currency", "THB"))).containsExactly("currency.noWeeklyRate");
    }

    @Test
    void allReasonsAreGivenAtOnceInTheReadersLanguage() {
        Filer suspended = samples.filer(Map.of(), Map.of("suspendedFrom", samples.today().toString()));
        Draft draft = suspended.empty().set("currency", "THB").line(LAPTOP, "Laptops", 100);

        Answer refused = suspended.api().language("ko").fileAndAwait(draft, "REJECTED");

        assertThat(refused.values("/reasons", "code")).containsExactlyInAnyOrder("importer.suspended",
                "currency.noWeeklyRate", "requirement.missing");
        assertThat(refused.values("/reasons", "message")).allSatisfy(text -> assertThat(text).matches(".*[가-힣].*"));
        assertThat(refused.text("/waitsFor")).isNull();
    }

    @Test
    void anotherLawMustBeMetByApprovalOrReasonOfExemption() {
        Draft laptops = filer.empty().line(LAPTOP, "Laptops", 1_000_000);
        assertThat(reasons(filer, laptops)).containsExactly("requirement.missing");

        filer.api().fileAndAwait(filer.empty().line(LAPTOP, "Laptops", 1_000_000).approval(RADIO_LAW, "R-1"),
                "ACCEPTED");
        filer.api().fileAndAwait(filer.empty().line(LAPTOP, "Laptops", 1_000_000).inLine("requirements",
                List.of(Map.of("law", RADIO_LAW, "exemptionReason", "A"))), "ACCEPTED");
        assertThat(reasons(filer, filer.empty().line(LAPTOP, "Laptops", 1_000_000).approval("01", "R-1")))
                .containsExactly("requirement.missing");
    }

    @Test
    void theGoodsOfAHighRiskImporterWaitForInspection() {
        Filer risky = samples.filer(Map.of(), Map.of("riskGrade", "HIGH"));

        Answer waiting = risky.api().fileAndAwait(risky.draft(), "INSPECTION");

        assertThat(waiting.text("/lane")).isEqualTo("INSPECTION");
        assertThat(waiting.text("/waitsFor/en")).contains("selected for inspection");
        assertThat(waiting.text("/waitsFor/ko")).contains("검사");
        assertThat(waiting.at("/duty").isMissingNode()).isTrue();
    }

    @Test
    void aFirstImportOfMediumRiskWaitsForDocumentReview() {
        Filer newcomer = samples.filer(Map.of(), Map.of("riskGrade", "MEDIUM"));

        Answer waiting = newcomer.api().fileAndAwait(newcomer.draft(), "DOC_REVIEW");

        assertThat(waiting.text("/waitsFor/ko")).contains("심사");
        assertThat(waiting.values("/timeline", "event")).containsExactly("RECEIVED", "DOC_REVIEW");
    }

    @Test
    void whoPaysFirstIsAskedToPay() {
        Answer waiting = filer.api().fileAndAwait(filer.draft().set("collectionForm", "PAY_BEFORE_ACCEPTANCE"),
                "AWAITING_PAYMENT");

        assertThat(waiting.text("/waitsFor/en")).startsWith("Please pay the duty");
        assertThat(waiting.text("/waitsFor/ko")).contains("납부");
        assertThat(waiting.text("/money/status")).isEqualTo("UNPAID");
        assertThat(waiting.won("/money/amount")).isEqualTo(waiting.won("/duty/total")).isPositive();
        assertThat(waiting.text("/money/dueOn")).isNull();
    }

    private static List<String> reasons(Filer filer, Draft draft) {
        return filer.api().fileAndAwait(draft, "REJECTED").values("/reasons", "code");
    }
}
