package org.openpass.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An officer is shown the rule that decided: it has an id that stays and a reason that can be read. */
class DecisionTablesTest {

    @ParameterizedTest
    @MethodSource("org.openpass.processes.Models#dmn")
    void theFileIsNamedAsTheDecision(Path file) {
        assertThat(file.getFileName()).hasToString(Decisions.id(Decisions.read(file)) + ".dmn");
    }

    @ParameterizedTest
    @MethodSource("org.openpass.processes.Models#dmn")
    void aDecisionSaysWhetherItIsLawOrRisk(Path file) {
        assertThat(Decisions.kind(Decisions.read(file))).isIn("law", "risk");
    }

    @ParameterizedTest
    @MethodSource("org.openpass.processes.Models#dmn")
    void everyRuleHasAnIdOfItsOwnAndAReason(Path file) {
        var table = table(file);
        assertThat(table.getHitPolicy()).isEqualTo(HitPolicy.FIRST);
        assertThat(ruleIds(table)).doesNotHaveDuplicates().allMatch(id -> id.matches("R-\\d{3}")).isSorted();
        assertThat(table.getRules()).allSatisfy(rule ->
                assertThat(rule.getDescription().getTextContent()).isNotBlank());
    }

    @ParameterizedTest
    @MethodSource("org.openpass.processes.Models#dmn")
    void theLastRuleCatchesWhatNoOtherDid(Path file) {
        Rule last = List.copyOf(table(file).getRules()).getLast();
        assertThat(last.getInputEntries()).allSatisfy(entry -> assertThat(entry.getTextContent()).isBlank());
    }

    @ParameterizedTest
    @MethodSource("org.openpass.processes.Models#dmn")
    void columnsAndRulesHaveTheirKorean(Path file) {
        var table = table(file);
        var korean = Models.korean(file);
        assertThat(korean).containsKey(Decisions.id(Decisions.read(file)));
        assertThat(korean).containsKeys(table.getInputs().stream().map(Input::getId).toArray(String[]::new));
        assertThat(korean).containsKeys(table.getOutputs().stream().map(Output::getId).toArray(String[]::new));
        assertThat(korean).containsKeys(ruleIds(table).toArray(String[]::new));
    }

    private static List<String> ruleIds(DecisionTable table) {
        var outputs = table.getOutputs().stream().map(Output::getName).toList();
        int column = IntStream.range(0, outputs.size()).filter(i -> outputs.get(i).equals("rule")).findFirst().orElseThrow();
        return table.getRules().stream()
                .map(rule -> List.copyOf(rule.getOutputEntries()).get(column).getTextContent().strip().replace("\"", ""))
                .toList();
    }

    private static DecisionTable table(Path file) {
        return (DecisionTable) Decisions.decision(Decisions.read(file)).getExpression();
    }
}
