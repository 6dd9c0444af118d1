package org.openpass.testing;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.env.Environment;

/** What tests may have injected. Lazy, because the port is known only when the application runs. */
@TestConfiguration(proxyBeanMethods = false)
class TestBeans {

    @Bean
    @Lazy
    Api callerOfTests(Environment environment) {
        return Api.at("http://127.0.0.1:" + environment.getRequiredProperty("local.server.port"));
    }

    @Bean
    @Lazy
    SampleData sampleData(Api callerOfTests, MovableClock clock) {
        return new SampleData(callerOfTests.account("admin", TestStack.ADMIN_PASSWORD), clock);
    }
}
