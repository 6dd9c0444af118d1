package org.openpass.cargo;

import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.val;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.openpass.access.Actor;
import org.openpass.access.Principals;
import org.openpass.access.Visibilities;
import org.openpass.access.Visibility;
import org.springframework.stereotype.Component;

/**
 * The one predicate of who may see a consignment whole, applied by lists, pages and doors alike: parties see what they have a part
 * in and what those have who gave them a mandate; officers what came or lies under their office, and of offices where they stand
 * in for somebody; national roles all. Whoever else knows a number learns what anybody may ({@link PublicCargo}).
 */
@Component
public class CargoSight {

    /** A mandate for any of these kinds of case is one for the goods that they are about. */
    private static final List<String> KINDS = List.of("import-declaration", "manifest", "unloading", "bonded-transport",
            "bonded-permit", "carry-out", "overdue-goods", "transshipment");

    private final Visibilities visibilities;
    private final Principals principals;

    CargoSight(Visibilities visibilities, Principals principals) {
        this.visibilities = visibilities;
        this.principals = principals;
    }

    /**
     * What somebody sees.
     *
     * @param all everything
     * @param parties what these parties have a part in, by {@code cargo.consignment_parties}
     * @param offices what came to these offices or lies, or lay, in places under them
     */
    public record Sight(boolean all, Set<Long> parties, Set<String> offices) {

        /** Nothing. */
        public boolean none() {
            return !all && parties.isEmpty() && offices.isEmpty();
        }

        /** As a condition on {@code cargo.consignments c}. */
        public Condition condition() {
            if (all) {
                return noCondition();
            }
            Condition seen = falseCondition();
            if (!parties.isEmpty()) {
                // Asked of each row by its index: a join would read all that a carrier ever brought.
                seen = seen.or(DSL.condition("""
                        coalesce((select true from cargo.consignment_parties p where p.consignment = c.id and p.party_id = any({0})
                            limit 1), false)
                        """, val(parties.toArray(Long[]::new))));
            }
            if (!offices.isEmpty()) {
                seen = seen.or(DSL.condition("""
                        (coalesce((select v.office = any({0}) from cargo.voyages v where v.mrn = c.mrn), false)
                            or coalesce((select true from cargo.stock s where s.consignment = c.id and left(s.place, 3) = any({0})
                                limit 1), false))
                        """, val(offices.toArray(String[]::new))));
            }
            return seen;
        }

        /** Whether a place, by its shed code, is one of those that the officer looks after; false for parties. */
        public boolean looksAfter(String shed) {
            return all || shed.length() > OFFICE && offices.contains(shed.substring(0, OFFICE));
        }
    }

    /** A shed code begins with its office's. */
    private static final int OFFICE = 3;

    /** For whom parties see goods now, by the party: for itself, and for those who gave it a mandate. */
    Map<Long, Set<Long>> parties(Collection<Long> parties) {
        Map<Long, Set<Long>> seen = new HashMap<>();
        parties.forEach(party -> {
            Principals.ActsFor acts = principals.of(party);
            seen.put(party, all(acts.always(), acts.ofKind()));
        });
        return seen;
    }

    /** What the actor sees now; asked for anew by each list and page, as {@link Visibilities} is. */
    public Sight of(Actor actor) {
        Visibility visible = visibilities.of(actor);
        return new Sight(visible.all(), all(visible.parties(), visible.partiesOfKind()), new TreeSet<>(visible.offices()));
    }

    private static Set<Long> all(Set<Long> always, Map<String, Set<Long>> ofKind) {
        Set<Long> parties = new TreeSet<>(always);
        KINDS.forEach(kind -> parties.addAll(ofKind.getOrDefault(kind, Set.of())));
        return parties;
    }
}
