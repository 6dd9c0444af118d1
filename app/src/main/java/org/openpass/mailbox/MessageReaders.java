package org.openpass.mailbox;

import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.val;

import java.util.Set;
import org.jooq.Condition;
import org.openpass.access.Actor;
import org.openpass.access.Principals;
import org.openpass.access.Visibilities;
import org.springframework.stereotype.Component;

/**
 * Who reads which message; its alias in SQL is {@code m}. A party reads its own box. While it holds a mandate it reads
 * in the box of who gave it, too, in cases of the kinds that it is for, but nothing of a case in which another agent acts:
 * brokers do not read each other's letters to the same importer. Officers read what lies in the cases that they may see.
 */
@Component
class MessageReaders {

    private final Principals principals;
    private final Visibilities visibilities;

    MessageReaders(Principals principals, Visibilities visibilities) {
        this.principals = principals;
        this.visibilities = visibilities;
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
        Principals.ActsFor acts = principals.of(actor.partyId());
        Set<Long> own = principals.whole(actor.partyId());
        // The box of a party that was merged is the own one, too, whoever else is in its cases.
        Condition all = inBox(own);
        if (acts.always().size() > own.size()) {
            // What is about no case, such as news of other mandates, is for the box's own party.
            all = all.or(condition("m.case_number is not null").and(inBoxesOf(acts.always())));
        }
        for (String kind : acts.ofKind().keySet()) {
            all = all.or(condition("exists (select 1 from casework.cases k where k.number = m.case_number and k.kind = {0})",
                    val(kind)).and(inBoxesOf(acts.in(kind))));
        }
        return all;
    }

    private static Condition inBox(Set<Long> whole) {
        return whole.size() == 1 ? condition("m.party_id = {0}", val(whole.iterator().next()))
                : condition("m.party_id = any({0})", val(whole.toArray(Long[]::new)));
    }

    private static Condition inBoxesOf(Set<Long> parties) {
        return condition("""
                (m.party_id = any({0}) and not exists (select 1 from casework.case_parties p
                    where p.case_number = m.case_number and p.party_id <> all({0})))
                """, val(parties.toArray(Long[]::new)));
    }

    /** The same without the copies that a client got of what lies in the actor's own box. Officers have no list. */
    Condition list(Actor actor) {
        if (actor.officer() || actor.partyId() == null) {
            return falseCondition();
        }
        Set<Long> own = principals.whole(actor.partyId());
        if (own.size() == 1) {
            return may(actor).and(condition("""
                    (m.party_id = {0} or not exists (select 1 from mailbox.messages o where o.party_id = {0}
                        and o.effect_key = m.effect_key))
                    """, val(actor.partyId())));
        }
        // Of what lies in the boxes of both that are one, the box of the one that stays shows its own.
        return may(actor).and(condition("""
                (m.party_id = {0} or not exists (select 1 from mailbox.messages o where o.party_id = any({1})
                    and o.effect_key = m.effect_key and (o.party_id = {0} or m.party_id <> all({1}))))
                """, val(actor.partyId()), val(own.toArray(Long[]::new))));
    }
}
