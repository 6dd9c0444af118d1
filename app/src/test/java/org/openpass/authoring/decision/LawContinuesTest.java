package org.openpass.authoring.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openpass.authoring.decision.TableGapsTest.column;
import static org.openpass.authoring.decision.TableGapsTest.rule;
import static org.openpass.authoring.decision.TableGapsTest.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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
import org.junit.jupiter.params.provider.CsvSource;
import org.openpass.authoring.decision.LawContinues.Difference;
import org.openpass.engine.reading.DecisionModel;
import org.openpass.engine.reading.DecisionModel.Column;
import org.openpass.engine.reading.ModelReader;

/** A law table that takes effect on a day leaves every day before as it was. */
class LawContinuesTest {

    private static final FeelEngineApi FEEL = FeelEngineBuilder.forJava().build();
    private static final LocalDate FROM = LocalDate.of(2026, 7, 1);
    private static final Column ARREARS = column("arrears", "boolean", null);
    private static final Column DAYS = new Column("Input_FiledOn", "Filed on", null, DaysOfEffect.EXPRESSION, "date", null);
    private static final String OLD = "< date(\"2026-07-01\")";
    private static final String NEW = ">= date(\"2026-07-01\")";
    private static final DecisionModel STOOD = table(List.of(ARREARS), rule("R-310", "yes", "true"), rule("R-390", "no", ""));

    @Test
    void aTableThatAddsDaysAndRulesFromItsDayOnContinues() {
        DecisionModel amended = table(List.of(ARREARS, DAYS), rule("R-310", "yes", "true", ""), rule("R-315", "yes", "false", NEW),
                rule("R-390", "no", "", ""));
        assertThat(LawContinues.differences(STOOD, amended, FROM)).isEmpty();
    }

    @Test
    void aRuleMayEndAndAnotherTakeItsPlace() {
        DecisionModel amended = table(List.of(DAYS, ARREARS), rule("R-310", "yes", OLD, "true"), rule("R-390", "no", OLD, ""),
                rule("R-390", "changed", NEW, "-"));
        assertThat(DaysOfEffect.column(amended)).hasValue(0);
        assertThat(LawContinues.differences(STOOD, amended, FROM)).isEmpty();
    }

    @Test
    void aRuleWithoutDaysWouldJudgeWhatWasFiledBefore() {
        DecisionModel amended = table(List.of(ARREARS), rule("R-305", "yes", "false"), rule("R-310", "yes", "true"),
                rule("R-390", "no", ""));
        assertThat(LawContinues.differences(STOOD, amended, FROM))
                .containsExactly(new Difference(LocalDate.of(1900, 1, 1), "R-305", false));
    }

    @Test
    void aRuleThatBeginsADayTooEarlyIsNamedWithThatDay() {
        DecisionModel amended = table(List.of(ARREARS, DAYS), rule("R-310", "yes", "true", ""),
                rule("R-315", "yes", "false", ">= date(\"2026-06-30\")"), rule("R-390", "no", "", ""));
        assertThat(LawContinues.differences(STOOD, amended, FROM))
                .containsExactly(new Difference(LocalDate.of(2026, 6, 30), "R-315", false));
    }

    @Test
    void aRuleThatIsLeftOutIsMissed() {
        assertThat(LawContinues.differences(STOOD, table(List.of(ARREARS), rule("R-310", "yes", "true")), FROM))
                .containsExactly(new Difference(LocalDate.of(1900, 1, 1), "R-390", true));
    }

    @Test
    void onlyWhatIsUnderstoodCounts() {
        DecisionModel spaced = table(List.of(ARREARS), rule("R-310", "yes", " true "), rule("R-390", "no", "-"));
        assertThat(LawContinues.differences(STOOD, spaced, FROM)).isEmpty();
    }

    /** What a case has that was checked before there was the variable, and what the engine reads of a day. */
    @Test
    void theColumnReadsADayAndOfCasesOfBeforeAnEarlyOne() {
        assertThat(DaysOfEffect.safe(DaysOfEffect.EXPRESSION)).isTrue();
        assertThat(DaysOfEffect.safe("date(filedOn)")).isFalse();
        assertThat(FEEL.evaluateExpression(DaysOfEffect.EXPRESSION, Map.of("filedOn", "2026-08-01")).result())
                .isEqualTo(LocalDate.of(2026, 8, 1));
        assertThat(FEEL.evaluateExpression(DaysOfEffect.EXPRESSION, Map.<String, Object>of()).result())
                .isEqualTo(LocalDate.of(1900, 1, 1));
    }

    /** What the tab writes: the file as it was, and the days. */
    @Test
    void daysAreWrittenIntoTheFileAndNothingElse() throws IOException {
        String stood;
        try (InputStream file = LawContinuesTest.class.getResourceAsStream("/processes/declaration/name-tax-review.dmn")) {
            stood = new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
        String asking = new TableText(stood).withDays("Filed on");
        DecisionModel asks = ModelReader.decision(asking.getBytes(StandardCharsets.UTF_8));
        int column = DaysOfEffect.column(asks).orElseThrow();
        assertThat(asks.refusals()).isEmpty();
        assertThat(DaysOfEffect.safe(asks.inputs().get(column).expression())).isTrue();
        assertThat(LawContinues.differences(ModelReader.decision(stood.getBytes(StandardCharsets.UTF_8)), asks, LocalDate.of(2027, 1, 1))).isEmpty();
        Days days = new Days(LocalDate.of(2027, 1, 1), LocalDate.of(2027, 12, 31));
        String written = new TableText(asking).withCell("Rule_R320", column, days);
        DecisionModel amended = ModelReader.decision(written.getBytes(StandardCharsets.UTF_8));
        assertThat(amended.rules()).extracting(rule -> Days.of(rule.inputs().get(column).text()).orElseThrow())
                .containsExactly(Days.ALL, days, Days.ALL, Days.ALL);
        assertThat(written.lines().filter(line -> !line.contains("FiledOn")).toList()).isEqualTo(stood.lines().toList());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"'' | null | null", "- | null | null", ">= date(\"2026-01-01\") | 2026-01-01 | null",
            "< date(\"2026-01-01\") | null | 2025-12-31", "[date(\"2026-01-01\")..date(\"2026-12-31\")] | 2026-01-01 | 2026-12-31",
            "]date(\"2026-01-01\")..date(\"2026-12-31\")[ | 2026-01-02 | 2026-12-30", "date(\"2026-01-01\") | 2026-01-01 | 2026-01-01"},
            nullValues = "null")
    void aCellOfDaysIsReadAsFromAndTo(String cell, LocalDate from, LocalDate to) {
        Days days = Days.of(cell).orElseThrow();
        assertThat(days).isEqualTo(new Days(from, to));
        assertThat(Days.of(days.cell())).contains(days);
    }

    /** Whatever table says it continues: no day before is judged otherwise, whichever case is tried. */
    @Property(tries = 100)
    void aTableThatContinuesJudgesAllDaysBeforeAlike(@ForAll("amendments") DecisionModel amended) {
        boolean continues = LawContinues.differences(STOOD, amended, FROM).isEmpty();
        boolean alike = true;
        for (LocalDate day = FROM.minusDays(12); day.isBefore(FROM); day = day.plusDays(1)) {
            for (boolean arrears : new boolean[] {true, false}) {
                alike &= decide(STOOD, day, arrears).equals(decide(amended, day, arrears));
            }
        }
        if (continues) {
            assertThat(alike).isTrue();
        }
    }

    @Provide
    static Arbitrary<DecisionModel> amendments() {
        Arbitrary<String> day = Arbitraries.integers().between(-10, 5).map(offset -> "date(\"" + FROM.plusDays(offset) + "\")");
        Arbitrary<String> days = Arbitraries.oneOf(Arbitraries.of("", NEW, OLD, NEW), day.map(">= "::concat), day.map("< "::concat));
        Arbitrary<String[]> cells = Combinators.combine(Arbitraries.of("true", "false", ""), days).as((one, two) -> new String[] {one, two});
        return Combinators.combine(cells, days, Arbitraries.of("yes", "no")).as((added, ends, answer) -> table(List.of(ARREARS, DAYS),
                rule("R-310", "yes", "true", ends), rule("R-320", answer, added), rule("R-390", "no", "", "")));
    }

    private static String decide(DecisionModel table, LocalDate day, boolean arrears) {
        return table.rules().stream().filter(rule -> Stream.iterate(0, at -> at + 1).limit(table.inputs().size()).allMatch(at -> {
            String cell = rule.inputs().get(at).text();
            Object value = table.inputs().get(at) == DAYS ? day : arrears;
            return cell.isEmpty() || Boolean.TRUE.equals(FEEL.evaluateUnaryTests(cell, value, Map.<String, Object>of()).result());
        })).findFirst().map(rule -> rule.outputs().getFirst().text()).orElse("none");
    }

}
