package org.openpass.deploy.faults.seams;

import java.util.List;
import java.util.stream.Stream;

/**
 * Seams that a run must have found, as regular expressions of names: the list of what was found can grow by itself, and
 * cannot shrink without anybody's noticing.
 */
final class KnownSeams {

    private static final List<String> OF_THE_FIRST_START = both("commit ModuleMigrations.*", "commit Deployer.*",
            "call DeployResource");

    private static final List<String> OF_A_CASE = Stream.of(
            both("commit Filing.*", "commit Tasks.decide.*", "commit Supplements.answer.*", "commit Payments.book.*",
                    "commit Changes.withdraw.*", "commit Relay.sendBatch.*", "commit FeedProjector.projectBatch.*",
                    "commit EventReaders.read.*"),
            Stream.of("CheckDeclaration", "RequestSupplement", "AssessDuty", "AcceptDeclaration", "CheckChange",
                    "ConcludeChange").flatMap(worker -> both("commit JobTransaction.run.* " + worker,
                    "call CompleteJob declaration\\." + Character.toLowerCase(worker.charAt(0)) + worker.substring(1))
                    .stream()).toList(),
            both("call CreateProcessInstance", "call PublishMessage duty-paid", "call PublishMessage supplement-answered",
                    "call POST /v2/user-tasks/…/completion"),
            both("door POST /api/v1/payments", "door POST /api/v1/declarations", "door POST /api/v1/tasks/…/decision"),
            // LineMerge and Ledger.append have no transaction of their own: what they wrote is torn where their callers commit.
            both("commit ManifestIntake.take.*", "commit SubmissionLoop.merge.*", "commit Movements.take.*", "commit WaitingReports.again.*",
                    "commit VoyageReports.*", "commit Interchanges.store.*", "commit Interchanges.answered.*", "commit RemovalOrders.order.*",
                    "commit JobTransaction.run.* AcceptManifest", "commit JobTransaction.run.* AcceptArrival",
                    "door POST /api/v1/cargo/manifests", "door POST /api/v1/cargo/movements", "door POST /api/v1/edifact"),
            List.of("job declaration\\.assessDuty came")).flatMap(List::stream).toList();

    private KnownSeams() {
    }

    private static List<String> both(String... places) {
        return Stream.of(places).flatMap(place -> Stream.of(place + ", before", place + ", after")).toList();
    }

    /** Those of the first start that are not among the names. */
    static List<String> missingOfTheFirstStart(List<String> names) {
        return missing(OF_THE_FIRST_START, names);
    }

    /** Those of a case that are not among the names. */
    static List<String> missingOfACase(List<String> names) {
        return missing(OF_A_CASE, names);
    }

    private static List<String> missing(List<String> known, List<String> names) {
        return known.stream().filter(expression -> names.stream().noneMatch(name -> name.matches(expression))).toList();
    }
}
