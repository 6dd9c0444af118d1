package org.openpass.mailbox;

import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.val;

import java.time.Clock;
import java.util.Set;
import org.jooq.Condition;
import org.openpass.access.Actor;
import org.openpass.access.Parties;
import org.openpass.access.Visibilities;
import org.openpass.terms.Seoul;
import org.springframework.stereotype.Component;

/**
 * Who reads which message; its alias in SQL is {@code m}. A party reads its own box. While it holds a mandate it reads
 * in the box of who gave it, too, but nothing of a case in which another agent acts: brokers do not read each other's
 * letters to the same importer. Officers read what lies in the cases that they may see.
 */
@Component
class MessageReaders {

    private final Parties parties;
    private final Visibilities visibilities;
    private final Clock clock;

    MessageReaders(Parties parties, Visibilities visibilities, Clock clock) {
        this.parties = parties;
        this.visibilities = visibilities;
        this.clock = clock;
    }

    /** What the actor may read. */
    Condition may(Actor actor) {
        if (actor.officer()) {
            return condition("exists (select 1 from casework.cases c where c.number = m.case_number and {0})",
                    visibilities.of(actor).condition());
        }
        if (actor.partyId() == null) {
            return falseCondition();
        }
        Set<Long> all = parties.actsFor(actor.partyId(), Seoul.today(clock));
        Condition own = condition("m.party_id = {0}", val(actor.partyId()));
        if (all.size() == 1) {
            return own;
        }
        return own.or(condition("""
                (m.party_id = any({0}) and not exists (select 1 from casework.case_parties p
                    where p.case_number = m.case_number and p.party_id <> all({0})))
                """, val(all.toArray(Long[]::new))));
    }

    /** The same without the copies that a client got of what lies in the actor's own box. Officers have no list. */
    Condition list(Actor actor) {
        if (actor.officer() || actor.partyId() == null) {
            return falseCondition();
        }
        return may(actor).and(condition("""
                (m.party_id = {0} or not exists (select 1 from mailbox.messages o where o.party_id = {0}
                    and o.effect_key = m.effect_key))
                """, val(actor.partyId())));
    }
}
