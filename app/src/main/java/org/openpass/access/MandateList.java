package org.openpass.access;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.openpass.terms.Like;
import org.openpass.terms.Seoul;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lists the mandates that a party gave and those that it holds: what waits for it comes first, what is over last. */
@Component
@Transactional(readOnly = true)
public class MandateList {

    /** Which of the two the party is. */
    public enum Side {
        /** The client, who gives or is asked. */
        GIVEN,
        /** The broker, who holds or asks. */
        HELD
    }

    private static final String OTHER = "case when m.principal_id = :party then a.name else p.name end";
    /** 0 waits for the party, 1 for the other side, 2 counts or will, 3 is over. */
    private static final String RANK = """
            case when m.valid_until < :today or m.state in ('DECLINED', 'ENDED') then 3 when m.state = 'ACCEPTED' then 2
                when m.offered_by = :party then 1 else 0 end
            """;

    private final JdbcClient jdbc;
    private final MandateRows rows;
    private final Clock clock;

    MandateList(JdbcClient jdbc, MandateRows rows, Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.clock = clock;
    }

    /**
     * The mandates of the actor's party; none for who acts for no party.
     *
     * @param side null for both
     * @param name a part of the other side's name; empty for any
     * @param from how many are left out from the beginning
     * @param size at most so many
     */
    public List<Mandate> page(Actor actor, Side side, String name, int from, int size) {
        if (actor.partyId() == null || actor.officer()) {
            return List.of();
        }
        return jdbc.sql(MandateRows.SELECT + " where (" + of(side) + ") and (:name = '' or " + OTHER + " ilike :within)"
                + " order by " + RANK + ", " + OTHER + ", m.id desc limit :size offset :from")
                .param("party", actor.partyId()).param("today", Seoul.today(clock)).param("name", name)
                .param("within", Like.within(name)).param("size", size).param("from", from)
                .query(MandateRows::mandate).list();
    }

    /** The mandate, if the actor's party gave it or holds it. */
    public Optional<Mandate> find(long id, Actor actor) {
        return actor.partyId() == null || actor.officer() ? Optional.empty() : rows.find(id, actor.partyId());
    }

    private static String of(Side side) {
        return side == Side.GIVEN ? "m.principal_id = :party" : side == Side.HELD ? "m.agent_id = :party"
                : "m.principal_id = :party or m.agent_id = :party";
    }
}
