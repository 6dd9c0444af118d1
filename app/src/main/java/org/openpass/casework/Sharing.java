package org.openpass.casework;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Which offices share a case with its own, and why: they see it from then on, in every list and by search. */
@Component
public class Sharing {

    private final JdbcClient jdbc;
    private final EventLog events;
    private final Clock clock;

    Sharing(JdbcClient jdbc, EventLog events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** Shares the case with the office; who shares it already goes on for the first reason. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void share(String caseNumber, String office, String reason) {
        int fresh = jdbc.sql("insert into casework.case_offices (case_number, office, reason) values (?, ?, ?) "
                + "on conflict do nothing").params(caseNumber, office, reason).update();
        if (fresh > 0) {
            Instant now = clock.instant();
            // Who keeps copies of the case, as search does, takes only what is newer than its copy.
            int version = jdbc.sql("update casework.cases set version = version + 1, changed_at = ? where number = ? "
                    + "returning version").params(Timestamp.from(now), caseNumber).query(Integer.class).single();
            events.append(caseNumber, version, "SHARED", Map.of("office", office), now);
        }
    }

    /** The offices that share the case, besides its own. */
    public Set<String> of(String caseNumber) {
        return Set.copyOf(jdbc.sql("select office from casework.case_offices where case_number = ?").param(caseNumber)
                .query(String.class).list());
    }
}
