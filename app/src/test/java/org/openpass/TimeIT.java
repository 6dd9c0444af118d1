package org.openpass;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.openpass.testing.Answer;
import org.openpass.testing.Api;
import org.openpass.testing.Draft;
import org.openpass.testing.Filer;
import org.openpass.testing.MovableClock;
import org.openpass.testing.OpenPassTest;
import org.openpass.testing.SampleData;
import org.openpass.testing.TimeLimits;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What depends on the day: the law that applies, when money is due, and what happens when it is not paid. */
@OpenPassTest
class TimeIT {

    private static final String RATES = "nomenclature,code_prefix,rate_kind,origin,ad_valorem,specific_amount,unit,"
            + "valid_from,valid_to,article\n";
    private static final String CODES = "nomenclature,code,name_ko,name_en,unit,valid_from,valid_to\n";

    @Autowired
    SampleData samples;
    @Autowired
    MovableClock clock;
    @Autowired
    Api anyone;
    @Autowired
    JdbcClient jdbc;

    @Test
    void theLawOfTheDayOfFilingAppliesToTheMinuteInKorea() {
        Filer filer = samples.filer();
        LocalDate lastDay = beforeMidnight();
        String code = "99" + "%08d".formatted(Math.abs(lastDay.hashCode()) % 100_000_000);
        load("COMMODITIES", CODES + "HSK," + code + ",시험 물품,Goods on trial,,2025-01-01,\n");
        load("DUTY_RATES", RATES + "HSK," + code + ",A,,8,,,2025-01-01," + lastDay + ",old\n"
                + "HSK," + code + ",A,,20,,," + lastDay.plusDays(1) + ",,new\n");
        Draft draft = filer.empty().line(code, "Goods on trial", 1_000_000);

        String before = filer.api().file(draft).mustBe(202).text("/declarationNumber");
        clock.add(Duration.ofMinutes(2));
        String after = filer.api().file(filer.empty().line(code, "Goods on trial", 1_000_000)).mustBe(202)
                .text("/declarationNumber");

        Answer old = filer.api().awaitStatus(before, "ACCEPTED");
        assertThat(old.text("/duty/ratesOn")).isEqualTo(lastDay.toString());
        assertThat(old.won("/duty/totals/0/payable")).isEqualTo(80_000);
        Answer changed = filer.api().awaitStatus(after, "ACCEPTED");
        assertThat(changed.text("/duty/ratesOn")).isEqualTo(lastDay.plusDays(1).toString());
        assertThat(changed.won("/duty/totals/0/payable")).isEqualTo(200_000);
    }

    /** Moves to a minute before a midnight in Korea. @return the day that ends */
    private LocalDate beforeMidnight() {
        ZonedDateTime now = clock.instant().atZone(MovableClock.SEOUL);
        ZonedDateTime wanted = now.with(LocalTime.of(23, 59));
        clock.moveTo((wanted.isAfter(now) ? wanted : wanted.plusDays(1)).toInstant());
        return samples.today();
    }

    private void load(String kind, String csv) {
        Answer report = samples.admin().post("/api/v1/admin/tariff/" + kind + "?source=trial-" + SampleData.unique(""),
                "text/csv", csv.getBytes(StandardCharsets.UTF_8)).mustBe(200);
        assertThat(report.text("/outcome")).isEqualTo("LOADED");
    }

    @Test
    void paymentIsDueFifteenDaysAfterAcceptance() {
        Filer filer = samples.filer();

        Answer accepted = filer.api().fileAndAwait(filer.draft(), "ACCEPTED");

        assertThat(accepted.text("/money/status")).isEqualTo("UNPAID");
        assertThat(accepted.text("/money/noticeNumber")).matches("0127\\d{15}");
        assertThat(accepted.text("/money/dueOn")).isEqualTo(dueOn(accepted).toString());
    }

    @Test
    void monthlyPaymentIsDueAtTheEndOfThatMonth() {
        Filer filer = samples.filer(Map.of(), Map.of("monthlyPayerUntil", samples.today().plusYears(2).toString()));

        Answer accepted = filer.api().fileAndAwait(filer.draft().set("collectionForm", "MONTHLY"), "ACCEPTED");

        assertThat(accepted.text("/money/dueOn")).isEqualTo(new TimeLimits(jdbc).end(dueOn(accepted)
                .with(TemporalAdjusters.lastDayOfMonth())).toString());
    }

    @Test
    void onlyWhoIsApprovedPaysMonthly() {
        Filer filer = samples.filer();

        Answer refused = filer.api().file(filer.draft().set("collectionForm", "MONTHLY")).mustBe(422);

        assertThat(refused.values("/errors", "code")).containsExactly("collectionForm.notMonthlyPayer");
    }

    @Test
    void lessThanTheLeastAmountIsNotCollected() {
        Filer filer = samples.filer();

        Answer accepted = filer.api().fileAndAwait(filer.empty().line("6109101000", "One shirt", 1_000), "ACCEPTED");

        assertThat(accepted.text("/money/status")).isEqualTo("NONE_DUE");
        assertThat(accepted.won("/money/amount")).isZero();
    }

    @Test
    void whatIsNotPaidInTimeIsOverdueAndAcceptanceStays() {
        Filer filer = samples.filer();
        Answer accepted = filer.api().fileAndAwait(filer.draft(), "ACCEPTED");
        String unpaid = accepted.text("/declarationNumber");
        Filer named = samples.filer(Map.of(), Map.of("securityGround", "A248(2)4"));
        String security = samples.security(named.importer(), 5_000_000);
        String secured = named.api().fileAndAwait(named.draft().set("collectionForm", "SECURITY")
                .set("securityReference", security), "ACCEPTED").text("/declarationNumber");
        assertThat(named.api().declaration(secured).text("/money/status")).isEqualTo("SECURED");

        clock.moveTo(dueOn(accepted).plusDays(1).atTime(LocalTime.NOON).atZone(MovableClock.SEOUL).toInstant());

        Answer overdue = Awaitility.await().until(() -> filer.api().declaration(unpaid),
                found -> "OVERDUE".equals(found.text("/money/status")));
        assertThat(overdue.text("/status")).isEqualTo("ACCEPTED");
        assertThat(overdue.values("/timeline", "event")).endsWith("ACCEPTED", "OVERDUE");
        assertThat(anyone.get("/api/v1/tracking/" + unpaid).body()).doesNotContain("OVERDUE");
        assertThat(named.api().declaration(secured).text("/money/status")).isEqualTo("SECURED");
    }

    @Test
    void whoPaysFirstIsRemindedAndNothingLapses() {
        Filer filer = samples.filer();
        String waiting = filer.api().fileAndAwait(filer.draft().set("collectionForm", "PAY_BEFORE_ACCEPTANCE"),
                "AWAITING_PAYMENT").text("/declarationNumber");

        clock.add(Duration.ofDays(4));

        Answer reminded = Awaitility.await().until(() -> filer.api().declaration(waiting),
                found -> found.values("/timeline", "event").contains("REMINDED"));
        assertThat(reminded.text("/status")).isEqualTo("AWAITING_PAYMENT");
        assertThat(reminded.text("/money/status")).isEqualTo("UNPAID");
        assertThat(reminded.text("/money/dueOn")).isNull();
    }

    @Test
    void securityIsNotAskedOfWhomTheLawDoesNotName() {
        Filer filer = samples.filer();

        Answer accepted = filer.api().fileAndAwait(filer.draft().set("collectionForm", "SECURITY")
                .set("securityReference", "OFFERED-1"), "ACCEPTED");

        assertThat(accepted.text("/money/status")).isEqualTo("UNPAID");
        assertThat(accepted.text("/money/dueOn")).isEqualTo(dueOn(accepted).toString());
    }

    /** Art. 9(1)1 and 8(3). */
    private LocalDate dueOn(Answer accepted) {
        return new TimeLimits(jdbc).end(acceptedOn(accepted).plusDays(15));
    }

    private static LocalDate acceptedOn(Answer accepted) {
        return java.time.Instant.parse(accepted.text("/acceptedAt")).atZone(MovableClock.SEOUL).toLocalDate();
    }
}
