package org.openpass.engine;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the engine is and how hard it is used; prefix {@code openpass.engine}.
 *
 * @param enabled false: no relay, no workers, no projection (commands such as check)
 * @param grpcAddress the gateway's gRPC address
 * @param restAddress the gateway's REST address
 * @param jobTimeout a job not completed by then is delivered again
 * @param maxJobsActive jobs a worker may hold, per job type
 * @param workerThreads threads that work jobs
 * @param relayBatch commands a relay has in flight; more than about 16 meets the broker's back-pressure
 */
@ConfigurationProperties("openpass.engine")
record EngineProperties(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("http://127.0.0.1:26500") URI grpcAddress,
        @DefaultValue("http://127.0.0.1:8088") URI restAddress,
        @DefaultValue("PT30S") Duration jobTimeout,
        @DefaultValue("32") int maxJobsActive,
        @DefaultValue("12") int workerThreads,
        @DefaultValue("16") int relayBatch) {
}
