package org.openpass.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.openpass.signals.Remembered;
import org.openpass.signals.Remembering;
import org.openpass.terms.Seoul;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * For whom somebody stands in at this moment. Every list of work and every look at a case asks, so that what stands in the
 * table is remembered and forgotten with each change of it; the moment is judged anew each time, to the second.
 *
 * <p>Nobody gets more than the absent person has now, nor anything but the work of groups: no supervision, no sight of all
 * offices that the deputy has not, and nothing for which the absent person is a deputy. Who is away stands in for nobody.
 */
@Component
public class Deputies {

    /** The groups of tasks that officers work on, as models name them. */
    private static final Set<String> WORK = Set.of("clearance-officer", "inspector", "cargo-officer");

    /**
     * Somebody who is away.
     *
     * @param office where the work lies; null for that of all offices
     * @param groups whose work the deputy does meanwhile
     */
    public record Principal(String username, String office, Set<String> groups) {
    }

    /** A row of the table with what the absent person may do now. */
    private record Absent(String username, Actor actor, boolean disabled, Set<String> groups, Instant from, Instant until) {

        boolean at(Instant now) {
            return !from.isAfter(now) && until.isAfter(now);
        }
    }

    /** Who is absent is what they are on the day: at midnight it may be another. */
    private record Question(String username, LocalDate day) {
    }

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Remembered<Question, List<Absent>> remembered;

    Deputies(JdbcClient jdbc, Clock clock, Remembering remembering) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.remembered = remembering.of(Absences.TABLE, "access.accounts", "access.account_roles",
                Postings.TABLE);
    }

    /** The groups of tasks that are the officer's work: a supervisor's are all. */
    public static Set<String> work(Actor actor) {
        Set<String> work = new TreeSet<>(WORK);
        if (!actor.supervises()) {
            work.retainAll(actor.groups());
        }
        return work;
    }

    /** Those in whose place the actor may work now; none for who is no officer, has no office, or is away. */
    public List<Principal> principals(Actor actor) {
        if (!actor.officer() || !actor.national() && actor.office() == null) {
            return List.of();
        }
        List<Absent> all = remembered.get(new Question(actor.name(), Seoul.today(clock)), this::ask);
        if (all.isEmpty()) {
            return List.of();
        }
        Instant now = clock.instant();
        List<Absent> away = all.stream().filter(each -> each.at(now)).toList();
        if (away.stream().anyMatch(each -> each.username().equals(actor.name()))) {
            return List.of();
        }
        List<Principal> principals = new ArrayList<>();
        for (Absent each : away) {
            Actor absent = each.actor();
            Set<String> groups = work(absent);
            groups.retainAll(each.groups());
            boolean somewhere = absent.national() ? actor.national() : absent.office() != null;
            if (!each.disabled() && somewhere && !groups.isEmpty()) {
                principals.add(new Principal(each.username(), absent.national() ? null : absent.office(), groups));
            }
        }
        return List.copyOf(principals);
    }

    /** One read by two indexes: for whom they stand in, and when they are away themselves. */
    private List<Absent> ask(Question question) {
        return jdbc.sql("""
                select a.username, a.groups, a.from_at, least(a.until_at, a.ended_at) as until_at, s.office, s.national,
                    p.disabled_at is not null as disabled, s.roles
                from access.absences a join access.accounts p on p.username = a.username
                    join access.standing(:day) s on s.username = a.username
                where a.deputy = :who or a.username = :who order by a.id
                """).param("who", question.username()).param("day", question.day()).query(Deputies::absent).list();
    }

    private static Absent absent(ResultSet rs, int n) throws SQLException {
        EnumSet<Actor.Role> roles = EnumSet.noneOf(Actor.Role.class);
        for (String role : (String[]) rs.getArray("roles").getArray()) {
            roles.add(Actor.Role.valueOf(role));
        }
        String username = rs.getString("username");
        return new Absent(username, new Actor(username, null, rs.getString("office"), rs.getBoolean("national"), roles),
                rs.getBoolean("disabled"), new HashSet<>(List.of((String[]) rs.getArray("groups").getArray())),
                rs.getTimestamp("from_at").toInstant(), rs.getTimestamp("until_at").toInstant());
    }
}
