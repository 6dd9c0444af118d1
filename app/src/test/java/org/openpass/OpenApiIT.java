package org.openpass;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openpass.testing.Answer;
import org.openpass.testing.Api;
import org.openpass.testing.OpenPassTest;
import org.springframework.beans.factory.annotation.Autowired;

/** The published description of the API. */
@OpenPassTest
class OpenApiIT {

    @Autowired
    Api anyone;

    @Test
    void theApiIsDescribedForEveryone() {
        Answer published = anyone.get("/openapi/v1").mustBe(200);

        assertThat(published.text("/openapi")).startsWith("3.");
        assertThat(published.at("/paths").propertyNames()).contains("/api/v1/declarations",
                "/api/v1/declarations/{number}", "/api/v1/cases", "/api/v1/tracking/{number}",
                "/api/v1/admin/parties");
        assertThat(published.at("/paths/~1api~1v1~1declarations/post/responses").propertyNames())
                .contains("202", "409", "422");
        assertThat(published.at("/paths/~1api~1v1~1declarations/post/requestBody/content").propertyNames())
                .anyMatch(type -> type.contains("json"));
        String decision = "/paths/~1api~1v1~1tasks~1{key}~1decision/post";
        assertThat(published.at(decision + "/parameters").valueStream().map(p -> p.path("name").asString()))
                .contains("subjectVersion");
        assertThat(published.text(decision + "/responses/409/description")).contains("task.changedMeanwhile");
        assertThat(published.at("/components/securitySchemes/apiKey/name").asString()).isEqualTo("X-API-Key");
    }

    @Test
    void healthIsPublicAndTheRestOfOperationsIsNot() {
        assertThat(anyone.get("/actuator/health").mustBe(200).text("/status")).isEqualTo("UP");
        assertThat(anyone.get("/actuator/metrics").status()).isEqualTo(401);
    }
}
