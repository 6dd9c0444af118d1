package org.openpass.release;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.openpass.access.Actor;
import org.openpass.release.Release.State;
import org.openpass.release.ReleaseRefused.Reason;
import org.openpass.terms.Seoul;
import org.springframework.stereotype.Component;

/** What every step of a release asks: who, where it stands, which version was read, and whether its rows are right. */
@Component
class ReleaseRules {

    /** Most characters of a remark. */
    static final int LONGEST_REMARK = 2_000;
    /** A node that missed the news of a change may remember the rows of before for a minute: no first day is that near. */
    private static final Duration SPREAD = Duration.ofMinutes(5);

    private final ReleaseRows releases;
    private final TableRows rows;
    private final Clock clock;

    ReleaseRules(ReleaseRows releases, TableRows rows, Clock clock) {
        this.releases = releases;
        this.rows = rows;
        this.clock = clock;
    }

    /** The release, held until the end of the transaction. */
    Release held(long id, Actor actor) {
        administrator(actor);
        return releases.held(id).orElseThrow(() -> new ReleaseRefused(Reason.UNSEEN, String.valueOf(id)));
    }

    /** The same, which stands in one of the states and at the version that was read. */
    Release held(long id, int seen, Predicate<State> states, Actor actor) {
        Release release = held(id, actor);
        require(states.test(release.state()), Reason.STATE, release.state().name());
        require(release.version() == seen, Reason.SEEN, String.valueOf(release.version()));
        return release;
    }

    /** All that is wrong with the rows, and all that is only said. */
    List<RowError> errors(long id, GovernedTable table) {
        List<RowError> errors = new ArrayList<>(rows.errors(id, table.earliest(firstToCome())));
        if (releases.count(id) == 0) {
            errors.add(RowError.of(0, null, "empty", null));
        }
        table.checks().forEach(check -> errors.addAll(rows.errors(id, check)));
        return errors;
    }

    /** Refuses rows of which any is in error. */
    static void refuse(List<RowError> errors) {
        if (errors.stream().anyMatch(error -> !error.warning())) {
            throw new ReleaseRefused(errors);
        }
    }

    /** What was decided on a day can always be worked out again: every first day is still to come. */
    void toCome(long id) {
        noneBefore(id, firstToCome());
    }

    /** The same, where the table lets rows begin earlier. */
    void toCome(long id, GovernedTable table) {
        noneBefore(id, table.earliest(firstToCome()));
    }

    private void noneBefore(long id, LocalDate first) {
        require(releases.firstDay(id).filter(day -> day.isBefore(first)).isEmpty(), Reason.TOO_EARLY,
                String.valueOf(first));
    }

    LocalDate firstToCome() {
        return Seoul.day(clock.instant().plus(SPREAD)).plusDays(1);
    }

    static void administrator(Actor actor) {
        require(actor.roles().contains(Actor.Role.ADMINISTRATOR), Reason.UNSEEN, actor.name());
    }

    static void require(boolean met, Reason reason, String about) {
        if (!met) {
            throw new ReleaseRefused(reason, about);
        }
    }

    static String text(String name, String given, int shortest, int longest) {
        String text = given == null ? "" : given.strip();
        if (text.length() < shortest || text.length() > longest || text.indexOf(0) >= 0) {
            throw new IllegalArgumentException(name + ": " + shortest + " to " + longest + " characters");
        }
        return text;
    }
}
