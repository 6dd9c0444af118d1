package org.openpass.cargo;

import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;
import org.openpass.terms.Seoul;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The numbers by which cases of cargo are known: a party's own reference, under which the same again is the case of before, and the number
 * that we give.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class References {

    /** What is opened under a party's reference. */
    public enum Of {
        /** A declaration of unloading. */
        UNLOADING("unloadings", "party_id"),
        /** A transport under bond. */
        TRANSPORT("transports", "party_id"),
        /** A permit of bonded goods. */
        PERMIT("permits", "applicant"),
        /** A transshipment. */
        TRANSSHIPMENT("transshipments", "party_id"),
        /** The permit of a place that is no port. */
        VOYAGE_PERMIT("voyage_permits", "party_id");

        private final String query;

        Of(String table, String party) {
            query = "select case_number, sha256 = ? as same from cargo." + table + " where " + party + " = ? and reference = ?";
        }
    }

    /**
     * What was opened before.
     *
     * @param same whether with this content
     */
    public record Before(String caseNumber, boolean same) {
    }

    private final JdbcClient jdbc;
    private final Clock clock;

    References(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Of two of a party under one reference the second waits here for the first. */
    public void oneAtATime(Of what, long party, String reference) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext(? || ':' || ? || ':' || ?))").params(what.name(), String.valueOf(party), reference)
                .query((rs, n) -> 1).single();
    }

    /** What the party opened under this reference; empty where it is nothing, or the party gave none, which is null. */
    public Optional<Before> before(Of what, long party, String reference, String sha256) {
        return reference == null ? Optional.empty() : jdbc.sql(what.query).params(sha256, party, reference).query(Before.class).optional();
    }

    /**
     * The same where other content may not have the reference.
     *
     * @param taken what is thrown of the number of the case that has it
     * @return the case
     */
    public Optional<String> caseOf(Of what, long party, String reference, String sha256, Function<String, RuntimeException> taken) {
        return before(what, party, reference, sha256).map(before -> {
            if (!before.same()) {
                throw taken.apply(before.caseNumber());
            }
            return before.caseNumber();
        });
    }

    /** The next number of a sequence of cargo's: the letters, the year's last two digits in Korea, eight digits. */
    public String next(String letters, String sequence) {
        return letters + "%02d%08d".formatted(Seoul.today(clock).getYear() % 100, jdbc.sql("select nextval(('cargo.' || ?)::regclass)")
                .param(sequence).query(Long.class).single());
    }
}
