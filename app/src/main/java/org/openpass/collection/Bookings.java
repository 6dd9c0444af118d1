package org.openpass.collection;

import java.math.BigDecimal;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.openpass.casework.Deadlines;
import org.openpass.reference.Parameters;
import org.openpass.tariff.Assessment;
import org.openpass.tariff.LineAssessment;
import org.openpass.tariff.TaxLine;
import org.openpass.tariff.TaxTotal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Assessments and payment slips in PostgreSQL, keyed by case and round. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Bookings implements CollectionApi {

    static final String PAYMENT = "payment";
    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");

    private final JdbcClient jdbc;
    private final Parameters parameters;
    private final Deadlines deadlines;
    private final NoticeNumbers numbers;
    private final BookedAssessments booked;
    private final Securities securities;
    private final Clock clock;

    Bookings(JdbcClient jdbc, Parameters parameters, Deadlines deadlines, NoticeNumbers numbers,
            BookedAssessments booked, Securities securities, Clock clock) {
        this.jdbc = jdbc;
        this.parameters = parameters;
        this.deadlines = deadlines;
        this.numbers = numbers;
        this.booked = booked;
        this.securities = securities;
        this.clock = clock;
    }

    @Override
    public Notice book(String caseNumber, String declarationNumber, Assessment assessment, Terms terms,
            long payerId) {
        return notice(caseNumber, 1).orElseGet(() -> {
            assess(caseNumber, 1, declarationNumber, assessment);
            return issue(caseNumber, 1, assessment, terms, payerId, null);
        });
    }

    @Override
    public void correct(String caseNumber, String declarationNumber, Assessment assessment) {
        Slip slip = slip(caseNumber).orElse(null);
        if (slip == null) {
            return;
        }
        if (paid(caseNumber)) {
            if (slip.notice().amount() == assessment.payable()) {
                return;
            }
            throw new IllegalStateException("Slip " + slip.notice().number() + " is paid");
        }
        securities.release(caseNumber);
        jdbc.sql("update collection.notices set money_status = 'REPLACED' where notice_number = ?")
                .param(slip.notice().number()).update();
        assess(caseNumber, slip.round() + 1, declarationNumber, assessment);
        issue(caseNumber, slip.round() + 1, assessment, slip.notice().terms(), slip.payerId(), slip.notice().dueOn());
    }

    @Override
    public boolean paid(String caseNumber) {
        return jdbc.sql("select count(*) from collection.payments p join collection.notices n using (notice_number) "
                + "where n.case_number = ?").param(caseNumber).query(Long.class).single() > 0;
    }

    @Override
    public void cancel(String caseNumber) {
        jdbc.sql("""
                update collection.notices set money_status =
                    case when money_status = 'PAID' then 'REFUND_DUE' else 'CANCELLED' end
                where case_number = ? and money_status in ('UNPAID', 'PAID', 'SECURED', 'OVERDUE')
                """).param(caseNumber).update();
        deadlines.met(caseNumber, PAYMENT, 1);
        securities.release(caseNumber);
    }

    @Override
    public Optional<String> secure(String caseNumber, String reference) {
        Slip slip = slip(caseNumber).orElseThrow();
        if (slip.notice().status() == MoneyStatus.SECURED || slip.notice().status() == MoneyStatus.PAID) {
            return Optional.empty();
        }
        Optional<String> refusal = securities.charge(caseNumber, slip.payerId(), reference, slip.notice().amount());
        if (refusal.isEmpty()) {
            jdbc.sql("update collection.notices set money_status = 'SECURED', security_reference = ? "
                    + "where notice_number = ?").params(reference, slip.notice().number()).update();
        }
        return refusal;
    }

    @Override
    @Transactional(readOnly = true)
    public boolean inArrears(long payerId, LocalDate day) {
        LocalDate before = day.minusDays(parameters.on("arrears.graceDays", day).value().intValueExact());
        BigDecimal owed = jdbc.sql("select coalesce(sum(amount), 0) from collection.notices where payer_id = ? "
                + "and money_status in ('UNPAID', 'OVERDUE') and due_on < ?").params(payerId, Date.valueOf(before))
                .query(BigDecimal.class).single();
        return owed.compareTo(parameters.on("arrears.leastAmount", day).value()) >= 0;
    }

    private void assess(String caseNumber, int round, String declarationNumber, Assessment assessment) {
        long id = jdbc.sql("""
                insert into collection.assessments (case_number, round, declaration_number, total_payable, rates_on,
                    assessed_at) values (?, ?, ?, ?, ?, ?) returning id
                """).params(caseNumber, round, declarationNumber, assessment.payable(), assessment.date(),
                Timestamp.from(clock.instant())).query(Long.class).single();
        assessment.lines().forEach(line -> line.taxes().forEach(tax -> keep(id, line, tax)));
        assessment.totals().forEach(total -> keep(id, total));
    }

    /** Duties on top of another of the same tax (anti-dumping) join the tax's row of the line. */
    private void keep(long assessment, LineAssessment line, TaxLine tax) {
        jdbc.sql("""
                insert into collection.assessment_lines values (?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (assessment_id, line_number, tax) do update set
                    amount = assessment_lines.amount + excluded.amount,
                    rate = assessment_lines.rate || ' + ' || excluded.rate,
                    formula = assessment_lines.formula || ' + ' || excluded.formula,
                    legal_basis = assessment_lines.legal_basis || '; ' || excluded.legal_basis
                """).params(assessment, line.number(), tax.tax().code(), tax.base(), tax.rate(), tax.formula(),
                tax.legalBasis(), tax.amount()).update();
    }

    private void keep(long assessment, TaxTotal total) {
        jdbc.sql("insert into collection.assessment_totals values (?, ?, ?, ?, ?)").params(assessment,
                total.tax().code(), total.sumOfLines(), total.rounding(), total.payable()).update();
    }

    private Notice issue(String caseNumber, int round, Assessment assessment, Terms terms, long payerId,
            LocalDate dueOn) {
        BigDecimal minimum = parameters.on("collection.minimumPerCase", assessment.date()).value();
        boolean collected = BigDecimal.valueOf(assessment.payable()).compareTo(minimum) >= 0;
        MoneyStatus status = collected ? MoneyStatus.UNPAID : MoneyStatus.NONE_DUE;
        String number = numbers.next(LocalDate.now(clock.withZone(SEOUL)));
        jdbc.sql("""
                insert into collection.notices (notice_number, case_number, round, kind, collection_form, amount,
                    money_status, payer_id, due_on, issued_at) values (?, ?, ?, 'PAYMENT_SLIP', ?, ?, ?, ?, ?, ?)
                """).params(number, caseNumber, round, terms.name(), collected ? assessment.payable() : 0,
                status.name(), payerId, dueOn == null ? null : Date.valueOf(dueOn), Timestamp.from(clock.instant())).update();
        return notice(caseNumber, round).orElseThrow();
    }

    @Override
    public Notice accepted(String caseNumber, Instant acceptedAt) {
        Notice notice = latest(caseNumber);
        boolean owed = notice.status() == MoneyStatus.UNPAID || notice.status() == MoneyStatus.SECURED;
        if (!owed || notice.dueOn() != null) {
            return notice;
        }
        LocalDate accepted = acceptedAt.atZone(SEOUL).toLocalDate();
        Parameters.Parameter days = parameters.on("payment.dueDaysAfterAcceptance", accepted);
        LocalDate due = accepted.plusDays(days.value().intValueExact());
        LocalDate dueOn = notice.terms() == Terms.MONTHLY ? due.with(TemporalAdjusters.lastDayOfMonth()) : due;
        jdbc.sql("update collection.notices set due_on = ? where notice_number = ?")
                .params(Date.valueOf(dueOn), notice.number()).update();
        deadlines.set(new Deadlines.Deadline(caseNumber, PAYMENT, 1,
                dueOn.plusDays(1).atTime(LocalTime.MIDNIGHT).atZone(SEOUL).toInstant(),
                notice.terms() == Terms.MONTHLY ? "Customs Act Art. 9(3)" : days.article()));
        return latest(caseNumber);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Booked> ofCase(String caseNumber) {
        return booked.ofCase(caseNumber);
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, Notice> noticesOf(Collection<String> caseNumbers) {
        return booked.notices(caseNumbers);
    }

    private record Slip(Notice notice, int round, long payerId) {
    }

    private Optional<Slip> slip(String caseNumber) {
        return jdbc.sql("select * from collection.notices where case_number = ? order by round desc limit 1 for update")
                .param(caseNumber).query((rs, n) -> new Slip(notice(rs, n), rs.getInt("round"), rs.getLong("payer_id")))
                .optional();
    }

    private Notice latest(String caseNumber) {
        return slip(caseNumber).orElseThrow().notice();
    }

    private Optional<Notice> notice(String caseNumber, int round) {
        return jdbc.sql("select * from collection.notices where case_number = ? and round = ?")
                .params(caseNumber, round).query(Bookings::notice).optional();
    }

    static Notice notice(ResultSet rs, int n) throws SQLException {
        Date due = rs.getDate("due_on");
        return new Notice(rs.getString("notice_number"), rs.getLong("amount"),
                MoneyStatus.valueOf(rs.getString("money_status")), due == null ? null : due.toLocalDate(),
                Terms.valueOf(rs.getString("collection_form")));
    }
}
