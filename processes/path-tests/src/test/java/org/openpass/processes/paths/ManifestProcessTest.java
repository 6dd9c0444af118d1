package org.openpass.processes.paths;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.openpass.testing.Answer;
import org.openpass.testing.Api;
import org.openpass.testing.Carrier;
import org.openpass.testing.MovableClock;
import org.openpass.testing.OpenPassTest;
import org.openpass.testing.SampleData;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every path of {@code manifest}: exactly the elements and flows that the engine took, in their order. */
@OpenPassTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ManifestProcessTest {

    private static final List<String> BEGUN = List.of("StartEvent_ManifestSubmitted", "Flow_SubmittedToCheck", "Task_CheckManifest",
            "Flow_CheckToGather", "SubProcess_GatherHouses", "StartEvent_GatheringBegun", "Flow_HousesBegun");
    private static final List<String> HOUSES = List.of("Gateway_LookAgain", "Flow_HousesToCheck", "Task_CheckHouses", "Flow_HousesChecked",
            "Gateway_HousesAwaited");
    private static final List<String> HOUSES_COME = List.of("Flow_HousesWaits", "Gateway_HousesOrTime", "Event_HousesComplete",
            "Flow_HousesNews");
    private static final List<String> HOUSES_LATE = List.of("Flow_HousesWaits", "Gateway_HousesOrTime", "Event_HousesDue",
            "Flow_HousesTime");
    private static final List<String> GATHERED = List.of("Flow_HousesOver", "EndEvent_HousesGathered", "Flow_GatheredToDecide",
            "SubProcess_DecideManifest", "StartEvent_DecidingBegun", "Flow_DecidingToSelect", "Task_SelectWatched", "Flow_SelectToReview",
            "Gateway_ReviewNeeded");
    private static final List<String> NO_REVIEW = List.of("Flow_NoReview");
    private static final List<String> REVIEWED = List.of("Flow_ReviewNeeded", "Task_ReviewManifest", "Flow_Reviewed");
    private static final List<String> CONCLUDED = List.of("Gateway_ReviewsMeet", "Flow_ToAccept", "Task_AcceptManifest",
            "Flow_AcceptToDecided", "EndEvent_ManifestDecided", "Flow_DecidedToAccepted", "Gateway_ManifestAccepted");
    private static final List<String> REFUSED = List.of("Flow_Refused", "EndEvent_ManifestRefused");
    private static final List<String> ACCEPTED = List.of("Flow_Accepted", "SubProcess_AwaitArrival", "StartEvent_AwaitingBegun",
            "Flow_ArrivalBegun");
    private static final List<String> ARRIVAL = List.of("Gateway_AskAgain", "Flow_ArrivalToCheck", "Task_CheckArrival",
            "Flow_ArrivalChecked", "Gateway_Arrived");
    private static final List<String> SHIP_COMES = List.of("Flow_ArrivalWaits", "Gateway_ArrivalOrTime", "Event_ShipArrived",
            "Flow_ArrivalNews");
    private static final List<String> SHIP_OVERDUE = List.of("Flow_ArrivalWaits", "Gateway_ArrivalOrTime", "Event_ArrivalDue",
            "Flow_ArrivalTime");
    private static final List<String> DONE = List.of("Flow_ArrivalOver", "EndEvent_ArrivalReported", "Flow_ArrivedToAccept",
            "Task_AcceptArrival", "Flow_AcceptedToEnd", "EndEvent_ArrivalAccepted");
    private static final List<String> TAKEN_BACK = List.of("SubProcess_EndCancelled", "StartEvent_ManifestCancelled",
            "Flow_CancelledToCancel", "Task_CancelManifest", "Flow_CancelToEnd", "EndEvent_ManifestCancelled");

    @Autowired
    private SampleData samples;
    @Autowired
    private MovableClock clock;
    @Autowired
    private JdbcClient jdbc;
    private final Coverage coverage = new Coverage();

    @Test
    @Order(1)
    void aWholeManifestIsAcceptedAndItsArrivalIsWaitedFor() {
        Carrier carrier = Carrier.of(samples, jdbc);
        Journey manifest = begin(carrier, houses(2));
        manifest.awaitCase("AWAITING_ARRIVAL");

        arrive(carrier);
        manifest.awaitCase("MANIFEST_DONE");

        assertPath(manifest, BEGUN, HOUSES, GATHERED, NO_REVIEW, CONCLUDED, ACCEPTED, ARRIVAL, SHIP_COMES, ARRIVAL, DONE);
    }

    @Test
    @Order(1)
    void housesThatComeLaterCompleteIt() {
        Carrier carrier = Carrier.of(samples, jdbc);
        Journey manifest = begin(carrier, houses(1));
        manifest.awaitCase("MANIFEST_HOUSES");
        arrive(carrier);

        send(carrier, "ADD", "B", Carrier.house("M1", "H2", 2));
        manifest.awaitCase("MANIFEST_DONE");

        assertPath(manifest, BEGUN, HOUSES, HOUSES_COME, HOUSES, GATHERED, NO_REVIEW, CONCLUDED, ACCEPTED, ARRIVAL, DONE);
    }

    @Test
    @Order(1)
    void housesThatDoNotComeAreReviewedAndTheManifestIsRefused() {
        Journey manifest = begin(Carrier.of(samples, jdbc), houses(1));
        manifest.awaitCase("MANIFEST_HOUSES");

        clock.moveTo(manifest.deadline("houses").plus(Duration.ofHours(1)));
        manifest.awaitCase("MANIFEST_REVIEW");
        decide(manifest.caseNumber(), Map.of("decision", "REFUSE", "reason", "A house is missing"));
        manifest.awaitCase("MANIFEST_REFUSED");

        assertPath(manifest, BEGUN, HOUSES, HOUSES_LATE, HOUSES, GATHERED, REVIEWED, CONCLUDED, REFUSED);
    }

    @Test
    @Order(1)
    void anArrivalThatIsOverdueIsWaitedForAgain() {
        Carrier carrier = Carrier.of(samples, jdbc);
        String mrn = carrier.mrn(1);
        Journey manifest = begin(carrier, houses(2));
        manifest.awaitCase("AWAITING_ARRIVAL");

        clock.moveTo(clock.instant().plus(Duration.ofDays(33)));
        manifest.awaitTimes("Gateway_ArrivalOrTime", 2);
        arrive(carrier, mrn);
        manifest.awaitCase("MANIFEST_DONE");

        assertPath(manifest, BEGUN, HOUSES, GATHERED, NO_REVIEW, CONCLUDED, ACCEPTED, ARRIVAL, SHIP_OVERDUE, ARRIVAL, SHIP_COMES,
                ARRIVAL, DONE);
    }

    @Test
    @Order(1)
    void aManifestThatIsNotAcceptedYetIsTakenBack() {
        Carrier carrier = Carrier.of(samples, jdbc);
        Journey manifest = begin(carrier, houses(1));
        manifest.awaitCase("MANIFEST_HOUSES");

        send(carrier, "CANCEL", "C", "");
        manifest.awaitCase("MANIFEST_CANCELLED");

        assertPath(manifest, BEGUN, HOUSES, List.of("Flow_HousesWaits", "Gateway_HousesOrTime"), TAKEN_BACK);
    }

    /** Runs last: an element or a flow that is added to the model needs a path above. */
    @Test
    @Order(2)
    void everyElementAndFlowOfTheDeployedModelWasTaken() {
        assertThat(coverage.missing(jdbc, "manifest")).as("never taken by a path test").isEmpty();
    }

    /** Of a master of four packages so many houses of two. */
    private static String houses(int there) {
        return Carrier.master("M1", 4) + Carrier.house("M1", "H1", 2) + (there > 1 ? Carrier.house("M1", "H2", 2) : "");
    }

    private Journey begin(Carrier carrier, String rows) {
        send(carrier, "ORIGINAL", "A", rows);
        return Journey.ofCase(jdbc, Awaitility.await().until(() -> jdbc.sql("select case_number from cargo.manifest_cases where mrn = ?")
                .param(carrier.mrn(1)).query(String.class).optional(), Optional::isPresent).orElseThrow());
    }

    private void send(Carrier carrier, String act, String reference, String rows) {
        carrier.await(carrier.sheet(carrier.mrn(1), act, reference, now(), rows), "MERGED");
    }

    private void arrive(Carrier carrier) {
        arrive(carrier, carrier.mrn(1));
    }

    private void arrive(Carrier carrier, String mrn) {
        carrier.api().post("/api/v1/cargo/arrivals", Map.of("mrn", mrn, "reference", "ARR", "preparedAt", now().toString(),
                "arrivedAt", now().minusSeconds(60).toString())).mustBe(200);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    private void decide(String caseNumber, Map<String, String> answers) {
        Api officer = samples.officer("020", "CARGO_OFFICER");
        Answer task = Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> officer.get("/api/v1/tasks?case=" + caseNumber)
                .mustBe(200), found -> found.at("/0").isObject());
        String path = "/api/v1/tasks/" + task.text("/0/key");
        officer.post(path + "/claim", Map.of()).mustBe(200);
        officer.post(path + "/decision?subjectVersion=" + task.won("/0/subjectVersion"), answers).mustBe(200);
    }

    @SafeVarargs
    private void assertPath(Journey journey, List<String>... parts) {
        List<String> path = journey.path();
        coverage.add(path);
        assertThat(path).containsExactlyElementsOf(ImportDeclarationPaths.joined(parts));
    }
}
