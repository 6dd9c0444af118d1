package org.openpass.authoring.feel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openpass.authoring.feel.FeelNode.Kind.AND;
import static org.openpass.authoring.feel.FeelNode.Kind.ARITHMETIC;
import static org.openpass.authoring.feel.FeelNode.Kind.CALL;
import static org.openpass.authoring.feel.FeelNode.Kind.COMPARISON;
import static org.openpass.authoring.feel.FeelNode.Kind.FLAG;
import static org.openpass.authoring.feel.FeelNode.Kind.IF;
import static org.openpass.authoring.feel.FeelNode.Kind.LIST;
import static org.openpass.authoring.feel.FeelNode.Kind.NAME;
import static org.openpass.authoring.feel.FeelNode.Kind.NULL;
import static org.openpass.authoring.feel.FeelNode.Kind.NUMBER;
import static org.openpass.authoring.feel.FeelNode.Kind.OR;
import static org.openpass.authoring.feel.FeelNode.Kind.TEXT;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openpass.terms.Labels;

/** What owners may write in FEEL, and what would stop an engine. */
class FeelReadingTest {

    /** What stands in the models and forms of the repository, and what an amendment would add. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
            "CONDITION | =inOrder",
            "CONDITION | =selection.lane = \"DOC_REVIEW\" or selection.lane = \"STRAIGHT_THROUGH\" and taxReview.required",
            "CONDITION | =list contains(chapters, \"93\")",
            "CONDITION | =some chapter in chapters satisfies list contains([\"36\", \"93\"], chapter)",
            "CONDITION | =count(lines[amount > 1000000]) > 0 and lines[1].origin = \"KP\"",
            "MAPPING | =decision",
            "MAPPING | ={lane: selection.lane, again: get or else(again, false)}",
            "MAPPING | randomDraw < randomShare * (if aeo then get or else(parameters.selection.aeoFactor, 0.5) else 1)",
            "DUE | =supplementDueAt",
            "DUE | =date and time(supplementDueAt) + duration(\"P1D\")",
            "KEY | =caseNumber",
            "CELL | not(\"LOW\")",
            "CELL | some chapter in ? satisfies list contains([\"36\", \"93\"], chapter)",
            "CELL | [date(\"2026-01-01\")..date(\"2026-12-31\")]",
            "CELL | ]1..5[, ]5..10[, > 20",
            "FORM | =not(decision = \"SUPPLEMENT\")",
            "FORM | decision = \"A\" or list contains([\"B\", \"C\"], decision) and not(is defined(reason))"})
    void whatAProcessNeedsMayBeSaid(FeelKind kind, String text) {
        assertThat(FeelReading.parse(text, kind).problems()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
            "CONDITION | for i in 1..1000000000 return i | steps",
            "CONDITION | some i in 1..1000000000 satisfies i < 0 | steps",
            "CONDITION | some a in chapters, b in chapters satisfies a = b | oneIterator",
            "CONDITION | some a in chapters satisfies some b in origins satisfies a = b | nestedIteration",
            "CONDITION | some a in chapters satisfies count(origins[item = a]) > 0 | nestedIteration",
            "CONDITION | some a in [[1], [2]] satisfies a = 1 | namedListOnly",
            "CONDITION | some a in get or else(chapters, [1]) satisfies a = 1 | namedListOnly",
            "MAPPING | [1, 2, 3][item > 1] | namedListOnly",
            "MAPPING | function(x) x + 1 | ownFunction",
            "MAPPING | java.lang.Runtime.exec(\"ls\") | ownFunction",
            "CONDITION | today() > date(\"2026-01-01\") | clock",
            "DUE | now() + duration(\"PT1S\") | clock",
            "CONDITION | random number() < 0.5 | chance",
            "MAPPING | string join(chapters, \"x\") | function",
            "MAPPING | replace(caseNumber, \"(a+)+$\", \"\") | function",
            "MAPPING | matches(caseNumber, \"(a+)+$\") | function",
            "MAPPING | concatenate(chapters, chapters) | function",
            "MAPPING | {a: caseNumber + caseNumber, b: a + a, c: b + b} | entryOfEntry",
            "MAPPING | 10 ** 999999999 | power",
            "MAPPING | decimal(1, 999999999) | decimals",
            "MAPPING | number(\"1E999999999\") | noSuchValue",
            "MAPPING | date(\"the first of May\") | noSuchValue",
            "MAPPING | date(caseNumber + \"x\") | literalOrVariable",
            "MAPPING | count() | arguments",
            "MAPPING | ? + 1 | inputInCellsOnly",
            "CONDITION | amount < 1E999999999 | syntax",
            "DUE | =\"PT0S\" | fixed",
            "DUE | date and time(\"2020-01-01T00:00:00Z\") | fixed",
            "KEY | =\"one key for all cases\" | keyIsVariable",
            "KEY | =caseNumber + \"x\" | keyIsVariable",
            "FORM | count(lines) > 1 | notInForms",
            "FORM | if a then b else c | notInForms",
            "FORM | a + 1 > 2 | notInForms",
            "FORM | some a in b satisfies a | notInForms",
            "CONDITION | amount = 1 // not 2 | comment",
            "CONDITION | сhapters = 1 | character",
            "CONDITION | cha\u202Epters = 1 | character",
            "CONDITION | `my chapters` = 1 | character",
            "CONDITION | amount = = 1 | syntax",
            "CONDITION | (amount = 1 | unclosed",
            "CONDITION | caseNumber = \"open | unclosed",
            "CONDITION | = | empty"})
    void whatCouldStopAnEngineOrSayAnotherThingTomorrowMayNot(FeelKind kind, String text, String code) {
        assertThat(FeelReading.parse(text, kind).problems()).extracting(FeelProblem::code).contains(code);
        assertThat(Labels.text("finding.feel." + code, Locale.KOREAN)).isNotEqualTo("finding.feel." + code);
        assertThat(Labels.text("finding.feel." + code + ".mend", Locale.ENGLISH)).isNotEqualTo("finding.feel." + code + ".mend");
    }

    @Test
    void everythingIsSaidAtOnce() {
        assertThat(FeelReading.parse("now() > date(\"x\") and 2 ** 3 = 8", FeelKind.CONDITION).problems())
                .extracting(FeelProblem::code).containsExactlyInAnyOrder("clock", "noSuchValue", "power");
        assertThat(FeelReading.parse("list contain(chapters, 1)", FeelKind.CONDITION).problems())
                .containsExactly(FeelProblem.of("function", "list contain", "list contains"));
    }

    /** Each keeps the parser busy for seconds to minutes, or overflows its stack; none of them gets that far. */
    @ParameterizedTest
    @EnumSource(value = FeelKind.class, names = {"CONDITION", "CELL", "FORM"})
    @Timeout(5)
    void aTextThatTheParserWouldNotFinishIsRefusedAtOnce(FeelKind kind) {
        long begun = System.nanoTime();
        for (String bomb : List.of("(".repeat(24) + "a b" + ")".repeat(24), "[(".repeat(12) + "a b" + ")]".repeat(12),
                "[[[[[[[" + "(a),".repeat(450) + "#]]]]]]]", "not((".repeat(4) + "(a) and ".repeat(220) + "#" + "))".repeat(4),
                "if (".repeat(12) + "a" + ") then 1 else 2".repeat(12), "{a:".repeat(500), "a" + "[1]".repeat(600),
                "a+".repeat(990) + "a", "\"" + "x".repeat(3_000) + "\"", "\"" + "x".repeat(301) + "\"",
                "a = 1 or ".repeat(10_000) + "a")) {
            assertThat(FeelReading.parse(bomb, kind).allowed()).as(bomb.substring(0, 20)).isFalse();
        }
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(4));
    }

    @Test
    void aLongTextThatIsFlatIsRead() {
        String many = "reviewDecision = \"ACCEPT\" or ".repeat(60) + "inOrder";
        assertThat(FeelReading.parse(many, FeelKind.CONDITION).problems()).isEmpty();
        assertThat(FeelReading.parse(many, FeelKind.FORM).problems()).extracting(FeelProblem::code).containsExactly("tooLong");
    }

    @Test
    void aConditionOfAFormThatMayNotBeEvaluatedDoesNotHold() {
        Map<String, Object> answers = Map.of("decision", "REFUSE", "days", 3);
        assertThat(FormConditions.holds("=decision = \"REFUSE\"", answers)).isTrue();
        assertThat(FormConditions.holds("decision = \"ACCEPT\"", answers)).isFalse();
        assertThat(FormConditions.holds("days", answers)).isFalse();
        assertThat(FormConditions.holds("count([1, 2]) = 2", answers)).isFalse();
        assertThat(FormConditions.holds("not(absent = \"x\")", answers)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"date(\"2026-02-30\")", "time(\"25:00:00\")", "date and time(\"2026\")", "duration(\"1 day\")"})
    void aLiteralThatIsNoDateIsFoundWhereTheEngineWouldAnswerNull(String text) {
        assertThat(FeelReading.parse(text, FeelKind.MAPPING).problems()).extracting(FeelProblem::code)
                .containsExactly("noSuchValue");
    }

    /** What is shown as a mend, or as what was understood, means what was read. */
    @Property(tries = 150)
    void whatIsWrittenOfATreeIsReadAsThatTree(@ForAll("trees") FeelNode tree) {
        assertThat(FeelReading.parse(tree.toString(), FeelKind.MAPPING).tree()).contains(tree);
    }

    @Provide
    static Arbitrary<FeelNode> trees() {
        return trees(2);
    }

    private static Arbitrary<FeelNode> trees(int deep) {
        Arbitrary<FeelNode> leaf = Arbitraries.oneOf(
                Arbitraries.strings().withChars("abc\" 한글'").ofMaxLength(6).map(text -> FeelNode.of(TEXT, text)),
                Arbitraries.bigDecimals().between(java.math.BigDecimal.ZERO, java.math.BigDecimal.valueOf(1_000_000)).ofScale(2)
                        .map(number -> FeelNode.of(NUMBER, number.toPlainString())),
                Arbitraries.of("inOrder", "selection.lane", "a1.b_2.c").map(name -> FeelNode.of(NAME, name)),
                Arbitraries.of("true", "false").map(flag -> FeelNode.of(FLAG, flag)),
                Arbitraries.just(FeelNode.of(NULL, "")));
        if (deep == 0) {
            return leaf;
        }
        Arbitrary<FeelNode> below = Arbitraries.lazy(() -> trees(deep - 1));
        return Arbitraries.oneOf(leaf,
                two(COMPARISON, below, "=", "<", "<=", ">", ">="), two(ARITHMETIC, below, "+", "-", "*", "/"),
                two(AND, below, ""), two(OR, below, ""),
                Combinators.combine(below, below, below).as((a, b, c) -> FeelNode.of(IF, "", a, b, c)),
                below.list().ofMinSize(1).ofMaxSize(3).map(items -> FeelNode.of(LIST, items)),
                below.list().ofMinSize(2).ofMaxSize(2).map(items -> new FeelNode(CALL, "get or else", items)));
    }

    private static Arbitrary<FeelNode> two(FeelNode.Kind kind, Arbitrary<FeelNode> below, String... operators) {
        return Combinators.combine(Arbitraries.of(operators), below, below)
                .as((operator, left, right) -> FeelNode.of(kind, operator, left, right));
    }
}
