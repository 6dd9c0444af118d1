package org.openpass.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.openpass.terms.Like;
import org.openpass.terms.Seoul;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Officers to whom work may be given, by name. */
@Component
public class Colleagues {

    /**
     * An officer.
     *
     * @param displayName as colleagues know them
     * @param awayUntil when they come back who are away now, or null
     * @param deputy who stands in for them now, or null
     */
    public record Colleague(String displayName, Actor actor, Instant awayUntil, String deputy) {

        public String username() {
            return actor.name();
        }
    }

    private static final String SELECT = """
            select a.username, a.display_name, s.office, s.national, s.roles, least(x.until_at, x.ended_at) as away_until,
                x.deputy
            from access.accounts a join access.standing(:day) s on s.username = a.username
                left join lateral (select * from access.absences w where w.username = a.username and w.from_at <= :now
                    and least(w.until_at, w.ended_at) > :now order by w.until_at desc limit 1) x on true
            """;

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final Clock clock;

    Colleagues(JdbcClient jdbc, Accounts accounts, Clock clock) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.clock = clock;
    }

    /**
     * Officers who do the work of a group in an office, by name; those of national roles among them.
     *
     * @param text a part of the name or user name; empty finds all
     * @param group a candidate group of tasks; supervisors do the work of any
     * @param among only people of these offices, or of none; null finds those of all
     */
    public List<Colleague> find(String text, String group, String office, Set<String> among, int limit) {
        return jdbc.sql(SELECT + """
                where a.disabled_at is null and a.party_id is null and (s.national or s.office = :office)
                    and (:everywhere or s.office is null or s.office = any(:among))
                    and (a.username ilike :within or a.display_name ilike :within)
                    and s.roles && array[:role, 'SUPERVISOR']::text[]
                order by a.display_name, a.username limit :limit
                """).param("day", today()).param("office", office).param("within", Like.within(text.strip()))
                .param("everywhere", among == null)
                .param("among", among == null ? new String[0] : among.toArray(String[]::new))
                .param("role", role(group)).param("limit", limit).param("now", Timestamp.from(clock.instant()))
                .query(Colleagues::colleague).list();
    }

    /** Officers of an office, of all when it is null, by name; those of all offices only where all are asked for. */
    public List<Colleague> in(String office, String text, int limit) {
        return jdbc.sql(SELECT + """
                where a.disabled_at is null and a.party_id is null and (:everywhere or s.office = :office)
                    and (a.username ilike :within or a.display_name ilike :within)
                    and s.roles && array['CLEARANCE_OFFICER', 'INSPECTOR', 'CARGO_OFFICER', 'SUPERVISOR']
                order by a.display_name, a.username limit :limit
                """).param("day", today()).param("everywhere", office == null).param("office", office, Types.CHAR)
                .param("within", Like.within(text.strip())).param("limit", limit).param("now", Timestamp.from(clock.instant()))
                .query(Colleagues::colleague).list();
    }

    /** The officer of this user name, who may sign in; whether they are away is not asked. */
    public Optional<Colleague> find(String username) {
        return accounts.find(username).filter(account -> !account.disabled())
                .map(account -> new Colleague(account.displayName(), account.actor(), null, null))
                .filter(found -> found.actor().officer());
    }

    /** Whether anybody of the office itself does the work of the group there. */
    public boolean staffed(String group, String office) {
        return jdbc.sql("""
                select exists (select 1 from access.accounts a join access.standing(:day) s on s.username = a.username
                    where a.disabled_at is null and a.party_id is null and s.office = :office
                        and s.roles && array[:role, 'SUPERVISOR']::text[])
                """).param("day", today()).param("office", office).param("role", role(group)).query(Boolean.class).single();
    }

    /** Who works where is asked of the day. */
    private LocalDate today() {
        return Seoul.today(clock);
    }

    /** As {@link Actor#groups} names them, the other way. */
    private static String role(String group) {
        return group.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    private static Colleague colleague(ResultSet rs, int n) throws SQLException {
        EnumSet<Actor.Role> roles = EnumSet.noneOf(Actor.Role.class);
        Arrays.stream((String[]) rs.getArray("roles").getArray()).forEach(held -> roles.add(Actor.Role.valueOf(held)));
        Timestamp back = rs.getTimestamp("away_until");
        return new Colleague(rs.getString("display_name"), new Actor(rs.getString("username"), null,
                rs.getString("office"), rs.getBoolean("national"), roles), back == null ? null : back.toInstant(),
                rs.getString("deputy"));
    }
}
