package org.openpass.deploy.faults.twins;

import io.camunda.client.CamundaClient;
import java.net.URI;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.openpass.deploy.rig.Await;
import org.openpass.deploy.rig.RunningSystem;

/** Process instances that nobody asked for, created behind the application's back. */
final class Surplus implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Duration LIMIT = Duration.ofMinutes(3);

    private final RunningSystem system;
    private final CamundaClient client;
    private final long definition;
    private final List<Long> instances = new ArrayList<>();

    Surplus(RunningSystem system) throws SQLException {
        this.system = system;
        client = CamundaClient.newClientBuilder().grpcAddress(URI.create(system.address("engine.grpc")))
                .restAddress(URI.create(system.address("engine.rest"))).preferRestOverGrpc(false)
                .defaultRequestTimeout(PATIENCE).build();
        definition = system.count("select definition_key from engine.releases where process_id = 'import-declaration' "
                + "order by version desc limit 1");
    }

    /** Starts another instance for the case. */
    void start(String caseNumber) {
        instances.add(client.newCreateInstanceCommand().processDefinitionKey(definition)
                .variables(Map.of("caseNumber", caseNumber)).send().join().getProcessInstanceKey());
    }

    int started() {
        return instances.size();
    }

    /** Waits until each that owns no case is cancelled; fails if one did a job; returns how many became owners. */
    long allCancelledOrOwners() throws Exception {
        String ours = instances.stream().map(String::valueOf).collect(Collectors.joining(", ", "(", ")"));
        String surplus = "instance_key in " + ours + " and not exists (select 1 from casework.cases c "
                + "where c.instance_key = i.instance_key)";
        Await.until("the feed to tell of all instances", LIMIT, () -> system.count(
                "select count(*) from engine.instances i where instance_key in " + ours) == instances.size());
        Await.until("the end of all surplus instances", LIMIT, () -> system.count(
                "select count(*) from engine.instances i where state <> 'TERMINATED' and " + surplus) == 0);
        long done = system.count("select count(*) from engine.instances i join feed.records r "
                + "on r.process_instance_key = i.instance_key and r.value_type = 'PROCESS_INSTANCE' "
                + "and r.intent = 'ELEMENT_COMPLETED' and r.value ->> 'bpmnElementType' = 'SERVICE_TASK' where " + surplus);
        if (done > 0) {
            throw new AssertionError("Surplus instances did " + done + " jobs");
        }
        return system.count("select count(*) from casework.cases where instance_key in " + ours);
    }

    @Override
    public void close() {
        client.close();
    }
}
