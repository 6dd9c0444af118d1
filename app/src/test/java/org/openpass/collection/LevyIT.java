package org.openpass.collection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openpass.access.Actor;
import org.openpass.access.Parties;
import org.openpass.access.Visibilities;
import org.openpass.casework.Duty;
import org.openpass.collection.CollectionApi.MoneyStatus;
import org.openpass.collection.CollectionApi.Notice;
import org.openpass.reference.WorkingCalendar;
import org.openpass.tariff.NotAssessable;
import org.openpass.testing.Bank;
import org.openpass.testing.Filer;
import org.openpass.testing.MovableClock;
import org.openpass.testing.OpenPassTest;
import org.openpass.testing.SampleData;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Duty that customs asks for by notice (Customs Act Art. 39(1)1), without a declaration. */
@OpenPassTest
class LevyIT {

    @Autowired
    SampleData samples;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    CollectionApi collection;
    @Autowired
    Securities securities;
    @Autowired
    PaymentList payments;
    @Autowired
    LevyDuties duties;
    @Autowired
    Visibilities visibilities;
    @Autowired
    Parties parties;
    @Autowired
    WorkingCalendar calendar;
    @Autowired
    MovableClock clock;
    @Autowired
    TransactionTemplate transaction;

    private String number;
    private long payer;

    /** A case that has ended: nothing but the money is looked at. */
    @BeforeEach
    void aCase() {
        Filer filer = samples.filer();
        payer = parties.byIdentifier(filer.importer()).orElseThrow().id();
        number = SampleData.unique("LV");
        jdbc.sql("insert into casework.cases (number, kind, process_id, subject, title, office, status, opened_at, changed_at, closed_at) "
                + "values (?, 'bonded-permit', 'bonded-permit', ?, 'T-shirts', '020', 'DUTY_CHARGED', now(), now(), now())")
                .params(number, number).update();
        jdbc.sql("insert into casework.case_parties (case_number, party_id, part) values (?, ?, 'APPLICANT')").params(number,
                parties.byIdentifier(filer.declarantCode()).orElseThrow().id()).update();
    }

    @Test
    void isBookedAndServedOnceAndDueFifteenDaysLater() {
        Notice first = levy("a", 1_000_000);
        Notice again = levy("a", 1_000_000);

        assertThat(again.number()).isEqualTo(first.number());
        // 13 % duty, then 10 % of VAT on value and duty (Value Added Tax Act Art. 29(2)).
        assertThat(first.amount()).isEqualTo(130_000 + 113_000);
        assertThat(first.dueOn()).isEqualTo(calendar.onOrAfter(samples.today().plusDays(15)));
        assertThat(jdbc.sql("select count(*) from collection.notices where case_number = ? and kind = 'ASSESSMENT_NOTICE'").param(number)
                .query(Integer.class).single()).isOne();
        assertThat(jdbc.sql("select body_en from mailbox.messages where case_number = ? and party_id = ? and kind = 'ASSESSMENT_NOTICE'")
                .params(number, payer).query(String.class).list()).singleElement().asString().contains(first.number(), "243,000",
                "Art. 160(2)", "The carton was empty").doesNotContain("officer");
        Actor mine = new Actor("payer", payer, null, false, Set.of(Actor.Role.TRADER));
        assertThat(payments.page(visibilities.of(mine), PaymentList.View.DUE, null, 10)).extracting(PaymentList.Row::notice)
                .as("who pays becomes a party of the case").containsExactly(first.number());
        assertThat(duties.of(visibilities.of(mine), 10)).extracting(Duty::caseNumber, Duty::what, Duty::amount)
                .containsExactly(tuple(number, "PAY", first.amount()));
    }

    @Test
    void isOverdueWhenItsTimePassesAndIsPaidAtABank() {
        Notice notice = levy("a", 1_000_000);
        Notice other = levy("b", 2_000_000);
        jdbc.sql("update casework.deadlines set due_at = ? where case_number = ? and round = 1").params(
                Timestamp.from(clock.instant().minusSeconds(1)), number).update();
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> collection.levies(number).stream().map(l -> l.notice().status()).toList(),
                List.of(MoneyStatus.UNPAID, MoneyStatus.OVERDUE)::equals);
        securities.register(number, payer, "01", 500_000, samples.today().plusDays(400));
        assertThat(pledged(500_001)).isEqualTo("security.short");
        assertThat(pledged(500_000)).isEqualTo("pledged");

        Bank bank = Bank.registered(samples);
        bank.report(SampleData.unique("m"), notice.number(), notice.amount()).mustBe(200);

        assertThat(collection.levies(number)).extracting(l -> l.notice().status()).containsExactly(MoneyStatus.UNPAID, MoneyStatus.PAID);
        assertThat(charged()).as("the other is still owed").isEqualTo(500_000);
        bank.report(SampleData.unique("m"), other.number(), other.amount()).mustBe(200);
        assertThat(charged()).isZero();
        assertThat(jdbc.sql("select count(*) from casework.deadlines where case_number = ? and met_at is null and lapsed_at is null").param(number)
                .query(Integer.class).single()).isZero();
    }

    @Test
    void isTakenBackOnceAndThePayerIsToldWhy() {
        Notice notice = levy("a", 1_000_000);

        assertThat(cancel("a")).isTrue();
        assertThat(cancel("a")).isFalse();

        assertThat(collection.levies(number)).singleElement().satisfies(l -> {
            assertThat(l.notice().status()).isEqualTo(MoneyStatus.CANCELLED);
            assertThat(l.cancelReason()).isEqualTo("It was found");
        });
        assertThat(Bank.registered(samples).report(SampleData.unique("m"), notice.number(), notice.amount()).mustBe(409).text("/code"))
                .isEqualTo("notice.cancelled");
        assertThat(jdbc.sql("select kind from mailbox.messages where case_number = ? order by stored_at").param(number).query(String.class).list())
                .containsExactly("ASSESSMENT_NOTICE", "ASSESSMENT_CANCELLED");
    }

    @Test
    void needsGoodsThatCanBeAssessedAndTwoOfficers() {
        assertThatThrownBy(() -> transaction.execute(s -> collection.levy(of("a", "0000000000", 1_000_000, "second"))))
                .isInstanceOf(NotAssessable.class);
        assertThat(collection.levies(number)).isEmpty();
        assertThatThrownBy(() -> of("a", "6109101000", 1_000_000, "first")).isInstanceOf(IllegalArgumentException.class);
    }

    private Notice levy(String effect, long value) {
        return transaction.execute(s -> collection.levy(of(effect, "6109101000", value, "second")));
    }

    private boolean cancel(String effect) {
        return Boolean.TRUE.equals(transaction.execute(s -> collection.cancelLevy("LOST:" + number + ":" + effect, "It was found", "third")));
    }

    private Levy of(String effect, String hsCode, long value, String signedBy) {
        return new Levy(number, "LOST:" + number + ":" + effect, Levy.Ground.LOST, "Customs Act Art. 160(2)", payer, LocalDate.now(clock),
                List.of(new Levy.Line(hsCode, "US", value, BigDecimal.TEN, "PCS")), "The carton was empty", "first", signedBy);
    }

    private String pledged(long amount) {
        return transaction.execute(s -> collection.pledge(number, payer, number, amount).orElse("pledged"));
    }

    private long charged() {
        return jdbc.sql("select charged from collection.securities where reference = ?").param(number).query(Long.class).single();
    }
}
