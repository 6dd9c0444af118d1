package org.openpass.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openpass.testing.Answer;
import org.openpass.testing.Api;
import org.openpass.testing.Filer;
import org.openpass.testing.MovableClock;
import org.openpass.testing.OpenPassTest;
import org.openpass.testing.SampleData;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Notes of officers about a case. */
@OpenPassTest
class NotesIT {

    private static final String HOSTILE = "<script>alert(1)</script> <img src=x onerror=alert(2)> **bold** {{7*7}}";

    @Autowired
    SampleData samples;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    MovableClock clock;

    String kim = SampleData.unique("kim-").toLowerCase(Locale.ROOT);
    String lee = SampleData.unique("lee-").toLowerCase(Locale.ROOT);
    Filer filer;
    String declaration;
    String caseNumber;
    String notes;
    Api officer;

    @BeforeEach
    void file() {
        filer = samples.filer();
        Answer receipt = filer.api().file(filer.draft()).mustBe(202);
        declaration = receipt.text("/declarationNumber");
        caseNumber = receipt.text("/caseNumber");
        notes = "/api/v1/cases/" + caseNumber + "/notes";
        officer = officer(kim, "020", "CLEARANCE_OFFICER");
    }

    @Test
    void whatIsWrittenIsReadByColleaguesAsPlainText() {
        Answer added = officer.post(notes, Map.of("text", "  " + HOSTILE + "\r\nsecond\u0000 line\u202e ", "taskKey", 7))
                .mustBe(201);

        Answer read = samples.officer("020").get(notes).mustBe(200);
        assertThat(added.header("Location")).isEqualTo(notes + "/" + added.text("/id"));
        assertThat(read.text("/0/text")).isEqualTo(HOSTILE + "\nsecond line").isEqualTo(added.text("/text"));
        assertThat(read.text("/0/author")).isEqualTo(kim);
        assertThat(read.won("/0/taskKey")).isEqualTo(7);
        assertThat(jdbc.sql("select concat_ws(' ', actor, action, detail) from audittrail.entries where subject = ? "
                + "and action like 'note.%'").param(caseNumber).query(String.class).list())
                .containsExactly(kim + " note.added note " + added.text("/id"));
    }

    @Test
    void aNoteHasTextOfAtMostFourThousandCharacters() {
        for (String wrong : List.of("", " \n\u0000", "a".repeat(4_001))) {
            officer.post(notes, Map.of("text", wrong)).mustBe(422);
        }
        officer.post(notes, Map.of()).mustBe(422);
        officer.post(notes, Map.of("text", "😀".repeat(4_000))).mustBe(201);
        assertThat(officer.get(notes).at("").size()).isEqualTo(1);
    }

    @Test
    void forPartiesAndStrangersThereIsNoNote() {
        String id = officer.post(notes, Map.of("text", "secret")).mustBe(201).text("/id");

        for (Api stranger : List.of(filer.api(), samples.filer().api(), samples.officer("030"), samples.admin())) {
            stranger.get(notes).mustBe(404);
            stranger.post(notes, Map.of("text", "mine")).mustBe(404);
            stranger.put(notes + "/" + id, Map.of("text", "mine")).mustBe(404);
            stranger.post(notes + "/" + id + "/remove", Map.of()).mustBe(404);
        }
        officer.get("/api/v1/cases/NO-SUCH-CASE/notes").mustBe(404);
        Api.at(officer.baseUrl()).get(notes).mustBe(401);
        assertThat(samples.officer(null).get(notes).values("", "text")).containsExactly("secret");
    }

    @Test
    void aNoteOfAnotherCaseIsNotFoundInThisOne() {
        Filer other = samples.filer();
        String others = "/api/v1/cases/" + other.api().file(other.draft()).mustBe(202).text("/caseNumber") + "/notes";
        String id = officer.post(notes, Map.of("text", "here")).mustBe(201).text("/id");

        officer.put(others + "/" + id, Map.of("text", "there")).mustBe(404);
        officer.post(others + "/" + id + "/remove", Map.of()).mustBe(404);
        assertThat(officer.get(notes).text("/0/removedAt")).isNull();
    }

    @Test
    void nothingOfANoteReachesPartiesOrSearch() {
        String word = SampleData.unique("zebra").toLowerCase(Locale.ROOT);
        filer.api().awaitStatus(declaration, "ACCEPTED");

        String id = officer.post(notes, Map.of("text", word)).mustBe(201).text("/id");
        officer.put(notes + "/" + id, Map.of("text", word + " " + word)).mustBe(200);

        assertThat(filer.api().declaration(declaration).body()).doesNotContain(word);
        assertThat(jdbc.sql("select (select count(*) from casework.events e where e.case_number = :number and "
                + "e::text ilike :word) + (select count(*) from casework.timeline t where t.case_number = :number and "
                + "(t::text ilike :word or t.event ilike '%note%')) "
                + "+ (select count(*) from audittrail.entries a where a.subject = :number and a::text ilike :word)")
                .param("number", caseNumber).param("word", "%" + word + "%").query(Long.class).single()).isZero();
        await().until(() -> officer.get("/api/v1/cases?q=" + declaration).won("/total") == 1);
        assertThat(officer.get("/api/v1/cases?q=" + word).won("/total")).isZero();
    }

    @Test
    void itsAuthorEditsANoteForFifteenMinutesAndWhatItSaidIsKept() {
        String id = officer.post(notes, Map.of("text", "first")).mustBe(201).text("/id");
        assertThat(officer.put(notes + "/" + id, Map.of("text", "first")).mustBe(200).text("/editedAt")).isNull();

        officer.put(notes + "/" + id, Map.of("text", "second")).mustBe(200);
        clock.add(Duration.ofMinutes(14));
        Answer edited = officer.put(notes + "/" + id, Map.of("text", "third")).mustBe(200);
        clock.add(Duration.ofMinutes(1));

        assertThat(edited.text("/editedAt")).isGreaterThan(edited.text("/writtenAt"));
        assertThat(officer.put(notes + "/" + id, Map.of("text", "fourth")).mustBe(409).text("/code"))
                .isEqualTo("note.late");
        assertThat(officer.get(notes).values("", "text")).containsExactly("third");
        assertThat(jdbc.sql("select text from casework.note_versions where note_id = ?::bigint order by version").param(id)
                .query(String.class).list()).containsExactly("first", "second");
    }

    @Test
    void onlyItsAuthorEditsANoteAndHeOrASupervisorStrikesItOut() {
        String id = officer.post(notes, Map.of("text", "to be struck")).mustBe(201).text("/id");
        String path = notes + "/" + id;
        Api colleague = officer(lee, "020", "INSPECTOR");
        for (Answer refused : List.of(colleague.put(path, Map.of("text", "x")),
                colleague.post(path + "/remove", Map.of()))) {
            assertThat(refused.mustBe(409).text("/code")).isEqualTo("note.author");
            assertThat(refused.text("/who/0")).isEqualTo(kim);
        }
        samples.officer("030", "SUPERVISOR").post(path + "/remove", Map.of()).mustBe(404);

        String supervisor = SampleData.unique("supervisor-").toLowerCase(Locale.ROOT);
        officer(supervisor, "020", "SUPERVISOR").post(path + "/remove", Map.of()).mustBe(200);

        Answer again = officer.post(path + "/remove", Map.of()).mustBe(200);
        assertThat(again.text("/removedBy")).isEqualTo(supervisor);
        assertThat(again.text("/removedAt")).isNotNull();
        assertThat(again.text("/text")).isEqualTo("to be struck");
        assertThat(officer.put(path, Map.of("text", "x")).mustBe(409).text("/code")).isEqualTo("note.removed");
    }

    @Test
    void notesOutliveTheTaskAtWhichTheyWereWritten() {
        Filer risky = samples.filer(Map.of(), Map.of("riskGrade", "HIGH"));
        String number = risky.api().fileAndAwait(risky.draft(), "INSPECTION").text("/declarationNumber");
        Api inspector = samples.officer("020", "INSPECTOR");
        String ofCase = jdbc.sql("select number from casework.cases where subject = ?").param(number).query(String.class)
                .single();
        String task = await().atMost(Duration.ofSeconds(20)).until(() -> inspector.get("/api/v1/tasks?case=" + ofCase)
                .text("/0/key"), key -> key != null);
        inspector.post("/api/v1/cases/" + ofCase + "/notes", Map.of("text", "opened box 3", "taskKey", task)).mustBe(201);

        inspector.post("/api/v1/tasks/" + task + "/decision", Map.of("decision", "ACCEPT", "method", "14", "place",
                "Incheon CFS 3", "findings", "As declared")).mustBe(200);
        await().atMost(Duration.ofSeconds(20)).until(() -> inspector.get("/api/v1/tasks/" + task).text("/state"),
                "CONFIRMED"::equals);

        assertThat(inspector.get("/api/v1/cases/" + ofCase + "/notes").text("/0/taskKey")).isEqualTo(task);
        assertThat(inspector.get("/api/v1/cases/" + ofCase + "/notes").text("/0/text")).isEqualTo("opened box 3");
    }

    private Api officer(String username, String office, String role) {
        samples.admin().put("/api/v1/admin/accounts", Map.of("username", username, "password", "a-long-test-password",
                "displayName", "Officer", "national", false, "roles", List.of(role), "office", office)).mustBe(200);
        return Api.at(samples.admin().baseUrl()).account(username, "a-long-test-password");
    }
}
