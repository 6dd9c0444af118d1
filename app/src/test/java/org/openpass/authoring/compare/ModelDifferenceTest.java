package org.openpass.authoring.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.openpass.authoring.compare.Change.Kind;
import org.openpass.authoring.compare.Change.Part;
import org.springframework.core.io.ClassPathResource;

/** Each kind of change, made alone in a file that ships, is exactly one line; what follows from it is none. */
class ModelDifferenceTest {

    private static final String BPMN = "processes/declaration/import-declaration.bpmn";
    private static final String NAMES = "processes/declaration/import-declaration_ko.properties";
    private static final String DMN = "processes/risk/select-lane.dmn";
    private static final String FORM = "forms/declaration/inspection-result.form";
    private static final String INSPECT = "<bpmn:userTask id=\"Task_InspectGoods\" name=\"Inspect goods\">";

    @ParameterizedTest(name = "{0} {1}: {2} → {3}")
    @MethodSource("changes")
    void aChangeAloneIsOneLine(String file, String expected, String from, String to) {
        List<Change> changes = changed(file, from, to);

        assertThat(changes).extracting(ModelDifferenceTest::line).containsExactly(expected);
        assertThat(changes.getFirst().file()).isEqualTo(file);
        assertThat(changes.getFirst().text(Locale.KOREAN)).doesNotContain("compare.").isNotEqualTo(
                changes.getFirst().text(Locale.ENGLISH));
        assertThat(changes.getFirst().text(Locale.ENGLISH)).doesNotContain("compare.");
    }

    static Stream<Arguments> changes() {
        return Stream.of(
                of(BPMN, "PROCESS CHANGED import-declaration versionTag 3.0 3.1", "<zeebe:versionTag value=\"3.0\" />",
                        "<zeebe:versionTag value=\"3.1\" />"),
                of(BPMN, "ELEMENT CHANGED Task_InspectGoods name Inspect goods Look at goods", INSPECT,
                        INSPECT.replace("Inspect goods", "Look at goods")),
                of(BPMN, "ELEMENT CHANGED Task_InspectGoods formTag 2.0 2.1",
                        "formId=\"inspection-result\" bindingType=\"versionTag\" versionTag=\"2.0\"",
                        "formId=\"inspection-result\" bindingType=\"versionTag\" versionTag=\"2.1\""),
                of(BPMN, "ELEMENT CHANGED! Task_InspectGoods groups inspector officer", "candidateGroups=\"inspector\"",
                        "candidateGroups=\"officer\""),
                of(BPMN, "ELEMENT CHANGED! Task_InspectGoods property:fourEyes Task_ReviewDocuments null",
                        "<zeebe:property name=\"fourEyes\" value=\"Task_ReviewDocuments\" />", ""),
                of(BPMN, "ELEMENT CHANGED Task_InspectGoods property:trader.en Your goods have been selected for inspection. Wait.",
                        "Your goods have been selected for inspection.", "Wait."),
                of(BPMN, "ELEMENT CHANGED Task_InspectGoods dueDate =inspectionDueAt =reviewDueAt", "=inspectionDueAt", "=reviewDueAt"),
                of(BPMN, "ELEMENT CHANGED Task_InspectGoods output:inspectionResult =decision =other",
                        "source=\"=decision\" target=\"inspectionResult\"", "source=\"=other\" target=\"inspectionResult\""),
                of(BPMN, "ELEMENT CHANGED Task_RefuseDeclaration job declaration.refuseDeclaration declaration.acceptDeclaration",
                        "type=\"declaration.refuseDeclaration\"", "type=\"declaration.acceptDeclaration\""),
                of(BPMN, "ELEMENT CHANGED Task_NameTaxReview decisionTag 2026-01-01 2027-01-01",
                        "bindingType=\"versionTag\" versionTag=\"2026-01-01\"", "bindingType=\"versionTag\" versionTag=\"2027-01-01\""),
                of(BPMN, "FLOW CHANGED Flow_AsDeclared condition =inspectionResult = \"ACCEPT\" and not(taxReview.required) =true",
                        "=inspectionResult = \"ACCEPT\" and not(taxReview.required)<", "=true<"),
                of(BPMN, "FLOW CHANGED Flow_Inspected target Gateway_GoodsAsDeclared Gateway_ExaminationsMeet",
                        "sourceRef=\"SubProcess_ExamineGoods\" targetRef=\"Gateway_GoodsAsDeclared\"",
                        "sourceRef=\"SubProcess_ExamineGoods\" targetRef=\"Gateway_ExaminationsMeet\""),
                of(BPMN, "ELEMENT RENAMED Task_ExamineGoods id Task_InspectGoods Task_ExamineGoods",
                        "(?<!value=)\"Task_InspectGoods\"", "\"Task_ExamineGoods\""),
                of(BPMN, "FLOW RENAMED Flow_Looked id Flow_Inspected Flow_Looked", "Flow_Inspected\\b", "Flow_Looked"),
                of(BPMN, "MESSAGE CHANGED Message_DutyPaid name duty-paid tax-paid", "name=\"duty-paid\"", "name=\"tax-paid\""),
                of(BPMN, "ELEMENT DRAWN Task_InspectGoods null null null", "<dc:Bounds x=\"1540\" y=\"920\" width=\"100\" height=\"80\" />",
                        "<dc:Bounds x=\"1540\" y=\"1100\" width=\"100\" height=\"80\" />"),
                of(BPMN, "FILE WRITTEN " + BPMN + " null null null", "<bpmn:incoming>Flow_ToInspection</bpmn:incoming>", ""),
                of(DMN, "RULE CHANGED Rule_R020 cell:Method of inspection \"14\" \"12\"", "<text>\"14\"</text>", "<text>\"12\"</text>"),
                of(DMN, "DECISION CHANGED select-lane hitPolicy FIRST COLLECT", "hitPolicy=\"FIRST\"", "hitPolicy=\"COLLECT\""),
                of(DMN, "RULE REMOVED Rule_R020 null null null", "(?s)<rule id=\"Rule_R020\">.*?</rule>", ""),
                of(DMN, "RULE MOVED Rule_R020 order 2 1", "(?s)(<rule id=\"Rule_R010\">.*?</rule>)\\s*(<rule id=\"Rule_R020\">.*?</rule>)",
                        "$2$1"),
                of(DMN, "COLUMN CHANGED Input_Chapters expression chapters origins", "<text>chapters</text>", "<text>origins</text>"),
                of(FORM, "COMPONENT CHANGED Field_Place validate.maxLength 100 10", "\"maxLength\": 100", "\"maxLength\": 10"),
                of(FORM, "COMPONENT CHANGED Field_Method value:14 14 Full devanning 14 All of it", "14 Full devanning", "14 All of it"),
                of(FORM, "COMPONENT CHANGED Field_Method property:label.ko 검사방법 방법", "\"label.ko\": \"검사방법\"",
                        "\"label.ko\": \"방법\""),
                of(FORM, "COMPONENT DRAWN Field_Place null null null", "(?s)(Bonded area.*?\"columns\": )8", "$14"),
                of(FORM, "FORM CHANGED inspection-result versionTag 2.0 2.1", "\"versionTag\": \"2.0\"", "\"versionTag\": \"2.1\""),
                of(NAMES, "NAME CHANGED Task_InspectGoods name 물품 검사 다시 검사", "Task_InspectGoods=물품 검사",
                        "Task_InspectGoods=다시 검사"),
                of(NAMES, "NAME REMOVED Task_InspectGoods null null null", "Task_InspectGoods=물품 검사\n", ""));
    }

    @Test
    void whatIsWrappedIntoASubProcessMovesAndItsFlowsFollow() {
        List<Change> changes = changed(BPMN, "(?s)(" + INSPECT + ".*?</bpmn:userTask>)",
                "<bpmn:subProcess id=\"SubProcess_Inspect\" name=\"Inspect\">$1</bpmn:subProcess>");

        assertThat(changes).extracting(ModelDifferenceTest::line).containsExactlyInAnyOrder(
                "ELEMENT ADDED SubProcess_Inspect null null null",
                "ELEMENT MOVED Task_InspectGoods scope SubProcess_ExamineGoods SubProcess_Inspect");
    }

    @Test
    void namesFollowAnElementThatWasRenamed() {
        Map<String, byte[]> before = Map.of(BPMN, bytes(read(BPMN)), NAMES, bytes(read(NAMES)));
        Map<String, byte[]> after = Map.of(BPMN, bytes(read(BPMN).replace("\"Task_InspectGoods\"", "\"Task_ExamineGoods\"")), NAMES,
                bytes(read(NAMES).replace("Task_InspectGoods=", "Task_ExamineGoods=")));

        assertThat(SetDifference.of(before, after)).extracting(Change::kind, Change::id, Change::property)
                .containsExactlyInAnyOrder(tuple(Kind.RENAMED, "Task_ExamineGoods", "id"),
                        tuple(Kind.CHANGED, "Task_ReviewDocuments", "property:fourEyes"), tuple(Kind.WRITTEN, NAMES, null));
    }

    @Test
    void aWayOfRefusalThatIsTakenOutIsGrave() {
        assertThat(changed(BPMN, "(?s)<bpmn:endEvent id=\"EndEvent_DeclarationRejected\".*?</bpmn:endEvent>", ""))
                .extracting(ModelDifferenceTest::line).contains("ELEMENT REMOVED! EndEvent_DeclarationRejected null null null");
        assertThat(changed(BPMN, "(?s)" + INSPECT + ".*?</bpmn:userTask>", ""))
                .extracting(ModelDifferenceTest::line).contains("ELEMENT REMOVED! Task_InspectGoods null null null");
    }

    @Test
    void noDifferenceOfBytesIsPassedOver() {
        Map<String, byte[]> before = Map.of(BPMN, bytes(read(BPMN)), FORM, bytes(read(FORM)), "x.scenario.json", bytes("{}"));
        assertThat(SetDifference.of(before, before)).isEmpty();
        assertThat(SetDifference.of(before, Map.of(BPMN, bytes("<!DOCTYPE x><x/>"), DMN, bytes(read(DMN)), "x.scenario.json",
                bytes("{ }")))).extracting(Change::part, Change::kind, Change::id).containsExactly(
                        tuple(Part.FILE, Kind.REMOVED, FORM), tuple(Part.FILE, Kind.CHANGED, BPMN),
                        tuple(Part.FILE, Kind.ADDED, DMN), tuple(Part.FILE, Kind.CHANGED, "x.scenario.json"));
        assertThat(SetDifference.of(Map.of(NAMES, bytes("a=1")), Map.of(NAMES, bytes("a=\\u00zz"))))
                .extracting(Change::kind).containsExactly(Kind.CHANGED);
    }

    private static Arguments of(String file, String expected, String from, String to) {
        return Arguments.of(file, expected, from, to);
    }

    /** The difference that replacing the text makes; it is a pattern where the file does not hold it as it stands. */
    private static List<Change> changed(String file, String from, String to) {
        String before = read(file);
        String after = before.contains(from) ? before.replace(from, to) : before.replaceAll(from, to);
        assertThat(after).as(from).isNotEqualTo(before);
        return SetDifference.of(Map.of(file, bytes(before)), Map.of(file, bytes(after)));
    }

    private static String line(Change c) {
        return c.part() + " " + c.kind() + (c.grave() ? "!" : "") + " " + c.id() + " " + c.property() + (c.property() == null
                ? " null null" : " " + c.before() + " " + c.after());
    }

    private static String read(String path) {
        try {
            return new ClassPathResource(path).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
