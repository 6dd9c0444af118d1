package org.openpass.engine;

import io.camunda.client.CamundaClient;
import io.grpc.Status;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Orders that end a case's position and let it go on elsewhere, end its instance, or give it a variable. Each may arrive twice: an
 * element is ended once, an instance is, and a variable that has the value gets it again.
 */
@Component
public class Positions {

    private final Outbox outbox;
    private final OrderedActs acts;
    private final JdbcClient jdbc;
    private final JsonMapper json;

    Positions(Outbox outbox, OrderedActs acts, JdbcClient jdbc, JsonMapper json) {
        this.outbox = outbox;
        this.acts = acts;
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Ends the element and begins the target, behind whatever the engine is to be told of the case before. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void move(long act, String caseNumber, long instanceKey, long elementKey, String target, Map<String, Object> variables) {
        jdbc.sql("insert into engine.placements (act, instance_key, element_key, target_id) values (?, ?, ?, ?) on conflict do nothing")
                .params(act, instanceKey, elementKey, target).update();
        outbox.add(caseNumber, Outbox.Kind.MODIFY, new Outbox.Modify(act, instanceKey, elementKey, target, variables));
    }

    /** Ends the instance; the case is closed by its own module. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void cancel(String caseNumber, long instanceKey) {
        outbox.add(caseNumber, Outbox.Kind.CANCEL, instanceKey);
    }

    /** Gives the instance these variables. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void set(long act, String caseNumber, long instanceKey, Map<String, Object> variables) {
        outbox.add(caseNumber, Outbox.Kind.SET_VARIABLES, new Outbox.SetVariables(act, instanceKey, variables));
    }

    CompletionStage<?> send(CamundaClient client, Outbox.Entry entry) {
        if (entry.kind() == Outbox.Kind.SET_VARIABLES) {
            Outbox.SetVariables order = json.readValue(entry.payload(), Outbox.SetVariables.class);
            return client.newSetVariablesCommand(order.instance()).variables(order.variables()).send();
        }
        Outbox.Modify order = json.readValue(entry.payload(), Outbox.Modify.class);
        return client.newModifyProcessInstanceCommand(order.instance()).activateElement(order.target())
                .withVariables(order.variables()).and().terminateElement(order.element()).send();
    }

    void taken(Outbox.Entry entry) {
        Order order = order(entry);
        acts.taken(order.act(), order.instance());
    }

    /** A refusal is an answer: the lane is free at once, for what the case is told next. */
    void refused(Outbox.Entry entry, Throwable cause) {
        Order order = order(entry);
        acts.refused(order.act(), order.instance(), Relay.code(cause) == Status.Code.NOT_FOUND, String.valueOf(cause.getMessage()));
    }

    private record Order(long act, long instance) {
    }

    private Order order(Outbox.Entry entry) {
        var payload = json.readTree(entry.payload());
        return new Order(payload.path("act").asLong(), payload.path("instance").asLong());
    }
}
