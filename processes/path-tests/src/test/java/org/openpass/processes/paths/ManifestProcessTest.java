package org.openpass.processes.paths;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openpass.processes.paths.ManifestPaths.*;

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

    @Test
    @Order(1)
    void whatIsAcceptedIsCorrectedOrNot() {
        Carrier carrier = Carrier.of(samples, jdbc);
        begin(carrier, houses(2)).awaitCase("AWAITING_ARRIVAL");
        Journey approved = correct(carrier, "B");
        Journey refused = correct(carrier, "C");

        decide(approved.caseNumber(), Map.of("decision", "APPROVE"));
        approved.awaitCase("CORRECTED");
        decide(refused.caseNumber(), Map.of("decision", "REFUSE", "reason", "It was right before"));
        refused.awaitCase("CORRECTION_REFUSED");

        assertPath(approved, PART, CORRECTION, CORRECTED);
        assertPath(refused, PART, CORRECTION, NOT_CORRECTED);
    }

    @Test
    @Order(1)
    void aDepartureIsGrantedAndItsListFollows() {
        Carrier carrier = Carrier.of(samples, jdbc);
        Journey permit = depart(carrier);

        decide(permit.caseNumber(), Map.of("decision", "EXTEND", "days", "3", "reason", "The crew list is looked at"));
        permit.awaitTimes("Task_DecideVoyagePermit", 2);
        decide(permit.caseNumber(), Map.of("decision", "GRANT"));
        permit.awaitCase("DEPARTURE_LIST");
        carrier.await(carrier.sheet(leaving(carrier), "ORIGINAL", "L", now(), houses(2)), "MERGED");
        permit.awaitCase("VOYAGE_PERMITTED");

        assertPath(permit, PART, PERMIT, PERIOD, ANSWER, DECIDED, EXTENDED, PERIOD, ANSWER, DECIDED, ANSWERED, CONCLUDE, GRANTED, LIST,
                LIST_COMES, LIST, PERMITTED);
    }

    @Test
    @Order(1)
    void aDepartureThatIsNotAnsweredIsDeemedGrantedAndItsListIsWaitedForInVain() {
        Journey permit = depart(Carrier.of(samples, jdbc));

        clock.moveTo(permit.deadline("answer").plus(Duration.ofHours(1)));
        permit.awaitCase("DEPARTURE_LIST");
        clock.moveTo(permit.deadline("list").plus(Duration.ofHours(1)));
        permit.awaitCase("VOYAGE_PERMITTED");

        assertPath(permit, PART, PERMIT, PERIOD, ANSWER, RAN_OUT, PERIOD, DEEMED, CONCLUDE, GRANTED, LIST, LIST_OVERDUE, LIST, PERMITTED);
    }

    @Test
    @Order(1)
    void aPlaceThatIsNoPortIsEnteredOrNot() {
        Journey granted = enter(Carrier.of(samples, jdbc));
        Journey refused = enter(Carrier.of(samples, jdbc));

        decide(granted.caseNumber(), Map.of("decision", "GRANT"));
        granted.awaitCase("VOYAGE_PERMITTED");
        decide(refused.caseNumber(), Map.of("decision", "REFUSE", "reason", "There is no officer"));
        refused.awaitCase("VOYAGE_REFUSED");

        assertPath(granted, PART, PERMIT, PERIOD, ANSWER, DECIDED, ANSWERED, CONCLUDE, GRANTED, LIST, PERMITTED);
        assertPath(refused, PART, PERMIT, PERIOD, ANSWER, DECIDED, ANSWERED, CONCLUDE, NOT_GRANTED);
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

    private Journey correct(Carrier carrier, String reference) {
        String number = carrier.await(carrier.sheet(carrier.mrn(1), "CHANGE&reason=Misspelt", reference, now().plusSeconds(reference.charAt(0)),
                Carrier.house("M1", "H1", 2).replace("PATCH", "OTHER " + reference)), "MERGED").text("/correctionCase");
        Journey correction = Journey.ofCase(jdbc, number);
        correction.awaitCase("CORRECTION_REVIEW");
        return correction;
    }

    private static String leaving(Carrier carrier) {
        return carrier.mrn(1).replaceAll("I$", "E");
    }

    private Journey depart(Carrier carrier) {
        carrier.api().post("/api/v1/cargo/departures", Map.of("mrn", leaving(carrier), "reference", "DEP", "preparedAt", now().toString(),
                "departedAt", now().plus(Duration.ofDays(20)).toString(), "office", "020", "vessel", "HANSUNG")).mustBe(200);
        Journey permit = Journey.ofCase(jdbc, jdbc.sql("select case_number from cargo.voyage_permits where mrn = ?").param(leaving(carrier))
                .query(String.class).single());
        permit.awaitCase("VOYAGE_PERMIT_REVIEW");
        return permit;
    }

    private Journey enter(Carrier carrier) {
        Journey permit = Journey.ofCase(jdbc, carrier.api().post("/api/v1/cargo/port-permits", Map.of("reference", "PORT", "mrn", carrier.mrn(1),
                "vessel", "HANSUNG", "office", "020", "place", "Gyeokpo", "fromAt", now().plus(Duration.ofDays(3)).toString(), "untilAt",
                now().plus(Duration.ofDays(4)).toString(), "reason", "Repair")).mustBe(200).text("/caseNumber"));
        permit.awaitCase("VOYAGE_PERMIT_REVIEW");
        return permit;
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
