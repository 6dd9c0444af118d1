package org.openpass.collection;

import java.util.List;
import java.util.Map;
import org.openpass.release.Touches;
import org.springframework.stereotype.Component;

/** Payment slips that are reminded of, or that count as arrears, as a parameter says. */
@Component
class MoneyTouches implements Touches {

    private static final String UNPAID = """
            select 1 from collection.notices where money_status = 'UNPAID' and due_on is null
                and collection_form in ('PAY_BEFORE_ACCEPTANCE', 'SECURITY')
            """;
    private static final String ARREARS = "select 1 from collection.notices where money_status = 'OVERDUE'";
    private static final Map<String, Touch> COUNTED = Map.of(
            "payment.reminderDays", new Touch("slip.reminded", "payment.reminderDays", UNPAID),
            "payment.mostReminders", new Touch("slip.reminded", "payment.mostReminders", UNPAID),
            "arrears.leastAmount", new Touch("slip.arrears", "arrears.leastAmount", ARREARS),
            "arrears.graceDays", new Touch("slip.arrears", "arrears.graceDays", ARREARS));

    @Override
    public boolean reads(String table) {
        return "reference.parameters".equals(table);
    }

    @Override
    public List<Touch> of(Change change) {
        return change.keys().stream().filter(COUNTED::containsKey).map(COUNTED::get).toList();
    }
}
