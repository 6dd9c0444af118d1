package org.openpass.engine.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.zeebe.model.bpmn.Bpmn;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openpass.engine.reading.PlacementRules.Misplaced;

/** Where a case may not be placed, by the step that it stands at and that at which it is to go on. */
class PlacementRulesTest {

    private static final ProcessModel MODEL = ModelReader.process(Bpmn.convertToString(Bpmn.createExecutableProcess("trial")
            .eventSubProcess("Sub_Event", sub -> sub.startEvent("Start_Event").message(m -> m.name("m").zeebeCorrelationKey("=caseNumber"))
                    .userTask("Task_Event").endEvent())
            .startEvent("Start").userTask("Task_A").boundaryEvent("Boundary_A").timerWithDuration("PT1H").endEvent("End_Late").moveToActivity("Task_A")
            .subProcess("Sub", sub -> sub.embeddedSubProcess().startEvent("Start_Sub").userTask("Task_Sub").endEvent("End_Sub"))
            .subProcess("Each", sub -> sub.multiInstance(each -> each.zeebeInputCollectionExpression("all"))
                    .embeddedSubProcess().startEvent("Start_Each").userTask("Task_Each").endEvent())
            .eventBasedGateway("Gateway_Event").intermediateCatchEvent("Event_Timer", event -> event.timerWithDuration("PT1H"))
            .parallelGateway("Split").userTask("Task_Left").parallelGateway("Join").endEvent("End")
            .moveToNode("Split").userTask("Task_Right").connectTo("Join").done()).getBytes(StandardCharsets.UTF_8));

    @ParameterizedTest
    @CsvSource({"Task_A, Task_Left,", "Task_A, Task_A,", "Task_A, Sub,", "Task_A, Each,", "Task_A, Gateway_Event,", "Task_A, Split,",
            "Sub Task_Sub, Task_Sub,", "Sub Task_Sub, Task_A,", "Task_A, Task_None, ABSENT", "Task_A, Start, START",
            "Sub Task_Sub, Start_Sub, START", "Task_A, Boundary_A, BOUNDARY", "Task_A, Sub_Event, EVENT_SUB",
            "Task_A, Task_Event, SCOPE", "Task_A, Event_Timer, BEHIND_GATEWAY", "Task_A, Join, JOIN", "Task_A, Task_Each, MULTI",
            "Each Task_Each, Task_A, MULTI", "Task_A, Task_Sub, SCOPE", "Sub Sub Task_Sub, Task_Sub, SCOPE",
            "Task_A, End, END", "Task_A, End_Late, END", "Sub Task_Sub, End_Sub,",
            "Task_Left Task_Right, Task_A, SIDE_BY_SIDE"})
    void eachRuleFindsItsPlaceAndNothingElseIsFound(String active, String target, PlacementRule rule) {
        assertThat(new PlacementRules(MODEL).of(List.of(active.split(" ")), List.of(), target)).extracting(Misplaced::rule)
                .isEqualTo(Stream.ofNullable(rule).toList());
    }

    @Test
    void whatIsAwaitedByAJoinIsNotMovedAway() {
        assertThat(new PlacementRules(MODEL).of(List.of("Task_Left"), List.of("Join"), "Task_A")).extracting(Misplaced::rule)
                .containsExactly(PlacementRule.SIDE_BY_SIDE);
    }

    @Test
    void whatIsOfferedIsRefusedNowhereByItsKind() {
        assertThat(new PlacementRules(MODEL).targets()).extracting(Element::id).contains("Task_A", "Sub", "Task_Sub", "Gateway_Event",
                "Task_Event", "End_Sub").doesNotContain("End", "End_Late", "Start", "Boundary_A", "Sub_Event", "Event_Timer", "Join", "Task_Each", "Start_Sub");
    }
}
