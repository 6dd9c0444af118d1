package org.openpass.trial.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.openpass.testing.Answer;
import org.openpass.testing.Api;
import org.openpass.testing.OpenPassTest;
import org.openpass.testing.SampleData;
import org.openpass.testing.TestStack;
import org.openpass.trial.LawCopy;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The door of an installation for trials, on the engine of the tests: sets go in, and the law; nobody else does. */
@OpenPassTest
class TrialDoorIT {

    private static final String MODEL = """
            <?xml version="1.0" encoding="UTF-8"?>
            <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
                xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" id="D" targetNamespace="urn:trial">
              <bpmn:process id="trial-probe" isExecutable="true">
                <bpmn:startEvent id="Start" /><bpmn:sequenceFlow id="Flow" sourceRef="Start" targetRef="Task" />
                <bpmn:userTask id="Task" name="%s"><bpmn:extensionElements><zeebe:userTask />%s</bpmn:extensionElements></bpmn:userTask>
              </bpmn:process>
            </bpmn:definitions>
            """;

    @Autowired
    private Api caller;
    @Autowired
    private SampleData samples;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private LawCopy law;

    @Test
    void aSetIsTakenOrRefusedInTheEnginesOwnWordsAndStrangersSeeNoDoor() {
        Api door = caller.with("Authorization", "Bearer " + TestStack.TRIAL_SECRET);

        assertThat(deploy(door, MODEL.formatted("A", "")).at("/taken").asBoolean()).isTrue();
        assertThat(deploy(door, MODEL.formatted("B", "")).at("/taken").asBoolean()).isTrue();
        assertThat(deploy(door, MODEL.formatted("B", "")).at("/taken").asBoolean()).isTrue();
        Answer refused = deploy(door, MODEL.formatted("C", "<zeebe:assignmentDefinition assignee=\"=1 +\" />"));

        assertThat(refused.at("/taken").asBoolean()).isFalse();
        assertThat(refused.text("/refusal")).startsWith("'processes/trial-probe.bpmn'").contains("Element: Task");
        assertThat(jdbc.sql("select version from engine.releases where process_id = 'trial-probe' order by version")
                .query(Integer.class).list()).as("the same set again is the same version").containsExactly(1, 2);
        assertThat(deploy(door, MODEL.formatted("A", "")).at("/taken").asBoolean()).isTrue();
        assertThat(jdbc.sql("select bpmn from engine.releases where process_id = 'trial-probe' order by version desc limit 1")
                .query(String.class).single()).as("what another has laid over it is covered").contains("name=\"A\"");
        assertThat(door.get("/trial/v1").mustBe(200).won("/idleSeconds")).isLessThan(60);
        for (Api stranger : List.of(caller, samples.admin(), caller.with("Authorization", "Bearer another"))) {
            deploy(stranger, MODEL.formatted("D", ""), 404);
            stranger.get("/trial/v1").mustBe(404);
        }
    }

    @Test
    void theLawIsCarriedOverRowByRowAndNothingElseComesWithIt() throws Exception {
        samples.ready();
        Api door = caller.with("Authorization", "Bearer " + TestStack.TRIAL_SECRET);
        var written = new ByteArrayOutputStream();
        law.write(written);
        String before = sums();
        assertThat(entries(written.toByteArray())).as("tables of the law, and nobody in their columns").hasSize(20)
                .allMatch(name -> name.matches("end|(tariff|requirement|reference)\\..*|declaration\\.(perishable|tax_review|after_arrival|late_filing)_goods/.*"))
                .noneMatch(name -> name.matches(".*(user|party|account|declarant|importer|case|person|_by).*"));

        jdbc.sql("delete from tariff.headings").update();
        jdbc.sql("update reference.parameters set unit = unit || '!' where name = 'payment.days'").update();
        assertThat(put(door, written.toByteArray())).isEqualTo(200);
        assertThat(sums()).isEqualTo(before);

        assertThat(put(door, zip())).as("an archive that was cut short").isEqualTo(400);
        for (String foreign : List.of("access.accounts/username", "reference.parameters/name) to program 'true' --(",
                "casework.cases/number", "tariff.headings/nothing")) {
            assertThat(put(door, zip(foreign))).as(foreign).isEqualTo(400);
        }
        assertThat(sums()).as("what was refused changed nothing").isEqualTo(before);
    }

    private String sums() {
        StringBuilder sums = new StringBuilder();
        for (String table : List.of("tariff.headings", "tariff.duty_rates", "reference.parameters", "reference.holidays",
                "requirement.confirmation_laws", "declaration.tax_review_goods")) {
            sums.append(jdbc.sql("select count(*) || ' ' || coalesce(sum(hashtext(t::text)), 0) from " + table + " t")
                    .query(String.class).single()).append('\n');
        }
        return sums.toString();
    }

    private static List<String> entries(byte[] archive) throws Exception {
        List<String> names = new ArrayList<>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        return names;
    }

    private static byte[] zip(String... entries) throws Exception {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (String entry : entries) {
                zip.putNextEntry(new ZipEntry(entry));
                zip.write("x\n".getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    private static int put(Api door, byte[] body) {
        return door.put("/trial/v1/law", "application/zip", body).status();
    }

    private static Answer deploy(Api door, String model) {
        return deploy(door, model, 200);
    }

    private static Answer deploy(Api door, String model, int status) {
        return door.post("/trial/v1/sets", Map.of("processes/trial-probe.bpmn", Base64.getEncoder()
                .encodeToString(model.getBytes(StandardCharsets.UTF_8)))).mustBe(status);
    }
}
