package org.openpass.engine.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openpass.engine.reading.Element.EventKind;
import org.openpass.engine.reading.Expression.Place;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** What ships is read as it stands, and nothing in it is refused. */
class ModelReaderTest {

    @ParameterizedTest
    @MethodSource("processes")
    void aProcessThatShipsIsReadWithoutRefusal(Resource file) throws IOException {
        byte[] bytes = file.getContentAsByteArray();
        ProcessModel model = ModelReader.process(bytes);
        assertThat(model.refusals()).isEmpty();
        assertThat(EngineRules.of(bytes)).isEmpty();
        assertThat(file.getFilename()).isEqualTo(model.id() + ".bpmn");
        assertThat(model.elements()).allSatisfy(element -> assertThat(model.shapes()).containsKey(element.id()));
        assertThat(model.flows()).allSatisfy(flow -> {
            assertThat(model.element(flow.source())).isPresent();
            assertThat(model.element(flow.target())).isPresent();
            assertThat(model.edges().get(flow.id()).points()).hasSizeGreaterThan(1);
        });
    }

    @ParameterizedTest
    @MethodSource("decisions")
    void aDecisionThatShipsIsReadWithoutRefusal(Resource file) throws IOException {
        DecisionModel model = ModelReader.decision(file.getContentAsByteArray());
        assertThat(model.refusals()).isEmpty();
        assertThat(file.getFilename()).isEqualTo(model.id() + ".dmn");
        assertThat(model.rules()).isNotEmpty().allSatisfy(rule -> {
            assertThat(rule.inputs()).hasSameSizeAs(model.inputs());
            assertThat(rule.outputs()).hasSameSizeAs(model.outputs());
        });
    }

    @ParameterizedTest
    @MethodSource("forms")
    void aFormThatShipsIsReadWithoutRefusal(Resource file) throws IOException {
        FormModel model = ModelReader.form(file.getContentAsByteArray());
        assertThat(model.refusals()).isEmpty();
        assertThat(file.getFilename()).isEqualTo(model.id() + ".form");
        assertThat(model.components()).anyMatch(component -> "decision".equals(component.key()));
    }

    @Test
    void anElementIsReadWithAllThatBindsIt() throws IOException {
        ProcessModel model = ModelReader.process(file("processes/declaration/import-declaration.bpmn"));
        assertThat(model.versionTag()).isEqualTo("3.0");
        Element inspection = model.element("Task_InspectGoods").orElseThrow();
        assertThat(inspection.type()).isEqualTo(ElementType.USER_TASK);
        assertThat(inspection.scope()).isEqualTo("SubProcess_ExamineGoods");
        assertThat(inspection.form()).isEqualTo(new Element.Form("inspection-result", "versionTag", "2.0"));
        assertThat(inspection.assignment().groups()).isEqualTo("inspector");
        assertThat(inspection.assignment().dueDate()).isEqualTo("=inspectionDueAt");
        assertThat(inspection.outputs()).containsExactly(new Element.Mapping("=decision", "inspectionResult"));
        assertThat(inspection.property("trader.ko")).hasValue("물품이 검사대상으로 선별되었습니다.");
        Element paid = model.element("Event_DutyPaid").orElseThrow();
        assertThat(paid.eventKind()).isEqualTo(EventKind.MESSAGE);
        assertThat(model.awaitedBy(paid).orElseThrow().key()).isEqualTo("=caseNumber");
        assertThat(model.element("Task_SelectLane").orElseThrow().decision())
                .isEqualTo(new Element.Decision("select-lane", "latest", null, "selection"));
        assertThat(model.element("SubProcess_EndWithdrawn").orElseThrow().type()).isEqualTo(ElementType.EVENT_SUB_PROCESS);
        assertThat(model.errors()).containsEntry("Error_DeclarationRefused", "DECLARATION_REFUSED");
        assertThat(model.expressions())
                .contains(new Expression("Flow_InOrder", Place.CONDITION, null, "=inOrder"),
                        new Expression("Event_DeadlineReached", Place.TIMER, "timeDate", "=supplementDueAt"),
                        new Expression("Message_DutyPaid", Place.CORRELATION_KEY, null, "=caseNumber"))
                .noneMatch(expression -> expression.place() == Place.FIXED);
    }

    @Test
    void aDecisionIsReadCellByCell() throws IOException {
        DecisionModel model = ModelReader.decision(file("processes/risk/select-lane.dmn"));
        assertThat(model.kind()).isEqualTo("risk");
        assertThat(model.hitPolicy()).isEqualTo("FIRST");
        assertThat(model.parameters()).containsExactly("selection.aeoFactor");
        assertThat(model.rules().get(1).inputs().get(1).text())
                .isEqualTo("some chapter in ? satisfies list contains([\"36\", \"93\"], chapter)");
        assertThat(model.expressions()).contains(new Expression("Rule_R020", Place.ANSWER, "Output_Method", "\"14\""));
    }

    private static byte[] file(String path) throws IOException {
        return new PathMatchingResourcePatternResolver().getResource("classpath:" + path).getContentAsByteArray();
    }

    static Stream<Resource> processes() throws IOException {
        return all("processes/*/*.bpmn");
    }

    static Stream<Resource> decisions() throws IOException {
        return all("processes/*/*.dmn");
    }

    static Stream<Resource> forms() throws IOException {
        return all("forms/*/*.form");
    }

    private static Stream<Resource> all(String pattern) throws IOException {
        return Stream.of(new PathMatchingResourcePatternResolver().getResources("classpath*:" + pattern));
    }
}
