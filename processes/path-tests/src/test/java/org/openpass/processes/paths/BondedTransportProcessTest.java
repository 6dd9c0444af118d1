package org.openpass.processes.paths;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.openpass.testing.Answer;
import org.openpass.testing.Api;
import org.openpass.testing.MovableClock;
import org.openpass.testing.OpenPassTest;
import org.openpass.testing.SampleData;
import org.openpass.testing.Warehouse;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every path of {@code bonded-transport}: exactly the elements and flows that the engine took, in their order. */
@OpenPassTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class BondedTransportProcessTest {

    private static final String CASES = "/api/v1/cargo/cases/bonded-transport";
    private static final List<String> BEGUN = List.of("StartEvent_TransportDeclared", "Flow_DeclaredToCheck", "Task_CheckTransport",
            "Flow_CheckToDecide", "SubProcess_DecideTransport", "StartEvent_DecidingBegun", "Flow_DecidingToName", "Task_NameTransportApproval",
            "Flow_NamedToNeeded", "Gateway_ApprovalNeeded");
    private static final List<String> DECLARED = List.of("Flow_NoApproval");
    private static final List<String> REVIEWED = List.of("Flow_ApprovalNeeded", "Task_ApproveTransport", "Flow_ApprovedToMeet");
    private static final List<String> DECIDED = List.of("Gateway_ApprovalsMeet", "Flow_MeetToDecide", "Task_DecideTransport",
            "Flow_DecideToSecurity", "Gateway_SecurityAsked");
    private static final List<String> UNSECURED = List.of("Flow_NoSecurity", "EndEvent_TransportDecided");
    private static final List<String> SECURED = List.of("Flow_SecurityAsked", "Event_SecurityProvided", "Flow_ProvidedToSecured",
            "EndEvent_TransportSecured");
    private static final List<String> ANSWERED = List.of("Flow_DecideToAllowed", "Gateway_TransportAllowed");
    private static final List<String> REFUSED = List.of("Flow_Refused", "EndEvent_TransportRefused");
    private static final List<String> ACCEPTED = List.of("Flow_Allowed", "Task_AcceptTransport", "Flow_AcceptToAwait", "SubProcess_AwaitDelivery",
            "StartEvent_TransportBegun", "Flow_BegunToLook");
    private static final List<String> LOOK = List.of("Gateway_LookAgain", "Flow_LookToDelivery", "Task_CheckDelivery", "Flow_DeliveryChecked",
            "Gateway_Delivery");
    private static final List<String> ARRIVES = List.of("Flow_Awaited", "Gateway_ArrivalOrTime", "Event_TransportArrived", "Flow_ArrivedToLook");
    private static final List<String> ASKS = List.of("Flow_Awaited", "Gateway_ArrivalOrTime", "Event_TransportAsked", "Flow_AskedToLook");
    private static final List<String> LATE = List.of("Flow_Awaited", "Gateway_ArrivalOrTime", "Event_TransportDue", "Flow_DueToLook");
    private static final List<String> REQUESTED = List.of("Flow_Asked", "Task_DecideTransportRequest", "Flow_Requested");
    private static final List<String> UNANSWERED = List.of("Flow_Asked", "Task_DecideTransportRequest", "Boundary_WithdrawalDue",
            "Flow_WithdrawalDueToLook");
    private static final List<String> MISSING = List.of("Flow_Missing", "Task_DecideMissing", "Flow_MissingDecided");
    private static final List<String> MISSING_CAME = List.of("Flow_Missing", "Task_DecideMissing", "Boundary_ArrivedLate", "Flow_LateToLook");
    private static final List<String> SIGNED = List.of("Flow_ToSign", "Task_SignLevy", "Flow_Signed");
    private static final List<String> UNSIGNED_CAME = List.of("Flow_ToSign", "Task_SignLevy", "Boundary_ArrivedUnsigned", "Flow_UnsignedToLook");
    private static final List<String> SETTLED = List.of("Flow_Settled", "EndEvent_DeliverySettled", "Flow_AwaitToConclude",
            "Task_ConcludeTransport", "Flow_ConcludeToConclusion", "Gateway_Conclusion");
    private static final List<String> DONE = List.of("Flow_Arrived", "EndEvent_Transported");
    private static final List<String> CHARGED = List.of("Flow_Charged", "EndEvent_DutyCharged");
    private static final List<String> WITHDRAWN = List.of("Flow_Withdrawn", "EndEvent_TransportWithdrawn");

    @Autowired
    private SampleData samples;
    @Autowired
    private MovableClock clock;
    @Autowired
    private JdbcClient jdbc;
    private final Coverage coverage = new Coverage();

    /** Ten packages of one house bill, from one warehouse to another. */
    private final class Goods {
        private final Warehouse from = Warehouse.of(samples, jdbc, clock);
        private final Warehouse to = Warehouse.of(samples, jdbc, clock);
        private final String cargo = from.house(from.voyage(true), 10);
        private final String transporter = SampleData.unique("TR");
        private final Api api;
        private String number;

        Goods() {
            from.send(from.report("IN", cargo, 10)).mustBe(200);
            samples.party("Transporter " + transporter, "TRANSPORTER", transporter, Map.of());
            api = Api.at(samples.admin().baseUrl()).key(samples.key(transporter));
        }

        Journey declare(int packages) {
            Map<String, Object> said = new HashMap<>(Map.of("reference", SampleData.unique("T"), "cargoNumber", cargo, "to", to.shed(),
                    "packages", packages, "vehicles", List.of(Map.of("number", "12가3456"))));
            number = api.post(CASES, said).mustBe(201).text("/caseNumber");
            return Journey.ofCase(jdbc, number);
        }

        void leave(int packages) {
            from.send(from.report("OUT", cargo, packages)).mustBe(200);
        }

        void comeIn(int packages) {
            to.send(to.report("IN", cargo, packages)).mustBe(200);
        }

        void ask(String what, Map<String, String> said) {
            api.post(CASES + "/" + number + "/" + what, said).mustBe(200);
        }
    }

    @Test
    @Order(1)
    void whatIsDeclaredOnlyArrives() {
        Goods goods = new Goods();
        Journey transport = goods.declare(10);
        transport.awaitCase("UNDER_WAY");
        goods.leave(10);
        goods.comeIn(10);
        transport.awaitCase("TRANSPORTED");

        assertPath(transport, BEGUN, DECLARED, DECIDED, UNSECURED, ANSWERED, ACCEPTED, LOOK, ARRIVES, LOOK, SETTLED, DONE);
    }

    @Test
    @Order(1)
    void whatNeedsAnApprovalIsRefused() {
        Goods goods = new Goods();
        Journey transport = goods.declare(4);
        transport.awaitCase("TRANSPORT_REVIEW");
        decide(transport.caseNumber(), Map.of("decision", "REFUSE", "reason", "The goods are to be inspected first"));
        transport.awaitCase("TRANSPORT_REFUSED");

        assertPath(transport, BEGUN, REVIEWED, DECIDED, UNSECURED, ANSWERED, REFUSED);
    }

    @Test
    @Order(1)
    void whatIsApprovedOnSecurityIsWithdrawn() {
        Goods goods = new Goods();
        Journey transport = goods.declare(4);
        transport.awaitCase("TRANSPORT_REVIEW");
        decide(transport.caseNumber(), Map.of("decision", "APPROVE", "securityAmount", "1000"));
        transport.awaitCase("AWAITING_SECURITY");
        goods.ask("security", Map.of("reference", samples.security(goods.transporter, 1_000)));
        transport.awaitCase("UNDER_WAY");
        goods.ask("withdrawal", Map.of("reason", "The buyer is gone"));
        transport.awaitCase("TRANSPORT_REQUEST");
        decide(transport.caseNumber(), Map.of("decision", "APPROVE"));
        transport.awaitCase("TRANSPORT_WITHDRAWN");

        assertPath(transport, BEGUN, REVIEWED, DECIDED, SECURED, ANSWERED, ACCEPTED, LOOK, ASKS, LOOK, REQUESTED, LOOK, SETTLED, WITHDRAWN);
    }

    @Test
    @Order(2)
    void aWithdrawalThatNobodyAnswersInTimeIsApproved() {
        Goods goods = new Goods();
        Journey transport = goods.declare(10);
        transport.awaitCase("UNDER_WAY");
        goods.ask("withdrawal", Map.of("reason", "The buyer is gone"));
        transport.awaitCase("TRANSPORT_REQUEST");
        decide(transport.caseNumber(), Map.of("decision", "EXTEND", "days", "2", "reason", "The buyer is asked"));
        transport.awaitTimes("Task_DecideTransportRequest", 2);
        clock.moveTo(transport.deadline("answer").plus(Duration.ofHours(1)));
        transport.awaitCase("TRANSPORT_WITHDRAWN");

        assertPath(transport, BEGUN, DECLARED, DECIDED, UNSECURED, ANSWERED, ACCEPTED, LOOK, ASKS, LOOK, REQUESTED, LOOK, UNANSWERED, LOOK, SETTLED,
                WITHDRAWN);
    }

    @Test
    @Order(2)
    void whatComesLateIsInTimeIfTheTimeIsExtendedForIt() {
        Goods goods = new Goods();
        Journey transport = goods.declare(10);
        transport.awaitCase("UNDER_WAY");
        goods.leave(10);
        clock.moveTo(transport.deadline("transport").plus(Duration.ofHours(1)));
        transport.awaitCase("MISSING_REVIEW");
        goods.comeIn(4);
        transport.awaitTimes("Task_DecideMissing", 2);
        decide(transport.caseNumber(), Map.of("decision", "EXTEND", "days", "3", "reason", "Snow on the only road"));
        transport.awaitCase("UNDER_WAY");
        goods.comeIn(6);
        transport.awaitCase("TRANSPORTED");

        assertPath(transport, BEGUN, DECLARED, DECIDED, UNSECURED, ANSWERED, ACCEPTED, LOOK, LATE, LOOK, MISSING_CAME, LOOK, MISSING, LOOK, ARRIVES,
                LOOK, SETTLED, DONE);
    }

    @Test
    @Order(2)
    void whatDoesNotArriveIsChargedBehindTwoSignatures() {
        Goods goods = new Goods();
        Journey transport = goods.declare(10);
        transport.awaitCase("UNDER_WAY");
        goods.leave(10);
        goods.ask("extension", Map.of("until", clock.instant().atZone(MovableClock.SEOUL).toLocalDate().plusDays(20).toString(), "reason", "Snow"));
        transport.awaitCase("TRANSPORT_REQUEST");
        decide(transport.caseNumber(), Map.of("decision", "REFUSE", "reason", "The road is free"));
        transport.awaitCase("UNDER_WAY");
        clock.moveTo(transport.deadline("transport").plus(Duration.ofHours(1)));
        transport.awaitCase("MISSING_REVIEW");
        goods.comeIn(5);
        transport.awaitTimes("Task_DecideMissing", 2);
        decide(transport.caseNumber(), levy());
        transport.awaitTimes("Task_SignLevy", 1);
        goods.comeIn(3);
        transport.awaitTimes("Task_DecideMissing", 3);
        decide(transport.caseNumber(), levy());
        transport.awaitTimes("Task_SignLevy", 2);
        decide(transport.caseNumber(), Map.of("decision", "SIGN"));
        transport.awaitCase("DUTY_CHARGED");

        assertPath(transport, BEGUN, DECLARED, DECIDED, UNSECURED, ANSWERED, ACCEPTED, LOOK, ASKS, LOOK, REQUESTED, LOOK, LATE, LOOK, MISSING_CAME,
                LOOK, MISSING, LOOK, UNSIGNED_CAME, LOOK, MISSING, LOOK, SIGNED, LOOK, SETTLED, CHARGED);
    }

    /** Runs last: an element or a flow that is added to the model needs a path above. */
    @Test
    @Order(3)
    void everyElementAndFlowOfTheDeployedModelWasTaken() {
        assertThat(coverage.missing(jdbc, "bonded-transport")).as("never taken by a path test").isEmpty();
    }

    private static Map<String, String> levy() {
        return Map.of("decision", "LEVY", "reason", "Nobody knows", "hsCode", "6109101000", "origin", "US", "value", "1000000", "quantity", "2",
                "unit", "PCE");
    }

    /** By an officer of its own, so that who signs is another. */
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
