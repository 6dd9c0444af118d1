package org.openpass.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openpass.access.Accounts;
import org.openpass.access.Actor.Role;
import org.openpass.testing.Answer;
import org.openpass.testing.Api;
import org.openpass.testing.Filer;
import org.openpass.testing.MovableClock;
import org.openpass.testing.OpenPassTest;
import org.openpass.testing.SampleData;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Letters that two people send: who wrote one lets it go by no way, and another officer of the office does, once. */
@OpenPassTest
class LetterReleaseIT {

    private static final String PASSWORD = "a-long-test-password";
    private static final String WAITING = "/api/v1/letters/waiting";

    @Autowired
    SampleData samples;
    @Autowired
    Accounts accounts;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    MovableClock clock;

    private final String kim = name("kim-");
    private final String lee = name("lee-");
    private final String template = "four-eyes-" + SampleData.unique("").toLowerCase(Locale.ROOT);
    private Filer filer;
    private Api kims;
    private Api lees;
    private String caseNumber;
    private String letters;

    @BeforeEach
    void aTemplateForTwoPeople() {
        filer = samples.filer();
        kims = officer(kim, "020", Role.CLEARANCE_OFFICER);
        lees = officer(lee, "020", Role.CLEARANCE_OFFICER);
        caseNumber = filer.api().file(filer.draft()).mustBe(202).text("/caseNumber");
        letters = "/api/v1/cases/" + caseNumber + "/letters";
        assertThat(samples.admin().put("/api/v1/admin/letter-templates/" + template, template("TRADER")).mustBe(422)
                .text("/names/0")).as("no second person").isEqualTo("fourEyes");
        assertThat(samples.admin().put("/api/v1/admin/letter-templates/" + template, template("CLEARANCE_OFFICER"))
                .mustBe(200).text("/fourEyes")).isEqualTo("CLEARANCE_OFFICER");
    }

    @Test
    void itWaitsUntilAnotherPersonLetsItGoAndGoesOnce() throws InterruptedException {
        Answer written = write(kims, "First");
        assertThat(kims.post(path(written, "send"), Map.of()).mustBe(409).text("/code")).isEqualTo("letter.secondPerson");
        Answer offered = kims.post(path(written, "offer"), Map.of()).mustBe(200);
        assertThat(offered.text("/state")).isEqualTo("WAITING");
        assertThat(kims.post(path(written, "offer"), Map.of()).mustBe(200).text("/offeredAt"))
                .isEqualTo(offered.text("/offeredAt"));
        assertThat(lees.get(WAITING).mustBe(200).values("", "number")).contains(number(written));
        assertThat(lees.get(letters + "/open").mustBe(200).values("", "number")).containsExactly(number(written));
        assertThat(kims.get(letters + "/open").mustBe(200).values("", "state")).containsExactly("WAITING");
        assertThat(kims.get(WAITING).mustBe(200).values("", "number")).doesNotContain(number(written));

        for (String verb : List.of("release", "send", "look")) {
            assertThat(kims.post(path(written, verb), Map.of()).mustBe(409).text("/code")).as(verb)
                    .isEqualTo(verb.equals("send") ? "letter.secondPerson" : "letter.samePerson");
        }
        assertThat(messages()).as("nothing went").isZero();

        lees.get("/api/v1/letters/" + number(written) + "/pdf").mustBe(200);
        assertThat(lees.post(path(written, "look"), Map.of()).mustBe(200).text("/sha256")).as("nothing has changed")
                .isEqualTo(written.text("/sha256"));
        lees.post("/api/v1/letters/" + number(written) + "/release?sha256=other", Map.of()).mustBe(409);
        List<Answer> sent = atOnce(() -> lees.post(path(written, "release"), Map.of()),
                () -> lees.post(path(written, "release"), Map.of()));

        assertThat(sent).extracting(Answer::status).containsOnly(200);
        assertThat(sent.get(0).text("/messageId")).isNotNull().isEqualTo(sent.get(1).text("/messageId"));
        assertThat(messages()).isEqualTo(1);
        Answer listed = kims.get(letters).mustBe(200);
        assertThat(listed.text("/0/madeBy")).isEqualTo(kim);
        assertThat(listed.text("/0/releasedBy")).isEqualTo(lee);
        assertThat(lees.get(letters + "/open").mustBe(200).body()).isEqualTo("[]");
        assertThat(jdbc.sql("select actor || ' ' || action from audittrail.entries where subject = ? and action like 'letter.%' "
                + "order by id").param(caseNumber).query(String.class).list())
                .containsExactly(kim + " letter.offered", lee + " letter.sent");
        assertThat(jdbc.sql("select event || ' ' || audience from casework.timeline where case_number = ? "
                + "and event like 'LETTER_%' order by id").param(caseNumber).query(String.class).list())
                .containsExactly("LETTER_OFFERED OFFICER", "LETTER_SENT PARTY");
    }

    @Test
    void itComesBackWithANoteIsMendedAndGoesOnlyIfItStillWaits() throws InterruptedException {
        Answer written = write(kims, "First");
        kims.post(path(written, "offer"), Map.of()).mustBe(200);
        assertThat(number(write(kims, "Another"))).as("one that waits is not written over").isNotEqualTo(number(written));
        String back = "/api/v1/letters/" + number(written) + "/return";
        assertThat(lees.post(back, Map.of("note", " ")).mustBe(422).text("/names/0")).isEqualTo("note");
        assertThat(lees.post(back, Map.of("note", "Name the article")).mustBe(200).text("/state")).isEqualTo("RETURNED");

        assertThat(kims.get(letters + "/open").mustBe(200).text("/0/returned/note")).isEqualTo("Name the article");
        assertThat(lees.get(letters + "/open").mustBe(200).body()).isEqualTo("[]");
        lees.get("/api/v1/letters/" + number(written) + "/pdf").mustBe(404);
        assertThat(lees.post(path(written, "release"), Map.of()).mustBe(409).text("/code")).isEqualTo("letter.changed");
        lees.put("/api/v1/letters/" + number(written) + "/draft", draft(kims, "Not mine")).mustBe(404);
        Answer mended = kims.put("/api/v1/letters/" + number(written) + "/draft", draft(kims, "By Article 266")).mustBe(200);
        assertThat(number(mended)).isEqualTo(number(written));
        assertThat(mended.text("/body/en")).contains("By Article 266");
        kims.post(path(mended, "offer"), Map.of()).mustBe(200);
        assertThat(kims.put("/api/v1/letters/" + number(written) + "/draft", draft(kims, "Too late")).mustBe(409)
                .text("/code")).as("it waits").isEqualTo("letter.changed");

        List<Answer> both = atOnce(() -> lees.post(path(mended, "release"), Map.of()),
                () -> kims.post(back, Map.of("note", "")));
        assertThat(both).extracting(Answer::status).containsExactlyInAnyOrder(200, 409);
        assertThat(messages()).isEqualTo(both.getFirst().status() == 200 ? 1 : 0);
    }

    @Test
    void whatHasChangedMeanwhileIsLookedAtBeforeItGoes() {
        Answer written = write(kims, "First");
        kims.post(path(written, "offer"), Map.of()).mustBe(200);
        filer.api().put("/api/v1/mailbox/box", Map.of("kinds", Set.of("LETTER"))).mustBe(200);

        assertThat(lees.post(path(written, "release"), Map.of()).mustBe(409).text("/code")).isEqualTo("letter.changed");
        Answer now = lees.post(path(written, "look"), Map.of()).mustBe(200);
        assertThat(now.text("/service")).isEqualTo("ELECTRONIC");
        assertThat(now.text("/madeBy")).isEqualTo(kim);
        assertThat(lees.post(path(now, "release"), Map.of()).mustBe(200).text("/state")).isEqualTo("SENT");
    }

    @Test
    void onlyTheRoleOfTheOfficeAndWhoStandsInForItLetsItGoAndNobodyTheirOwn() {
        Answer written = write(kims, "First");
        kims.post(path(written, "offer"), Map.of()).mustBe(200);
        String pdf = "/api/v1/letters/" + number(written) + "/pdf";
        String far = name("far-");
        Api other = officer(far, "030", Role.CLEARANCE_OFFICER);
        Api inspector = officer(name("insp-"), "020", Role.INSPECTOR);
        for (Api stranger : List.of(inspector, other, filer.api(), samples.filer().api())) {
            stranger.get(pdf).mustBe(404);
            stranger.post(path(written, "look"), Map.of()).mustBe(404);
            stranger.post(path(written, "release"), Map.of()).mustBe(404);
            stranger.post("/api/v1/letters/" + number(written) + "/return", Map.of("note", "x")).mustBe(404);
            assertThat(stranger.get(WAITING).mustBe(200).values("", "number")).doesNotContain(number(written));
        }
        filer.api().get(letters + "/open").mustBe(404);

        Api chief = officer(name("chief-"), "020", Role.SUPERVISOR);
        absent(chief, lee, far);
        assertThat(other.get(WAITING).mustBe(200).values("", "number")).contains(number(written));
        other.post(path(written, "look"), Map.of()).mustBe(200);
        String choi = name("choi-");
        officer(choi, "020", Role.CLEARANCE_OFFICER);
        absent(chief, choi, kim);
        assertThat(kims.post(path(written, "release"), Map.of()).mustBe(409).text("/code"))
                .as("not in the place of somebody else either").isEqualTo("letter.samePerson");
        assertThat(other.post(path(written, "release"), Map.of()).mustBe(200).text("/releasedBy")).isEqualTo(far);
    }

    @Test
    void aRequestToWithdrawHasItsOwnLetters() {
        Answer accepted = filer.api().fileAndAwait(filer.draft(), "ACCEPTED");
        Answer asked = filer.api().post("/api/v1/declarations/" + accepted.text("/declarationNumber") + "/withdrawal",
                Map.of("reasonCode", "86", "explanation", "Filed in error")).mustBe(202);
        letters = "/api/v1/cases/" + asked.text("/caseNumber") + "/letters";
        assertThat(kims.get(letters + "/templates").mustBe(200).values("/templates", "id"))
                .containsExactly("change-decision", "change-information-request");

        Map<String, Object> draft = draft(kims, "The contract");
        draft.putAll(Map.of("template", "change-information-request",
                "texts", Map.of("request", "The contract", "reason", "The error is not shown")));
        Answer request = kims.put(letters + "/draft", draft).mustBe(200);
        assertThat(request.text("/title/en")).contains(asked.text("/changeNumber"), "Withdrawal");
        assertThat(request.text("/title/ko")).contains("취하");
        assertThat(request.text("/body/en")).contains(accepted.text("/declarationNumber"), filer.importerName(),
                "Error in the declaration", "The contract").doesNotContain("to be amended", "{{");
        assertThat(kims.post(path(request, "send"), Map.of()).mustBe(200).text("/state")).isEqualTo("SENT");

        draft.putAll(Map.of("template", "change-decision", "texts", Map.of("decision", "Dismissed", "grounds", "Article 250",
                "reasons", "No error is shown")));
        Answer decision = kims.put(letters + "/draft", draft).mustBe(200);
        kims.post(path(decision, "send"), Map.of()).mustBe(409);
        kims.post(path(decision, "offer"), Map.of()).mustBe(200);
        lees.post(path(decision, "release"), Map.of()).mustBe(200);
    }

    private Answer write(Api officer, String note) {
        return officer.put(letters + "/draft", draft(officer, note)).mustBe(200);
    }

    private Map<String, Object> draft(Api officer, String note) {
        long broker = officer.get(letters + "/templates").mustBe(200).at("/parties").valueStream()
                .filter(p -> p.path("name").asString().equals("Broker " + filer.declarantCode())).findFirst().orElseThrow()
                .path("id").asLong();
        return new HashMap<>(Map.of("template", template, "partyId", broker, "language", "EN", "texts", Map.of("note", note)));
    }

    private static Map<String, Object> template(String second) {
        return Map.of("kindOfCase", "import-declaration", "name", Map.of("ko", "시험", "en", "Trial"),
                "title", Map.of("ko", "시험", "en", "Trial"), "body", Map.of("ko", "{{text.note}}", "en", "{{text.note}}"),
                "article", "Customs Act Art. 266(1)", "fourEyes", second, "asks",
                List.of(Map.of("name", "note", "label", Map.of("ko", "메모", "en", "Note"))));
    }

    private void absent(Api chief, String who, String deputy) {
        Instant now = clock.instant();
        chief.post("/api/v1/absences", Map.of("username", who, "deputy", deputy, "from", now.toString(), "until",
                now.plus(Duration.ofHours(2)).toString())).mustBe(201);
    }

    private static String number(Answer letter) {
        return letter.text("/number");
    }

    private static String path(Answer letter, String verb) {
        return "/api/v1/letters/" + number(letter) + "/" + verb + "?sha256=" + letter.text("/sha256");
    }

    private long messages() {
        return jdbc.sql("select count(*) from mailbox.messages where case_number = ? and kind = 'LETTER'").param(caseNumber)
                .query(Long.class).single();
    }

    private static List<Answer> atOnce(Callable<Answer> one, Callable<Answer> other) throws InterruptedException {
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            return both.invokeAll(List.of(one, other)).stream().map(each -> each.resultNow()).toList();
        }
    }

    private static String name(String prefix) {
        return SampleData.unique(prefix).toLowerCase(Locale.ROOT);
    }

    private Api officer(String username, String office, Role role) {
        accounts.save(new Accounts.NewAccount(username, PASSWORD, "Person", null, office, false, Set.of(role)));
        return Api.at(samples.admin().baseUrl()).account(username, PASSWORD);
    }
}
