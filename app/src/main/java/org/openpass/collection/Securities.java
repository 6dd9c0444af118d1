package org.openpass.collection;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Securities for duty (담보, Art. 24) and what is charged on them; a charge ends when the duty is paid or falls away. */
@Component
public class Securities {

    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");

    private final JdbcClient jdbc;
    private final Clock clock;

    Securities(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
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

    /** Charges the amount once for the case; the code of the reason when it cannot. */
    @Transactional(propagation = Propagation.MANDATORY)
    Optional<String> charge(String caseNumber, long payerId, String reference, long amount) {
        record Security(long left, LocalDate validUntil) {
        }
        Optional<Security> found = reference == null ? Optional.empty() : jdbc.sql("select amount - charged, "
                + "valid_until from collection.securities where reference = ? and party_id = ? for update")
                .params(reference, payerId)
                .query((rs, n) -> new Security(rs.getLong(1), rs.getDate(2).toLocalDate())).optional();
        if (found.isEmpty()) {
            return Optional.of("security.unknown");
        }
        if (found.get().validUntil().isBefore(LocalDate.now(clock.withZone(SEOUL)))) {
            return Optional.of("security.expired");
        }
        if (found.get().left() < amount) {
            return Optional.of("security.short");
        }
        jdbc.sql("insert into collection.security_charges (case_number, reference, amount, charged_at) "
                + "values (?, ?, ?, ?)").params(caseNumber, reference, amount, Timestamp.from(clock.instant())).update();
        jdbc.sql("update collection.securities set charged = charged + ? where reference = ?")
                .params(amount, reference).update();
        return Optional.empty();
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
}
