package org.openpass.authoring.feel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openpass.authoring.feel.Expressions.Problem;
import org.openpass.engine.reading.Element;
import org.openpass.engine.reading.ModelReader;
import org.openpass.engine.reading.ProcessModel;

/** Which variables are known where in the process of a declaration, and what is said of the others. */
class VariablesTest {

    private static final String PATH = "/processes/declaration/import-declaration.bpmn";
    private static final String LANE = "=selection.lane = \"INSPECTION\"";

    @ParameterizedTest
    @ValueSource(strings = {PATH, "/processes/declaration/declaration-change.bpmn", "/processes/party/party-registration.bpmn"})
    void whatWasReleasedKnowsAllItsVariables(String path) {
        assertThat(Expressions.of(model(path), new PackagedGives())).isEmpty();
    }

    @Test
    void chaptersAreKnownAtTheLaneAndUnknownBeforeTheCheck() {
        VariableFlow flow = VariableFlow.of(model(PATH), new PackagedGives());
        assertThat(flow.before("Gateway_Lane").orElseThrow().must()).contains("chapters", "selection", "taxReview");
        assertThat(flow.before("Task_CheckDeclaration").orElseThrow().may()).containsOnlyKeys("caseNumber");
    }

    @Test
    void aCaseThatIsPlacedMissesWhatItHasNotPassedUnlessItIsGivenThat() {
        PlacedVariables placed = new PlacedVariables(model(PATH), new PackagedGives());
        Set<String> reviewed = Set.of("Task_CheckDeclaration", "Task_NameTaxReview", "Task_SelectLane");
        assertThat(placed.missing("Task_InspectGoods", reviewed, List.of())).isEmpty();
        assertThat(placed.missing("SubProcess_ExamineDeclaration", reviewed, List.of())).isEmpty();
        assertThat(placed.missing("Gateway_ReviewDecision", reviewed, List.of())).containsExactly("reviewDecision");
        assertThat(placed.missing("Gateway_ReviewDecision", reviewed, List.of("reviewDecision"))).isEmpty();
        assertThat(placed.missing("Task_InspectGoods", Set.of(), List.of())).contains("inspectionDueAt", "taxReview");
        assertThat(placed.missing("Gateway_WaitAgain", reviewed, List.of())).contains("supplementKey", "supplementDueAt");
        assertThat(placed.decided()).contains("reviewDecision", "inspectionResult", "selection", "taxReview")
                .doesNotContain("inspectionDueAt", "inOrder");
    }

    @Test
    void whatOneWayOnlyHasGivenMayBeMissing() {
        Known examined = VariableFlow.of(model(PATH), new PackagedGives()).after("SubProcess_ExamineDeclaration").orElseThrow();
        assertThat(examined.may()).containsKeys("reviewDecision", "inspectionResult", "supplementKey");
        assertThat(examined.must()).contains("selection").doesNotContain("reviewDecision", "inspectionResult", "supplementKey");
    }

    /** A refusal throws an error out of the sub-process: what was known inside may be known, what was before is. */
    @Test
    void aBoundaryKnowsForSureOnlyWhatWasKnownBeforeItsActivity() {
        Known refused = VariableFlow.of(model(PATH), new PackagedGives()).before("Boundary_ExaminationRefused").orElseThrow();
        assertThat(refused.must()).contains("inOrder").doesNotContain("selection");
        assertThat(refused.may()).containsKeys("selection", "reviewDecision");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
            "=chapter = \"93\" | unknown | chapter, chapters",
            "=chapters = \"93\" | listCompared | chapters, list contains(chapters, \"93\")",
            "=contains(chapters, \"93\") | listCompared | chapters, list contains(chapters, \"93\")",
            "=selection.lane = \"INSPEKTION\" | neverThat | selection.lane, INSPEKTION, INSPECTION",
            "=selection.rulle = \"R-010\" | noPart | selection, rulle, rule",
            "=randomDraw = \"93\" | compared | randomDraw, number",
            "=firstImport + 1 > 2 | notCalculated | firstImport, boolean",
            "=chapters | notFlag | chapters, list",
            "=inOrder and importerRisk | notFlag | importerRisk, string",
            "=count(importerRisk) > 1 | notList | importerRisk, string",
            "=filedOn > date(\"2026-01-01\") | dateIsText | filedOn, date(filedOn)",
            "=some chapter in importerRisk satisfies chapter = \"93\" | notList | importerRisk, string"})
    void whatIsNotKnownOrNeverTrueIsFoundAtItsFlow(String condition, String code, String args) {
        List<Problem> problems = Expressions.of(with(LANE, condition), new PackagedGives());
        assertThat(problems).anySatisfy(problem -> {
            assertThat(problem.elementId()).isEqualTo("Flow_Inspection");
            assertThat(problem.error()).isTrue();
            assertThat(problem.what().code()).isEqualTo(code);
            assertThat(problem.what().args()).startsWith(args.split(", (?![^(]*\\))"));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"=list contains(chapters, \"93\")", "=some chapter in chapters satisfies chapter = \"93\"",
            "=date(filedOn) > date(\"2026-01-01\") and selection.lane = \"INSPECTION\"",
            "=taxReview.required and randomShare * 2 > 0.5", "=chapters[1] = \"93\""})
    void whatIsKnownMayBeAsked(String condition) {
        assertThat(Expressions.of(with(LANE, condition), new PackagedGives())).isEmpty();
    }

    @Test
    void whatIsMissingOnSomeWaysIsDoubtfulAndSaidWithTheWay() {
        List<Problem> problems = Expressions.of(with("=inspectionResult = \"DISCREPANCY\"", "=reviewDecision = \"INSPECT\""),
                new PackagedGives());
        assertThat(problems).containsExactly(new Problem("Flow_NotAsDeclared",
                FeelProblem.of("missing", "reviewDecision", "Flow_Inspection"), false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"=is defined(reviewDecision) and reviewDecision = \"INSPECT\"",
            "=get or else(reviewDecision, \"\") = \"INSPECT\"", "=reviewDecision != null and reviewDecision = \"INSPECT\""})
    void whoSaysWhatIsMeantWhereItIsMissingIsNotWarned(String condition) {
        assertThat(Expressions.of(with("=inspectionResult = \"DISCREPANCY\"", condition), new PackagedGives())).isEmpty();
    }

    @Test
    void whatTheCheckAnswersIsUnknownBeforeTheCheck() {
        String xml = text(PATH).replace("<zeebe:taskDefinition type=\"declaration.checkDeclaration\" retries=\"5\" />",
                "<zeebe:taskDefinition type=\"declaration.checkDeclaration\" retries=\"5\" /><zeebe:ioMapping>"
                        + "<zeebe:input source=\"=chapters\" target=\"before\" /></zeebe:ioMapping>");
        assertThat(Expressions.of(process(xml), new PackagedGives())).extracting(Problem::elementId, each -> each.what().code())
                .containsExactly(org.assertj.core.groups.Tuple.tuple("Task_CheckDeclaration", "unknown"));
    }

    /** Another rule says that nobody knows the job: everything behind it would be an echo. */
    @Test
    void behindAStepThatNobodyKnowsNothingIsCalledUnknown() {
        assertThat(Expressions.of(with("declaration.checkDeclaration", "declaration.chekDeclaration"), new PackagedGives()))
                .isEmpty();
    }

    @Test
    void whatADecisionReadsMustHaveBeenGivenWhereItIsCalled() {
        Gives gives = new PackagedGives() {
            @Override
            public Optional<Decided> decision(Element.Decision called) {
                return super.decision(called).map(decided -> new Decided(decided.answer(), Set.of("chapter", "chapters"), false));
            }
        };
        assertThat(Expressions.of(model(PATH), gives)).extracting(Problem::elementId)
                .containsExactlyInAnyOrder("Task_NameTaxReview", "Task_SelectLane");
    }

    /** What cannot be read is what takes long: nobody needs to hear of more than twenty. */
    @Test
    void ofAThousandExpressionsThatCannotBeReadTwentyAreRead() {
        String unreadable = IntStream.range(0, 1_000).mapToObj(at -> "<zeebe:output source=\"=a b" + at + "\" target=\"x" + at + "\" />")
                .collect(Collectors.joining());
        ProcessModel model = process(text(PATH).replace("<zeebe:output source=\"=decision\" target=\"reviewDecision\" />", unreadable));
        assertThat(Expressions.of(model, new PackagedGives())).hasSizeBetween(1, 20)
                .allSatisfy(problem -> assertThat(problem.what().code()).isEqualTo("syntax"));
    }

    @Test
    void aModelOfTheLargestSizeIsReadWhileOneTypes() {
        ProcessModel model = model(PATH);
        Expressions.of(model, new PackagedGives());
        long begun = System.nanoTime();
        for (int times = 0; times < 10; times++) {
            Expressions.of(model, new PackagedGives());
        }
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofMillis(1_500));
    }

    private static ProcessModel with(String old, String replaced) {
        String xml = text(PATH);
        assertThat(xml).contains(escaped(old));
        return process(xml.replace(escaped(old), escaped(replaced)));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static ProcessModel model(String path) {
        return process(text(path));
    }

    private static ProcessModel process(String xml) {
        return ModelReader.process(xml.getBytes(StandardCharsets.UTF_8));
    }

    private static String text(String path) {
        try (InputStream file = VariablesTest.class.getResourceAsStream(path)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
