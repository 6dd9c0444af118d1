package org.openpass.access;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.openpass.terms.Like;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Officers to whom work may be given, by name. */
@Component
public class Colleagues {

    /**
     * An officer.
     *
     * @param displayName as colleagues know them
     */
    public record Colleague(String displayName, Actor actor) {

        public String username() {
            return actor.name();
        }
    }

    private final JdbcClient jdbc;
    private final Accounts accounts;

    Colleagues(JdbcClient jdbc, Accounts accounts) {
        this.jdbc = jdbc;
        this.accounts = accounts;
    }

    /**
     * Officers who do the work of a group in an office, by name; those of national roles among them.
     *
     * @param text a part of the name or user name; empty finds all
     * @param group a candidate group of tasks; supervisors do the work of any
     * @param among only people of these offices, or of none; null finds those of all
     */
    public List<Colleague> find(String text, String group, String office, Set<String> among, int limit) {
        return jdbc.sql("""
                select a.username, a.display_name, a.office, a.national, array_agg(r.role) as roles
                from access.accounts a join access.account_roles r on r.username = a.username
                where a.disabled_at is null and a.party_id is null and (a.national or a.office = :office)
                    and (:everywhere or a.office is null or a.office = any(:among))
                    and (a.username ilike :within or a.display_name ilike :within)
                group by a.username having bool_or(r.role in (:role, 'SUPERVISOR'))
                order by a.display_name, a.username limit :limit
                """).param("office", office).param("within", Like.within(text.strip()))
                .param("everywhere", among == null)
                .param("among", among == null ? new String[0] : among.toArray(String[]::new))
                .param("role", role(group)).param("limit", limit).query((rs, n) -> {
                    EnumSet<Actor.Role> roles = EnumSet.noneOf(Actor.Role.class);
                    Arrays.stream((String[]) rs.getArray("roles").getArray())
                            .forEach(held -> roles.add(Actor.Role.valueOf(held)));
                    return new Colleague(rs.getString("display_name"), new Actor(rs.getString("username"), null,
                            rs.getString("office"), rs.getBoolean("national"), roles));
                }).list();
    }

    /** The officer of this user name, who may sign in. */
    public Optional<Colleague> find(String username) {
        return accounts.find(username).filter(account -> !account.disabled())
                .map(account -> new Colleague(account.displayName(), account.actor()))
                .filter(found -> found.actor().officer());
    }

    /** Whether anybody of the office itself does the work of the group there. */
    public boolean staffed(String group, String office) {
        return jdbc.sql("""
                select count(*) from access.accounts a join access.account_roles r on r.username = a.username
                where a.disabled_at is null and a.office = ? and r.role in (?, 'SUPERVISOR')
                """).params(office, role(group)).query(Long.class).single() > 0;
    }

    /** As {@link Actor#groups} names them, the other way. */
    private static String role(String group) {
        return group.toUpperCase(Locale.ROOT).replace('-', '_');
    }
}
