package org.openpass.engine;

import io.camunda.client.CamundaClient;
import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The client of the engine; connects when it is first used, so the application starts without the engine. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty(name = "openpass.engine.enabled", matchIfMissing = true)
class EngineConfiguration {

    static final Duration PATIENCE = Duration.ofSeconds(10);

    @Bean(destroyMethod = "close")
    CamundaClient camundaClient(EngineProperties properties) {
        return CamundaClient.newClientBuilder()
                .grpcAddress(properties.grpcAddress())
                .restAddress(properties.restAddress())
                .preferRestOverGrpc(false)
                .defaultRequestTimeout(PATIENCE)
                .numJobWorkerExecutionThreads(properties.workerThreads())
                .build();
    }
}
