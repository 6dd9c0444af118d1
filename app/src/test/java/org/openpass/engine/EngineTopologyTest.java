package org.openpass.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.client.CamundaClient;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** An engine that is away, or that takes calls and answers none, is told as such soon. */
class EngineTopologyTest {

    @Test
    void whoIsNotThereDoesNotAnswer() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        try (CamundaClient client = client(port)) {
            assertThat(new EngineTopology(client).now()).isEmpty();
        }
    }

    @Test
    void whoHangsDoesNotAnswerEither() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
                CamundaClient client = client(silent.getLocalPort())) {
            long begun = System.nanoTime();

            assertThat(new EngineTopology(client).now()).isEmpty();

            assertThat(Duration.ofNanos(System.nanoTime() - begun)).as("long before other calls are given up")
                    .isLessThan(EngineConfiguration.PATIENCE.dividedBy(2));
        }
    }

    @Test
    void aPartitionWithoutAHealthyLeaderTakesNoWork() {
        assertThat(new EngineTopology.Cluster(3, 3, 3).whole()).isTrue();
        assertThat(new EngineTopology.Cluster(3, 3, 2).whole()).isFalse();
        assertThat(new EngineTopology.Cluster(0, 0, 0).whole()).isFalse();
    }

    private static CamundaClient client(int port) {
        URI address = URI.create("http://127.0.0.1:" + port);
        return CamundaClient.newClientBuilder().grpcAddress(address).restAddress(address).preferRestOverGrpc(false)
                .defaultRequestTimeout(EngineConfiguration.PATIENCE).build();
    }
}
