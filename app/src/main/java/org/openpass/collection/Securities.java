package org.openpass.collection;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.openpass.access.Principals;
import org.openpass.terms.Seoul;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Securities for duty (담보, Art. 24) and what is charged on them; a charge ends when the duty is paid or falls away. */
@Component
public class Securities {

    private final JdbcClient jdbc;
    private final Principals principals;
    private final Clock clock;

    Securities(JdbcClient jdbc, Principals principals, Clock clock) {
        this.jdbc = jdbc;
        this.principals = principals;
        this.clock = clock;
    }

    /**
     * Registers a security, or brings it up to date; never below what is charged on it.
     *
     * @param kind code 01 to 10 or 99 (담보종류)
     * @param amount whole KRW
     */
    @Transactional
    public void register(String reference, long partyId, String kind, long amount, LocalDate validUntil) {
        jdbc.sql("""
                insert into collection.securities (reference, party_id, kind, amount, valid_until)
                values (?, ?, ?, ?, ?) on conflict (reference) do update set
                    amount = greatest(excluded.amount, securities.charged), valid_until = excluded.valid_until
                """).params(reference, partyId, kind, amount, Date.valueOf(validUntil)).update();
    }

    private record Security(long left, LocalDate validUntil) {
    }

    /** Until the transaction ends nobody else charges the security. */
    @Transactional(propagation = Propagation.MANDATORY)
    void lock(String reference) {
        jdbc.sql("select 1 from collection.securities where reference = ? for update").param(reference)
                .query(Integer.class).optional();
    }

    /** Charges the amount for the case in place of what was; the code of the reason when it cannot. */
    @Transactional(propagation = Propagation.MANDATORY)
    Optional<String> charge(String caseNumber, long payerId, String reference, long amount) {
        lock(reference);
        Optional<String> refusal = refusal(caseNumber, payerId, reference, amount);
        if (refusal.isPresent()) {
            return refusal;
        }
        release(caseNumber);
        jdbc.sql("insert into collection.security_charges (case_number, reference, amount, charged_at) "
                + "values (?, ?, ?, ?)").params(caseNumber, reference, amount, Timestamp.from(clock.instant())).update();
        jdbc.sql("update collection.securities set charged = charged + ? where reference = ?")
                .params(amount, reference).update();
        return Optional.empty();
    }

    /**
     * Why the amount cannot be charged for the case in place of what is charged for it now. What a security was charged
     * with while it was valid it goes on standing for; only more asks for a valid one.
     */
    Optional<String> refusal(String caseNumber, long payerId, String reference, long amount) {
        Optional<Security> found = reference == null ? Optional.empty() : jdbc.sql("select amount - charged, "
                + "valid_until from collection.securities where reference = ? and party_id = any(?)")
                .params(reference, principals.whole(payerId).toArray(Long[]::new))
                .query((rs, n) -> new Security(rs.getLong(1), rs.getDate(2).toLocalDate())).optional();
        if (found.isEmpty()) {
            return Optional.of("security.unknown");
        }
        long own = jdbc.sql("select coalesce(sum(amount), 0) from collection.security_charges where case_number = ? "
                + "and reference = ? and released_at is null").params(caseNumber, reference).query(Long.class).single();
        if (amount > own && found.get().validUntil().isBefore(Seoul.today(clock))) {
            return Optional.of("security.expired");
        }
        return found.get().left() + own < amount ? Optional.of("security.short") : Optional.empty();
    }

    /** Frees what is charged for the case. */
    @Transactional(propagation = Propagation.MANDATORY)
    void release(String caseNumber) {
        jdbc.sql("""
                with freed as (update collection.security_charges set released_at = ?
                    where case_number = ? and released_at is null returning reference, amount)
                update collection.securities s set charged = s.charged - freed.amount
                from freed where s.reference = freed.reference
                """).params(Timestamp.from(clock.instant()), caseNumber).update();
    }

    /** Frees what is charged for the case unless a notice of it is still to be paid. */
    @Transactional(propagation = Propagation.MANDATORY)
    void free(String caseNumber) {
        boolean owed = jdbc.sql("select exists (select 1 from collection.notices where case_number = ? and money_status in "
                + "('UNPAID', 'SECURED', 'OVERDUE'))").param(caseNumber).query(Boolean.class).single();
        if (!owed) {
            release(caseNumber);
        }
    }
}
