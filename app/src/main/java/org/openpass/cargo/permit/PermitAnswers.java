package org.openpass.cargo.permit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.openpass.access.Parties;
import org.openpass.cargo.AnswerPeriods;
import org.openpass.cargo.Entry;
import org.openpass.cargo.EventKind;
import org.openpass.cargo.Ledger;
import org.openpass.cargo.OfficersGoal;
import org.openpass.cargo.permit.PermitKind.Matter;
import org.openpass.casework.Audience;
import org.openpass.casework.Cases;
import org.openpass.casework.Deadlines;
import org.openpass.casework.Timeline;
import org.openpass.collection.CollectionApi;
import org.openpass.reference.WorkingCalendar;
import org.openpass.terms.Seoul;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What customs answers an application, or is deemed to have answered; each in one transaction, done again it is what it was. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class PermitAnswers {

    /** Kind of the deadline of a permit's end. */
    static final String DEADLINE = "permit";
    private static final String SYSTEM = "system";
    private static final Duration AGAIN = Duration.ofDays(30);

    private final PermitRows rows;
    private final AnswerPeriods periods;
    private final Ledger ledger;
    private final Cases cases;
    private final Deadlines deadlines;
    private final Timeline timeline;
    private final Parties parties;
    private final PermitNotices notices;
    private final CollectionApi collection;
    private final OfficersGoal goal;
    private final WorkingCalendar calendar;
    private final JdbcClient jdbc;
    private final Clock clock;

    PermitAnswers(PermitRows rows, AnswerPeriods periods, Ledger ledger, Cases cases, Deadlines deadlines, Timeline timeline, Parties parties,
            PermitNotices notices, CollectionApi collection, OfficersGoal goal, WorkingCalendar calendar, JdbcClient jdbc, Clock clock) {
        this.rows = rows;
        this.periods = periods;
        this.ledger = ledger;
        this.cases = cases;
        this.deadlines = deadlines;
        this.timeline = timeline;
        this.parties = parties;
        this.notices = notices;
        this.collection = collection;
        this.goal = goal;
        this.calendar = calendar;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Which way a case goes. @param answerEndsAt end of the period of the answer; of a loss there is none */
    public record Begun(Matter matter, Instant answerEndsAt, String decisionDueAt) {
    }

    /** Begins the period of the answer, where the case is answered. */
    public Begun begin(String caseNumber) {
        cases.lock(caseNumber);
        Permit permit = rows.ofCase(caseNumber).orElseThrow();
        Instant ends = permit.kind().matter() == Matter.PERMIT
                ? periods.begin(caseNumber, permit.kind().deemed().orElse(null), permit.appliedAt()) : permit.appliedAt();
        return new Begun(permit.kind().matter(), ends, goal.dueAt(caseNumber, "clearance.documentReview.goal"));
    }

    /** Whether the application is deemed granted, as it stands now. @param endsAt when that is looked at again */
    public record Looked(boolean over, Instant endsAt) {
    }

    /** Looks at the period again. */
    public Looked look(String caseNumber) {
        cases.lock(caseNumber);
        Instant now = clock.instant();
        Instant end = periods.end(caseNumber);
        // Of what nothing deems granted the end of keeping may have passed: it is looked at again, and not at once.
        return new Looked(periods.over(caseNumber), end.isAfter(now) ? end : now.plus(AGAIN));
    }

    /** Grants or refuses as was decided, or grants as is deemed. @return GRANTED or REFUSED */
    public String answer(String caseNumber) {
        String office = cases.lock(caseNumber).office();
        Permit permit = rows.ofCase(caseNumber).orElseThrow();
        if (permit.answer().grantedAt() == null && permit.outcome() == null) {
            // Who carries goods out holds them, and then asks for the permit.
            ledger.lock(permit.consignment());
            boolean decided = permit.answer().decision() != null;
            // Deemed on the day after the period's last, whenever that is found.
            Instant at = decided ? clock.instant() : periods.lastDay(caseNumber).map(Seoul::after).orElseGet(clock::instant);
            periods.close(caseNumber, !decided);
            if (decided && !Permit.GRANT.equals(permit.answer().decision())) {
                refuse(permit);
            } else {
                grant(permit, office, at, !decided);
            }
        }
        return rows.ofCase(caseNumber).orElseThrow().outcome() == null ? "GRANTED" : "REFUSED";
    }

    private void refuse(Permit permit) {
        rows.concluded(permit.caseNumber(), "REFUSED");
        collection.free(permit.caseNumber());
        cases.close(permit.caseNumber(), Permit.REFUSED, permit.answer().decidedBy(), Map.of("reason", permit.answer().reason()));
        notices.refused(permit);
    }

    private void grant(Permit permit, String office, Instant at, boolean deemed) {
        LocalDate asked = permit.said().until();
        LocalDate until = permit.answer().until() != null ? permit.answer().until() : asked.isBefore(Seoul.day(at)) ? calendar.onOrAfter(Seoul.day(at)) : asked;
        String by = deemed ? SYSTEM : permit.answer().decidedBy();
        String shed = permit.kind() == PermitKind.OUTSIDE_STORAGE ? outside(permit, office, until) : null;
        rows.granted(permit.caseNumber(), at, deemed, until, shed);
        String basis = deemed ? permit.kind().deemed().orElseThrow() : permit.kind().article();
        ledger.append(List.of(Entry.of(permit.consignment(), EventKind.PERMITTED, "permit:" + permit.caseNumber(), at, by)
                .at(permit.said().place(), null, null).counted(permit.said().packages(), null)
                .said(permit.number(), basis, permit.said().reason(), null).by(permit.applicant()).inCase(permit.caseNumber())));
        timeline.add(permit.caseNumber(), deemed ? "PERMIT_DEEMED" : "PERMIT_GRANTED", by, Audience.PARTY, Map.of("until", until.toString(),
                "article", basis), "PERMIT_GRANTED");
        deadlines.set(new Deadlines.Deadline(permit.caseNumber(), DEADLINE, 1, Seoul.after(until), permit.kind().article(),
                Deadlines.Bearer.PARTY));
        notices.granted(rows.ofCase(permit.caseNumber()).orElseThrow());
    }

    /** The place has a shed code of its own, under the office, until the last day. */
    private String outside(Permit permit, String office, LocalDate until) {
        String operator = parties.identifiers(List.of(permit.applicant())).getOrDefault(permit.applicant(), List.of()).stream()
                .map(Parties.Identifier::value).findFirst().orElse(null);
        while (true) {
            String shed = "%s%05d".formatted(office, ThreadLocalRandom.current().nextInt(90_000, 100_000));
            boolean taken = jdbc.sql("select exists (select 1 from cargo.bonded_areas where shed = ?)").param(shed).query(Boolean.class).single();
            if (!taken && jdbc.sql("insert into cargo.outside_places (shed, case_number, address, office, until, operator) "
                    + "values (?, ?, ?, ?, ?, ?) on conflict do nothing").param(1, shed).param(2, permit.caseNumber())
                    .param(3, permit.said().outside()).param(4, office).param(5, until).param(6, operator).update() == 1) {
                return shed;
            }
        }
    }
}
