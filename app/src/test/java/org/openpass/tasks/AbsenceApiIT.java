package org.openpass.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
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
import org.openpass.testing.MovableClock;
import org.openpass.testing.Officers;
import org.openpass.testing.OpenPassTest;
import org.openpass.testing.SampleData;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody of another office stands in for an officer, by the tasks of real cases, as their software does it. */
@OpenPassTest
class AbsenceApiIT {

    private static final String PASSWORD = "a-long-test-password";
    private static final String ABSENCES = "/api/v1/absences";

    @Autowired
    SampleData samples;
    @Autowired
    Accounts accounts;
    @Autowired
    MovableClock clock;
    @Autowired
    AbsenceEnds ends;
    @Autowired
    JdbcClient jdbc;

    private final String kim = SampleData.unique("kim-").toLowerCase(Locale.ROOT);
    private final String lee = SampleData.unique("lee-").toLowerCase(Locale.ROOT);
    private Api kims;
    private Api lees;
    private Api chief;

    @BeforeEach
    void people() {
        kims = officer(kim, "020", Role.INSPECTOR);
        lees = officer(lee, "030", Role.CLEARANCE_OFFICER);
        chief = officer(SampleData.unique("chief-").toLowerCase(Locale.ROOT), "020", Role.SUPERVISOR);
    }

    @Test
    void theDeputySeesAndDoesTheWorkFromTheFirstMomentToTheLastAndNoLonger() {
        Filer filer = samples.filer(Map.of(), Map.of("riskGrade", "HIGH"));
        Answer filed = filer.api().fileAndAwait(filer.draft(), "INSPECTION");
        String number = filed.text("/declarationNumber");
        String task = task(kims, filed);
        kims.post(task + "/claim", Map.of()).mustBe(200);
        Awaitility.await().until(() -> kims.get("/api/v1/cases?q=" + number).won("/total") == 1);
        Instant from = clock.instant().plus(1, ChronoUnit.HOURS).truncatedTo(ChronoUnit.SECONDS);
        Instant until = from.plus(1, ChronoUnit.HOURS);
        assertThat(kims.post(ABSENCES, absence(null, from, until)).mustBe(422).text("/code"))
                .as("only a supervisor lets another office see the cases").isEqualTo("absence.deputy");
        chief.post(ABSENCES, absence(kim, from, until)).mustBe(201);
        nothing(number, task);

        clock.moveTo(from);
        lees.declaration(number).mustBe(200);
        lees.get(task).mustBe(200);
        assertThat(lees.get("/api/v1/cases?q=" + number).won("/total")).isEqualTo(1);
        assertThat(lees.get("/api/v1/tasks/count?view=all&f=number.is:" + number).won("/count")).isEqualTo(1);
        assertThat(lees.get("/api/v1/tasks?view=mine&f=number.is:" + number).text("/0/task/assignee"))
                .as("what the absent person has").isEqualTo(kim);
        Answer taken = lees.post(task + "/claim", Map.of()).mustBe(200);
        assertThat(taken.text("/assignee")).isEqualTo(lee);
        assertThat(taken.text("/onBehalfOf")).isEqualTo(kim);
        assertThat(lees.post(task + "/delegate", Map.of("person", kim, "note", "x")).mustBe(409).text("/who")).isEqualTo(kim);
        assertThat(lees.get("/api/v1/tasks?view=mine&f=number.is:" + number).text("/0/task/assignee")).isEqualTo(lee);
        ends.giveBack();
        assertThat(lees.get(task).text("/assignee")).as("while the absence lasts").isEqualTo(lee);

        clock.moveTo(until);
        nothing(number, task);
        assertThat(lees.get("/api/v1/tasks/count?view=mine&f=number.is:" + number).won("/count")).isZero();
        ends.giveBack();
        ends.giveBack();
        Answer back = kims.get(task).mustBe(200);
        assertThat(back.text("/assignee")).isEqualTo(kim);
        assertThat(back.text("/onBehalfOf")).isNull();
        Answer acts = kims.get(task + "/acts").mustBe(200);
        assertThat(acts.json().valueStream().map(act -> act.path("act").asString())).containsExactly("CLAIMED", "CLAIMED",
                "RETURNED");
        assertThat(acts.text("/1/actor")).isEqualTo(lee);
        assertThat(acts.text("/1/onBehalfOf")).isEqualTo(kim);
        assertThat(acts.text("/2/from")).isEqualTo(lee);
        kims.post(task + "/decision", Officers.AS_DECLARED).mustBe(200);
        filer.api().awaitStatus(number, "ACCEPTED");
    }

    @Test
    void aDecisionNamesBothAndFourEyesAreThoseOfWhoDecides() {
        Filer filer = samples.filer();
        Answer filed = filer.api().fileAndAwait(filer.draft().inLine("origin", "IR"), "DOC_REVIEW");
        String reviewer = SampleData.unique("rev-").toLowerCase(Locale.ROOT);
        Api reviewers = officer(reviewer, "020", Role.CLEARANCE_OFFICER);
        Instant now = clock.instant();
        chief.post(ABSENCES, absence(reviewer, now, now.plus(2, ChronoUnit.HOURS))).mustBe(201);
        chief.post(ABSENCES, absence(kim, now, now.plus(2, ChronoUnit.HOURS))).mustBe(201);
        String review = task(reviewers, filed);

        Answer decided = lees.post(review + "/decision", Map.of("decision", "INSPECT", "findings", "No model is named"))
                .mustBe(200);

        assertThat(decided.text("/decidedBy")).isEqualTo(lee);
        assertThat(decided.text("/onBehalfOf")).isEqualTo(reviewer);
        assertThat(jdbc.sql("select detail from audittrail.entries where action = 'task.decided' and subject = ?")
                .param(decided.text("/key")).query(String.class).single()).endsWith("for " + reviewer);
        assertThat(jdbc.sql("select actor || ' ' || (detail ->> 'onBehalfOf') from casework.timeline where case_number = ? "
                + "and event = 'REVIEWED'").param(filed.text("/caseNumber")).query(String.class).single())
                .isEqualTo(lee + " " + reviewer);
        assertThat(filer.api().declaration(filed.text("/declarationNumber")).body()).as("nothing for parties")
                .doesNotContain(lee, reviewer);
        String inspection = task(kims, filed);
        Answer barred = lees.post(inspection + "/decision", Officers.AS_DECLARED).mustBe(409);
        assertThat(barred.text("/code")).isEqualTo("task.samePerson");
        assertThat(lees.post(inspection + "/claim", Map.of()).mustBe(409).text("/code")).isEqualTo("task.samePerson");
        kims.post(inspection + "/decision", Officers.AS_DECLARED).mustBe(200);
        filer.api().awaitStatus(filed.text("/declarationNumber"), "ACCEPTED");
    }

    @Test
    void absencesAreEnteredByWhomTheyConcernAndSupervisorsOnly() {
        Instant from = clock.instant().plus(30, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);
        Instant until = from.plus(2, ChronoUnit.DAYS);
        String choi = SampleData.unique("choi-").toLowerCase(Locale.ROOT);
        officer(choi, "020", Role.CLEARANCE_OFFICER);
        Map<String, Object> own = absence(null, from, until);
        own.put("deputy", choi);
        long id = kims.post(ABSENCES, own).mustBe(201).won("/id");

        assertThat(kims.post(ABSENCES, own).mustBe(409).text("/who")).isEqualTo(choi);
        lees.post(ABSENCES, absence(kim, from, until)).mustBe(404);
        lees.post(ABSENCES + "/" + id + "/end", Map.of()).mustBe(404);
        Api party = samples.filer().api();
        party.post(ABSENCES, own).mustBe(404);
        assertThat(party.get(ABSENCES).mustBe(200).body()).isEqualTo("[]");
        party.get(ABSENCES + "/deputies").mustBe(404);
        assertThat(lees.get(ABSENCES).mustBe(200).body()).doesNotContain(kim);
        assertThat(chief.get(ABSENCES).mustBe(200).body()).contains(kim);
        assertThat(chief.get(ABSENCES + "/deputies?person=" + kim + "&name=" + lee).mustBe(200).text("/0/username"))
                .isEqualTo(lee);
        assertThat(kims.get(ABSENCES + "/deputies?name=" + lee).mustBe(200).body()).isEqualTo("[]");
        own.put("from", until.toString());
        own.put("until", until.plus(1, ChronoUnit.DAYS).toString());
        own.put("groups", List.of("clearance-officer"));
        assertThat(kims.post(ABSENCES, own).mustBe(422).text("/code")).isEqualTo("absence.groups");
        own.put("groups", List.of());
        own.put("until", from.toString());
        assertThat(kims.post(ABSENCES, own).mustBe(422).text("/code")).isEqualTo("absence.time");
        assertThat(chief.post(ABSENCES + "/" + id + "/end", Map.of()).mustBe(200).text("/endedAt")).isNotBlank();
        own.put("from", from.toString());
        own.put("until", until.toString());
        kims.post(ABSENCES, own).mustBe(201);
    }

    /** Not by any door. */
    private void nothing(String number, String task) {
        lees.declaration(number).mustBe(404);
        lees.get(task).mustBe(404);
        lees.get(task + "/acts").mustBe(404);
        lees.post(task + "/claim", Map.of()).mustBe(404);
        lees.post(task + "/release", Map.of()).mustBe(404);
        lees.post(task + "/decision", Officers.AS_DECLARED).mustBe(404);
        assertThat(lees.get("/api/v1/cases?q=" + number).won("/total")).isZero();
        for (String view : List.of("groups", "unassigned", "all")) {
            assertThat(lees.get("/api/v1/tasks?view=" + view + "&f=number.is:" + number).mustBe(200).body()).isEqualTo("[]");
        }
    }

    private Map<String, Object> absence(String person, Instant from, Instant until) {
        Map<String, Object> absence = new HashMap<>(Map.of("deputy", lee, "from", from.toString(), "until", until.toString()));
        absence.put("username", person);
        return absence;
    }

    private static String task(Api officer, Answer filed) {
        return "/api/v1/tasks/" + Awaitility.await().atMost(Duration.ofSeconds(20)).until(
                () -> officer.get("/api/v1/tasks?case=" + filed.text("/caseNumber")).text("/0/key"), key -> key != null);
    }

    private Api officer(String username, String office, Role role) {
        accounts.save(new Accounts.NewAccount(username, PASSWORD, "Person", null, office, false, Set.of(role)));
        return Api.at(samples.admin().baseUrl()).account(username, PASSWORD);
    }
}
