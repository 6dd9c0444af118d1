package org.openpass.authoring.check;

import java.util.Map;
import java.util.Set;
import org.openpass.authoring.check.Known.Decides;
import org.openpass.authoring.check.Known.Job;
import org.openpass.authoring.check.Known.Statuses;

/** What {@link PackagedKnown} knows of goods that leave bonded areas: carry-outs. */
final class PackagedGate {

    static final Map<String, Job> JOBS = Map.of(
            "cargo.watchCarryOut", new Job(false, Set.of()),
            "cargo.closeCarryOut", new Job(false, Set.of("cargo.watchCarryOut")));
    static final Map<String, Decides> KINDS = Map.of(
            "Task_DecideCarryOutExtension", new Decides("cargo.decideCarryOutExtension", true, "carry-out",
                    Set.of(PackagedKnown.choice("decision", "APPROVE", "REFUSE"), PackagedKnown.text("reason", "REFUSE"))),
            "Task_DecideCarryOutBreach", new Decides("cargo.decideCarryOutBreach", false, "carry-out",
                    Set.of(PackagedKnown.choice("decision", "FINE", "NONE"), PackagedKnown.text("reason", null))));
    static final Map<String, Map<String, String>> MESSAGES = Map.of("carry-out", Map.of("goods-left", "caseNumber", "permission-ended",
            "caseNumber", "carry-out-extension-asked", "caseNumber"));
    static final Map<String, Statuses> STATUSES = Map.of("carry-out", new Statuses(Set.of("AWAITING_CARRY_OUT", "CARRY_OUT_EXTENSION",
            "CARRY_OUT_BREACH", "CARRY_OUT_OVERDUE"), Set.of("CARRIED_OUT", "PERMISSION_ENDED")));

    private PackagedGate() {
    }
}
