package org.openpass.deploy.demo;

import java.io.PrintStream;
import java.util.Locale;
import java.util.Map;

/** Shows the ship of a day below the declarations, in the same columns: what everybody did, then where each consignment stands. */
final class ShipTable {

    private static final int MRN_COLUMNS = 16;
    private static final Map<String, String> STATUSES = Map.of("IN_STORAGE", "in storage 보세구역 반입", "PARTLY_OUT", "partly out 분할 반출",
            "CARRIED_OUT", "carried out 반출완료", "RELEASED", "released 수입신고수리", "UNDER_WAY", "under bond 보세운송 중", "UNLOADED",
            "unloaded 하선신고 수리");

    private final PrintStream out;

    ShipTable(PrintStream out) {
        this.out = out;
    }

    /** What somebody did. */
    void act(ShipDay day, ShipAct act) {
        out.println("  · " + Columns.pad(day.mrn(), MRN_COLUMNS) + act.who().name() + " " + act.what());
        out.flush();
    }

    /** Where all stands. */
    void end(ShipOutcome outcome) {
        outcome.consignments().forEach(each -> out.println(LiveTable.row(each.house().line(), each.house().goods(), each.place(),
                String.valueOf(each.house().packages()), "–", stands(each, outcome.before()))));
        if (outcome.failure() != null) {
            out.println("  ✗ " + outcome.failure());
        }
        out.flush();
    }

    private static String stands(ShipOutcome.Consignment c, boolean before) {
        String stands = c.status() == null ? "unknown" : STATUSES.getOrDefault(c.status(), c.status().toLowerCase(Locale.ROOT).replace('_', ' '));
        return c.asExpected() || before && c.status() != null ? stands : stands + "  ✗ expected " + c.house().status();
    }
}
