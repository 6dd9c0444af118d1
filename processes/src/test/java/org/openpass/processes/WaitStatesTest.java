package org.openpass.processes;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.zeebe.model.bpmn.instance.EventBasedGateway;
import io.camunda.zeebe.model.bpmn.instance.FlowNode;
import io.camunda.zeebe.model.bpmn.instance.IntermediateCatchEvent;
import io.camunda.zeebe.model.bpmn.instance.ReceiveTask;
import io.camunda.zeebe.model.bpmn.instance.UserTask;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openpass.processes.Models.Model;

/** Where a case waits, its declarant is told for whom, in Korean and English. */
class WaitStatesTest {

    @ParameterizedTest
    @MethodSource("org.openpass.processes.Models#bpmn")
    void everyWaitTellsTheTraderWhereTheCaseStands(Model model) {
        assertThat(waits(model)).allSatisfy(wait -> {
            var properties = Models.properties(wait);
            assertThat(properties.get("trader.en")).as(wait.getId() + " trader.en").isNotBlank();
            assertThat(properties.get("trader.ko")).as(wait.getId() + " trader.ko").containsPattern("[가-힣]");
            assertThat(properties.get("status")).as(wait.getId() + " status").matches("[A-Z]+(_[A-Z]+)*");
            assertThat(properties.get("owner")).as(wait.getId() + " owner").isIn("officer", "declarant", "payer");
            assertThat(properties.get("role")).as(wait.getId() + " role").isNotBlank();
        });
    }

    @ParameterizedTest
    @MethodSource("org.openpass.processes.Models#bpmn")
    void bothLanguagesNameTheSameParameters(Model model) {
        assertThat(model.all(FlowNode.class).map(Models::properties)).allSatisfy(properties ->
                assertThat(parameters(properties.getOrDefault("trader.ko", "")))
                        .isEqualTo(parameters(properties.getOrDefault("trader.en", ""))));
    }

    private static Stream<FlowNode> waits(Model model) {
        return model.all(FlowNode.class).filter(node -> switch (node) {
            case UserTask ignored -> true;
            case ReceiveTask ignored -> true;
            case EventBasedGateway ignored -> true;
            // behind an event-based gateway it is the gateway that waits
            case IntermediateCatchEvent event -> event.getPreviousNodes().list().stream()
                    .noneMatch(EventBasedGateway.class::isInstance);
            default -> false;
        });
    }

    private static List<String> parameters(String text) {
        return Pattern.compile("\\{(\\w+)}").matcher(text).results()
                .map(match -> match.group(1)).sorted().toList();
    }
}
