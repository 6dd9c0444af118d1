package org.openpass.trial.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/** An installation for trials starts on nothing that is the system's, and beside nobody whom its acts could reach. */
class TrialGuardTest {

    private static final Map<String, Object> RIGHT = Map.of("openpass.trial.secret", "0123456789abcdef0123456789abcdef",
            "spring.datasource.url", "jdbc:postgresql://127.0.0.1:5432/openpass_trial",
            "openpass.engine.management-address", "http://127.0.0.1:9601");

    @Test
    void aTrialOfItsOwnStartsAndIsWalled() {
        assertThat(started(RIGHT).getProperty("openpass.trial.walled", Boolean.class)).isTrue();
    }

    @Test
    void withoutASecretNothingIsATrialAndNothingIsAsked() {
        assertThat(started(Map.of("spring.datasource.url", "jdbc:postgresql://127.0.0.1:5432/openpass",
                "spring.mail.host", "mail")).getProperty("openpass.trial.walled")).isNull();
    }

    @ParameterizedTest
    @CsvSource({"spring.datasource.url, jdbc:postgresql://127.0.0.1:5432/openpass",
        "spring.datasource.url, jdbc:postgresql://127.0.0.1:5432/openpass?ApplicationName=x_trial",
        "spring.mail.host, mail.example.org", "openpass.oidc.issuer, https://id.example.org",
        "openpass.webhooks.allow, 10.0.0.0", "openpass.rates.source, https://rates.example.org",
        "openpass.scanner.clamav, 127.0.0.1:3310", "openpass.trial.secret, short",
        "openpass.engine.management-address, ''"})
    void whatIsTheSystemsOrReachesOthersStopsTheStart(String name, String value) {
        Map<String, Object> wrong = new HashMap<>(RIGHT);
        wrong.put(name, value);

        assertThatThrownBy(() -> started(wrong)).hasMessageContaining(name);
    }

    @Test
    void allFaultsAreSaidAtOnce() {
        assertThatThrownBy(() -> started(Map.of("openpass.trial.secret", "short", "spring.mail.host", "mail")))
                .hasMessageContaining("characters").hasMessageContaining("_trial").hasMessageContaining("spring.mail.host");
        assertThatCode(() -> started(Map.of())).doesNotThrowAnyException();
    }

    private static StandardEnvironment started(Map<String, Object> properties) {
        var environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("test", properties));
        new TrialGuard().postProcessEnvironment(environment, new SpringApplication());
        return environment;
    }
}
