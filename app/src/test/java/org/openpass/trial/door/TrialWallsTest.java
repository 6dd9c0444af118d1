package org.openpass.trial.door;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.Filter;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.context.annotation.Configuration;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;

/** What an installation for trials answers: its own door to who has the secret, and how it is to who asks for that. */
class TrialWallsTest {

    private static final String SECRET = "0123456789abcdef0123456789abcdef";

    @Configuration(proxyBeanMethods = false)
    @EnableWebSecurity
    static class Web {
    }

    @Test
    void strangersFindNothingAndWhoHasTheSecretOneDoor() {
        new WebApplicationContextRunner().withUserConfiguration(Web.class, TrialInstallation.class)
                .withPropertyValues("openpass.trial.secret=" + SECRET, "openpass.trial.walled=true",
                        "openpass.engine.management-address=http://127.0.0.1:9").run(context -> {
                            Filter walls = context.getBean("springSecurityFilterChain", Filter.class);
                            for (String each : List.of("GET /", "GET /login", "POST /api/v1/declarations", "POST /api/v1/payments",
                                    "POST /api/v1/registrations", "GET /api/v1/tracking/1", "GET /actuator/metrics",
                                    "GET /files/calendar/x", "POST /trial/v1/sets", "GET /trial/v1", "PUT /trial/v1/law",
                                    "POST /trial/v1/runs", "GET /trial/v1/runs/newest")) {
                                assertThat(answer(walls, each, null)).as(each).isEqualTo(404);
                                for (String guess : List.of("", " ", SECRET.replace('0', '1'), SECRET.substring(1), SECRET + "0",
                                        SECRET.toUpperCase(Locale.ROOT))) {
                                    assertThat(answer(walls, each, guess)).as(each + " with " + guess).isEqualTo(404);
                                }
                            }
                            assertThat(answer(walls, "GET /x/../trial/v1", null)).isNotEqualTo(200);
                            assertThat(answer(walls, "POST /trial/v1/sets", SECRET)).isEqualTo(200);
                            assertThat(answer(walls, "POST /api/v1/declarations", SECRET)).isEqualTo(404);
                            assertThat(answer(walls, "GET /actuator/health/readiness", null)).isEqualTo(200);
                        });
    }

    private static int answer(Filter walls, String asked, String secret) throws Exception {
        var request = new MockHttpServletRequest(asked.split(" ")[0], asked.split(" ")[1]);
        if (secret != null) {
            request.addHeader("Authorization", "Bearer " + secret);
        }
        var response = new MockHttpServletResponse();
        walls.doFilter(request, response, new MockFilterChain());
        return response.getStatus();
    }
}
