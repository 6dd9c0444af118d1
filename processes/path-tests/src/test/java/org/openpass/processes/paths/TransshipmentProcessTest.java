package org.openpass.processes.paths;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.openpass.reference.Parameters;
import org.openpass.testing.Answer;
import org.openpass.testing.Api;
import org.openpass.testing.Carrier;
import org.openpass.testing.MovableClock;
import org.openpass.testing.OpenPassTest;
import org.openpass.testing.SampleData;
import org.openpass.testing.Warehouse;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every path of {@code transshipment}: exactly the elements and flows that the engine took, in their order. */
@OpenPassTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TransshipmentProcessTest {

    private static final String DOOR = "/api/v1/cargo/transshipments";
    private static final List<String> BEGUN = List.of("StartEvent_TransshipmentDeclared", "Flow_DeclaredToReview", "SubProcess_Review",
            "StartEvent_ReviewBegun", "Flow_ReviewBegun");
    private static final List<String> CHECKED = List.of("Gateway_ReviewAgain", "Flow_ToCheckTransshipment", "Task_CheckTransshipment",
            "Flow_CheckedToConfirm", "Gateway_ConfirmNeeded");
    private static final List<String> ASKED = List.of("Flow_ConfirmNeeded", "Task_ConfirmTransshipment", "Boundary_WithdrawalAsked",
            "Flow_WithdrawalAsked");
    private static final List<String> UNANSWERED = List.of("Flow_ConfirmNeeded", "Task_ConfirmTransshipment", "Boundary_WithdrawalDue",
            "Flow_WithdrawalDue");
    private static final List<String> RETURN_WITHDRAWN = List.of("Flow_ReturnWithdrawn", "EndEvent_ReturnWithdrawn");
    private static final List<String> CONFIRMED = List.of("Flow_ConfirmNeeded", "Task_ConfirmTransshipment", "Flow_Confirmed");
    private static final List<String> WAIVED = List.of("Flow_ConfirmWaived");
    private static final List<String> DECIDED = List.of("Gateway_ConfirmationsMeet", "Flow_Reviewed", "EndEvent_ReviewOver", "Flow_ToAccept", "Task_AcceptTransshipment", "Flow_Decided",
            "Gateway_TransshipmentAccepted");
    private static final List<String> REFUSED = List.of("Flow_Refused", "EndEvent_TransshipmentRefused");
    private static final List<String> ACCEPTED = List.of("Flow_Accepted", "SubProcess_AwaitLoading", "StartEvent_LoadingBegun",
            "Flow_LoadingBegun");
    private static final List<String> LOOKED = List.of("Gateway_LoadingAgain", "Flow_ToCheckLoading", "Task_CheckLoading", "Flow_LoadingChecked",
            "Gateway_LoadingStanding");
    private static final List<String> WAITS = List.of("Flow_LoadingWaits", "Gateway_LoadingOrTime");
    private static final List<String> LOADED = List.of("Event_LoadedAboard", "Flow_AfterLoadedAboard");
    private static final List<String> DUE = List.of("Event_LoadingDue", "Flow_AfterLoadingDue");
    private static final List<String> LEFT_BEHIND = List.of("Flow_LeftBehind", "Task_DecideLeftBehind", "Flow_LeftBehindDecided");
    private static final List<String> OVER = List.of("Flow_LoadingOver", "EndEvent_LoadingOver", "Flow_LoadedToClose", "Task_CloseTransshipment",
            "Flow_ClosedToEnded", "Gateway_TransshipmentEnded");
    private static final List<String> TRANSSHIPPED = List.of("Flow_Transshipped", "EndEvent_Transshipped");
    private static final List<String> RETURNED = List.of("Flow_Returned", "EndEvent_Returned");
    private static final List<String> STAYED = List.of("Flow_Stayed", "EndEvent_Stayed");
    private static final List<String> WITHDRAWN = List.of("SubProcess_EndWithdrawn", "StartEvent_TransshipmentWithdrawn",
            "Flow_WithdrawnToClose", "Task_WithdrawTransshipment", "Flow_WithdrawToEnd", "EndEvent_TransshipmentWithdrawn");

    @Autowired
    private SampleData samples;
    @Autowired
    private MovableClock clock;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private Parameters parameters;
    private final Coverage coverage = new Coverage();
    private Warehouse warehouse;
    private Carrier carrier;
    private String cargo;
    private String number;

    @BeforeEach
    void goodsInStorage() {
        warehouse = Warehouse.of(samples, jdbc, clock);
        carrier = Carrier.of(samples, jdbc);
        cargo = warehouse.house(warehouse.voyage(true), 10);
        jdbc.sql("insert into cargo.consignment_parties (consignment, party_id, part) select c.id, p.party_id, 'CARRIER' from cargo.consignments c, "
                + "access.party_identifiers p where c.cargo_number = ? and p.identifier = ?").params(cargo, carrier.code()).update();
        warehouse.send(warehouse.report("IN", cargo, 10)).mustBe(200);
    }

    @Test
    @Order(1)
    void allIsLoadedInParts() {
        Journey transshipment = begin("TRANSSHIP");
        decide(transshipment.caseNumber(), Map.of("decision", "CONFIRM"));
        transshipment.awaitCase("AWAITING_LOADING");
        load(6);
        transshipment.awaitTimes("Gateway_LoadingOrTime", 2);
        load(4);
        transshipment.awaitCase("TRANSSHIPPED");

        assertPath(transshipment, BEGUN, CHECKED, CONFIRMED, DECIDED, ACCEPTED, LOOKED, WAITS, LOADED, LOOKED, WAITS, LOADED, LOOKED, OVER, TRANSSHIPPED);
    }

    @Test
    @Order(1)
    void whatIsLeftBehindLeavesLaterOrStays() {
        Journey transshipment = begin("COMBINED");
        decide(transshipment.caseNumber(), Map.of("decision", "CONFIRM"));
        transshipment.awaitCase("AWAITING_LOADING");
        clock.moveTo(transshipment.deadline("loading").plus(Duration.ofMinutes(1)));
        transshipment.awaitCase("LEFT_BEHIND_REVIEW");
        decide(transshipment.caseNumber(), Map.of("decision", "LATER", "loadingDays", 2, "reason", "No room aboard"));
        transshipment.awaitCase("AWAITING_LOADING");
        clock.moveTo(transshipment.deadline("loading").plus(Duration.ofMinutes(1)));
        transshipment.awaitCase("LEFT_BEHIND_REVIEW");
        decide(transshipment.caseNumber(), Map.of("decision", "STAYS", "reason", "No room aboard"));
        transshipment.awaitCase("TRANSSHIPMENT_STAYED");

        assertPath(transshipment, BEGUN, CHECKED, CONFIRMED, DECIDED, ACCEPTED, LOOKED, WAITS, DUE, LOOKED, LEFT_BEHIND, LOOKED, WAITS, DUE, LOOKED,
                LEFT_BEHIND, LOOKED, OVER, STAYED);
    }

    @Test
    @Order(1)
    void aReturnIsReviewed() {
        Journey refused = begin("RETURN");
        decide(refused.caseNumber(), Map.of("decision", "REFUSE", "reason", "They are to be imported"));
        refused.awaitCase("TRANSSHIPMENT_REFUSED");
        assertPath(refused, BEGUN, CHECKED, CONFIRMED, DECIDED, REFUSED);

        Journey returned = begin("RETURN");
        decide(returned.caseNumber(), Map.of("decision", "CONFIRM"));
        returned.awaitCase("AWAITING_LOADING");
        load(10);
        returned.awaitCase("RETURNED");
        assertPath(returned, BEGUN, CHECKED, CONFIRMED, DECIDED, ACCEPTED, LOOKED, WAITS, LOADED, LOOKED, OVER, RETURNED);
    }

    @Test
    @Order(1)
    void aReturnIsWithdrawnWithApprovalOrWithoutAnAnswer() {
        Journey approved = begin("RETURN");
        askWithdrawal(approved);
        decide(approved.caseNumber(), Map.of("decision", "WITHDRAW"));
        approved.awaitCase("TRANSSHIPMENT_WITHDRAWN");
        assertPath(approved, BEGUN, CHECKED, ASKED, CHECKED, CONFIRMED, DECIDED, RETURN_WITHDRAWN);

        Journey deemed = begin("RETURN");
        askWithdrawal(deemed);
        clock.moveTo(deemed.deadline("answer").plus(Duration.ofMinutes(1)));
        deemed.awaitCase("TRANSSHIPMENT_WITHDRAWN");
        assertPath(deemed, BEGUN, CHECKED, ASKED, CHECKED, UNANSWERED, CHECKED, WAIVED, DECIDED, RETURN_WITHDRAWN);
    }

    private void askWithdrawal(Journey of) {
        List<Long> before = Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> open(of), found -> found.size() == 1);
        carrier.api().post(DOOR + "/" + number + "/withdrawal", Map.of("reason", "Another buyer")).mustBe(200);
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> open(of), found -> found.size() == 1 && !found.equals(before));
    }

    private List<Long> open(Journey of) {
        return jdbc.sql("select task_key from tasks.tasks where case_number = ? and state = 'OPEN'").param(of.caseNumber()).query(Long.class).list();
    }

    @Test
    @Order(1)
    void whatCustomsDoesNotConfirmIsAcceptedAndMayBeTakenBack() {
        confirm(0);
        try {
            Journey transshipment = begin("TEMPORARY");
            transshipment.awaitCase("AWAITING_LOADING");
            carrier.api().post(DOOR + "/" + number + "/withdrawal", Map.of()).mustBe(200);
            transshipment.awaitCase("TRANSSHIPMENT_WITHDRAWN");
            assertPath(transshipment, BEGUN, CHECKED, WAIVED, DECIDED, ACCEPTED, LOOKED, WAITS, WITHDRAWN);
        } finally {
            confirm(1);
        }
    }

    /** Runs last: an element or a flow that is added to the model needs a path above. */
    @Test
    @Order(2)
    void everyElementAndFlowOfTheDeployedModelWasTaken() {
        assertThat(coverage.missing(jdbc, "transshipment")).as("never taken by a path test").isEmpty();
    }

    private void confirm(int needed) {
        jdbc.sql("update reference.parameters set value = ? where name = 'cargo.transshipment.confirm'").param(needed).update();
        jdbc.sql("select pg_notify('tables_changed', 'reference.parameters')").query(rs -> { });
        Awaitility.await().until(() -> parameters.on("cargo.transshipment.confirm", samples.today()).value().intValue() == needed);
    }

    private Journey begin(String kind) {
        String abroad = "%02dTEST%04dE".formatted(samples.today().getYear() % 100, ThreadLocalRandom.current().nextInt(10_000));
        jdbc.sql("insert into cargo.voyages (mrn, direction, mode, carrier, office, port, said_at, said_ref) values (?, 'E', 'SEA', 'TEST', '020', "
                + "'KRINC', now(), 'test') on conflict do nothing").param(abroad).update();
        Answer declared = carrier.api().post(DOOR, Map.of("kind", kind, "cargoNumber", cargo, "place", warehouse.shed(), "packages", 10, "voyage",
                abroad, "destination", "USLAX", "reason", "They go on")).mustBe(201);
        number = declared.text("/number");
        return Journey.ofCase(jdbc, declared.text("/caseNumber"));
    }

    private void load(int packages) {
        warehouse.send(warehouse.report("OUT", cargo, packages)).mustBe(200);
    }

    private void decide(String caseNumber, Map<String, ?> answers) {
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
