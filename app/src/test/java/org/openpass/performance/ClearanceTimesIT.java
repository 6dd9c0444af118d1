package org.openpass.performance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.openpass.testing.Api;
import org.openpass.testing.Filer;
import org.openpass.testing.MovableClock;
import org.openpass.testing.OpenPassTest;
import org.openpass.testing.SampleData;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** The public figures. */
@OpenPassTest
class ClearanceTimesIT {

    private static final Duration LONGEST = Duration.ofSeconds(30);

    @Autowired
    SampleData samples;
    @Autowired
    MovableClock clock;
    @Autowired
    Api anyone;
    @Autowired
    JdbcClient jdbc;

    @Test
    void mediansCountEveryCaseAndOwnersOnlyThoseThatWaitedForThem() {
        String kind = SampleData.unique("kind-");
        ended(kind, Duration.ofDays(1), 10, 0);
        ended(kind, Duration.ofDays(2), 20, 0);
        ended(kind, Duration.ofDays(29), 20, 60);
        ended(kind, Duration.ofDays(29), 20, 380);
        ended(kind, Duration.ofDays(31), 99_999, 0);

        JsonNode figures = Awaitility.await().atMost(LONGEST).until(() -> kind(kind), found -> found != null);

        assertThat(figures.path("cases").asInt()).isEqualTo(4);
        assertThat(figures.path("few").asBoolean()).isTrue();
        assertThat(figures.at("/total/medianSeconds").asDouble()).isEqualTo(50);
        assertThat(figures.at("/total/p90Seconds").asDouble()).isEqualTo(304, within(0.001));
        assertThat(figures.at("/withoutPerson/cases").asInt()).isEqualTo(2);
        assertThat(figures.at("/withoutPerson/share").asDouble()).isEqualTo(0.5);
        assertThat(figures.at("/withoutPerson/medianSeconds").asDouble()).isEqualTo(15);
        JsonNode officer = owner(figures, "OFFICER");
        assertThat(officer.path("cases").asInt()).isEqualTo(2);
        assertThat(officer.at("/spread/medianSeconds").asDouble()).isEqualTo(220);
        assertThat(officer.path("shareOfTime").asDouble()).isEqualTo(440.0 / 510, within(0.0001));
        assertThat(owner(figures, "PAYER").path("spread").isObject()).isFalse();
    }

    @Test
    void aCaseThatEndsEntersTheFigures() {
        long before = importDeclarations();
        Filer filer = samples.filer();
        filer.api().fileAndAwait(filer.draft(), "ACCEPTED");

        Awaitility.await().atMost(LONGEST).until(() -> importDeclarations() > before);
    }

    private long importDeclarations() {
        JsonNode found = kind("import-declaration");
        return found == null ? 0 : found.path("cases").asLong();
    }

    private JsonNode kind(String kind) {
        return anyone.get("/api/v1/statistics/clearance-times").mustBe(200).at("/kinds").valueStream()
                .filter(k -> k.path("kind").asString().equals(kind)).findFirst().orElse(null);
    }

    private static JsonNode owner(JsonNode figures, String owner) {
        return figures.path("owners").valueStream().filter(o -> o.path("owner").asString().equals(owner)).findFirst()
                .orElseThrow();
    }

    private void ended(String kind, Duration ago, long machineSeconds, long officerSeconds) {
        Instant closed = clock.instant().truncatedTo(ChronoUnit.MICROS).minus(ago);
        jdbc.sql("""
                insert into performance.case_clocks (case_number, kind, opened_at, closed_at, settled, machine,
                    declarant, officer, payer, bank, agency) values (?, ?, ?, ?, true, ?, 0, ?, 0, 0, 0)
                """).params(SampleData.unique(kind), kind,
                Timestamp.from(closed.minusSeconds(machineSeconds + officerSeconds)), Timestamp.from(closed),
                machineSeconds * 1_000_000, officerSeconds * 1_000_000).update();
    }
}
