package org.openpass.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openpass.authoring.ScenarioResult;
import org.openpass.authoring.Trial.Rehearsal;
import org.openpass.authoring.Trial.Stage;
import org.openpass.authoring.TrialRefused;
import org.openpass.testing.Api;
import org.openpass.testing.OpenPassTest;
import org.openpass.testing.SampleData;
import org.openpass.testing.TestStack;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/** The line to a trial: ordered of a supervisor by a file, told the law, and asked; here the trial is this application itself. */
@OpenPassTest
class TrialLineIT {

    @Autowired
    private Api caller;
    @Autowired
    private SampleData samples;
    @Autowired
    private LawCopy law;
    @Autowired
    private JsonMapper json;
    @TempDir
    private Path run;

    @Test
    void aRehearsalOrdersATrialWaitsForItAndIsAnsweredByItsEngine() {
        samples.ready();
        TrialLine line = line(run);
        assertThat(line.state().stage()).isEqualTo(Stage.ENDED);
        Thread supervisor = Thread.ofVirtual().start(() -> serve(
                "{\"trial\":{\"state\":\"READY\",\"since\":\"" + Instant.now() + "\",\"url\":\"" + caller.baseUrl() + "\"}}", "= 0\n"));

        Rehearsal refused = line.rehearse(Map.of("processes/no-model.bpmn", "<no/>".getBytes(StandardCharsets.UTF_8)));

        assertThat(refused.taken()).isFalse();
        assertThat(refused.refusal()).contains("no-model.bpmn");
        assertThat(line.state().stage()).isEqualTo(Stage.READY);
        assertThat(supervisor.isAlive()).isFalse();
    }

    @Test
    void whoCannotHaveOneIsToldWhy() throws IOException {
        Thread.ofVirtual().start(() -> serve("{}", "Only 700 MB of memory are free\n= 2\n"));
        assertThatThrownBy(() -> line(run).start()).isInstanceOf(TrialRefused.class).hasMessageContaining("700 MB")
                .extracting(e -> ((TrialRefused) e).reason()).isEqualTo(TrialRefused.Reason.NO_ROOM);

        Files.writeString(run.resolve("order"), "backup=/somewhere\n");
        assertThatThrownBy(() -> line(run).start()).isInstanceOf(TrialRefused.class)
                .extracting(e -> ((TrialRefused) e).reason()).isEqualTo(TrialRefused.Reason.BUSY);

        assertThatThrownBy(() -> new TrialLine(new NoTrialPlace(), "", law, json).start()).isInstanceOf(TrialRefused.class)
                .extracting(e -> ((TrialRefused) e).reason()).isEqualTo(TrialRefused.Reason.NOT_HERE);
        samples.officer("020", "CLEARANCE_OFFICER").put("/api/v1/studio/trial", Map.of()).mustBe(403);
        samples.officer("020", "PROCESS_OWNER").get("/api/v1/studio/trial").mustBe(200);
    }

    @Test
    void scenariosAreRunOnItOneAfterTheOtherAndNobodyElseComesBetween() {
        samples.ready();
        TrialLine line = line(run);
        Thread.ofVirtual().start(() -> serve(
                "{\"trial\":{\"state\":\"READY\",\"since\":\"" + Instant.now() + "\",\"url\":\"" + caller.baseUrl() + "\"}}", "= 0\n"));
        SequencedMap<String, byte[]> scenarios = new LinkedHashMap<>();
        scenarios.put("a.scenario.json", scenario("ACCEPTED"));
        scenarios.put("b.scenario.json", scenario("REJECTED"));
        // so many that not all are done at the first look
        scenarios.put("c.scenario.json", scenario("ACCEPTED"));
        scenarios.put("d.scenario.json", scenario("ACCEPTED"));
        List<ScenarioResult> results = new ArrayList<>();
        Api door = caller.with("Authorization", "Bearer " + TestStack.TRIAL_SECRET);

        Rehearsal said = line.run(List.of(Map.of()), scenarios, result -> {
            if (results.isEmpty()) {
                door.post("/trial/v1/sets", Map.of()).mustBe(409);
            }
            results.add(result);
        });

        assertThat(said.taken()).isTrue();
        assertThat(results).extracting(ScenarioResult::file).containsExactlyElementsOf(scenarios.keySet());
        assertThat(results).extracting(ScenarioResult::green).containsExactly(true, false, true, true);
        assertThat(results.get(1).checks()).containsExactly(new ScenarioResult.Check("status", "REJECTED", "ACCEPTED", false));
        door.post("/trial/v1/sets", Map.of()).mustBe(200);
    }

    private static byte[] scenario(String status) {
        return """
                {"name": "A", "names": {"ko": "가"}, "process": "import-declaration", "given": {"declaration": {"customsOffice": "020",
                 "incoterm": "CIF", "currency": "KRW", "totalPackages": 1, "transportMode": "1", "exportCountry": "US", "lines": [
                 {"number": 1, "hsCode": "6109101000", "description": "T-shirts", "origin": "US", "amount": 1000000}]}},
                 "expect": {"status": "%s"}}""".formatted(status).getBytes(StandardCharsets.UTF_8);
    }

    private TrialLine line(Path orders) {
        return new TrialLine(new OrderedTrial(orders, json), TestStack.TRIAL_SECRET, law, json);
    }

    /** Carries one order out as the supervisor does. */
    private void serve(String status, String answer) {
        Path file = run.resolve("order");
        Awaitility.await().pollInterval(Duration.ofMillis(20)).until(() -> Files.exists(file));
        try {
            String order = Files.readString(file);
            assertThat(order).startsWith("trial=start\nanswer=");
            Files.delete(file);
            Files.writeString(run.resolve("status.json"), status);
            Files.writeString(run.resolve(order.lines().skip(1).findFirst().orElseThrow().substring(7)), answer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
