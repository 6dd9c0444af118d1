package org.openpass.processes.paths;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.openpass.testing.Draft;
import org.openpass.testing.Filer;
import org.openpass.testing.MovableClock;
import org.openpass.testing.Officers;
import org.openpass.testing.OpenPassTest;
import org.openpass.testing.SampleData;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Every path of {@code declaration-change}: exactly the elements and flows that the engine took, in their order. */
@OpenPassTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DeclarationChangeProcessTest {

    private static final List<String> CHECKED = List.of("StartEvent_ChangeRequested", "Flow_RequestedToCheck",
            "Task_CheckChange", "Flow_CheckToApproval", "Gateway_ApprovalNeeded");
    private static final List<String> NO_APPROVAL = List.of("Flow_NoApproval");
    private static final List<String> TO_AN_OFFICER = List.of("Flow_ApprovalNeeded");
    private static final List<String> ASKED = List.of("Gateway_DecideAgain", "Flow_ToDecide", "Task_DecideChange");
    private static final List<String> DECIDED = List.of("Flow_Decided", "Gateway_ChangeDecision");
    private static final List<String> TO_CONCLUDE = List.of("Flow_Conclude");
    private static final List<String> EXTENDED = List.of("Flow_Extend", "Task_ExtendPeriod", "Flow_Extended");
    private static final List<String> PERIOD = List.of("Boundary_PeriodEnds", "Flow_PeriodEnds", "Task_CheckPeriod",
            "Flow_PeriodChecked", "Gateway_PeriodOver");
    private static final List<String> MOVED = List.of("Flow_PeriodMoved");
    private static final List<String> DEEMED = List.of("Flow_DeemedApproved");
    private static final List<String> CONCLUDED = List.of("Gateway_ConclusionsMeet", "Flow_ToConclude",
            "Task_ConcludeChange", "Flow_Concluded", "Gateway_Outcome");
    private static final List<String> APPROVED = List.of("Flow_Approved", "EndEvent_ChangeApproved");
    private static final List<String> DISMISSED = List.of("Flow_Dismissed", "EndEvent_ChangeDismissed");
    private static final Map<String, String> WITHDRAWAL = Map.of("reasonCode", "86", "explanation", "Filed in error");

    @Autowired
    private SampleData samples;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private MovableClock clock;
    private final Coverage coverage = new Coverage();
    private Officers officers;

    @BeforeAll
    void officers() {
        officers = new Officers(samples);
    }

    @Test
    @Order(1)
    void aWithdrawalIsApprovedAndTheAcceptanceLapses() {
        Journey declaration = accepted(samples.filer());
        Journey change = asked(declaration);

        officers.decide(change.caseNumber(), Officers.APPROVE).mustBe(200);
        change.awaitCase("APPROVED");

        declaration.await("WITHDRAWN");
        assertPath(change, CHECKED, TO_AN_OFFICER, ASKED, DECIDED, TO_CONCLUDE, CONCLUDED, APPROVED);
    }

    @Test
    @Order(1)
    void aWithdrawalIsDismissedAndTheAcceptanceStands() {
        Journey declaration = accepted(samples.filer());
        Journey change = asked(declaration);

        officers.decide(change.caseNumber(), Officers.DISMISS).mustBe(200);
        change.awaitCase("DISMISSED");

        declaration.await("ACCEPTED");
        assertPath(change, CHECKED, TO_AN_OFFICER, ASKED, DECIDED, TO_CONCLUDE, CONCLUDED, DISMISSED);
    }

    @Test
    @Order(1)
    void taxThatIsNotPaidIsCorrectedWithoutApproval() {
        Filer filer = samples.filer();
        Draft draft = filer.draft();
        Journey declaration = Journey.begin(jdbc, filer, draft);
        long before = declaration.await("ACCEPTED").won("/money/amount");

        Journey change = declaration.ofChange(declaration.post("/amendment", Map.of("reasonCode", "01",
                "explanation", "The invoice says 2,000,000", "declaration", document(draft.inLine("amount", 2_000_000))))
                .mustBe(202).text("/changeNumber"));
        change.awaitCase("APPROVED");

        assertThat(declaration.await("ACCEPTED").won("/money/amount")).isEqualTo(2 * before);
        assertPath(change, CHECKED, NO_APPROVAL, CONCLUDED, APPROVED);
    }

    @Test
    @Order(1)
    void anExtensionIsWaitedForAndNoAnswerAfterItIsAnApproval() {
        Journey declaration = accepted(samples.filer());
        Journey change = asked(declaration);

        officers.decide(change.caseNumber(), Map.of("decision", "EXTEND", "reason", "The goods are being looked for",
                "extensionDays", 5)).mustBe(200);
        change.awaitTimes("Task_DecideChange", 2);
        clock.moveTo(change.deadline("change").plus(Duration.ofHours(1)));
        change.awaitCase("APPROVED");

        declaration.await("WITHDRAWN");
        assertPath(change, CHECKED, TO_AN_OFFICER, ASKED, DECIDED, EXTENDED, ASKED, PERIOD, DEEMED, CONCLUDED,
                APPROVED);
    }

    /** An outage moves deadlines later (Art. 8(4)) without anybody telling the process. */
    @Test
    @Order(1)
    void aPeriodThatWasMovedIsWaitedForAgain() {
        Journey declaration = accepted(samples.filer());
        Journey change = asked(declaration);

        Instant first = change.deadline("change");
        change.moveDeadline("change", first.plus(Duration.ofDays(3)));
        clock.moveTo(first.plus(Duration.ofHours(1)));
        change.awaitTimes("Task_DecideChange", 2);
        officers.decide(change.caseNumber(), Officers.DISMISS).mustBe(200);
        change.awaitCase("DISMISSED");

        assertPath(change, CHECKED, TO_AN_OFFICER, ASKED, PERIOD, MOVED, ASKED, DECIDED, TO_CONCLUDE, CONCLUDED,
                DISMISSED);
    }

    /** Runs last: an element or a flow that is added to the model needs a path above. */
    @Test
    @Order(2)
    void everyElementAndFlowOfTheDeployedModelWasTaken() {
        assertThat(coverage.missing(jdbc, "declaration-change")).as("never taken by a path test").isEmpty();
    }

    private Journey accepted(Filer filer) {
        Journey declaration = Journey.begin(jdbc, filer, filer.draft());
        declaration.await("ACCEPTED");
        return declaration;
    }

    private Journey asked(Journey declaration) {
        Journey change = declaration.ofChange(
                declaration.post("/withdrawal", WITHDRAWAL).mustBe(202).text("/changeNumber"));
        change.awaitCase("CHANGE_REVIEW");
        return change;
    }

    private static Object document(Draft draft) {
        return JsonMapper.shared().readValue(draft.json(), Map.class);
    }

    @SafeVarargs
    private void assertPath(Journey journey, List<String>... parts) {
        List<String> path = journey.path();
        coverage.add(path);
        assertThat(path).containsExactlyElementsOf(ImportDeclarationPaths.joined(parts));
    }
}
