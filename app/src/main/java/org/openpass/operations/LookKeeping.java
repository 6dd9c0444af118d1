package org.openpass.operations;

import java.time.Clock;
import java.time.LocalDate;
import org.openpass.audittrail.Looks;
import org.openpass.casework.LookOversight;
import org.openpass.reference.Parameters;
import org.openpass.terms.Seoul;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Forgets looks whose time has passed, and says when nobody has signed the review of a month (own reading, to be confirmed). */
@Component
@ConditionalOnBooleanProperty(name = "openpass.engine.enabled", matchIfMissing = true)
class LookKeeping {

    /** Where the data of so many persons are held, looks at them are kept longer. */
    static final int MANY_PERSONS = 50_000;
    private static final int BATCH = 5_000;
    /** So many batches in one go: the rest waits for the next. */
    private static final int BATCHES = 20;

    private final Looks looks;
    private final LookOversight oversight;
    private final Parameters parameters;
    private final JdbcClient jdbc;
    private final Clock clock;

    LookKeeping(Looks looks, LookOversight oversight, Parameters parameters, JdbcClient jdbc, Clock clock) {
        this.looks = looks;
        this.oversight = oversight;
        this.parameters = parameters;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 3_600_000, fixedDelay = 3_600_000)
    void keep() {
        forget();
        oversight.remind(Seoul.today(clock));
    }

    /** Forgets what has been kept long enough; returns how many looks. */
    int forget() {
        LocalDate today = Seoul.today(clock);
        long parties = jdbc.sql("select count(*) from (select from access.parties limit ?) counted").param(MANY_PERSONS)
                .query(Long.class).single();
        String kept = parties < MANY_PERSONS ? "looks.keptYears" : "looks.keptYearsMany";
        int years = parameters.on(kept, today).value().intValueExact();
        int forgotten = 0;
        for (int batch = 0; batch < BATCHES; batch++) {
            int gone = looks.forget(Seoul.after(today.minusYears(years).minusDays(1)), BATCH);
            forgotten += gone;
            if (gone < BATCH) {
                break;
            }
        }
        return forgotten;
    }
}
