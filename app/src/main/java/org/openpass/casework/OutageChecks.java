package org.openpass.casework;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.openpass.reference.Codes;
import org.springframework.stereotype.Component;

/** Whether an outage can be declared so. Nobody knows of one that is to come, or when one will be over. */
@Component
class OutageChecks {

    private static final int SHORTEST = 3;
    private static final int LONGEST = 200;
    private static final String KIND = "[a-z][a-zA-Z]{1,29}";

    private final Codes codes;
    private final Clock clock;

    OutageChecks(Codes codes, Clock clock) {
        this.codes = codes;
        this.clock = clock;
    }

    /** The outage as it is kept. @throws IllegalArgumentException with the field that is wrong */
    NewOutage of(NewOutage o) {
        if (o.what() == null || o.what().length() < SHORTEST || o.what().length() > LONGEST) {
            throw new IllegalArgumentException("what: " + SHORTEST + " to " + LONGEST + " characters");
        }
        if (o.cause() == null || o.from() == null) {
            throw new IllegalArgumentException((o.cause() == null ? "cause" : "from") + ": is missing");
        }
        o.kinds().stream().filter(kind -> !kind.matches(KIND)).findFirst().ifPresent(kind -> {
            throw new IllegalArgumentException("kinds: no kind of deadline is named so: " + kind);
        });
        o.offices().stream().filter(office -> !codes.office(office)).findFirst().ifPresent(office -> {
            throw new IllegalArgumentException("offices: no office has the code " + office);
        });
        Instant now = clock.instant();
        Instant from = o.from().truncatedTo(ChronoUnit.MILLIS);
        if (from.isAfter(now)) {
            throw new IllegalArgumentException("from: is still to come");
        }
        return new NewOutage(o.what(), o.cause(), o.kinds(), o.offices(), from,
                o.until() == null ? null : over(from, o.until(), now));
    }

    /** When it was over. @throws IllegalArgumentException when that cannot be */
    static Instant over(Instant from, Instant until, Instant now) {
        if (until == null || !until.truncatedTo(ChronoUnit.MILLIS).isAfter(from) || until.isAfter(now)) {
            throw new IllegalArgumentException("until: after the beginning, and no time to come");
        }
        return until.truncatedTo(ChronoUnit.MILLIS);
    }
}
