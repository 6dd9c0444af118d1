package org.openpass.authoring.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openpass.engine.reading.DecisionModel;
import org.openpass.engine.reading.ModelReader;

/** Expressions of a work are checked as one: its own forms and decisions say what its process knows. */
class FeelTest {

    private static final String PROCESS = "processes/declaration/import-declaration.bpmn";
    private static final String FORM = "forms/declaration/inspection-result.form";
    private static final String TABLE = "processes/risk/select-lane.dmn";
    private static final String AS_DECLARED = "=inspectionResult = \"ACCEPT\" and not(taxReview.required)";

    private static final String HANDED_ON = "<zeebe:output source=\"=decision\" target=\"inspectionResult\" />";
    private static final String SEALED = "<zeebe:output source=\"=sealed\" target=\"sealed\" />";

    private final Map<String, byte[]> set = PackagedModelsTest.shipped();

    @Test
    void anAmendmentThatNamesAVariableWronglyIsToldTheRightOne() {
        change(PROCESS, "=selection.lane = \"INSPECTION\"", "=chapter = \"93\"");
        assertThat(feel()).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("feel.unknown");
            assertThat(finding.elementId()).isEqualTo("Flow_Inspection");
            assertThat(finding.text(Locale.ENGLISH)).startsWith("Nothing before has given chapter. Known here: chapters (list), ");
            assertThat(finding.mend(Locale.ENGLISH)).startsWith("Use chapters ");
        });
    }

    /** A task with output mappings hands on what they name and nothing else. */
    @Test
    void whatTheDraftsFormAsksBesideIsKnownBehindItsTaskIfTheTaskHandsItOn() {
        change(PROCESS, AS_DECLARED, AS_DECLARED + " and sealed");
        change(PROCESS, HANDED_ON, HANDED_ON + SEALED);
        assertThat(feel()).extracting(Finding::elementId).containsExactly("Task_InspectGoods");
        change(FORM, "\"components\": [", "\"components\": [{\"type\": \"checkbox\", \"id\": \"Field_Sealed\", \"key\": \"sealed\", "
                + "\"label\": \"Sealed\", \"validate\": {\"required\": true}},");
        assertThat(feel()).isEmpty();
    }

    @Test
    void whatAFieldNeedNotAnswerIsWarnedOf() {
        change(PROCESS, HANDED_ON, HANDED_ON + SEALED);
        change(FORM, "\"components\": [", "\"components\": [{\"type\": \"checkbox\", \"id\": \"Field_Sealed\", \"key\": \"sealed\", "
                + "\"label\": \"Sealed\"},");
        assertThat(feel()).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("feel.missing");
            assertThat(finding.isError()).isFalse();
        });
    }

    @Test
    void aLaneThatTheDraftsTableAddsMayBeAskedFor() {
        change(PROCESS, "=selection.lane = \"INSPECTION\"", "=selection.lane = \"SCAN\"");
        assertThat(feel()).extracting(Finding::rule).containsExactly("feel.neverThat");
        change(TABLE, "\"STRAIGHT_THROUGH\",\"DOC_REVIEW\"", "\"STRAIGHT_THROUGH\",\"SCAN\",\"DOC_REVIEW\"");
        assertThat(feel()).isEmpty();
    }

    @Test
    void aTableThatReadsWhatNobodyGivesIsFoundAtTheStepThatCallsIt() {
        change(TABLE, "<text>firstImport</text>", "<text>firstEver</text>");
        assertThat(feel()).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("feel.unknown");
            assertThat(finding.elementId()).isEqualTo("Task_SelectLane");
        });
    }

    /** What the criteria of risk ask for, and by which of them a case was chosen, is nobody's to read in a finding or a path. */
    @Test
    void aReleasedTableOfRiskIsKnownByItsLanesAlone() {
        byte[] released = set.remove(TABLE);
        Known known = new PackagedKnown() {
            @Override
            public Optional<DecisionModel> released(String decision) {
                return decision.equals("select-lane") ? Optional.of(ModelReader.decision(released)) : Optional.empty();
            }
        };
        assertThat(feel(known)).isEmpty();
        change(PROCESS, "=selection.lane = \"INSPECTION\"", "=selection.rule = \"R-010\"");
        assertThat(feel(known)).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("feel.noPart");
            assertThat(finding.text(Locale.ENGLISH) + finding.mend(Locale.ENGLISH)).doesNotContain("R-0");
        });
        change(PROCESS, "=selection.rule = \"R-010\"", "=selection.lane = \"INSPECTION\"");
        change(PROCESS, "type=\"declaration.checkDeclaration\"", "type=\"declaration.checkDeadline\"");
        assertThat(feel(known)).anySatisfy(finding -> assertThat(finding.rule()).isEqualTo("feel.within"))
                .noneSatisfy(finding -> assertThat(finding.args()).contains("firstImport"));
    }

    /** Written out as text, handed on, compared, or asked by a table of one's own: it would tell the rule that has chosen. */
    @Test
    void whatRiskHasAnsweredIsAskedForByPartAndNeverAsAWhole() {
        byte[] released = set.remove(TABLE);
        Known known = new PackagedKnown() {
            @Override
            public Optional<DecisionModel> released(String decision) {
                return decision.equals("select-lane") ? Optional.of(ModelReader.decision(released)) : Optional.empty();
            }
        };
        String before = "=selection.lane = \"INSPECTION\"";
        for (String guess : List.of("=selection.method = \"12\"", "=contains(string(selection), \"R-010\")", "=[selection][1].rule = \"R-010\"",
                "={a: selection}.a.rule = \"R-010\"", "=get or else(selection, 1) = 1", "=selection = {lane: \"INSPECTION\", rule: \"R-010\"}",
                "=count([1][string(selection) = \"x\"]) = 1")) {
            change(PROCESS, before, guess);
            before = guess;
            assertThat(feel(known)).as(guess).extracting(Finding::rule).containsAnyOf("feel.whole", "feel.noPart");
        }
        change(PROCESS, before, "=selection.lane = \"INSPECTION\"");
        change(PROCESS, HANDED_ON, HANDED_ON + "<zeebe:output source=\"=decision\" target=\"selection.note\" />");
        change(PROCESS, AS_DECLARED, AS_DECLARED + " and contains(string(selection), \"R\")");
        assertThat(feel(known)).as("what is written into it opens nothing").extracting(Finding::rule).containsExactly("feel.whole");
        change(PROCESS, " and contains(string(selection), \"R\")", "");
        change(PROCESS, "sourceRef=\"Task_SelectLane\" targetRef=\"Gateway_Lane\"", "sourceRef=\"Task_SelectLane\" targetRef=\"Task_Ask\"");
        change(PROCESS, "<bpmn:exclusiveGateway id=\"Gateway_Lane\"", "<bpmn:businessRuleTask id=\"Task_Ask\"><bpmn:extensionElements>"
                + "<zeebe:calledDecision decisionId=\"name-tax-review\" bindingType=\"versionTag\" versionTag=\"2026-01-01\" resultVariable=\"asked\" />"
                + "</bpmn:extensionElements></bpmn:businessRuleTask><bpmn:sequenceFlow id=\"Flow_Ask\" sourceRef=\"Task_Ask\" "
                + "targetRef=\"Gateway_Lane\" /><bpmn:exclusiveGateway id=\"Gateway_Lane\"");
        assertThat(feel(known)).isEmpty();
        change("processes/declaration/name-tax-review.dmn", "<text>taxFacts.inArrears</text>", "<text>selection.rule = \"R-010\"</text>");
        assertThat(feel(known)).extracting(Finding::elementId).contains("Task_Ask");
    }

    @Test
    void conditionsOfFormsNameFieldsAndMayNotBeMore() {
        change("forms/declaration/document-review.form", "=not(decision = \\\"REFUSE\\\")", "=not(decided = \\\"REFUSE\\\")");
        change("forms/declaration/change-decision.form", "=not(decision = \\\"EXTEND\\\")", "=matches(reason, \\\"(a+)+$\\\")");
        assertThat(feel()).extracting(Finding::rule).contains("feel.noField", "feel.function");
    }

    private List<Finding> feel() {
        return feel(new PackagedKnown());
    }

    private List<Finding> feel(Known known) {
        return Check.of(set, known).stream().filter(finding -> finding.rule().startsWith("feel.")).toList();
    }

    private void change(String file, String stands, String instead) {
        String text = new String(set.get(file), StandardCharsets.UTF_8);
        assertThat(text).contains(stands);
        int at = text.indexOf(stands);
        set.put(file, (text.substring(0, at) + instead + text.substring(at + stands.length())).getBytes(StandardCharsets.UTF_8));
    }
}
