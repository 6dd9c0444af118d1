package org.openpass.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openpass.signals.Remembered;
import org.openpass.signals.Remembering;
import org.openpass.terms.Seoul;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * For whom a party acts: for itself and for parties that were merged into it, and for those whose mandate it holds. Each
 * request of a broker asks, so that what stands in the table is remembered and forgotten with each change of it; the day
 * is judged anew each time, so that a mandate is over with the midnight in Korea that ends its last day.
 */
@Component
public class Principals {

    /**
     * For whom a party acts today.
     *
     * @param always in cases of every kind
     * @param ofKind in cases of one kind only, by the kind
     */
    public record ActsFor(Set<Long> always, Map<String, Set<Long>> ofKind) {

        /** Acts for the party in cases of this kind. */
        public boolean includes(long partyId, String kind) {
            return always.contains(partyId) || ofKind.getOrDefault(kind, Set.of()).contains(partyId);
        }

        /** For whom it acts in cases of this kind. */
        public Set<Long> in(String kind) {
            Set<Long> all = new HashSet<>(always);
            all.addAll(ofKind.getOrDefault(kind, Set.of()));
            return all;
        }

        /** For whom it acts in cases of any kind. */
        public Set<Long> any() {
            Set<Long> all = new HashSet<>(always);
            ofKind.values().forEach(all::addAll);
            return all;
        }
    }

    /** An accepted mandate; no kinds are all, a null last day is an open end. */
    private record Held(long principalId, Set<String> kinds, LocalDate from, LocalDate until) {

        boolean holdsOn(LocalDate day) {
            return !day.isBefore(from) && (until == null || !day.isAfter(until));
        }
    }

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Remembered<Long, List<Held>> remembered;
    private final Remembered<Boolean, Map<Long, Set<Long>>> merged;

    Principals(JdbcClient jdbc, Clock clock, Remembering remembering) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.remembered = remembering.of(Mandates.TABLE);
        this.merged = remembering.of("access.parties");
    }

    /** For whom the party acts now. */
    public ActsFor of(long partyId) {
        LocalDate today = Seoul.today(clock);
        Set<Long> always = new HashSet<>(whole(partyId));
        Map<String, Set<Long>> ofKind = new HashMap<>();
        for (Held held : remembered.get(partyId, this::ask)) {
            if (held.holdsOn(today)) {
                if (held.kinds().isEmpty()) {
                    always.addAll(whole(held.principalId()));
                }
                held.kinds().forEach(kind -> ofKind.computeIfAbsent(kind, k -> new HashSet<>())
                        .addAll(whole(held.principalId())));
            }
        }
        return new ActsFor(always, ofKind);
    }

    /** A party and those that were merged into it: their cases are its own, too. Few ever are, so all are remembered. */
    public Set<Long> whole(long partyId) {
        Set<Long> others = merged.get(true, all -> askForMerged()).getOrDefault(partyId, Set.of());
        Set<Long> whole = new HashSet<>(others);
        whole.add(partyId);
        return whole;
    }

    private Map<Long, Set<Long>> askForMerged() {
        Map<Long, Set<Long>> found = new HashMap<>();
        jdbc.sql("select id, merged_into from access.parties where merged_into is not null").query(rs -> {
            found.computeIfAbsent(rs.getLong("merged_into"), into -> new HashSet<>()).add(rs.getLong("id"));
        });
        return found;
    }

    private List<Held> ask(long agentId) {
        return jdbc.sql("select principal_id, kinds, valid_from, valid_until from access.mandates "
                + "where agent_id = ? and state = 'ACCEPTED'").param(agentId).query(Principals::held).list();
    }

    private static Held held(ResultSet rs, int n) throws SQLException {
        return new Held(rs.getLong("principal_id"), MandateRows.kinds(rs), rs.getObject("valid_from", LocalDate.class),
                rs.getObject("valid_until", LocalDate.class));
    }
}
