package org.openpass.authoring.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openpass.engine.reading.DecisionModel;
import org.openpass.engine.reading.DecisionModel.Cell;
import org.openpass.engine.reading.DecisionModel.Column;
import org.openpass.engine.reading.DecisionModel.Rule;
import org.openpass.engine.reading.ModelReader;

/** What no rule takes, what never decides: against every case tried one by one on the engine's own FEEL. */
class TableGapsTest {

    private static final FeelEngineApi FEEL = FeelEngineBuilder.forJava().build();
    private static final Column RISK = column("Risk", "string", "\"LOW\",\"MEDIUM\",\"HIGH\"");
    private static final Column FIRST = column("First import", "boolean", null);
    private static final Column AMOUNT = column("Amount", "number", null);
    private static final Column DAY = column("Filed on", "date", null);
    private static final Column ORIGIN = column("Origin", "string", null);
    private static final Column CHAPTERS = column("Chapters", null, null);
    /** Every value that the cells of the property can tell apart, and those between. */
    private static final Map<Column, List<Object>> VALUES = Map.of(RISK, List.of("LOW", "MEDIUM", "HIGH"),
            FIRST, List.of(true, false),
            AMOUNT, IntStream.range(-3, 20).<Object>mapToObj(half -> BigDecimal.valueOf(half).divide(BigDecimal.valueOf(2))).toList(),
            DAY, IntStream.range(0, 14).<Object>mapToObj(day -> LocalDate.of(2025, 12, 28).plusDays(day)).toList(),
            ORIGIN, List.of("KP", "IR", "KR"));

    @ParameterizedTest
    @ValueSource(strings = {"/processes/risk/select-lane.dmn", "/processes/declaration/name-tax-review.dmn"})
    void whatWasReleasedHasNoGapAndNoRuleThatNeverDecides(String path) throws IOException {
        try (InputStream file = TableGapsTest.class.getResourceAsStream(path)) {
            TableGaps gaps = TableGaps.of(ModelReader.decision(file.readAllBytes()));
            assertThat(gaps.judged()).isTrue();
            assertThat(gaps.gaps()).isEmpty();
            assertThat(gaps.never()).isEmpty();
            assertThat(gaps.nothing()).isEmpty();
        }
    }

    @Test
    void aCaseThatNoRuleTakesIsSaidInWords() {
        TableGaps gaps = TableGaps.of(table(List.of(RISK, AMOUNT),
                rule("R-010", "A", "\"HIGH\"", ""), rule("R-020", "B", "not(\"HIGH\")", "< 100"),
                rule("R-030", "C", "\"LOW\"", "> 100")));
        assertThat(gaps.gaps()).containsExactlyInAnyOrder("Risk: \"MEDIUM\"; Amount: > 100", "Risk: \"LOW\"; Amount: 100", "Risk: \"MEDIUM\"; Amount: 100");
    }

    @Test
    void endsThatDoNotCountLeaveAGapOfOnePoint() {
        assertThat(TableGaps.of(table(List.of(AMOUNT), rule("R-010", "A", "< 5"), rule("R-020", "B", "> 5"))).gaps())
                .containsExactly("Amount: 5");
        assertThat(TableGaps.of(table(List.of(AMOUNT), rule("R-010", "A", "> 5"))).gaps()).containsExactly("Amount: <= 5");
        assertThat(TableGaps.of(table(List.of(AMOUNT), rule("R-010", "A", "[0..5["), rule("R-020", "B", ">= 5"),
                rule("R-030", "C", "< 0"))).gaps()).isEmpty();
    }

    /** Days are counted one by one: nothing lies between the last of a year and the first of the next. */
    @Test
    void rangesOfDaysThatFollowLeaveNoGap() {
        Rule old = rule("R-010", "A", "<= date(\"2025-12-31\")");
        assertThat(TableGaps.of(table(List.of(DAY), old, rule("R-020", "B", ">= date(\"2026-01-01\")"))).gaps()).isEmpty();
        assertThat(TableGaps.of(table(List.of(DAY), old, rule("R-020", "B", ">= date(\"2026-01-02\")"))).gaps())
                .containsExactly("Filed on: 2026-01-01");
    }

    @Test
    void aRuleWhollyBehindOthersNeverDecides() {
        TableGaps gaps = TableGaps.of(table(List.of(RISK, FIRST), rule("R-010", "A", "\"HIGH\"", "true"),
                rule("R-020", "B", "\"HIGH\"", "false"), rule("R-030", "C", "\"HIGH\"", ""), rule("R-900", "D", "", "")));
        assertThat(gaps.never()).containsExactly("R-030");
    }

    @Test
    void aWordThatTheColumnDoesNotListTakesNothing() {
        assertThat(TableGaps.of(table(List.of(RISK), rule("R-010", "A", "\"HIHG\""), rule("R-900", "B", ""))).nothing())
                .containsExactly(new TableGaps.Nothing("R-010", "Risk", "\"HIHG\""));
    }

    @Test
    void rulesThatTakeACaseAlikeAndAnswerOtherwiseAreNamedWithIt() {
        TableGaps gaps = TableGaps.of(table(List.of(RISK, FIRST), rule("R-010", "A", "\"HIGH\"", ""),
                rule("R-020", "B", "", "true"), rule("R-030", "A", "\"HIGH\"", "true"), rule("R-900", "C", "", "")));
        assertThat(gaps.overlaps()).containsExactly(
                new TableGaps.Overlap("R-010", "R-020", "Risk: \"HIGH\"; First import: true"),
                new TableGaps.Overlap("R-020", "R-030", "Risk: \"HIGH\"; First import: true"));
    }

    @Test
    void aColumnThatSaysMoreIsNamedAndNothingIsSaidOfIt() {
        String arms = "some chapter in ? satisfies chapter = \"93\"";
        TableGaps gaps = TableGaps.of(table(List.of(CHAPTERS, FIRST), rule("R-010", "A", arms, ""),
                rule("R-020", "B", "some chapter in ? satisfies chapter = \"36\"", "true"), rule("R-900", "C", "", "")));
        assertThat(gaps.unjudged()).containsExactly("Chapters");
        assertThat(gaps.never()).isEmpty();
        assertThat(gaps.overlaps()).isEmpty();
    }

    /** Whatever it means: what the rule before asks in the same words, that rule has taken. */
    @Test
    void aRuleThatAsksTheSameAgainNeverDecidesEvenWhereItsColumnIsNotJudged() {
        String arms = "some chapter in ? satisfies chapter = \"93\"";
        assertThat(TableGaps.of(table(List.of(CHAPTERS, FIRST), rule("R-010", "A", arms, ""), rule("R-020", "B", arms, "true"),
                rule("R-900", "C", "", ""))).never()).containsExactly("R-020");
    }

    @Test
    void aTableThatIsTooLargeIsSaidToBe() {
        List<Column> many = IntStream.range(0, 12).mapToObj(at -> column("Amount " + at, "number", null)).toList();
        Rule[] rules = IntStream.range(0, 30).mapToObj(at -> rule("R-" + (100 + at), "A",
                IntStream.range(0, 12).mapToObj(column -> "> " + at).toArray(String[]::new))).toArray(Rule[]::new);
        assertThat(TableGaps.of(table(many, rules)).judged()).isFalse();
    }

    @Property(tries = 120)
    void itSaysWhatTryingEveryCaseSays(@ForAll("tables") DecisionModel table) {
        TableGaps gaps = TableGaps.of(table);
        List<Column> columns = table.inputs();
        List<List<Set<Object>>> takes = table.rules().stream().map(rule -> IntStream.range(0, columns.size())
                .mapToObj(column -> taken(rule.inputs().get(column).text(), VALUES.get(columns.get(column)))).toList()).toList();
        boolean gap = false;
        List<String> deciding = new ArrayList<>();
        for (Object first : VALUES.get(columns.get(0))) {
            for (Object second : VALUES.get(columns.get(1))) {
                int decides = IntStream.range(0, takes.size()).filter(rule -> takes.get(rule).get(0).contains(first)
                        && takes.get(rule).get(1).contains(second)).findFirst().orElse(-1);
                gap |= decides < 0;
                if (decides >= 0) {
                    deciding.add(table.rules().get(decides).id());
                }
            }
        }
        assertThat(gaps.judged()).isTrue();
        assertThat(gaps.unjudged()).isEmpty();
        assertThat(!gaps.gaps().isEmpty()).isEqualTo(gap);
        List<String> nothing = gaps.nothing().stream().map(TableGaps.Nothing::ruleId).toList();
        assertThat(gaps.never()).containsExactlyElementsOf(table.rules().stream().map(Rule::id)
                .filter(rule -> !deciding.contains(rule) && !nothing.contains(rule)).toList());
        assertThat(nothing.stream().filter(deciding::contains)).isEmpty();
    }

    private static Set<Object> taken(String cell, List<Object> values) {
        if (cell.isEmpty()) {
            return Set.copyOf(values);
        }
        var parsed = FEEL.parseUnaryTests(cell).parsedExpression();
        return values.stream().filter(value -> Boolean.TRUE.equals(FEEL.evaluateWithInput(parsed, value, Map.of()).result()))
                .collect(java.util.stream.Collectors.toSet());
    }

    @Provide
    static Arbitrary<DecisionModel> tables() {
        Arbitrary<Column> column = Arbitraries.of(RISK, FIRST, AMOUNT, DAY, ORIGIN);
        return Combinators.combine(column, column).as(List::of).flatMap(columns ->
                Combinators.combine(cell(columns.get(0)), cell(columns.get(1))).as((one, two) -> new String[] {one, two})
                        .list().ofMinSize(1).ofMaxSize(5).map(rules -> table(columns, IntStream.range(0, rules.size())
                                .mapToObj(at -> rule("R-" + (100 + at), "A", rules.get(at))).toArray(Rule[]::new))));
    }

    private static Arbitrary<String> cell(Column column) {
        Arbitrary<String> literal = column == RISK ? Arbitraries.of("\"LOW\"", "\"MEDIUM\"", "\"HIGH\"")
                : column == ORIGIN ? Arbitraries.of("\"KP\"", "\"IR\"") : column == FIRST ? Arbitraries.of("true", "false")
                : column == AMOUNT ? Arbitraries.integers().between(0, 8).map(String::valueOf)
                : Arbitraries.integers().between(1, 9).map(day -> "date(\"" + LocalDate.of(2025, 12, 28).plusDays(day) + "\")");
        if (column == FIRST) {
            return Arbitraries.oneOf(Arbitraries.of("", "-"), literal);
        }
        Arbitrary<String> ordered = Combinators.combine(Arbitraries.of("< ", "<= ", "> ", ">= "), literal).as(String::concat);
        Arbitrary<String> range = Combinators.combine(Arbitraries.of("[", "]"), literal, literal, Arbitraries.of("[", "]"))
                .as((open, from, to, close) -> open + from + ".." + to + close);
        Arbitrary<String> simple = column == RISK || column == ORIGIN ? literal : Arbitraries.oneOf(literal, ordered, range);
        return Arbitraries.oneOf(Arbitraries.of("", "-"), simple, simple.list().ofSize(2).map(two -> String.join(", ", two)),
                simple.list().ofMinSize(1).ofMaxSize(2).map(two -> "not(" + String.join(", ", two) + ")"),
                literal.map(value -> "? = " + value), literal.list().ofSize(2).map(two -> "list contains([" + String.join(", ", two) + "], ?)"));
    }

    static Column column(String label, String type, String values) {
        return new Column("Input_" + label, label, null, label.toLowerCase(), type, values);
    }

    static Rule rule(String id, String answer, String... cells) {
        return new Rule(id, "why", Stream.of(cells).map(cell -> new Cell("c", cell)).toList(),
                List.of(new Cell("o", "\"" + answer + "\""), new Cell("r", "\"" + id + "\"")), 0);
    }

    static DecisionModel table(List<Column> columns, Rule... rules) {
        return new DecisionModel("table", "Table", "1.0", "risk", "8.6.0", "FIRST", "", columns,
                List.of(new Column("Output_A", "Answer", "answer", null, "string", null),
                        new Column("Output_R", "Rule", "rule", null, "string", null)),
                List.of(rules), Set.of(), List.of(), List.of());
    }
}
