package org.openpass.authoring.check;

import java.util.Map;
import java.util.Set;
import org.openpass.authoring.check.Known.Decides;
import org.openpass.authoring.check.Known.Job;
import org.openpass.authoring.check.Known.Statuses;

/** What {@link PackagedKnown} knows of unloadings. */
final class PackagedUnloading {

    static final Map<String, Job> JOBS = Map.of(
            "cargo.checkUnloading", new Job(true, Set.of()),
            "cargo.checkUnloadingPeriod", new Job(false, Set.of("cargo.checkUnloading")),
            "cargo.acceptUnloading", new Job(true, Set.of("cargo.checkUnloading")),
            "cargo.checkCarryIn", new Job(false, Set.of("cargo.acceptUnloading")),
            "cargo.extendCarryIn", new Job(false, Set.of("cargo.checkCarryIn")),
            "cargo.closeUnloading", new Job(true, Set.of("cargo.checkCarryIn")),
            "cargo.endUnloading", new Job(true, Set.of("cargo.closeUnloading")));
    static final Map<String, Decides> KINDS = Map.of(
            "Task_PermitUnloading", new Decides("cargo.permitUnloading", false, "unloading",
                    Set.of(PackagedKnown.choice("decision", "GRANT", "EXTEND", "REFUSE"), PackagedKnown.text("reason", null))),
            "Task_DecideCarryInExtension", new Decides("cargo.decideCarryInExtension", false, "unloading",
                    Set.of(PackagedKnown.choice("decision", "APPROVE", "REFUSE"), PackagedKnown.text("reason", "REFUSE"))),
            "Task_ResolveDiscrepancies", new Decides("cargo.resolveDiscrepancies", false, "unloading",
                    Set.of(PackagedKnown.choice("decision", "CORRECT", "SHORT", "ELSEWHERE"), PackagedKnown.text("reason", null))));
    static final Map<String, Map<String, String>> MESSAGES = Map.of("unloading", Map.of("all-carried-in", "caseNumber",
            "carry-in-extension-asked", "caseNumber"));
    static final Map<String, Statuses> STATUSES = Map.of("unloading", new Statuses(Set.of("UNLOADING_REVIEW", "AWAITING_CARRY_IN",
            "CARRY_IN_EXTENSION", "CARRY_IN_DISCREPANCY"), Set.of("UNLOADED", "UNLOADING_REFUSED")));

    private PackagedUnloading() {
    }
}
