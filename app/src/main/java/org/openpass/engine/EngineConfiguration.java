package org.openpass.engine;

import io.camunda.client.CamundaClient;
import io.grpc.ClientInterceptor;
import java.time.Duration;
import org.apache.hc.client5.http.async.AsyncExecChainHandler;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The client of the engine; connects when it is first used, so the application starts without the engine. Whoever wants to
 * see its calls (tracing, fault tests) provides an interceptor of gRPC or a handler of HTTP as a bean.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty(name = "openpass.engine.enabled", matchIfMissing = true)
class EngineConfiguration {

    static final Duration PATIENCE = Duration.ofSeconds(10);

    @Bean(destroyMethod = "close")
    CamundaClient camundaClient(EngineProperties properties, ObjectProvider<ClientInterceptor> interceptors,
            ObjectProvider<AsyncExecChainHandler> handlers) {
        return CamundaClient.newClientBuilder()
                .grpcAddress(properties.grpcAddress())
                .restAddress(properties.restAddress())
                .preferRestOverGrpc(false)
                .defaultRequestTimeout(PATIENCE)
                .numJobWorkerExecutionThreads(properties.workerThreads())
                .withInterceptors(interceptors.orderedStream().toArray(ClientInterceptor[]::new))
                .withChainHandlers(handlers.orderedStream().toArray(AsyncExecChainHandler[]::new))
                .build();
    }
}
