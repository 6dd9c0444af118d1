package org.openpass.declaration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openpass.testing.Answer;
import org.openpass.testing.Filer;
import org.openpass.testing.MovableClock;
import org.openpass.testing.Officers;
import org.openpass.testing.OpenPassTest;
import org.openpass.testing.SampleData;
import org.openpass.testing.TimeLimits;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A supplement whose last day falls in an outage: its process waits on, and lapses on the new day (Art. 8(4)). */
@OpenPassTest
class MovedSupplementIT {

    private static final String OUTAGES = "/api/v1/admin/outages";

    @Autowired
    SampleData samples;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    MovableClock clock;

    private final String what = SampleData.unique("Trial ");

    @AfterEach
    void nothingStandsForOthers() {
        jdbc.sql("delete from casework.outages where what = ?").param(what).update();
    }

    @Test
    void itIsHeldWhileTheOutageLastsAndCanBeAnsweredUntilTheDayAfterIt() {
        Filer filer = samples.filer();
        Answer waiting = filer.api().fileAndAwait(filer.draft().set("customsOffice", "030").inLine("origin", "IR"),
                "DOC_REVIEW");
        String number = waiting.text("/declarationNumber");
        String caseNumber = waiting.text("/caseNumber");
        new Officers(samples).decide(caseNumber, Officers.SUPPLEMENT).mustBe(200);
        filer.api().awaitStatus(number, "SUPPLEMENT");
        Instant due = Instant.parse(request(filer, number).text("/0/dueAt"));
        long outage = samples.admin().post(OUTAGES, Map.of("what", what, "cause", "POWER", "kinds", List.of("supplement"),
                "offices", List.of("030"), "from", clock.instant().toString())).mustBe(201).won("/id");

        clock.moveTo(due.plusSeconds(60));
        await(() -> checked(caseNumber) == 1);
        assertThat(request(filer, number).text("/0/state")).as("held").isEqualTo("OPEN");

        samples.admin().post(OUTAGES + "/" + outage + "/recovery", Map.of("until", clock.instant().toString())).mustBe(200);
        LocalDate last = new TimeLimits(jdbc).end(samples.today().plusDays(1));
        Instant moved = last.plusDays(1).atStartOfDay(MovableClock.SEOUL).toInstant().minusSeconds(1);
        await(() -> moved.toString().equals(request(filer, number).text("/0/dueAt")));

        clock.add(Duration.ofMinutes(16));
        await(() -> checked(caseNumber) == 2);
        assertThat(request(filer, number).text("/0/state")).as("it has its new day").isEqualTo("OPEN");
        clock.moveTo(moved.plusSeconds(60));
        await(() -> "LAPSED".equals(request(filer, number).text("/0/state")));
        assertThat(filer.api().declaration(number).values("/timeline", "event"))
                .containsSubsequence("DEADLINE_MOVED", "SUPPLEMENT_LAPSED");
    }

    private static Answer request(Filer filer, String number) {
        return filer.api().get("/api/v1/declarations/" + number + "/supplements").mustBe(200);
    }

    /** How often the process has looked whether the deadline was moved. */
    private long checked(String caseNumber) {
        return jdbc.sql("select count(*) from engine.finished_jobs where case_number = ? and job_type = ?")
                .params(caseNumber, "declaration.checkDeadline").query(Long.class).single();
    }

    private static void await(java.util.concurrent.Callable<Boolean> condition) {
        Awaitility.await().atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(200)).until(condition);
    }
}
