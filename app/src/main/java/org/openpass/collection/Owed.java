package org.openpass.collection;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.openpass.collection.CollectionApi.MoneyStatus;

/** What a payer still has to pay: the newest slip is open, also where security stands for it until then. */
public final class Owed {

    private static final Set<MoneyStatus> OPEN =
            EnumSet.of(MoneyStatus.UNPAID, MoneyStatus.SECURED, MoneyStatus.OVERDUE);
    private static final String NAMES =
            String.join(", ", Arrays.stream(MoneyStatus.values()).filter(OPEN::contains).map(s -> "'" + s + "'").toList());

    private Owed() {
    }

    /** Whether a slip of this status is still to be paid. */
    public static boolean on(MoneyStatus status) {
        return OPEN.contains(status);
    }

    /** The same as a condition for lists; in SQL the case's alias is {@code c}. */
    public static Condition condition() {
        return DSL.condition("exists (select 1 from collection.notices n where n.case_number = c.number and n.round = "
                + "(select max(r.round) from collection.notices r where r.case_number = c.number) "
                + "and n.money_status in (" + NAMES + "))");
    }
}
