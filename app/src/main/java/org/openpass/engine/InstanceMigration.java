package org.openpass.engine;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.command.MigrationPlan;
import io.camunda.client.api.command.MigrationPlanBuilderImpl;
import io.grpc.Status;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.openpass.engine.reading.MappedElement;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Orders to go on upon another release. One may arrive twice: then the engine meets an instance that stands where it is to go, or
 * that it cannot map any more, and nothing happens to it.
 */
@Component
public class InstanceMigration {

    /** The engine's words of what is on its way; it says them of joining gateways, too, which are judged before. */
    private static final String ON_ITS_WAY = "concurrent command";

    private final Outbox outbox;
    private final MovedInstances moved;
    private final JsonMapper json;

    InstanceMigration(Outbox outbox, MovedInstances moved, JsonMapper json) {
        this.outbox = outbox;
        this.moved = moved;
        this.json = json;
    }

    /** Tells the engine, behind whatever it is to be told of the case before. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void order(long plan, String caseNumber, long instanceKey, long release, List<MappedElement> mapping) {
        outbox.add(caseNumber, Outbox.Kind.MIGRATE, new Outbox.Migrate(plan, instanceKey, release, mapping));
    }

    CompletionStage<?> send(CamundaClient client, Outbox.Entry entry) {
        Outbox.Migrate order = read(entry);
        MigrationPlanBuilderImpl plan = new MigrationPlanBuilderImpl();
        plan.withTargetProcessDefinitionKey(order.release());
        order.mapping().forEach(pair -> plan.addMappingInstruction(pair.source(), pair.target()));
        MigrationPlan built = plan.build();
        return client.newMigrateProcessInstanceCommand(order.instance()).migrationPlan(built).send();
    }

    void taken(Outbox.Entry entry) {
        Outbox.Migrate order = read(entry);
        moved.taken(order.plan(), order.instance());
    }

    /** A refusal is an answer: the lane is free at once, for what the case is told next. */
    void refused(Outbox.Entry entry, Throwable cause) {
        Outbox.Migrate order = read(entry);
        String words = String.valueOf(cause.getMessage());
        moved.refused(order.plan(), order.instance(), Relay.code(cause) == Status.Code.NOT_FOUND ? MovedInstances.Refusal.GONE
                : words.contains(ON_ITS_WAY) ? MovedInstances.Refusal.MOVING : MovedInstances.Refusal.FINAL, words);
    }

    private Outbox.Migrate read(Outbox.Entry entry) {
        return json.readValue(entry.payload(), Outbox.Migrate.class);
    }
}
