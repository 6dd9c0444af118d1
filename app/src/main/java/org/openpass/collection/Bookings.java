package org.openpass.collection;

import java.math.BigDecimal;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openpass.access.Principals;
import org.openpass.reference.Parameters;
import org.openpass.tariff.Assessment;
import org.openpass.terms.Seoul;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Assessments and payment slips in PostgreSQL, keyed by case and round. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Bookings implements CollectionApi {

    private final JdbcClient jdbc;
    private final Parameters parameters;
    private final DueDates dueDates;
    private final NoticeNumbers numbers;
    private final AssessmentRows assessments;
    private final BookedAssessments booked;
    private final Securities securities;
    private final Levies levies;
    private final Principals principals;
    private final Clock clock;

    Bookings(JdbcClient jdbc, Parameters parameters, DueDates dueDates, NoticeNumbers numbers,
            AssessmentRows assessments, BookedAssessments booked, Securities securities, Levies levies, Principals principals, Clock clock) {
        this.levies = levies;
        this.principals = principals;
        this.jdbc = jdbc;
        this.parameters = parameters;
        this.dueDates = dueDates;
        this.numbers = numbers;
        this.assessments = assessments;
        this.booked = booked;
        this.securities = securities;
        this.clock = clock;
    }

    @Override
    public Notice book(String caseNumber, String declarationNumber, Assessed assessed, Terms terms, long payerId) {
        return notice(caseNumber, 1).orElseGet(() -> {
            assessments.add(caseNumber, 1, declarationNumber, assessed);
            return issue(new Slip(caseNumber, 1, terms, payerId, assessed, null));
        });
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<String> refusal(Correction c) {
        return slip(c.caseNumber(), false).filter(slip -> !unchanged(c))
                .flatMap(slip -> charge(slip, c).flatMap(amount -> securities.refusal(c.caseNumber(),
                        slip.payerId(), reference(slip, c), amount)));
    }

    @Override
    public Optional<String> correct(Correction c) {
        Issued former = slip(c.caseNumber(), true).orElse(null);
        if (former == null || unchanged(c)) {
            return Optional.empty();
        }
        if (paid(c.caseNumber())) {
            if (former.notice().amount() == c.assessed().payable()) {
                return Optional.empty();
            }
            throw new IllegalStateException("Slip " + former.notice().number() + " is paid");
        }
        Optional<Long> charge = charge(former, c);
        charge.ifPresent(amount -> securities.lock(reference(former, c)));
        Optional<String> refusal = charge.flatMap(amount -> securities.refusal(c.caseNumber(), former.payerId(),
                reference(former, c), amount));
        if (refusal.isPresent()) {
            return refusal;
        }
        if (charge.isEmpty()) {
            securities.release(c.caseNumber());
        }
        dueDates.settle(c.caseNumber());
        jdbc.sql("update collection.notices set money_status = 'REPLACED' where notice_number = ?")
                .param(former.notice().number()).update();
        int round = former.round() + 1;
        assessments.add(c.caseNumber(), round, c.declarationNumber(), c.assessed());
        Notice notice = issue(new Slip(c.caseNumber(), round, former.notice().terms(), former.payerId(),
                c.assessed(), c.acceptedAt()));
        return charge.flatMap(amount -> secured(notice, c.caseNumber(), former.payerId(), reference(former, c)));
    }

    private boolean unchanged(Correction c) {
        return booked.ofCase(c.caseNumber()).filter(b -> assessments.same(b, c.assessed())).isPresent();
    }

    /**
     * What is to be charged on a security for the corrected duty: where one stands for the duty it goes on standing,
     * and where customs asks for one and nothing was due so far, what was offered stands for what is due now
     * (Art. 248(2)). Empty: none is charged.
     */
    private Optional<Long> charge(Issued former, Correction c) {
        MoneyStatus before = former.notice().status();
        boolean stands = before == MoneyStatus.SECURED;
        boolean offered = before == MoneyStatus.NONE_DUE && former.notice().terms() == Terms.SECURITY;
        return (stands || offered) && collected(c.assessed()) ? Optional.of(c.assessed().payable())
                : Optional.empty();
    }

    private static String reference(Issued former, Correction c) {
        return former.securityReference() == null ? c.securityReference() : former.securityReference();
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
        dueDates.settle(caseNumber);
        securities.release(caseNumber);
    }

    @Override
    public Optional<String> secure(String caseNumber, String reference) {
        Issued slip = slip(caseNumber, true).orElseThrow();
        if (slip.notice().status() == MoneyStatus.SECURED || slip.notice().status() == MoneyStatus.PAID) {
            return Optional.empty();
        }
        return secured(slip.notice(), caseNumber, slip.payerId(), reference);
    }

    private Optional<String> secured(Notice notice, String caseNumber, long payerId, String reference) {
        Optional<String> refusal = securities.charge(caseNumber, payerId, reference, notice.amount());
        if (refusal.isEmpty()) {
            jdbc.sql("update collection.notices set money_status = 'SECURED', security_reference = ? "
                    + "where notice_number = ?").params(reference, notice.number()).update();
        }
        return refusal;
    }

    @Override
    @Transactional(readOnly = true)
    public boolean inArrears(long payerId, LocalDate day) {
        LocalDate before = day.minusDays(parameters.on("arrears.graceDays", day).value().intValueExact());
        BigDecimal owed = jdbc.sql("select coalesce(sum(amount), 0) from collection.notices where payer_id = any(?) "
                + "and money_status in ('UNPAID', 'OVERDUE') and due_on < ?").params(whole(payerId), Date.valueOf(before))
                .query(BigDecimal.class).single();
        return owed.compareTo(parameters.on("arrears.leastAmount", day).value()) >= 0;
    }

    /** What a party owed that was merged, the one that stays owes. */
    private Long[] whole(long payerId) {
        return principals.whole(payerId).toArray(Long[]::new);
    }

    private boolean collected(Assessed assessed) {
        BigDecimal minimum = parameters.on("collection.minimumPerCase", assessed.assessment().date()).value();
        return BigDecimal.valueOf(assessed.payable()).compareTo(minimum) >= 0;
    }

    /** What a slip is made of. {@code acceptedAt} is null before acceptance. */
    private record Slip(String caseNumber, int round, Terms terms, long payerId, Assessed assessed,
            Instant acceptedAt) {
    }

    /** After acceptance the time for payment is that of the first slip (Art. 38(5)), also when it has passed. */
    private Notice issue(Slip slip) {
        boolean collected = collected(slip.assessed());
        LocalDate dueOn = collected && slip.acceptedAt() != null
                ? dueDates.of(slip.caseNumber(), slip.round(), slip.acceptedAt(), slip.terms()) : null;
        boolean late = dueOn != null && dueOn.isBefore(Seoul.today(clock))
                && !dueDates.held(slip.caseNumber(), slip.round(), slip.acceptedAt(), slip.terms());
        MoneyStatus status = !collected ? MoneyStatus.NONE_DUE : late ? MoneyStatus.OVERDUE : MoneyStatus.UNPAID;
        String number = numbers.next(Seoul.today(clock));
        Notice issued = jdbc.sql("""
                insert into collection.notices (notice_number, case_number, round, kind, collection_form, amount,
                    money_status, payer_id, due_on, issued_at) values (?, ?, ?, 'PAYMENT_SLIP', ?, ?, ?, ?, ?, ?)
                returning *
                """).params(number, slip.caseNumber(), slip.round(), slip.terms().name(),
                collected ? slip.assessed().payable() : 0, status.name(), slip.payerId(),
                dueOn == null ? null : Date.valueOf(dueOn), Timestamp.from(clock.instant())).query(Bookings::notice)
                .single();
        if (dueOn != null && !late) {
            dueDates.watch(slip.caseNumber(), slip.round(), slip.acceptedAt(), slip.terms());
        }
        return issued;
    }

    @Override
    public Notice accepted(String caseNumber, Instant acceptedAt) {
        Issued slip = slip(caseNumber, true).orElseThrow();
        Notice notice = slip.notice();
        boolean owed = notice.status() == MoneyStatus.UNPAID || notice.status() == MoneyStatus.SECURED;
        if (!owed || notice.dueOn() != null) {
            return notice;
        }
        LocalDate dueOn = dueDates.watch(caseNumber, slip.round(), acceptedAt, notice.terms());
        return jdbc.sql("update collection.notices set due_on = ? where notice_number = ? returning *")
                .params(Date.valueOf(dueOn), notice.number()).query(Bookings::notice).single();
    }

    /** One statement needs no transaction of its own: its beginning and its end would be turns to the database, too. */
    @Override
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public Optional<Booked> ofCase(String caseNumber) {
        return booked.ofCase(caseNumber);
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, Notice> noticesOf(Collection<String> caseNumbers) {
        return booked.notices(caseNumbers);
    }

    @Override
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public Assessment assess(LocalDate lawOn, List<Levy.Line> lines) {
        return levies.assess(lawOn, lines);
    }

    @Override
    public Notice levy(Levy levy) {
        return levies.levy(levy);
    }

    @Override
    public boolean cancelLevy(String effect, String reason, String by) {
        return levies.cancel(effect, reason, by);
    }

    @Override
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public List<Levied> levies(String caseNumber) {
        return levies.of(caseNumber);
    }

    @Override
    public Optional<String> pledge(String caseNumber, long payerId, String reference, long amount) {
        return securities.charge(caseNumber, payerId, reference, amount);
    }

    @Override
    public void free(String caseNumber) {
        securities.free(caseNumber);
    }

    private record Issued(Notice notice, int round, long payerId, String securityReference) {
    }

    private Optional<Issued> slip(String caseNumber, boolean lock) {
        return jdbc.sql("select * from collection.notices where case_number = ? order by round desc limit 1"
                + (lock ? " for update" : "")).param(caseNumber).query((rs, n) -> new Issued(notice(rs, n),
                rs.getInt("round"), rs.getLong("payer_id"), rs.getString("security_reference"))).optional();
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
