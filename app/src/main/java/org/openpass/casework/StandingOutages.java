package org.openpass.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.openpass.reference.Parameters;
import org.openpass.reference.WorkingCalendar;
import org.openpass.signals.Remembered;
import org.openpass.signals.Remembering;
import org.openpass.terms.Seoul;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The outages by which deadlines go now. They are remembered, since every accepted declaration sets a deadline: while
 * there is none, that costs nothing.
 */
@Component
class StandingOutages {

    private static final String ALL = "all";

    /** @param named days that became days off after deadlines may have been set to them */
    record Standing(List<Outage> outages, Set<LocalDate> named) {
    }

    private final OutageRows rows;
    private final DayOffRows daysOff;
    private final WorkingCalendar calendar;
    private final OutageDays days;
    private final Parameters parameters;
    private final JdbcClient jdbc;
    private final Remembered<String, List<Outage>> remembered;

    StandingOutages(OutageRows rows, DayOffRows daysOff, WorkingCalendar calendar, Parameters parameters,
            JdbcClient jdbc, Remembering remembering) {
        this.rows = rows;
        this.daysOff = daysOff;
        this.calendar = calendar;
        this.days = new OutageDays(calendar::onOrAfter);
        this.parameters = parameters;
        this.jdbc = jdbc;
        this.remembered = remembering.of(OutageRows.TABLE);
    }

    /** In the order in which they began, with those that are still being put back. */
    List<Outage> all() {
        return remembered.get(ALL, all -> rows.standing());
    }

    /** What they do to a deadline of the case that is set to this moment. */
    List<OutageDays.Step> steps(String caseNumber, String kind, Instant due) {
        List<Outage> standing = moving(all(), kind);
        boolean none = standing.stream().noneMatch(outage -> outage.meets(due));
        return none ? List.of() : steps(standing, office(caseNumber), due);
    }

    /** By what deadlines go, as the tables have it in this transaction. */
    Standing now() {
        return new Standing(rows.standing(), daysOff.named());
    }

    /** What that does to a deadline that is set to this moment. */
    List<OutageDays.Step> steps(Standing now, String kind, String office, Instant due) {
        return days.steps(due, of(office, moving(now.outages(), kind)), now.named());
    }

    /** Whether no time limit ends on the day. */
    boolean off(LocalDate day) {
        return !calendar.isWorkingDay(day);
    }

    private List<OutageDays.Step> steps(List<Outage> standing, String office, Instant due) {
        return days.steps(due, of(office, standing));
    }

    private static List<Outage> of(String office, List<Outage> outages) {
        return outages.stream().filter(o -> o.offices().isEmpty() || o.offices().contains(office)).toList();
    }

    private List<Outage> moving(List<Outage> outages, String kind) {
        return outages.isEmpty() ? outages : outages.stream().filter(Outage::moves).filter(o -> o.covers(kind))
                .filter(this::longEnough).toList();
    }

    /** Whether it lasted so long that time limits are moved by it. */
    boolean longEnough(Outage outage) {
        long least = parameters.on("outage.leastMinutes", Seoul.day(outage.until())).value().longValue();
        return !outage.from().plusSeconds(least * 60).isAfter(outage.until());
    }

    /** Whether the deadline may not lapse yet: what it falls in is not moved, or nobody knows whether it will be. */
    boolean held(String caseNumber, String kind, Instant due) {
        List<Outage> holding = all().stream().filter(o -> o.holds() && o.covers(kind) && o.meets(due)).toList();
        return !holding.isEmpty() && (holding.stream().anyMatch(o -> o.offices().isEmpty())
                || holding.stream().anyMatch(o -> o.offices().contains(office(caseNumber))));
    }

    private String office(String caseNumber) {
        return jdbc.sql("select office from casework.cases where number = ?").param(caseNumber).query(String.class)
                .single();
    }
}
