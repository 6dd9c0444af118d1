package org.openpass.operations;

import org.springframework.boot.task.ThreadPoolTaskSchedulerBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

/**
 * Jobs that come again after a while share a few threads. With one, which is what there is by itself, a mail server that
 * does not answer would hold up the heartbeat, the order of tasks and the sealing of the audit trail. No job runs beside
 * itself; beside others each runs on other nodes anyway.
 */
@Configuration(proxyBeanMethods = false)
class Scheduling {

    private static final int THREADS = 6;

    @Bean
    ThreadPoolTaskScheduler taskScheduler(ThreadPoolTaskSchedulerBuilder builder) {
        return builder.poolSize(THREADS).threadNamePrefix("scheduling-").build();
    }
}
