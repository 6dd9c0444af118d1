package org.openpass.engine;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.command.ClientStatusException;
import io.camunda.client.api.command.DeployResourceCommandStep1.DeployResourceCommandStep2;
import io.camunda.client.api.command.ProblemException;
import io.camunda.client.api.response.DeploymentEvent;
import io.camunda.client.api.response.Process;
import io.grpc.Status;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Deploys processes, decisions and forms as one command, which the engine takes or refuses as a whole, and keeps what it
 * answered. The same set again gives the same versions: the engine knows a file by its name and checksum.
 */
@Component
@ConditionalOnBooleanProperty(name = "openpass.engine.enabled", matchIfMissing = true)
public class SetDeployment {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final List<String> KINDS = List.of(".dmn", ".form", ".bpmn");
    /** The engine has read the set and does not want it; anything else says nothing of the set. */
    private static final Set<Status.Code> REFUSED = Set.of(Status.Code.INVALID_ARGUMENT, Status.Code.FAILED_PRECONDITION);

    private final CamundaClient client;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Models models;

    SetDeployment(CamundaClient client, JdbcClient jdbc, TransactionTemplate transaction, Models models) {
        this.client = client;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.models = models;
    }

    /** The engine does not take the set; the message is its own. */
    public static final class Refused extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Refused(String words) {
            super(words.replaceFirst("(?s)^.*?encountered the following errors:\\s*", "").strip());
        }
    }

    /** A version of a process that the set brought, or had brought before. */
    public record Version(String processId, int version, long definitionKey) {
    }

    /**
     * Deploys the set; files of other kinds than models and forms are left out.
     *
     * @param files contents by the name under which they are released
     * @throws Refused when the engine does not take it; an engine that is away throws something else
     */
    public List<Version> deploy(Map<String, byte[]> files) {
        List<String> names = files.keySet().stream().filter(name -> kind(name) >= 0)
                // What a process binds must stand before it.
                .sorted(Comparator.comparing(SetDeployment::kind).thenComparing(Comparator.naturalOrder())).toList();
        if (names.isEmpty()) {
            return List.of();
        }
        DeploymentEvent deployed = send(files, names);
        transaction.executeWithoutResult(s -> deployed.getProcesses().forEach(each ->
                keep(each, files.get(each.getResourceName()))));
        return deployed.getProcesses().stream().map(each ->
                new Version(each.getBpmnProcessId(), each.getVersion(), each.getProcessDefinitionKey())).toList();
    }

    /** Whether the packaged models stand, so that a set can be laid over them. */
    public boolean begun() {
        return jdbc.sql("select exists (select from engine.releases)").query(Boolean.class).single();
    }

    private DeploymentEvent send(Map<String, byte[]> files, List<String> names) {
        DeployResourceCommandStep2 command = null;
        for (String name : names) {
            command = command == null ? client.newDeployResourceCommand().addResourceBytes(files.get(name), name)
                    : command.addResourceBytes(files.get(name), name);
        }
        try {
            return command.requestTimeout(PATIENCE).send().join();
        } catch (ClientStatusException refused) {
            if (REFUSED.contains(refused.getStatusCode())) {
                throw new Refused(refused.getStatus().getDescription());
            }
            throw refused;
        } catch (ProblemException refused) {
            throw refused.code() == 400 ? new Refused(refused.details().getDetail()) : refused;
        }
    }

    private void keep(Process process, byte[] content) {
        int fresh = jdbc.sql("""
                insert into engine.releases (definition_key, process_id, version, checksum, source, bpmn)
                values (?, ?, ?, ?, 'STUDIO', ?) on conflict do nothing
                """).params(process.getProcessDefinitionKey(), process.getBpmnProcessId(), process.getVersion(),
                new ModelFile(process.getResourceName(), content).checksum(), Models.text(content)).update();
        if (fresh > 0) {
            models.keep(process.getProcessDefinitionKey(), content);
        }
    }

    private static int kind(String name) {
        for (int kind = 0; kind < KINDS.size(); kind++) {
            if (name.endsWith(KINDS.get(kind))) {
                return kind;
            }
        }
        return -1;
    }
}
