package org.openpass.access;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.openpass.access.Actor.Role;
import org.openpass.access.PostingRefused.Reason;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * That somebody administers on each day to come, and that officers of an office have a supervisor: what stood so before a
 * change stands so after it. An office that loses all its people loses its supervisor with them.
 */
@Component
class LastOnes {

    /** Who leads what on a day. */
    record Led(boolean administered, Set<String> supervised, Set<String> manned) {
    }

    /** How things stood before a change, by day. */
    record Before(Map<LocalDate, Led> days) {
    }

    private static final Set<Role> LEADING = EnumSet.of(Role.ADMINISTRATOR, Role.SUPERVISOR);

    private final JdbcClient jdbc;
    private final PostingRows rows;

    LastOnes(JdbcClient jdbc, PostingRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    /**
     * How things stand on the days that a change may touch; ask under the lock.
     *
     * @param standing what those are who are changed; who leads nothing leaves nobody without
     * @param turns the first days of what comes and the days after it, one at least; what is past is past
     */
    Before before(List<Posting> standing, Collection<LocalDate> turns) {
        if (standing.stream().flatMap(each -> each.roles().stream()).noneMatch(LEADING::contains)) {
            return new Before(Map.of());
        }
        LocalDate today = rows.today();
        TreeSet<LocalDate> days = new TreeSet<>();
        turns.forEach(day -> days.add(day.isBefore(today) ? today : day));
        days.addAll(rows.turns(days.first()));
        Map<LocalDate, Led> led = new TreeMap<>();
        days.forEach(day -> led.put(day, on(day)));
        return new Before(led);
    }

    /** @throws PostingRefused when on one of the days nobody is left who was there before */
    void check(Before before) {
        before.days().forEach((day, led) -> {
            Led now = on(day);
            if (led.administered() && !now.administered()) {
                throw new PostingRefused(Reason.LAST_ADMINISTRATOR, day.toString());
            }
            Set<String> left = new TreeSet<>(led.supervised());
            left.removeAll(now.supervised());
            left.retainAll(now.manned());
            if (!left.isEmpty()) {
                throw new PostingRefused(Reason.LAST_SUPERVISOR, String.join(", ", left));
            }
        });
    }

    private Led on(LocalDate day) {
        Set<String> supervised = new HashSet<>();
        Set<String> manned = new HashSet<>();
        boolean[] administered = new boolean[1];
        jdbc.sql("""
                select s.office, bool_or('ADMINISTRATOR' = any(s.roles)), bool_or('SUPERVISOR' = any(s.roles)),
                    bool_or(s.roles && array['CLEARANCE_OFFICER', 'INSPECTOR', 'CARGO_OFFICER'])
                from access.standing(:day) s join access.accounts a on a.username = s.username
                where a.disabled_at is null and a.party_id is null group by s.office
                """).param("day", day).query(rs -> {
                    administered[0] |= rs.getBoolean(2);
                    if (rs.getString(1) != null && rs.getBoolean(3)) {
                        supervised.add(rs.getString(1));
                    }
                    if (rs.getString(1) != null && rs.getBoolean(4)) {
                        manned.add(rs.getString(1));
                    }
                });
        return new Led(administered[0], supervised, manned);
    }
}
