package org.openpass.engine;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.command.DeployResourceCommandStep1;
import io.camunda.client.api.response.Decision;
import io.camunda.client.api.response.DecisionRequirements;
import io.camunda.client.api.response.DeploymentEvent;
import io.camunda.client.api.response.Form;
import io.camunda.client.api.response.Process;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Gives files to the engine, all or none, and keeps what it answers: their keys and version numbers. The same files again are
 * the same versions to it, as long as no others of their names came between.
 */
@Component
class Deployments {

    private static final long LOCK = 0x6f70656e70617373L;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final ObjectProvider<CamundaClient> client;
    private final JdbcClient jdbc;
    private final VersionRows rows;
    private final ApplicationEventPublisher publisher;

    Deployments(ObjectProvider<CamundaClient> client, JdbcClient jdbc, VersionRows rows, ApplicationEventPublisher publisher) {
        this.client = client;
        this.jdbc = jdbc;
        this.rows = rows;
        this.publisher = publisher;
    }

    /** Until the transaction ends nobody else gives the engine files. */
    void lock() {
        jdbc.sql("select pg_advisory_xact_lock(?)").param(LOCK).query((rs, n) -> 1).single();
    }

    /**
     * One command: decisions and forms before the processes that bind them.
     *
     * @param names of a file, by language, as they are written
     */
    void deploy(List<ModelFile> files, VersionRows.Source source, Function<ModelFile, Map<String, String>> names) {
        List<ModelFile> ordered = files.stream().sorted(Comparator.comparing(f -> f.kind() == ModelKind.PROCESS)).toList();
        DeployResourceCommandStep1.DeployResourceCommandStep2 command = null;
        for (ModelFile f : ordered) {
            command = command == null ? client.getObject().newDeployResourceCommand().addResourceBytes(f.content(), f.path())
                    : command.addResourceBytes(f.content(), f.path());
        }
        DeploymentEvent deployed = command.requestTimeout(PATIENCE).send().join();
        ordered.forEach(rows::given);
        Map<String, ModelFile> byPath = ordered.stream().collect(Collectors.toMap(ModelFile::path, f -> f));
        for (Process p : deployed.getProcesses()) {
            keep(byPath.get(p.getResourceName()), p.getBpmnProcessId(), p.getProcessDefinitionKey(), p.getVersion(), source, names);
        }
        Map<Long, String> tables = deployed.getDecisionRequirements().stream().collect(Collectors.toMap(
                DecisionRequirements::getDecisionRequirementsKey, DecisionRequirements::getResourceName));
        for (Decision d : deployed.getDecisions()) {
            keep(byPath.get(tables.get(d.getDecisionRequirementsKey())), d.getDmnDecisionId(), d.getDecisionKey(),
                    d.getVersion(), source, names);
        }
        for (Form f : deployed.getForm()) {
            keep(byPath.get(f.getResourceName()), f.getFormId(), f.getFormKey(), f.getVersion(), source, names);
        }
        publisher.publishEvent(new ModelsDeployed());
    }

    private void keep(ModelFile file, String id, long key, int version, VersionRows.Source source,
            Function<ModelFile, Map<String, String>> names) {
        ModelHead head = ModelHead.of(file).stream().filter(h -> h.id().equals(id)).findFirst().orElseThrow();
        rows.keep(head, file, key, version, source);
        names.apply(file).forEach((language, content) -> rows.names(key, language, content));
    }
}
