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
    private final Clock clock;

    Bookings(JdbcClient jdbc, Parameters parameters, Deadlines deadlines, NoticeNumbers numbers,
            BookedAssessments booked, Clock clock) {
        this.jdbc = jdbc;
        this.parameters = parameters;
        this.deadlines = deadlines;
        this.numbers = numbers;
        this.booked = booked;
        this.clock = clock;
    }

    @Override
    public Notice book(String caseNumber, int round, String declarationNumber, Assessment assessment, Terms terms,
            String securityReference) {
        Optional<Notice> already = notice(caseNumber, round);
        if (already.isPresent()) {
            return already.get();
        }
        long id = jdbc.sql("""
                insert into collection.assessments (case_number, round, declaration_number, total_payable, rates_on,
                    assessed_at) values (?, ?, ?, ?, ?, ?) returning id
                """).params(caseNumber, round, declarationNumber, assessment.payable(), assessment.date(),
                Timestamp.from(clock.instant())).query(Long.class).single();
        assessment.lines().forEach(line -> line.taxes().forEach(tax -> keep(id, line, tax)));
        assessment.totals().forEach(total -> keep(id, total));
        return issue(caseNumber, round, assessment, terms, securityReference);
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

    private Notice issue(String caseNumber, int round, Assessment assessment, Terms terms, String security) {
        BigDecimal minimum = parameters.on("collection.minimumPerCase", assessment.date()).value();
        boolean collected = BigDecimal.valueOf(assessment.payable()).compareTo(minimum) >= 0;
        MoneyStatus status = collected ? MoneyStatus.UNPAID : MoneyStatus.NONE_DUE;
        String number = numbers.next(LocalDate.now(clock.withZone(SEOUL)));
        jdbc.sql("""
                insert into collection.notices (notice_number, case_number, round, kind, collection_form, amount,
                    money_status, security_reference, issued_at) values (?, ?, ?, 'PAYMENT_SLIP', ?, ?, ?, ?, ?)
                """).params(number, caseNumber, round, terms.name(), collected ? assessment.payable() : 0,
                status.name(), security, Timestamp.from(clock.instant())).update();
        return notice(caseNumber, round).orElseThrow();
    }

    @Override
    public Notice accepted(String caseNumber, Instant acceptedAt) {
        Notice notice = latest(caseNumber);
        if (notice.status() != MoneyStatus.UNPAID || notice.dueOn() != null) {
            return notice;
        }
        LocalDate accepted = acceptedAt.atZone(SEOUL).toLocalDate();
        Parameters.Parameter days = parameters.on("payment.dueDaysAfterAcceptance", accepted);
        LocalDate due = accepted.plusDays(days.value().intValueExact());
        LocalDate dueOn = notice.terms() == Terms.MONTHLY ? due.with(TemporalAdjusters.lastDayOfMonth()) : due;
        MoneyStatus status = notice.terms() == Terms.SECURITY ? MoneyStatus.SECURED : MoneyStatus.UNPAID;
        jdbc.sql("update collection.notices set due_on = ?, money_status = ? where notice_number = ?")
                .params(Date.valueOf(dueOn), status.name(), notice.number()).update();
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

    private Notice latest(String caseNumber) {
        return jdbc.sql("select * from collection.notices where case_number = ? order by round desc limit 1")
                .param(caseNumber).query(Bookings::notice).single();
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
