package org.openpass.processes.paths;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.openpass.testing.Officers;
import org.openpass.testing.OpenPassTest;
import org.openpass.testing.SampleData;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every path of {@code party-registration}: exactly the elements and flows that the engine took, in their order. */
@OpenPassTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PartyRegistrationProcessTest {

    private static final List<String> DECIDED = List.of("StartEvent_RegistrationApplied", "Flow_AppliedToCheck",
            "Task_CheckApplication", "Flow_CheckToDecide", "Task_DecideRegistration", "Flow_DecideToConclude",
            "Task_ConcludeRegistration", "Flow_Concluded", "Gateway_Registered");
    private static final List<String> REGISTERED = List.of("Flow_Registered", "EndEvent_PartyRegistered");
    private static final List<String> REFUSED = List.of("Flow_Refused", "EndEvent_RegistrationRefused");

    @Autowired
    private SampleData samples;
    @Autowired
    private JdbcClient jdbc;
    private final Coverage coverage = new Coverage();

    @Test
    @Order(1)
    void aPartyIsRegistered() {
        Journey application = applied();

        new Officers(samples).decide(application.caseNumber(), Map.of("decision", "REGISTER")).mustBe(200);
        application.awaitCase("REGISTERED");

        assertPath(application, DECIDED, REGISTERED);
    }

    @Test
    @Order(1)
    void anApplicationIsRefused() {
        Journey application = applied();

        new Officers(samples).decide(application.caseNumber(), Map.of("decision", "REFUSE", "reason", "No extract"))
                .mustBe(200);
        application.awaitCase("REGISTRATION_REFUSED");

        assertPath(application, DECIDED, REFUSED);
    }

    @Test
    @Order(2)
    void everyElementAndFlowIsTaken() {
        assertThat(coverage.missing(jdbc, "party-registration")).isEmpty();
    }

    private Journey applied() {
        String number = SampleData.businessNumber();
        return Journey.ofCase(jdbc, samples.ready().officer("020", "CLEARANCE_OFFICER").post("/api/v1/registrations/papers",
                Map.of("name", "Newcomer " + number, "kind", "TRADER", "scheme", "BUSINESS_NUMBER", "number", number,
                        "person", "Kim", "username", "kim" + number, "email", "kim@company.example", "office", "020"))
                .mustBe(201).text("/caseNumber"));
    }

    @SafeVarargs
    private void assertPath(Journey journey, List<String>... parts) {
        List<String> path = journey.path();
        coverage.add(path);
        assertThat(path).containsExactlyElementsOf(ImportDeclarationPaths.joined(parts));
    }
}
