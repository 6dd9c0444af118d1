package org.openpass.access;

import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.val;

import java.util.Set;
import org.jooq.Condition;
import org.jooq.impl.DSL;

/**
 * The one predicate of who may see a case, applied by lists, counts, search, push and URLs alike: parties see their
 * own cases and those of who gave them a mandate; officers those of their office and of offices that share the case;
 * national roles all. In SQL the case's alias is {@code c}.
 *
 * @param all everything, a national role
 * @param parties ids of the parties whose cases are visible
 * @param offices codes of the offices whose cases are visible
 */
public record Visibility(boolean all, Set<Long> parties, Set<String> offices) {

    /** Sees nothing. */
    public static final Visibility NONE = new Visibility(false, Set.of(), Set.of());

    /** As a condition on {@code casework.cases c}. */
    public Condition condition() {
        if (all) {
            return noCondition();
        }
        Condition visible = falseCondition();
        if (!parties.isEmpty()) {
            visible = visible.or(DSL.condition("""
                    exists (select 1 from casework.case_parties p where p.case_number = c.number
                        and p.party_id = any({0}))
                    """, val(parties.toArray(Long[]::new))));
        }
        if (!offices.isEmpty()) {
            visible = visible.or(DSL.condition("""
                    (c.office = any({0}) or exists (select 1 from casework.case_offices s
                        where s.case_number = c.number and s.office = any({0})))
                    """, val(offices.toArray(String[]::new))));
        }
        return visible;
    }
}
