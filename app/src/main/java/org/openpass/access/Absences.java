package org.openpass.access;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.openpass.access.AbsenceRefused.Reason;
import org.openpass.access.Colleagues.Colleague;
import org.openpass.audittrail.AuditTrail;
import org.openpass.signals.Remembering;
import org.openpass.terms.Limits;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * When officers are away. Everybody enters their own absences, supervisors those of the people of their office; a deputy of
 * another office, who comes to see this office's cases, is named by a supervisor only.
 */
@Service
@Transactional
public class Absences {

    static final String TABLE = "access.absences";

    /** The longest note. */
    public static final int LONGEST_NOTE = 500;
    private static final int MOST = 50;
    private static final String LONGEST = "absence.longestDays";

    /**
     * An absence to be entered.
     *
     * @param username who is away; null for the actor
     * @param groups of tasks whose work the deputy does; null or none for all that the absent person does
     */
    public record NewAbsence(String username, String deputy, Instant from, Instant until, Set<String> groups, String note) {
    }

    private final JdbcClient jdbc;
    private final Colleagues colleagues;
    private final AbsenceList absences;
    private final AuditTrail audit;
    private final Remembering remembering;
    private final Clock clock;
    private final Limits limits;

    Absences(JdbcClient jdbc, Colleagues colleagues, AbsenceList absences, AuditTrail audit,
            Remembering remembering, Clock clock, Limits limits) {
        this.limits = limits;
        this.jdbc = jdbc;
        this.colleagues = colleagues;
        this.absences = absences;
        this.audit = audit;
        this.remembering = remembering;
        this.clock = clock;
    }

    /**
     * Enters it. That the deputy is away, too, is no refusal: the answer says so.
     *
     * @throws AbsenceRefused when it cannot be
     */
    public Absence enter(NewAbsence wanted, Actor actor) {
        Colleague person = person(wanted.username(), actor);
        Colleague deputy = deputy(wanted.deputy(), person, actor);
        Set<String> groups = groups(wanted.groups(), person);
        check(wanted.from(), wanted.until());
        if (wanted.note() != null && wanted.note().strip().length() > LONGEST_NOTE) {
            throw new IllegalArgumentException("note: at most " + LONGEST_NOTE + " characters");
        }
        // Two that are entered for one person at once come one after the other.
        jdbc.sql("select username from access.accounts where username = ? for no key update").param(person.username())
                .query(String.class).single();
        alone(person.username(), wanted, groups);
        long id = jdbc.sql("""
                insert into access.absences (username, deputy, from_at, until_at, groups, note, entered_by, entered_at)
                values (?, ?, ?, ?, ?, nullif(?, ''), ?, ?) returning id
                """).params(person.username(), deputy.username(), Timestamp.from(wanted.from()),
                Timestamp.from(wanted.until()), groups.toArray(String[]::new),
                wanted.note() == null ? "" : wanted.note().strip(), actor.name(), Timestamp.from(clock.instant()))
                .query(Long.class).single();
        remembering.changes(TABLE);
        audit.record(actor.name(), "absence.entered", person.username(), deputy.username() + " " + wanted.from() + " – "
                + wanted.until() + " " + String.join(", ", groups));
        return absences.find(id).orElseThrow();
    }

    /** Ends it now, or calls off what has not begun; ending it again changes nothing. */
    public Absence end(long id, Actor actor) {
        Absence found = absences.find(id).filter(each -> each.username().equals(actor.name())
                || colleagues.find(each.username()).filter(of -> entersFor(actor, of.actor())).isPresent())
                .orElseThrow(AbsenceRefused::unseen);
        int ended = jdbc.sql("update access.absences set ended_at = :now, ended_by = :by where id = :id and ended_at is null "
                + "and until_at > :now").param("now", Timestamp.from(clock.instant())).param("by", actor.name())
                .param("id", id).update();
        if (ended > 0) {
            remembering.changes(TABLE);
            audit.record(actor.name(), "absence.ended", found.username(), found.deputy());
        }
        return absences.find(id).orElseThrow();
    }

    /** Whose absences the actor enters besides the actor's own, by a part of the name. */
    @Transactional(readOnly = true)
    public List<Colleague> people(String text, Actor actor) {
        return actor.supervises() ? colleagues.in(actor.national() ? null : actor.office(), text, MOST).stream()
                .filter(each -> entersFor(actor, each.actor())).toList() : List.of();
    }

    /** Who may stand in for the person, or for the actor when it is null, by a part of the name. */
    @Transactional(readOnly = true)
    public List<Colleague> deputies(String username, String text, Actor actor) {
        Actor person = person(username, actor).actor();
        return colleagues.in(actor.supervises() ? null : person.office(), text, MOST).stream()
                .filter(each -> standsInFor(each.actor(), person, actor)).toList();
    }

    /** The groups for which somebody stands in for the person, or for the actor when it is null. */
    @Transactional(readOnly = true)
    public Set<String> groups(String username, Actor actor) {
        return Deputies.work(person(username, actor).actor());
    }

    private Colleague person(String username, Actor actor) {
        return colleagues.find(username == null ? actor.name() : username)
                .filter(each -> entersFor(actor, each.actor())).orElseThrow(AbsenceRefused::unseen);
    }

    private static boolean entersFor(Actor actor, Actor of) {
        return actor.officer() && of.officer() && (actor.name().equals(of.name())
                || actor.supervises() && (actor.national() || actor.office() != null && actor.office().equals(of.office())));
    }

    /** National work needs a national deputy; and only a supervisor lets another office see this one's cases. */
    private static boolean standsInFor(Actor deputy, Actor person, Actor actor) {
        return deputy.officer() && !deputy.name().equals(person.name())
                && (deputy.national() || !person.national() && deputy.office() != null)
                && (actor.supervises() || deputy.office() == null || deputy.office().equals(person.office()));
    }

    private Colleague deputy(String username, Colleague person, Actor actor) {
        return colleagues.find(username == null ? "" : username)
                .filter(each -> standsInFor(each.actor(), person.actor(), actor))
                .orElseThrow(() -> new AbsenceRefused(Reason.DEPUTY, username, "deputy: " + username + " cannot stand in for "
                        + person.username() + "."));
    }

    private static Set<String> groups(Set<String> wanted, Colleague person) {
        Set<String> work = Deputies.work(person.actor());
        if (wanted == null || wanted.isEmpty()) {
            return work;
        }
        if (!work.containsAll(wanted)) {
            Set<String> others = new TreeSet<>(wanted);
            others.removeAll(work);
            throw new AbsenceRefused(Reason.GROUPS, person.username(), "groups: " + String.join(", ", others)
                    + " is not the work of " + person.username() + ".");
        }
        return new TreeSet<>(wanted);
    }

    private void check(Instant from, Instant until) {
        if (from == null || until == null || !until.isAfter(from) || !until.isAfter(clock.instant())
                || Duration.between(from, until).compareTo(limits.days(LONGEST)) > 0) {
            throw new AbsenceRefused(Reason.TIME, null, "from, until: two moments, the second to come, at most "
                    + limits.of(LONGEST) + " days apart.");
        }
    }

    private void alone(String username, NewAbsence wanted, Set<String> groups) {
        jdbc.sql("""
                select deputy from access.absences where username = ? and groups && ?::text[] and from_at < ?
                    and least(until_at, ended_at) > ? and least(until_at, ended_at) > from_at limit 1
                """).params(username, groups.toArray(String[]::new), Timestamp.from(wanted.until()),
                Timestamp.from(wanted.from())).query(String.class).optional().ifPresent(other -> {
                    throw new AbsenceRefused(Reason.OVERLAP, other, other + " stands in for " + username
                            + " at that time: end that absence first.");
                });
    }
}
