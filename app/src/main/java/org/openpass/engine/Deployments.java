package org.openpass.engine;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.command.DeployResourceCommandStep1;
import io.camunda.client.api.response.DecisionRequirements;
import io.camunda.client.api.response.DeploymentEvent;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
    private final Clock clock;

    Deployments(ObjectProvider<CamundaClient> client, JdbcClient jdbc, VersionRows rows, ApplicationEventPublisher publisher,
            Clock clock) {
        this.client = client;
        this.jdbc = jdbc;
        this.rows = rows;
        this.publisher = publisher;
        this.clock = clock;
    }

    /** Until the transaction ends nobody else gives the engine files. */
    void lock() {
        jdbc.sql("select pg_advisory_xact_lock(?)").param(LOCK).query((rs, n) -> 1).single();
    }

    /**
     * One command: decisions and forms before the processes that bind them, and processes before those that call them.
     *
     * @param effectiveFrom the moment from which they are chosen; null: at once
     * @param names of a file, by language, as they are written
     */
    List<Deployed> deploy(List<ModelFile> files, VersionRows.Source source, Instant effectiveFrom,
            Function<ModelFile, Map<String, String>> names) {
        List<ModelFile> ordered = ordered(files);
        DeployResourceCommandStep1.DeployResourceCommandStep2 command = null;
        for (ModelFile f : ordered) {
            command = command == null ? client.getObject().newDeployResourceCommand().addResourceBytes(f.content(), f.path())
                    : command.addResourceBytes(f.content(), f.path());
        }
        DeploymentEvent deployed = command.requestTimeout(PATIENCE).send().join();
        ordered.forEach(rows::given);
        List<Deployed> answered = answered(deployed);
        Map<String, ModelFile> byPath = ordered.stream().collect(Collectors.toMap(ModelFile::path, f -> f));
        Instant now = clock.instant();
        List<Deployed> kept = answered.stream().map(one -> {
            ModelFile file = byPath.get(one.path());
            ModelHead head = ModelHead.of(file).stream().filter(h -> h.id().equals(one.id())).findFirst().orElseThrow();
            rows.keep(head, file, one.key(), one.version(), source, effectiveFrom);
            names.apply(file).forEach((language, content) -> rows.names(one.key(), language, content));
            return new Deployed(one.kind(), one.id(), one.key(), one.version(), head.tag(), one.path(),
                    source == VersionRows.Source.PACKAGED, now, effectiveFrom);
        }).toList();
        publisher.publishEvent(new ModelsDeployed());
        return kept;
    }

    private static List<ModelFile> ordered(List<ModelFile> files) {
        List<ModelFile> ordered = new ArrayList<>(files.stream().filter(file -> file.kind() != ModelKind.PROCESS).toList());
        Map<ModelFile, Optional<ModelHead>> left = new LinkedHashMap<>();
        files.stream().filter(file -> file.kind() == ModelKind.PROCESS).forEach(file -> left.put(file, head(file)));
        while (!left.isEmpty()) {
            // Two that call each other are in whatever order.
            ModelFile next = left.keySet().stream().filter(file -> left.keySet().stream().noneMatch(other -> other != file
                    && calls(left.get(file), left.get(other)))).findFirst().orElseGet(() -> left.keySet().iterator().next());
            ordered.add(next);
            left.remove(next);
        }
        return ordered;
    }

    private static boolean calls(Optional<ModelHead> caller, Optional<ModelHead> called) {
        return caller.isPresent() && called.isPresent() && caller.get().binds().stream().anyMatch(bound ->
                bound.kind() == ModelKind.PROCESS && bound.id().equals(called.get().id()));
    }

    /** Of what is no model the engine says so itself. */
    private static Optional<ModelHead> head(ModelFile file) {
        try {
            return ModelHead.of(file).stream().findFirst();
        } catch (RuntimeException unreadable) {
            return Optional.empty();
        }
    }

    /** What the engine says: keys and numbers. */
    private static List<Deployed> answered(DeploymentEvent deployed) {
        Map<Long, String> tables = deployed.getDecisionRequirements().stream().collect(Collectors.toMap(
                DecisionRequirements::getDecisionRequirementsKey, DecisionRequirements::getResourceName));
        return Stream.of(
                deployed.getProcesses().stream().map(p -> answer(ModelKind.PROCESS, p.getBpmnProcessId(),
                        p.getProcessDefinitionKey(), p.getVersion(), p.getResourceName())),
                deployed.getDecisions().stream().map(d -> answer(ModelKind.DECISION, d.getDmnDecisionId(), d.getDecisionKey(),
                        d.getVersion(), tables.get(d.getDecisionRequirementsKey()))),
                deployed.getForm().stream().map(f -> answer(ModelKind.FORM, f.getFormId(), f.getFormKey(), f.getVersion(),
                        f.getResourceName()))).flatMap(one -> one).toList();
    }

    private static Deployed answer(ModelKind kind, String id, long key, int version, String path) {
        return new Deployed(kind, id, key, version, null, path, false, null, null);
    }
}
