package org.openpass.authoring.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openpass.authoring.ScenarioReading;
import org.openpass.authoring.ScenarioResult;
import org.openpass.casework.Cases;
import org.openpass.engine.Journeys;
import org.openpass.testing.Answer;
import org.openpass.testing.Api;
import org.openpass.testing.Bank;
import org.openpass.testing.Filer;
import org.openpass.testing.Officers;
import org.openpass.testing.OpenPassTest;
import org.openpass.testing.SampleData;
import org.openpass.trial.scenario.ScenarioRun;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** A scenario that is recorded from a case goes the same way, and nothing in it says whose case it was. */
@OpenPassTest
class RecordingIT {

    private static final String PASSWORD = "a-long-test-password";
    private static final String PROCESS = "processes/declaration/import-declaration.bpmn";
    private static final JsonMapper JSON = new JsonMapper();

    @Autowired
    private SampleData samples;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private ScenarioRun run;
    @Autowired
    private Cases cases;
    @Autowired
    private Journeys journeys;

    private final String mark = SampleData.unique("Kim");
    private String draft;
    private String account;

    @BeforeEach
    void begin() {
        String work = SampleData.unique("work-");
        jdbc.sql("insert into authoring.works (id, module, kind, path) values (?, 'declaration', 'PROCESS', ?)").params(work, work).update();
        long id = jdbc.sql("""
                insert into authoring.drafts (work, title, state, begun_by, begun_at, changed_at, confidential)
                values (?, 'Arms', 'OPEN', 'seo', now(), now(), false) returning id
                """).param(work).query(Long.class).single();
        jdbc.sql("""
                insert into authoring.draft_files (draft, name, content, checksum, step, saved_by, saved_at)
                values (?, ?, '<x/>', repeat('0', 64), 0, 'seo', now())
                """).params(id, PROCESS).update();
        draft = "/api/v1/studio/drafts/" + id;
    }

    @Test
    void nothingInItSaysWhoseCaseItWasAndItGoesTheSameWay() {
        Filer filer = samples.filer(Map.of("name", "Broker " + mark), Map.of("riskGrade", "HIGH", "name", "Importer " + mark));
        Answer filed = filer.api().file(filer.empty().set("reference", "REF" + mark)
                .set("exporter", Map.of("id", "EXP" + mark, "name", mark + " Exports", "country", "US"))
                .set("collectionForm", "PAY_BEFORE_ACCEPTANCE").set("totalPackages", null)
                .line("6109101000", "Shirts for " + mark, 1_234_567).inLine("packages", 73).inLine("grossWeight", 123.45)
                .inLine("netWeight", 119.87).inLine("requirements", List.of(Map.of("law", "01", "approvalNumber", "AP" + mark)))).mustBe(202);
        String caseNumber = filed.text("/caseNumber");
        Officers officers = new Officers(samples);
        officers.decide(caseNumber, said(Officers.AS_DECLARED, "decision", "DISCREPANCY", "place", "Shed " + mark, "notes", "Ask " + mark))
                .mustBe(200);
        officers.decide(caseNumber, said(Officers.SUPPLEMENT, "request", mark + " sends the invoice", "findings", mark)).mustBe(200);
        String number = filed.text("/declarationNumber");
        filer.api().awaitStatus(number, "SUPPLEMENT");
        filer.api().post(Api.DECLARATIONS + "/" + number + "/supplement", Map.of("answer", mark + " sends it")).mustBe(200);
        officers.decide(caseNumber, said(Officers.IN_ORDER, "findings", "By " + mark)).mustBe(200);
        Answer due = filer.api().awaitStatus(number, "AWAITING_PAYMENT");
        Bank.registered(samples).pay(due).mustBe(200);
        Answer done = filer.api().awaitStatus(number, "ACCEPTED");

        Api analyst = person("020", "CLEARANCE_OFFICER", "PROCESS_OWNER", "RISK_ANALYST");
        Answer recorded = analyst.post(draft + "/recordings", Map.of("number", number)).mustBe(200);

        String text = recorded.text("/text");
        assertThat(text).doesNotContain(mark, mark.toUpperCase(Locale.ROOT), filer.importer(), filer.declarantCode(), filer.bill(),
                number, caseNumber, "1234567", "123.45", "119.87", due.text("/money/noticeNumber"),
                String.valueOf(due.won("/money/amount")));
        List<String> officersOfTheCase = jdbc.sql("select decided_by from tasks.tasks where case_number = ?").param(caseNumber)
                .query(String.class).list();
        assertThat(officersOfTheCase).hasSize(3).allSatisfy(who -> assertThat(text).doesNotContain(who));
        assertThat(recorded.values("/sides", "was")).as("the other side is seen").contains("Shirts for " + mark, "Shed " + mark, "1234567");
        assertThat(text).contains("1200000", "\"origin\"", "DISCREPANCY", "\"supplementDays\"");
        assertThat(jdbc.sql("select count(*) from audittrail.looks where account = ? and subject = ?").params(account, number)
                .query(Long.class).single()).as("it was a look").isOne();

        ScenarioResult result = run.run("recorded.scenario.json", ScenarioReading.read(text.getBytes(StandardCharsets.UTF_8)).scenario());
        assertThat(result.failure()).isEmpty();
        assertThat(result.checks()).filteredOn(check -> !check.met()).isEmpty();
        assertThat(result.checks()).extracting(ScenarioResult.Check::what).contains("duty total", "lane", "status",
                "passes Event_SupplementAnswered", "passes Event_DutyPaid");
        assertThat(result.path()).isEqualTo(journeys.path(cases.find(caseNumber).orElseThrow().instanceKey()));

        analyst.with("If-Match", "0").put(draft + "/files/" + recorded.text("/file"), "application/octet-stream",
                text.getBytes(StandardCharsets.UTF_8)).mustBe(200);
        assertThat(analyst.post(draft + "/recordings", Map.of("number", caseNumber)).mustBe(200).text("/file")).endsWith("-2.scenario.json");
        assertThat(analyst.get(draft + "/passed-cases?element=Task_RequestSupplement").mustBe(200).values("", "subject")).contains(number);
        assertThat(analyst.get(draft + "/passed-cases?element=Task_RefuseDeclaration").mustBe(200).values("", "subject"))
                .doesNotContain(number);
        onlyWhoMaySeeTheCaseRecordsIt(number);

        jdbc.sql("insert into casework.timeline (case_number, happened_at, event, actor, audience, effect_key) "
                + "values (?, now(), 'VARIABLE_MENDED', 'seo', 'OFFICER', 'mended')").param(caseNumber).update();
        assertThat(analyst.post(draft + "/recordings", Map.of("number", number)).mustBe(422).text("/code")).isEqualTo("recording.byOwners");
    }

    private void onlyWhoMaySeeTheCaseRecordsIt(String number) {
        Map<String, Object> asked = Map.of("number", number);
        person(null, "PROCESS_OWNER").post(draft + "/recordings", asked).mustBe(404);
        Api elsewhere = person("130", "PROCESS_OWNER", "CLEARANCE_OFFICER");
        elsewhere.post(draft + "/recordings", asked).mustBe(404);
        assertThat(elsewhere.get(draft + "/passed-cases?element=Task_InspectGoods").mustBe(200)
                .values("", "subject")).doesNotContain(number);
        person("020", "CLEARANCE_OFFICER").post(draft + "/recordings", asked).mustBe(403);

        Api everywhere = person(null, "PROCESS_OWNER", "INSPECTOR");
        assertThat(everywhere.post(draft + "/recordings", asked).mustBe(428).text("/code")).isEqualTo("look.reason");
        Api why = everywhere.with("X-Reason", "A scenario of two inspections");
        Answer refused = why.post(draft + "/recordings", asked).mustBe(422);
        assertThat(refused.text("/code")).as("who does not analyse risk says what it was").isEqualTo("recording.risk");
        Answer said = why.post(draft + "/recordings", Map.of("number", number, "risk", Map.of("importerRisk", "MEDIUM", "aeo", false,
                "firstImport", true, "drawn", false))).mustBe(200);
        assertThat(JSON.readTree(said.text("/text")).at("/given/risk/importerRisk").asString()).isEqualTo("MEDIUM");
        assertThat(said.body()).as("the grade of the importer is not told").doesNotContain("HIGH");
    }

    private static Map<String, Object> said(Map<String, ?> answers, Object... more) {
        Map<String, Object> all = new HashMap<>(answers);
        for (int i = 0; i < more.length; i += 2) {
            all.put(String.valueOf(more[i]), more[i + 1]);
        }
        return all;
    }

    private Api person(String office, String... roles) {
        account = SampleData.unique("owner-").toLowerCase(Locale.ROOT);
        Map<String, Object> fields = new HashMap<>(Map.of("username", account, "password", PASSWORD, "displayName", "Owner",
                "national", office == null, "roles", List.of(roles)));
        fields.put("office", office);
        samples.admin().put("/api/v1/admin/accounts", fields).mustBe(200);
        return Api.at(samples.admin().baseUrl()).account(account, PASSWORD);
    }
}
