package org.openpass.casework;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.openpass.casework.OutageRefused.Reason;
import org.openpass.release.DirectDoors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Outages are declared by administrators: whose last day falls in one has until the day after the recovery (Customs Act
 * Art. 8(4)). Until some hours later it can be undone; then only another one corrects it. An act again changes nothing.
 * One person alone does all of it until the installation is handed over; from then on declares only that one lasts.
 */
@Service
@Transactional
public class Outages {

    private final OutageRows rows;
    private final OutageReach reach;
    private final OutageChecks checks;
    private final OutageSteps steps;
    private final StandingOutages standing;
    private final DirectDoors doors;

    Outages(OutageRows rows, OutageReach reach, OutageChecks checks, OutageSteps steps,
            StandingOutages standing, DirectDoors doors) {
        this.rows = rows;
        this.reach = reach;
        this.checks = checks;
        this.steps = steps;
        this.standing = standing;
        this.doors = doors;
    }

    /** The latest, newest first. */
    @Transactional(readOnly = true)
    public List<Outage> list(int most) {
        return rows.list(most);
    }

    /** How many deadlines each of them moved, also those that were put back. */
    @Transactional(readOnly = true)
    public Map<Long, Long> moved(List<Outage> outages) {
        return reach.moved(outages);
    }

    /** @throws OutageRefused when there is none */
    @Transactional(readOnly = true)
    public Outage get(long id) {
        return steps.get(id);
    }

    /** What it would move if it were declared now. @throws IllegalArgumentException when it cannot be declared so */
    @Transactional(readOnly = true)
    public Reach reach(NewOutage asked) {
        return reach.of(checks.of(asked));
    }

    /** The same of what was prepared before, as it is now. */
    @Transactional(readOnly = true)
    public Reach reach(OutageDraft draft) {
        return reach.of(draft.said());
    }

    /** Deadlines that had lapsed already when nothing held them, and whose cases have gone on; somebody looks at each. */
    @Transactional(readOnly = true)
    public List<LapsedDeadline> gone(NewOutage asked, int most) {
        return reach.gone(asked, most);
    }

    /** Those that last, as it is remembered; none mostly, and then no database is asked. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public List<Outage> lasting() {
        return standing.all().stream().filter(outage -> outage.state() == Outage.State.LASTS).toList();
    }

    /** Whether one person alone still moves deadlines. */
    @Transactional(readOnly = true)
    public boolean alone() {
        return doors.open();
    }

    /**
     * Declares what is over, which moves deadlines, or what lasts, which holds them. What was suspected of the same time is
     * settled by it.
     *
     * @throws IllegalArgumentException when it cannot be declared so
     */
    public Outage declare(NewOutage asked, String by) {
        NewOutage outage = checks.of(asked);
        if (outage.until() != null) {
            requireAlone();
        }
        return steps.declare(outage, by);
    }

    /** It is over since then, or what was suspected was one: deadlines are moved. */
    public Outage recover(long id, Instant until, String by) {
        requireAlone();
        return steps.recover(id, until, by);
    }

    /** It was none: what it moved is put back, but to no day before this one. */
    public Outage undo(long id, String reason, String by) {
        requireAlone();
        return steps.undo(id, reason, by);
    }

    /** It was none, and it has moved nothing: what it held lapses. */
    public Outage dismiss(long id, String reason, String by) {
        requireAlone();
        return steps.dismiss(id, reason, by);
    }

    /** The system stood still: until a person has said why, nothing lapses that falls in that time. */
    @Transactional(propagation = Propagation.MANDATORY)
    Outage suspect(Instant from, Instant until) {
        return steps.suspect(from, until);
    }

    private void requireAlone() {
        if (!doors.open()) {
            throw new OutageRefused(Reason.SECOND_PERSON, "This installation was handed over: prepare it, and another person "
                    + "releases it. That one lasts can be declared at once.");
        }
    }
}
