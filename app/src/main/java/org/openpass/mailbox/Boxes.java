package org.openpass.mailbox;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openpass.access.Actor;
import org.openpass.access.Right;
import org.openpass.access.Rights;
import org.openpass.audittrail.AuditTrail;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who applied to be served electronically (Act Art. 327(6), Decree Art. 285-2(1)). */
@Service
@Transactional
public class Boxes {

    private final Rights rights;
    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final Clock clock;
    private final Set<String> kinds;

    Boxes(Rights rights, JdbcClient jdbc, AuditTrail audit, Clock clock, List<NoticeSource> sources) {
        this.rights = rights;
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
        this.kinds = Stream.concat(sources.stream().flatMap(source -> source.messageKinds().stream()),
                Stream.of(Letter.KIND)).collect(Collectors.toCollection(TreeSet::new));
    }

    /** All that can be applied for. */
    public Set<String> kinds() {
        return kinds;
    }

    /** The party's application, given up or not; empty when it never applied. */
    @Transactional(readOnly = true)
    public Optional<Box> of(long partyId) {
        return Optional.ofNullable(of(Set.of(partyId)).get(partyId));
    }

    /** The applications of these parties; one that never applied is absent. */
    @Transactional(readOnly = true)
    public Map<Long, Box> of(Set<Long> partyIds) {
        return jdbc.sql("select * from mailbox.boxes where party_id = any(?)").param(partyIds.toArray(Long[]::new))
                .query((rs, n) -> {
                    Timestamp closed = rs.getTimestamp("closed_at");
                    return new Box(rs.getLong("party_id"), rs.getTimestamp("opened_at").toInstant(),
                            closed == null ? null : closed.toInstant(),
                            Set.of((String[]) rs.getArray("kinds").getArray()));
                }).list().stream().collect(Collectors.toMap(Box::partyId, Function.identity()));
    }

    /** Applies for the actor's own party: from now on these kinds are served in its box, and no others. */
    public Box open(Set<String> chosen, Actor actor) {
        if (chosen.isEmpty() || !kinds.containsAll(chosen)) {
            throw new IllegalArgumentException("kinds: one or more of " + kinds);
        }
        long party = own(actor);
        Timestamp now = Timestamp.from(clock.instant());
        // Who chooses other kinds stays served since the first application; who comes back is served from now.
        jdbc.sql("""
                insert into mailbox.boxes as b (party_id, opened_at, kinds, application) values (?, ?, ?, ?)
                on conflict (party_id) do update set kinds = excluded.kinds, application = excluded.application,
                    closed_at = null,
                    opened_at = case when b.closed_at is null then b.opened_at else excluded.opened_at end
                """).params(party, now, chosen.toArray(String[]::new), "applied by " + actor.name()).update();
        audit.record(actor.name(), "mailbox.opened", "party " + party, String.join(" ", new TreeSet<>(chosen)));
        return of(party).orElseThrow();
    }

    /** Gives the application up: what comes from now on is a copy. */
    public void close(Actor actor) {
        long party = own(actor);
        int closed = jdbc.sql("update mailbox.boxes set closed_at = ? where party_id = ? and closed_at is null")
                .params(Timestamp.from(clock.instant()), party).update();
        if (closed > 0) {
            audit.record(actor.name(), "mailbox.closed", "party " + party, "");
        }
    }

    /** How the party is served is its own to say, by somebody who speaks for it. */
    private long own(Actor actor) {
        if (actor.partyId() == null || actor.officer()) {
            throw new IllegalArgumentException("Only a party is served in a mailbox");
        }
        rights.require(actor, Right.ANSWER);
        return actor.partyId();
    }
}
