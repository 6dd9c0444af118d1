package org.openpass.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openpass.access.Accounts;
import org.openpass.access.Actor.Role;
import org.openpass.testing.Answer;
import org.openpass.testing.Api;
import org.openpass.testing.Filer;
import org.openpass.testing.Officers;
import org.openpass.testing.OpenPassTest;
import org.openpass.testing.SampleData;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The acts of officers at the task of a real case, as their software does them. */
@OpenPassTest
class HandsIT {

    private static final String PASSWORD = "a-long-test-password";
    private static final Map<String, String> NOTE = Map.of("note", "As agreed");

    @Autowired
    SampleData samples;
    @Autowired
    Accounts accounts;
    @Autowired
    JdbcClient jdbc;

    private final String kim = SampleData.unique("kim-").toLowerCase(Locale.ROOT);
    private final String lee = SampleData.unique("lee-").toLowerCase(Locale.ROOT);
    private Filer filer;
    private String number;
    private String task;
    private Api kims;
    private Api lees;

    @BeforeEach
    void inspected() {
        filer = samples.filer(Map.of(), Map.of("riskGrade", "HIGH"));
        Answer filed = filer.api().fileAndAwait(filer.draft(), "INSPECTION");
        number = filed.text("/declarationNumber");
        kims = officer(kim, "020", Role.INSPECTOR);
        lees = officer(lee, "020", Role.INSPECTOR);
        task = "/api/v1/tasks/" + Awaitility.await().atMost(Duration.ofSeconds(20)).until(
                () -> kims.get("/api/v1/tasks?case=" + filed.text("/caseNumber")).text("/0/key"), key -> key != null);
    }

    @Test
    void aDelegateDecidesAndWhoIsResponsibleMayNotMeanwhile() {
        kims.post(task + "/claim", Map.of()).mustBe(200);
        kims.post(task + "/delegate", Map.of("person", lee, "note", "I am at the quay")).mustBe(200);

        Answer early = kims.post(task + "/decision", Officers.AS_DECLARED).mustBe(409);
        assertThat(early.text("/code")).isEqualTo("task.taken");
        assertThat(early.text("/who")).isEqualTo(lee);
        assertThat(lees.post(task + "/release", Map.of()).mustBe(200).text("/assignee")).isEqualTo(kim);
        kims.post(task + "/delegate", Map.of("person", lee, "note", "Please after all")).mustBe(200);
        lees.post(task + "/decision", Officers.AS_DECLARED).mustBe(200);

        filer.api().awaitStatus(number, "ACCEPTED");
        Answer acts = kims.get(task + "/acts").mustBe(200);
        assertThat(acts.json().valueStream().map(act -> act.path("act").asString())).containsExactly("CLAIMED",
                "DELEGATED", "HANDED_BACK", "DELEGATED", "DECIDED");
        assertThat(acts.text("/1/note")).isEqualTo("I am at the quay");
        filer.api().get(task + "/acts").mustBe(404);
        assertThat(kims.post(task + "/hand-back", Map.of()).mustBe(409).text("/code")).isEqualTo("task.decided");
    }

    @Test
    void anotherOfficeGetsTheTaskFromASupervisorOnlyAndSeesTheCaseFromThenOn() {
        Api there = officer(SampleData.unique("there-").toLowerCase(Locale.ROOT), "030", Role.INSPECTOR);
        Api chief = officer(SampleData.unique("chief-").toLowerCase(Locale.ROOT), "020", Role.SUPERVISOR);
        kims.post(task + "/claim", Map.of()).mustBe(200);
        Map<String, String> away = Map.of("office", "030", "note", "The goods lie there");
        assertThat(kims.post(task + "/transfer", away).mustBe(422).text("/code")).isEqualTo("task.notForThem");
        assertThat(chief.post(task + "/transfer", Map.of("office", "999", "note", "x")).mustBe(422).text("/who"))
                .isEqualTo("999");
        there.declaration(number).mustBe(404);

        Answer gone = chief.post(task + "/transfer", away).mustBe(200);

        assertThat(gone.text("/office")).isEqualTo("030");
        assertThat(gone.text("/assignee")).isNull();
        assertThat(kims.declaration(number).status()).as("the case is still their office's").isEqualTo(200);
        kims.post(task + "/claim", Map.of()).mustBe(404);
        there.declaration(number).mustBe(200);
        there.post(task + "/claim", Map.of()).mustBe(200);
        there.post(task + "/decision", Officers.AS_DECLARED).mustBe(200);
        filer.api().awaitStatus(number, "ACCEPTED");
        assertThat(jdbc.sql("select reason from casework.case_offices o join casework.cases c on c.number = o.case_number "
                + "where c.subject = ? and o.office = '030'").param(number).query(String.class).single())
                .isEqualTo("TRANSFER");
    }

    @Test
    void eachActIsForWhoseWorkItIsAndSaysWhy() {
        for (Api stranger : List.of(officer(SampleData.unique("s-").toLowerCase(Locale.ROOT), "030", Role.SUPERVISOR),
                filer.api())) {
            for (String act : List.of("/force-claim", "/transfer", "/delegate", "/hand-back")) {
                stranger.post(task + act, Map.of("person", lee, "note", "x")).mustBe(404);
            }
            stranger.get(task + "/acts").mustBe(404);
            stranger.get(task + "/receivers").mustBe(404);
        }
        kims.post(task + "/claim", Map.of()).mustBe(200);
        kims.post(task + "/transfer", Map.of("person", lee)).mustBe(422);
        kims.post(task + "/delegate", Map.of("person", lee, "note", " ")).mustBe(422);
        kims.post(task + "/transfer", NOTE).mustBe(422);
        assertThat(lees.post(task + "/force-claim", NOTE).mustBe(409).text("/who")).isEqualTo(kim);

        assertThat(kims.get(task + "/receivers?name=" + lee.substring(4)).mustBe(200).text("/0/username")).isEqualTo(lee);
        long seen = kims.get(task).won("/version");
        kims.with("If-Match", "\"" + seen + "\"").post(task + "/transfer", Map.of("person", lee, "note", "x")).mustBe(200);
        Answer stale = kims.with("If-Match", "\"" + seen + "\"").post(task + "/transfer", Map.of("person", kim, "note", "x"))
                .mustBe(409);
        assertThat(stale.text("/code")).isEqualTo("task.stale");
        assertThat(stale.text("/who")).isEqualTo(kim);
        lees.post(task + "/decision", Officers.AS_DECLARED).mustBe(200);
        filer.api().awaitStatus(number, "ACCEPTED");
    }

    @Test
    void whatWasTypedGoesWithTheDecision() {
        kims.post(task + "/claim", Map.of()).mustBe(200);
        long key = Long.parseLong(task.substring(task.lastIndexOf('/') + 1));
        jdbc.sql("insert into tasks.kept_answers values (?, ?, '{\"findings\": \"Half\"}', 1, now())").params(key, kim)
                .update();

        kims.post(task + "/decision", Officers.AS_DECLARED).mustBe(200);

        assertThat(jdbc.sql("select count(*) from tasks.kept_answers where task_key = ?").param(key).query(Long.class)
                .single()).isZero();
        filer.api().awaitStatus(number, "ACCEPTED");
    }

    private Api officer(String username, String office, Role role) {
        accounts.save(new Accounts.NewAccount(username, PASSWORD, "Person", null, office, false, Set.of(role)));
        return Api.at(samples.admin().baseUrl()).account(username, PASSWORD);
    }
}
