package org.openpass.engine;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.response.DeploymentEvent;
import java.nio.charset.StandardCharsets;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A model that a process owner has released, for one case of a test: as the product deploys, and gone afterwards. */
@TestComponent
public final class OwnersRelease {

    private static final String PROCESS = "import-declaration";

    private final CamundaClient client;
    private final JdbcClient jdbc;
    private final Models models;

    public OwnersRelease(CamundaClient client, JdbcClient jdbc, Models models) {
        this.client = client;
        this.jdbc = jdbc;
        this.models = models;
    }

    /**
     * Deploys a process under an id of its own and its form.
     *
     * @return the key of the process
     */
    public long deploy(String id, String bpmn, String form) {
        DeploymentEvent deployed = client.newDeployResourceCommand()
                .addResourceStringUtf8(form, "forms/declaration/" + id + ".form")
                .addResourceStringUtf8(bpmn, "processes/declaration/" + id + ".bpmn").send().join();
        long key = deployed.getProcesses().getFirst().getProcessDefinitionKey();
        jdbc.sql("""
                insert into engine.releases (definition_key, process_id, version, checksum, source, bpmn)
                values (?, ?, 1000000, ?, 'STUDIO', ?)
                """).params(key, id, id, bpmn).update();
        models.keep(key, bpmn.getBytes(StandardCharsets.UTF_8));
        return key;
    }

    /** What is filed meanwhile begins on it. */
    public void during(long key, Runnable filing) {
        String id = jdbc.sql("select process_id from engine.releases where definition_key = ?").param(key)
                .query(String.class).single();
        called(key, PROCESS);
        try {
            filing.run();
        } finally {
            called(key, id);
        }
    }

    private void called(long key, String process) {
        jdbc.sql("update engine.releases set process_id = ? where definition_key = ?").params(process, key).update();
    }
}
