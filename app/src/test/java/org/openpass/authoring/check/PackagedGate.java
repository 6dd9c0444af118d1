package org.openpass.authoring.check;

import java.util.Map;
import java.util.Set;
import org.openpass.authoring.check.Known.Decides;
import org.openpass.authoring.check.Known.Job;
import org.openpass.authoring.check.Known.Statuses;

/** What {@link PackagedKnown} knows of goods that leave bonded areas: carry-outs, transshipments and returns. */
final class PackagedGate {

    static final Map<String, Job> JOBS = Map.of(
            "cargo.watchCarryOut", new Job(false, Set.of()),
            "cargo.checkTransshipment", new Job(true, Set.of()),
            "cargo.acceptTransshipment", new Job(true, Set.of("cargo.checkTransshipment")),
            "cargo.checkLoading", new Job(false, Set.of("cargo.acceptTransshipment")),
            "cargo.closeTransshipment", new Job(true, Set.of("cargo.checkLoading")),
            "cargo.withdrawTransshipment", new Job(true, Set.of()));
    static final Map<String, Decides> KINDS = Map.of(
            "Task_DecideCarryOutExtension", new Decides("cargo.decideCarryOutExtension", true, "carry-out",
                    Set.of(PackagedKnown.choice("decision", "APPROVE", "REFUSE"), PackagedKnown.text("reason", "REFUSE"))),
            "Task_DecideCarryOutBreach", new Decides("cargo.decideCarryOutBreach", false, "carry-out",
                    Set.of(PackagedKnown.choice("decision", "FINE", "NONE"), PackagedKnown.text("reason", null))),
            "Task_ConfirmTransshipment", new Decides("cargo.confirmTransshipment", false, "transshipment",
                    Set.of(PackagedKnown.choice("decision", "CONFIRM", "REFUSE", "WITHDRAW"))),
            "Task_DecideLeftBehind", new Decides("cargo.decideLeftBehind", true, "transshipment",
                    Set.of(PackagedKnown.choice("decision", "LATER", "STAYS"), PackagedKnown.text("reason", null))));
    static final Map<String, Map<String, String>> MESSAGES = Map.of("carry-out", Map.of("goods-left", "caseNumber", "permission-ended",
            "caseNumber", "carry-out-extension-asked", "caseNumber"), "transshipment", Map.of("loaded-aboard", "caseNumber",
            "return-withdrawal-asked", "caseNumber", "transshipment-withdrawn", "caseNumber"));
    static final Map<String, Statuses> STATUSES = Map.of("carry-out", new Statuses(Set.of("AWAITING_CARRY_OUT", "CARRY_OUT_EXTENSION",
            "CARRY_OUT_BREACH", "CARRY_OUT_OVERDUE"), Set.of("CARRIED_OUT", "PERMISSION_ENDED")), "transshipment", new Statuses(Set.of(
            "TRANSSHIPMENT_REVIEW", "AWAITING_LOADING", "LEFT_BEHIND_REVIEW"), Set.of("TRANSSHIPPED", "RETURNED", "TRANSSHIPMENT_STAYED",
            "TRANSSHIPMENT_REFUSED", "TRANSSHIPMENT_WITHDRAWN")));

    private PackagedGate() {
    }
}
