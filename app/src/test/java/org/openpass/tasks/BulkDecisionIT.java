package org.openpass.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.awaitility.Awaitility;
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

/** Documents that are in order are decided together, by the door of software. */
@OpenPassTest
class BulkDecisionIT {

    private static final String PASSWORD = "a-long-test-password";
    private static final String DOOR = "/api/v1/tasks/bulk";
    private static final long DOCTORED = 9_100_000_000_000_000_003L;

    @Autowired
    SampleData samples;
    @Autowired
    Accounts accounts;
    @Autowired
    JdbcClient jdbc;

    @Test
    void eachIsDecidedOnceAndFourEyesCountForEach() {
        Filer filer = samples.filer();
        Answer first = filer.api().fileAndAwait(filer.draft().inLine("origin", "IR"), "DOC_REVIEW");
        Filer another = samples.filer();
        Answer second = another.api().fileAndAwait(another.draft().inLine("origin", "IR"), "DOC_REVIEW");
        long open = open(first.text("/caseNumber"));
        long inspectedByMe = open(second.text("/caseNumber"));
        String officer = SampleData.unique("bd-").toLowerCase(Locale.ROOT);
        accounts.save(new Accounts.NewAccount(officer, PASSWORD, "Person", null, null, true,
                Set.of(Role.CLEARANCE_OFFICER)));
        Api api = Api.at(samples.admin().baseUrl()).account(officer, PASSWORD);
        jdbc.sql("""
                insert into tasks.tasks (task_key, case_number, instance_key, element_key, definition_key, element_id,
                    candidate_role, office, state, created_at, decided_by, decided_at)
                select ?, case_number, instance_key, element_key, definition_key, 'Task_InspectGoods', 'inspector', office,
                    'CONFIRMED', now(), ?, now() from tasks.tasks where task_key = ?
                """).params(DOCTORED, officer, inspectedByMe).update();
        Map<String, Object> asked = Map.of("id", UUID.randomUUID().toString(), "act", "DECIDE", "keys",
                List.of(open, inspectedByMe, 1), "arguments", Officers.IN_ORDER);
        try {
            assertThat(reasons(api.post(DOOR, Map.of("act", "DECIDE", "keys", List.of(open), "arguments",
                    Officers.REFUSE)))).as("the model lets nobody be refused in bulk").containsExactly("NOT_IN_BULK");
            assertThat(reasons(api.post(DOOR, Map.of("act", "DECIDE", "keys", List.of(open), "arguments",
                    Map.of("decision", "ACCEPT"))))).as("without findings").containsExactly("ANSWERS");

            Answer decided = api.post(DOOR, asked).mustBe(200);

            assertThat(reasons(decided)).containsExactly("", "SAME_PERSON", "NOT_YOURS");
            assertThat(decided.text("/rows/0/subject")).isEqualTo(first.text("/declarationNumber"));
            assertThat(api.post(DOOR, asked).mustBe(200).body()).as("the same id again").isEqualTo(decided.body());
            assertThat(api.get(DOOR + "/" + asked.get("id")).mustBe(200).body()).isEqualTo(decided.body());
        } finally {
            jdbc.sql("delete from tasks.tasks where task_key = ?").param(DOCTORED).update();
        }
        filer.api().awaitStatus(first.text("/declarationNumber"), "ACCEPTED");
        assertThat(jdbc.sql("select detail from audittrail.entries where subject = ? and action = 'task.decided' and actor = ?")
                .params(String.valueOf(open), officer).query(String.class).single()).contains("bulk " + asked.get("id"));

        samples.officer(null).get(DOOR + "/" + asked.get("id")).mustBe(404);
        filer.api().post(DOOR, asked).mustBe(404);
        assertThat(samples.officer(null).post(DOOR, asked).mustBe(409).text("/code")).isEqualTo("bulk.other");
        api.post(DOOR, Map.of("act", "TRANSFER", "keys", List.of(open))).mustBe(422);
    }

    private static List<String> reasons(Answer answer) {
        return answer.mustBe(200).at("/rows").valueStream().map(row -> row.path("reason").asString("")).toList();
    }

    private long open(String caseNumber) {
        return Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> jdbc.sql("select task_key from tasks.tasks "
                + "where case_number = ? and element_id = 'Task_ReviewDocuments' and state = 'OPEN'").param(caseNumber)
                .query(Long.class).optional().orElse(0L), found -> found > 0);
    }
}
