package org.openpass.engine;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.command.ClientException;
import io.camunda.client.api.response.PartitionBrokerHealth;
import io.camunda.client.api.response.PartitionInfo;
import io.camunda.client.api.response.Topology;
import java.time.Duration;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** Asks the engine of which brokers and partitions it is made; for who tells of its health. */
@Component
@ConditionalOnBooleanProperty(name = "openpass.engine.enabled", matchIfMissing = true)
public class EngineTopology {

    /** Less than the second that each part has to say how it is. */
    private static final Duration PATIENCE = Duration.ofMillis(800);

    /**
     * The engine as it stands.
     *
     * @param working partitions that a healthy broker leads: only those take work
     */
    public record Cluster(int brokers, int partitions, int working) {

        /** Whether there is no part of it that takes no work. */
        public boolean whole() {
            return partitions > 0 && working >= partitions;
        }
    }

    private final CamundaClient client;

    EngineTopology(CamundaClient client) {
        this.client = client;
    }

    /** How the engine stands; empty when it does not answer. */
    public Optional<Cluster> now() {
        try {
            Topology topology = client.newTopologyRequest().requestTimeout(PATIENCE).send().join();
            long working = topology.getBrokers().stream().flatMap(broker -> broker.getPartitions().stream())
                    .filter(each -> each.isLeader() && each.getHealth() == PartitionBrokerHealth.HEALTHY)
                    .map(PartitionInfo::getPartitionId).distinct().count();
            return Optional.of(new Cluster(topology.getBrokers().size(), topology.getPartitionsCount(), (int) working));
        } catch (ClientException away) {
            return Optional.empty();
        }
    }
}
