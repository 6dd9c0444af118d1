package org.openpass.cargo;

import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.val;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.openpass.access.Actor;
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

    CargoSight(Visibilities visibilities) {
        this.visibilities = visibilities;
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

    /** What the actor sees now; asked for anew by each list and page, as {@link Visibilities} is. */
    public Sight of(Actor actor) {
        Visibility visible = visibilities.of(actor);
        Set<Long> parties = new TreeSet<>(visible.parties());
        KINDS.forEach(kind -> parties.addAll(visible.partiesOfKind().getOrDefault(kind, Set.of())));
        return new Sight(visible.all(), parties, new TreeSet<>(visible.offices()));
    }
}
