package org.openpass.authoring.check;

import java.util.Map;
import java.util.Set;
import org.openpass.authoring.check.Known.Decides;
import org.openpass.authoring.check.Known.Job;
import org.openpass.authoring.check.Known.Statuses;

/** What {@link PackagedKnown} knows of permits of bonded goods. */
final class PackagedPermits {

    static final Map<String, Job> JOBS = Map.of(
            "cargo.checkPermit", new Job(true, Set.of()),
            "cargo.checkPermitAnswer", new Job(false, Set.of("cargo.checkPermit")),
            "cargo.grantPermit", new Job(true, Set.of("cargo.checkPermit")),
            "cargo.checkPermitWork", new Job(false, Set.of("cargo.grantPermit")),
            "cargo.closePermit", new Job(true, Set.of("cargo.checkPermitWork")),
            "cargo.settleLoss", new Job(true, Set.of("cargo.checkPermit")),
            "cargo.levyPermitDuty", new Job(true, Set.of("cargo.checkPermit")));
    static final Map<String, Decides> KINDS = Map.of(
            "Task_DecidePermit", new Decides("cargo.decidePermit", false, "bonded-permit", Set.of(PackagedKnown.choice("decision", "GRANT",
                    "EXTEND", "REFUSE"), PackagedKnown.text("days", "EXTEND"), PackagedKnown.text("reason", "REFUSE"))),
            "Task_JudgeLoss", new Decides("cargo.judgeLoss", false, "bonded-permit", Set.of(PackagedKnown.choice("decision", "DISASTER", "LEVY",
                    "NOT_LOST"), PackagedKnown.text("reason", null))),
            "Task_AssessPermitGoods", new Decides("cargo.assessPermitGoods", false, "bonded-permit", Set.of(PackagedKnown.choice("decision", "LEVY",
                    "NONE"), PackagedKnown.text("hsCode", "LEVY"), PackagedKnown.text("value", "LEVY"), PackagedKnown.text("reason", null))),
            "Task_SignPermitDuty", new Decides("cargo.signPermitDuty", false, "bonded-permit", Set.of(PackagedKnown.choice("decision", "SIGN",
                    "RETURN"), PackagedKnown.text("reason", "RETURN"))));
    static final Map<String, Map<String, String>> MESSAGES = Map.of("bonded-permit", Map.of("work-reported", "caseNumber"));
    static final Map<String, Statuses> STATUSES = Map.of("bonded-permit", new Statuses(Set.of("PERMIT_REVIEW", "PERMIT_RUNNING", "LOSS_REVIEW",
            "DUTY_REVIEW"), Set.of("PERMIT_DONE", "PERMIT_REFUSED", "LOSS_EXCUSED", "DUTY_CHARGED")));

    private PackagedPermits() {
    }
}
