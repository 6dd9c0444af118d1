package org.openpass.processes;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.zeebe.model.bpmn.instance.BusinessRuleTask;
import io.camunda.zeebe.model.bpmn.instance.FlowNode;
import io.camunda.zeebe.model.bpmn.instance.Message;
import io.camunda.zeebe.model.bpmn.instance.ServiceTask;
import io.camunda.zeebe.model.bpmn.instance.SubProcess;
import io.camunda.zeebe.model.bpmn.instance.UserTask;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeAssignmentDefinition;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeBindingType;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeCalledDecision;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeFormDefinition;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeSubscription;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeTaskDefinition;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeTaskSchedule;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeUserTask;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openpass.processes.Models.Model;

/** What a model calls exists, in the version that it names. */
class WiringTest {

    @ParameterizedTest
    @MethodSource("org.openpass.processes.Models#bpmn")
    void aJobTypeIsModuleDotVerbObjectAndIsRetried(Model model) {
        assertThat(model.all(ServiceTask.class)).allSatisfy(task -> {
            var job = Models.extension(task, ZeebeTaskDefinition.class).orElseThrow();
            assertThat(job.getType()).matches("[a-z]+\\.[a-z]+([A-Z][a-z]+)+");
            assertThat(job.getType().split("\\.")[1]).as("the verb and object of " + task.getId())
                    .isEqualToIgnoringCase(task.getId().replace("Task_", ""));
            assertThat(Integer.parseInt(job.getRetries())).isBetween(3, 5);
        });
    }

    @ParameterizedTest
    @MethodSource("org.openpass.processes.Models#bpmn")
    void aMessageIsCorrelated(Model model) {
        assertThat(model.all(Message.class)).allSatisfy(message -> {
            assertThat(message.getName()).matches("[a-z]+(-[a-z]+)*");
            assertThat(Models.extension(message, ZeebeSubscription.class).orElseThrow().getCorrelationKey())
                    .startsWith("=");
        });
    }

    @ParameterizedTest
    @MethodSource("org.openpass.processes.Models#bpmn")
    void aUserTaskHasAFormACandidateGroupAndADueDate(Model model) {
        var versions = Models.forms().map(FormsTest::read)
                .collect(Collectors.toMap(form -> form.get("id").asString(), form -> form.get("versionTag").asString()));
        assertThat(model.all(UserTask.class)).allSatisfy(task -> {
            assertThat(Models.extension(task, ZeebeUserTask.class)).as("a task of the engine, not a job").isPresent();
            var form = Models.extension(task, ZeebeFormDefinition.class).orElseThrow();
            assertThat(form.getBindingType()).isEqualTo(ZeebeBindingType.versionTag);
            assertThat(versions).containsEntry(form.getFormId(), form.getVersionTag());
            assertThat(Models.extension(task, ZeebeTaskSchedule.class).orElseThrow().getDueDate()).startsWith("=");
            assertThat(Models.extension(task, ZeebeAssignmentDefinition.class).orElseThrow().getCandidateGroups())
                    .isEqualTo(Models.properties(task).get("role"));
            assertThat(Models.properties(task).get("goal")).matches("[a-z]+\\.[A-Za-z]+\\.goal");
        });
    }

    /** Whoever of the two comes first, the other finds it: both steps name each other. */
    @ParameterizedTest
    @MethodSource("org.openpass.processes.Models#bpmn")
    void stepsThatTwoPeopleMustDoNameEachOther(Model model) {
        var partners = model.all(UserTask.class).filter(task -> Models.properties(task).containsKey("fourEyes"))
                .collect(Collectors.toMap(UserTask::getId,
                        task -> List.of(Models.properties(task).get("fourEyes").split(" "))));
        partners.forEach((step, others) -> assertThat(others).isNotEmpty().doesNotContain(step)
                .allSatisfy(other -> assertThat(partners.getOrDefault(other, List.of())).contains(step)));
        assertThat(model.all(FlowNode.class).filter(node -> !(node instanceof UserTask)))
                .noneMatch(node -> Models.properties(node).containsKey("fourEyes"));
    }

    /** Officers make only such decisions on many tasks at once as the form of the step knows. */
    @ParameterizedTest
    @MethodSource("org.openpass.processes.Models#bpmn")
    void whatIsDecidedInBulkIsADecisionOfTheForm(Model model) {
        var forms = Models.forms().map(FormsTest::read)
                .collect(Collectors.toMap(form -> form.get("id").asString(), form -> form));
        assertThat(model.all(UserTask.class).filter(task -> Models.properties(task).containsKey("bulk"))).allSatisfy(task -> {
            var form = forms.get(Models.extension(task, ZeebeFormDefinition.class).orElseThrow().getFormId());
            var decisions = form.get("components").valueStream().filter(c -> c.path("key").asString("").equals("decision"))
                    .flatMap(c -> c.get("values").valueStream()).map(value -> value.get("value").asString()).toList();
            assertThat(decisions).contains(Models.properties(task).get("bulk").split(" "));
        });
        assertThat(model.all(FlowNode.class).filter(node -> !(node instanceof UserTask)))
                .noneMatch(node -> Models.properties(node).containsKey("bulk"));
    }

    /** What a decision reads by name its step names, so that the job before it can give the values of the case's day. */
    @ParameterizedTest
    @MethodSource("org.openpass.processes.Models#bpmn")
    void aStepNamesTheParametersThatItsDecisionReadsAndAJobBeforeItGivesThem(Model model) {
        var read = Models.dmn().map(Decisions::read).collect(Collectors.toMap(Decisions::id, Decisions::parameters));
        assertThat(model.all(BusinessRuleTask.class)).allSatisfy(task -> {
            var called = Models.extension(task, ZeebeCalledDecision.class).orElseThrow();
            var named = Set.of(Models.properties(task).getOrDefault("parameters", "").split(" "));
            assertThat(named).containsAll(read.get(called.getDecisionId()));
            if (!named.equals(Set.of(""))) {
                assertThat(named).allMatch(name -> name.matches("[a-z][A-Za-z0-9]*(\\.[A-Za-z0-9]+)+"));
                assertThat(before(task, new HashSet<>())).as("a job before " + task.getId()).anyMatch(ServiceTask.class::isInstance);
            }
        });
        assertThat(model.all(FlowNode.class).filter(node -> !(node instanceof BusinessRuleTask)))
                .noneMatch(node -> Models.properties(node).containsKey("parameters"));
    }

    /** All steps by which a case may have come to this one, out of the subprocess that it stands in. */
    private static Set<FlowNode> before(FlowNode node, Set<FlowNode> found) {
        node.getIncoming().forEach(flow -> {
            if (found.add(flow.getSource())) {
                before(flow.getSource(), found);
            }
        });
        if (node.getParentElement() instanceof SubProcess within && found.add(within)) {
            before(within, found);
        }
        return found;
    }

    @ParameterizedTest
    @MethodSource("org.openpass.processes.Models#bpmn")
    void riskIsDecidedByTheLatestCriteriaAndLawByTheVersionNamed(Model model) {
        var kinds = Models.dmn().map(Decisions::read).collect(Collectors.toMap(Decisions::id, Decisions::kind));
        assertThat(model.all(BusinessRuleTask.class)).allSatisfy(task -> {
            var called = Models.extension(task, ZeebeCalledDecision.class).orElseThrow();
            var kind = Models.properties(task).get("criteria");
            assertThat(kinds).containsEntry(called.getDecisionId(), kind);
            assertThat(called.getBindingType())
                    .isEqualTo(kind.equals("risk") ? ZeebeBindingType.latest : ZeebeBindingType.versionTag);
        });
    }
}
