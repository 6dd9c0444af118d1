package org.openpass.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.command.ClientException;
import io.camunda.client.api.command.DeployResourceCommandStep1.DeployResourceCommandStep2;
import io.camunda.client.api.command.MigrationPlanBuilderImpl;
import io.camunda.client.api.response.Process;
import io.camunda.client.api.response.ProcessInstanceEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openpass.engine.reading.Hindrance;
import org.openpass.engine.reading.MigrationPair;
import org.openpass.engine.reading.MigrationPairs;
import org.openpass.engine.reading.MigrationRule;
import org.openpass.engine.reading.MigrationRules;
import org.openpass.engine.reading.ModelReader;
import org.openpass.engine.reading.Position;
import org.openpass.engine.reading.ProcessModel;
import org.openpass.testing.OpenPassTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The rules of a dry run beside the engine: what they refuse it refuses, for the reason they name, and what they let pass it
 * takes; and where an instance stands is read as it stands. One deployment of all pairs of {@code MigrationPairs}.
 */
@OpenPassTest
class DryRunProvedIT {

    @Autowired
    private CamundaClient client;
    @Autowired
    private InstancePositions positions;
    @Autowired
    private JdbcClient jdbc;
    private final Map<String, Long> keys = new LinkedHashMap<>();
    private final Map<MigrationPair, Long> instances = new LinkedHashMap<>();

    @AfterEach
    void nothingOfItStays() {
        instances.values().forEach(key -> client.newCancelInstanceCommand(key).send().exceptionally(gone -> null)
                .toCompletableFuture().join());
        Long[] all = instances.values().toArray(Long[]::new);
        EngineRecords.await().until(() -> jdbc.sql("select count(*) from engine.instances where instance_key = any(?) "
                + "and state <> 'ACTIVE'").param(all).query(Long.class).single() == all.length);
        for (String table : List.of("element_events", "standing", "instance_moves", "incidents", "instances")) {
            jdbc.sql("delete from engine." + table + " where instance_key = any(?)").param(all).update();
        }
        jdbc.sql("delete from engine.element_counts where definition_key = any(:keys)").param("keys",
                keys.values().toArray(Long[]::new)).update();
        jdbc.sql("delete from engine.element_days where definition_key = any(:keys)").param("keys",
                keys.values().toArray(Long[]::new)).update();
    }

    @Test
    void whatTheRulesRefuseTheEngineRefusesAndWhatTheyLetPassItTakes() {
        List<MigrationPair> pairs = MigrationPairs.all();
        begin(pairs);
        EngineRecords.await().untilAsserted(() -> assertThat(read(pairs)).isEqualTo(pairs.stream().collect(
                Collectors.toMap(MigrationPair::toString, pair -> Map.of(pair.stands(), 1L)))));

        SoftAssertions softly = new SoftAssertions();
        List<MigrationPair> taken = new ArrayList<>();
        for (MigrationPair pair : pairs) {
            List<MigrationRule> ours = judged(pair);
            String engine = moved(pair);
            if (engine == null) {
                taken.add(pair);
            }
            softly.assertThat(ours).as("%s, of which the engine says: %s", pair, engine)
                    .isEqualTo(pair.rule() == null ? List.of() : List.of(pair.rule()));
            if (pair.said() == null) {
                softly.assertThat(engine).as(pair.toString()).isNull();
            } else {
                softly.assertThat(engine).as(pair.toString()).isNotNull().contains(pair.said());
            }
        }
        softly.assertAll();
        assertThat(taken).hasSizeGreaterThan(8);
        EngineRecords.await().untilAsserted(() -> assertThat(taken.stream().filter(pair -> jdbc.sql(
                "select count(*) from engine.standing where instance_key = ? and definition_key <> ?").params(
                instances.get(pair), keys.get(pair.to())).query(Long.class).single() > 0)).isEmpty());

        MigrationPair ended = pairs.getFirst();
        client.newCancelInstanceCommand(instances.get(ended)).send().join();
        assertThat(moved(ended)).contains("no process instance found");
    }

    private void begin(List<MigrationPair> pairs) {
        DeployResourceCommandStep2 command = null;
        for (MigrationPair pair : pairs) {
            command = command == null ? client.newDeployResourceCommand().addResourceBytes(pair.source(), pair.from() + ".bpmn")
                    : command.addResourceBytes(pair.source(), pair.from() + ".bpmn");
            command = command.addResourceBytes(pair.target(), pair.to() + ".bpmn");
        }
        command.requestTimeout(Duration.ofMinutes(1)).send().join().getProcesses().forEach((Process process) ->
                keys.put(process.getBpmnProcessId(), process.getProcessDefinitionKey()));
        Map<MigrationPair, io.camunda.client.api.CamundaFuture<ProcessInstanceEvent>> begun = new LinkedHashMap<>();
        pairs.forEach(pair -> begun.put(pair, client.newCreateInstanceCommand().processDefinitionKey(keys.get(pair.from()))
                .send()));
        begun.forEach((pair, future) -> instances.put(pair, future.join().getProcessInstanceKey()));
    }

    private Map<String, Map<Position, Long>> read(List<MigrationPair> pairs) {
        return pairs.stream().collect(Collectors.toMap(MigrationPair::toString, pair ->
                positions.of(keys.get(pair.from()), ModelReader.process(pair.source()))));
    }

    private List<MigrationRule> judged(MigrationPair pair) {
        ProcessModel source = ModelReader.process(pair.source());
        MigrationRules rules = new MigrationRules(source, ModelReader.process(pair.target()), pair.mapping(),
                (decision, before, after) -> false);
        Position stands = positions.of(keys.get(pair.from()), source).keySet().iterator().next();
        return Stream.concat(rules.ofMapping().stream(), rules.at(stands).stream()).map(Hindrance::rule)
                .filter(MigrationRule::hinders).distinct().toList();
    }

    /** What the engine says against it; null when it takes it. */
    private String moved(MigrationPair pair) {
        MigrationPlanBuilderImpl plan = new MigrationPlanBuilderImpl();
        plan.withTargetProcessDefinitionKey(keys.get(pair.to()));
        pair.mapping().forEach(step -> plan.addMappingInstruction(step.source(), step.target()));
        try {
            client.newMigrateProcessInstanceCommand(instances.get(pair)).migrationPlan(plan.build()).send().join();
            return null;
        } catch (ClientException refused) {
            return refused.getMessage();
        }
    }
}
