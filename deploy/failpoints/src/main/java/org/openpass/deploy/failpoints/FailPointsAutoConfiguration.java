package org.openpass.deploy.failpoints;

import java.nio.file.Path;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

/** Puts fail-points at every seam when {@code OPENPASS_FAILPOINTS_FOLDER} names a folder; its clock can be moved there too. */
@AutoConfiguration
@ConditionalOnProperty("openpass.failpoints.folder")
public class FailPointsAutoConfiguration {

    @Bean
    static FailPoints failPoints(Environment environment) {
        return new FailPoints(Path.of(environment.getRequiredProperty("openpass.failpoints.folder")));
    }

    // Its whole name: it stands in the application's own context, whose rooms name their beans shortly.
    @Bean
    static BeanPostProcessor failPointsAtDataSourceAndClock(FailPoints failPoints) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return switch (bean) {
                    case DataSource source -> new WatchedDataSource(source, failPoints);
                    case Clock clock -> new MovedClock(clock, failPoints.folder());
                    default -> bean;
                };
            }
        };
    }

    @Bean
    EngineCalls engineCalls(FailPoints failPoints) {
        return new EngineCalls(failPoints);
    }

    @Bean
    EngineRequests engineRequests(FailPoints failPoints) {
        return new EngineRequests(failPoints);
    }

    @Bean
    Doors doors(FailPoints failPoints) {
        return new Doors(failPoints);
    }
}
