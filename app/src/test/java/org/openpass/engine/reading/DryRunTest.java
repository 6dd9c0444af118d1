package org.openpass.engine.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.ClassPathResource;

/** What the rules say before the engine is asked; {@code DryRunProvedIT} asks it of the same pairs. */
class DryRunTest {

    static List<MigrationPair> pairs() {
        return MigrationPairs.all();
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void eachRuleFindsItsPairAndNothingElseIsFound(MigrationPair pair) {
        assertThat(hindering(pair)).isEqualTo(pair.rule() == null ? List.of() : List.of(pair.rule()));
    }

    /** The rules that hinder the pair's instance where it stands. */
    static List<MigrationRule> hindering(MigrationPair pair) {
        MigrationRules rules = new MigrationRules(ModelReader.process(pair.source()), ModelReader.process(pair.target()),
                pair.mapping(), (decision, before, after) -> false);
        return Stream.concat(rules.ofMapping().stream(), rules.at(pair.stands()).stream()).map(Hindrance::rule)
                .filter(MigrationRule::hinders).distinct().toList();
    }

    @Test
    void aMappingOntoAStepThatIsMappedFurtherIsRefusedThoughTheEngineWouldTakeIt() throws IOException {
        ProcessModel model = shipped("");
        MigrationRules rules = new MigrationRules(model, model, List.of(new MappedElement("Task_ReviewDocuments", "Task_InspectGoods"),
                new MappedElement("Task_InspectGoods", "Task_ReviewDocuments")), (decision, before, after) -> false);
        assertThat(rules.ofMapping()).extracting(Hindrance::rule).containsOnly(MigrationRule.TWICE);
    }

    @Test
    void aLawAheadWithAnotherTagIsRefusedUnlessItContinuesTheOneOfBefore() throws IOException {
        ProcessModel before = shipped("");
        ProcessModel after = shipped("law");
        List<MappedElement> mapping = ProposedMapping.of(before, after);
        Position reviewed = new Position(List.of("SubProcess_ExamineDeclaration", "Task_ReviewDocuments"), List.of());
        Position paying = new Position(List.of("SubProcess_CollectDuty", "Event_DutyPaid"), List.of());

        assertThat(new MigrationRules(before, after, mapping, (decision, from, to) -> false).at(paying)).isEmpty();
        assertThat(new MigrationRules(before, after, mapping, (decision, from, to) -> true).at(reviewed)).isEmpty();
        Position checked = new Position(List.of("Task_CheckDeclaration"), List.of());
        assertThat(new MigrationRules(before, after, mapping, (decision, from, to) -> false).at(checked))
                .extracting(Hindrance::rule).containsOnly(MigrationRule.LAW);
    }

    @Test
    void whatIsMappedIsProposedByIdThenByNameThenByWhatItAwaits() throws IOException {
        ProcessModel before = shipped("");
        ProcessModel after = shipped("renamed");
        assertThat(ProposedMapping.of(before, before)).allMatch(pair -> pair.source().equals(pair.target()));
        assertThat(ProposedMapping.of(before, after)).contains(new MappedElement("Task_ReviewDocuments", "Task_ReadDocuments"),
                new MappedElement("StartEvent_WithdrawalApproved", "StartEvent_Taken"),
                new MappedElement("Task_InspectGoods", "Task_InspectGoods"));
        assertThat(ProposedMapping.of(before, after)).extracting(MappedElement::source).doesNotHaveDuplicates()
                .doesNotContain("Gateway_Lane", "StartEvent_DeclarationFiled");
        assertThat(ProposedMapping.of(before, after)).extracting(MappedElement::target).doesNotHaveDuplicates();
    }

    private static ProcessModel shipped(String how) throws IOException {
        String model = new ClassPathResource("processes/declaration/import-declaration.bpmn").getContentAsString(
                java.nio.charset.StandardCharsets.UTF_8);
        String changed = switch (how) {
            case "law" -> model.replaceFirst("(<zeebe:calledDecision decisionId=\"name-tax-review\"[^>]*versionTag=\")[^\"]*", "$12027-01-01");
            case "renamed" -> model.replace("Task_ReviewDocuments", "Task_ReadDocuments")
                    .replace("StartEvent_WithdrawalApproved\" name=\"Withdrawal approved", "StartEvent_Taken\" name=\"Taken back")
                    .replace("StartEvent_WithdrawalApproved", "StartEvent_Taken");
            default -> model;
        };
        assertThat(how.isEmpty() || !changed.equals(model)).as("it was changed").isTrue();
        return ModelReader.process(changed.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
