package org.openpass.authoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.openpass.authoring.Coverage.Part;
import org.openpass.engine.reading.ModelReader;
import org.openpass.engine.reading.ProcessModel;

/** What counts as passed by a scenario, and how what no scenario passes is told. */
class CoverageTest {

    /** A choice, of which one way waits for an answer or a deadline. */
    private static final ProcessModel MODEL = ModelReader.process("""
            <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" id="D" targetNamespace="http://openpass.org">
              <bpmn:process id="p" isExecutable="true">
                <bpmn:startEvent id="Start" />
                <bpmn:exclusiveGateway id="Which" name="Which?" />
                <bpmn:eventBasedGateway id="Wait" />
                <bpmn:intermediateCatchEvent id="Answer"><bpmn:messageEventDefinition messageRef="M" /></bpmn:intermediateCatchEvent>
                <bpmn:intermediateCatchEvent id="Deadline"><bpmn:timerEventDefinition /></bpmn:intermediateCatchEvent>
                <bpmn:endEvent id="End" />
                <bpmn:sequenceFlow id="ToWhich" sourceRef="Start" targetRef="Which" />
                <bpmn:sequenceFlow id="No" name="no" sourceRef="Which" targetRef="End" />
                <bpmn:sequenceFlow id="Yes" name="yes" sourceRef="Which" targetRef="Wait" />
                <bpmn:sequenceFlow id="ToAnswer" sourceRef="Wait" targetRef="Answer" />
                <bpmn:sequenceFlow id="ToDeadline" sourceRef="Wait" targetRef="Deadline" />
                <bpmn:sequenceFlow id="Answered" sourceRef="Answer" targetRef="End" />
                <bpmn:sequenceFlow id="Over" sourceRef="Deadline" targetRef="End" />
              </bpmn:process>
              <bpmn:message id="M" name="answered" />
            </bpmn:definitions>
            """.getBytes(StandardCharsets.UTF_8));
    private static final List<String> STRAIGHT = List.of("Start", "ToWhich", "Which", "No", "End");
    /** As the engine tells it: no flow out of the event-based gateway. */
    private static final List<String> ANSWERED = List.of("Start", "ToWhich", "Which", "Yes", "Wait", "Answer", "Answered", "End");
    private static final List<String> OVER = List.of("Start", "ToWhich", "Which", "Yes", "Wait", "Deadline", "Over", "End");

    @Test
    void eachScenarioCountsOnceHoweverOftenItComesBy() {
        Coverage coverage = of(List.of(STRAIGHT, ANSWERED, List.of("Start", "Which", "Which", "Which")));

        assertThat(part(coverage, "Which").scenarios()).isEqualTo(3);
        assertThat(part(coverage, "No").scenarios()).isEqualTo(1);
        assertThat(part(coverage, "Deadline").missed()).isTrue();
    }

    @Test
    void aFlowOutOfAnEventBasedGatewayCountsByTheEventBehindIt() {
        Coverage coverage = of(List.of(ANSWERED));

        assertThat(part(coverage, "ToAnswer").scenarios()).isEqualTo(1);
        assertThat(part(coverage, "ToDeadline").missed()).isTrue();
        assertThat(part(coverage, "No").missed()).as("of another gateway the flow itself was taken, though its end was reached").isTrue();
        assertThat(coverage.passed()).isEqualTo(9);
        assertThat(coverage.percent()).isEqualTo(69);
    }

    @Test
    void aHundredIsAllOfIt() {
        assertThat(of(List.of(STRAIGHT, ANSWERED, OVER)).percent()).isEqualTo(100);
        assertThat(of(List.of(STRAIGHT, ANSWERED, OVER)).missed()).isEmpty();
        assertThat(of(List.of()).percent()).isZero();
    }

    @Test
    void aFlowIsToldOnlyWhereBothItsEndsArePassed() {
        assertThat(of(List.of(ANSWERED)).missed()).extracting(Part::id).containsExactly("Deadline", "No");
    }

    @Test
    void whatTheDraftAddedIsToldFirst() {
        Coverage coverage = Coverage.of(MODEL, Set.of("Start", "Which", "Wait", "Answer", "Deadline", "End", "ToWhich"), List.of(ANSWERED));

        assertThat(coverage.missed()).extracting(Part::id, Part::added)
                .containsExactly(tuple("No", true), tuple("Deadline", false));
    }

    private static Coverage of(Collection<List<String>> paths) {
        return Coverage.of(MODEL, Set.of("Start", "Which", "Wait", "Answer", "Deadline", "End", "ToWhich", "No", "Yes"), paths);
    }

    private static Part part(Coverage coverage, String id) {
        return coverage.parts().stream().filter(part -> part.id().equals(id)).findFirst().orElseThrow();
    }
}
