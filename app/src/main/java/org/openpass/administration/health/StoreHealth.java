package org.openpass.administration.health;

import java.nio.file.Path;
import java.time.Duration;
import org.openpass.engine.EngineTopology;
import org.openpass.search.SearchHealth;
import org.openpass.search.SearchUnavailable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the application stands on: engine, database, disk, search index. */
@Configuration(proxyBeanMethods = false)
class StoreHealth {

    private static final long SLOW_MILLIS = 300;
    private static final long MEGABYTE = 1L << 20;
    /** Below 512 MB the engine rests. */
    private static final long DISK_FULL = 1_024;
    private static final long DISK_LOW = 4 * DISK_FULL;
    /** Below two seconds in health. */
    private static final Duration BEHIND = Duration.ofSeconds(10);

    @Bean
    @ConditionalOnBooleanProperty(name = "openpass.engine.enabled", matchIfMissing = true)
    HealthSentence engineSentence(EngineTopology topology) {
        return HealthSentence.of("engine", 10, () -> topology.now().map(cluster -> cluster.whole()
                ? Sentence.good("health.engine.good", cluster.brokers(), cluster.partitions())
                : Sentence.bad("health.engine.partly", cluster.partitions() - cluster.working(), cluster.partitions()))
                .orElseGet(() -> Sentence.bad("health.engine.away")));
    }

    @Bean
    HealthSentence databaseSentence(JdbcClient jdbc) {
        return HealthSentence.of("database", 20, () -> {
            long begun = System.nanoTime();
            jdbc.sql("select 1").query(Integer.class).single();
            long millis = Duration.ofNanos(System.nanoTime() - begun).toMillis();
            long size = jdbc.sql("select pg_database_size(current_database())").query(Long.class).single() / MEGABYTE;
            return millis < SLOW_MILLIS ? Sentence.good("health.database.good", millis, size)
                    : Sentence.watch("health.database.slow", millis, size);
        });
    }

    /** Of the volume on which the application runs: that of all stores, where it runs them. */
    @Bean
    HealthSentence diskSentence() {
        return HealthSentence.of("disk", 30, () -> disk(Path.of("").toAbsolutePath().toFile().getUsableSpace() / MEGABYTE));
    }

    static Sentence disk(long free) {
        return free < DISK_FULL ? Sentence.bad("health.disk.low", free)
                : free < DISK_LOW ? Sentence.watch("health.disk.low", free) : Sentence.good("health.disk.good", free);
    }

    @Bean
    HealthSentence searchSentence(SearchHealth search) {
        return HealthSentence.of("search", 40, () -> search(search));
    }

    private static Sentence search(SearchHealth search) {
        try {
            SearchHealth.State state = search.now();
            if (state.rebuilding()) {
                return Sentence.good("health.search.rebuilding");
            }
            if (!state.serving()) {
                return Sentence.watch("health.search.missing");
            }
            return state.behind().compareTo(BEHIND) < 0 ? Sentence.good("health.search.good")
                    : Sentence.watch("health.search.behind", state.behind());
        } catch (SearchUnavailable away) {
            return Sentence.bad("health.search.away");
        }
    }
}
