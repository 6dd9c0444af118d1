package org.openpass.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openpass.casework.Deadlines.Deadline;
import org.openpass.terms.Seoul;
import org.openpass.testing.Answer;
import org.openpass.testing.Api;
import org.openpass.testing.Filer;
import org.openpass.testing.MovableClock;
import org.openpass.testing.OpenPassTest;
import org.openpass.testing.SampleData;
import org.openpass.testing.TimeLimits;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What one administrator prepares about an outage and another releases, and what the parties are told of it. */
@OpenPassTest
class OutageReleaseIT {

    private static final String DOOR = "/api/v1/admin/outages";
    private static final String DRAFTS = DOOR + "/drafts/";
    private static final String OFFICE = "030";

    @Autowired
    SampleData samples;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    Deadlines deadlines;
    @Autowired
    Outages outages;
    @Autowired
    TransactionTemplate transaction;
    @Autowired
    MovableClock clock;

    private final String what = SampleData.unique("Trial ");
    private Api kim;
    private Api lee;
    private Filer filer;

    @BeforeEach
    void twoAdministrators() {
        filer = samples.filer();
        kim = samples.officer(null, "ADMINISTRATOR");
        lee = samples.officer(null, "ADMINISTRATOR");
    }

    @AfterEach
    void nothingStandsForOthers() {
        jdbc.sql("update release.mode set direct = true").update();
        jdbc.sql("delete from casework.outage_drafts where what = ?").param(what).update();
        jdbc.sql("delete from casework.deadline_moves where cause in (select 'OUTAGE:' || id from casework.outages where "
                + "what = ?)").param(what).update();
        jdbc.sql("delete from casework.outages where what = ?").param(what).update();
    }

    @Test
    void onePreparesAnotherReleasesAndThePartiesAreToldOnceOfEachMove() {
        Answer accepted = filer.api().fileAndAwait(filer.draft().set("customsOffice", OFFICE), "ACCEPTED");
        LocalDate yesterday = samples.today().minusDays(1);
        Deadline payment = deadlines.open(accepted.text("/caseNumber")).getFirst();
        transaction.executeWithoutResult(t -> deadlines.set(new Deadline(payment.caseNumber(), payment.kind(),
                payment.round(), Seoul.after(yesterday), payment.article(), payment.bearer())));
        Map<String, Object> outage = outage(Seoul.after(yesterday.minusDays(1)), clock.instant());

        Answer draft = kim.post(DOOR + "/drafts", outage).mustBe(201);
        assertThat(kim.post(DOOR + "/drafts", outage).mustBe(201).won("/id")).as("again").isEqualTo(draft.won("/id"));
        assertThat(alerts()).contains(what);
        assertThat(step(kim, draft, "release").mustBe(409).text("/code")).isEqualTo("release.samePerson");
        assertThat(jdbc.sql("select count(*) from casework.outages where what = ?").param(what).query(Long.class).single())
                .as("nothing has happened").isZero();
        Answer released = step(lee, draft, "release").mustBe(200);
        assertThat(step(lee, draft, "release").mustBe(200).won("/outage")).as("again").isEqualTo(released.won("/outage"));
        assertThat(alerts()).doesNotContain(what);

        String later = new TimeLimits(jdbc).end(samples.today().plusDays(1)).toString();
        awaitDue(accepted, later);
        assertThat(told(accepted, "DEADLINE_MOVED")).singleElement().asString().contains("Payment").contains("power failure")
                .contains("Art. 8(4)");

        long id = released.won("/outage");
        Answer undo = lee.post(DOOR + "/" + id + "/drafts", Map.of("act", "UNDO", "reason", "It was none")).mustBe(201);
        assertThat(kim.post(DOOR + "/" + id + "/drafts", Map.of("act", "DISMISS", "reason", "No")).mustBe(409).text("/code"))
                .isEqualTo("outage.state");
        assertThat(step(lee, undo, "release").mustBe(409).text("/code")).isEqualTo("release.samePerson");
        step(kim, undo, "release").mustBe(200);
        awaitDue(accepted, samples.today().toString());
        assertThat(told(accepted, "DEADLINE_MOVED_BACK")).hasSize(1);
        assertThat(told(accepted, "DEADLINE_MOVED")).as("not told again").hasSize(1);
        assertThat(jdbc.sql("select count(distinct actor) from audittrail.entries where subject = ? and action like 'outage.%'")
                .param("OUTAGE:" + id).query(Long.class).single()).as("both are on record").isEqualTo(2);
    }

    @Test
    void onceHandedOverOnePersonDeclaresOnlyThatItLasts() {
        Map<String, Object> over = outage(clock.instant().minusSeconds(7200), clock.instant().minusSeconds(60));
        Map<String, Object> lasts = outage(clock.instant().minusSeconds(7200), null);
        jdbc.sql("update release.mode set direct = false").update();

        assertThat(kim.post(DOOR, over).mustBe(409).text("/code")).isEqualTo("release.secondPerson");
        long id = kim.post(DOOR, lasts).mustBe(201).won("/id");
        assertThat(outages.lasting()).extracting(Outage::id).contains(id);
        for (String act : List.of("undo", "dismissal")) {
            assertThat(kim.post(DOOR + "/" + id + "/" + act, Map.of("reason", "No")).mustBe(409).text("/code"))
                    .isEqualTo("release.secondPerson");
        }
        String until = clock.instant().minusSeconds(60).toString();
        assertThat(kim.post(DOOR + "/" + id + "/recovery", Map.of("until", until)).mustBe(409).text("/code"))
                .isEqualTo("release.secondPerson");
        Answer draft = kim.post(DOOR + "/" + id + "/drafts", Map.of("act", "RECOVER", "until", until)).mustBe(201);
        assertThat(outages.get(id).state()).isEqualTo(Outage.State.LASTS);
        step(lee, draft, "release").mustBe(200);
        assertThat(outages.get(id).state()).isEqualTo(Outage.State.RECOVERED);
        assertThat(outages.lasting()).extracting(Outage::id).doesNotContain(id);
    }

    @Test
    void whatIsWrongIsGivenBackOrWithdrawnAndWhatHadLapsedIsListed() {
        String number = filer.api().file(filer.draft().set("customsOffice", OFFICE)).mustBe(202).text("/caseNumber");
        Instant noon = clock.instant().minusSeconds(7200);
        jdbc.sql("insert into casework.deadlines (case_number, kind, round, due_at, article, bearer, lapsed_at) values "
                + "(?, 'trialLapsed', 1, ?, 'Trial', 'PARTY', ?)").params(number, time(noon.plusSeconds(60)),
                time(noon.plusSeconds(120))).update();
        Map<String, Object> outage = outage(noon, clock.instant());
        outage.put("kinds", List.of("trialLapsed"));
        Answer draft = kim.post(DOOR + "/drafts", outage).mustBe(201);

        assertThat(step(lee, draft, "withdraw").mustBe(409).text("/code")).isEqualTo("outage.state");
        lee.post(DRAFTS + draft.won("/id") + "/give-back", Map.of("reason", " ")).mustBe(422);
        assertThat(lee.post(DRAFTS + draft.won("/id") + "/give-back", Map.of("reason", "Until nine")).mustBe(200)
                .text("/remark")).isEqualTo("Until nine");
        step(lee, draft, "release").mustBe(409);
        Answer second = kim.post(DOOR + "/drafts", outage).mustBe(201);
        step(kim, second, "withdraw").mustBe(200);
        step(lee, second, "release").mustBe(409);
        assertThat(alerts()).doesNotContain(what);

        Answer third = kim.post(DOOR + "/drafts", outage).mustBe(201);
        long id = step(lee, third, "release").mustBe(200).won("/outage");
        assertThat(lee.get(DOOR + "/" + id + "/lapsed").mustBe(200).values("", "caseNumber")).containsExactly(number);
        jdbc.sql("delete from casework.deadlines where case_number = ? and kind = 'trialLapsed'").param(number).update();

        outage.put("until", null);
        assertThat(kim.post(DOOR + "/drafts", outage).mustBe(422).text("/detail")).startsWith("until:");
        kim.post(DOOR + "/" + id + "/drafts", Map.of("act", "DECLARE")).mustBe(422);
        kim.post(DOOR + "/" + id + "/drafts", Map.of("act", "UNDO")).mustBe(422);
        kim.post(DOOR + "/999999999/drafts", Map.of("act", "UNDO", "reason", "No")).mustBe(404);
        samples.officer(OFFICE, "SUPERVISOR").get(DOOR + "/drafts").mustBe(403);
        filer.api().post(DRAFTS + draft.won("/id") + "/release", Map.of()).mustBe(403);
    }

    private Map<String, Object> outage(Instant from, Instant until) {
        Map<String, Object> outage = new HashMap<>(Map.of("what", what, "cause", "POWER", "kinds", List.of("payment"), "offices",
                List.of(OFFICE), "from", from.toString()));
        outage.put("until", until == null ? null : until.toString());
        return outage;
    }

    private static Answer step(Api by, Answer draft, String step) {
        return by.post(DRAFTS + draft.won("/id") + "/" + step, Map.of());
    }

    private String alerts() {
        return samples.admin().get("/api/v1/admin/alerts").mustBe(200).body();
    }

    private void awaitDue(Answer accepted, String day) {
        Awaitility.await().atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(100)).until(() -> day.equals(
                filer.api().declaration(accepted.text("/declarationNumber")).text("/money/dueOn")));
    }

    /** The texts of the messages of this kind that the declarant has of the case, once there are any. */
    private List<String> told(Answer accepted, String kind) {
        return Awaitility.await().atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(100)).until(() -> jdbc.sql("""
                select m.body_en from mailbox.messages m join declaration.declarations d on d.case_number = m.case_number
                    and d.declarant_id = m.party_id
                where m.case_number = ? and m.kind = ?
                """).params(accepted.text("/caseNumber"), kind).query(String.class).list(), found -> !found.isEmpty());
    }

    private static Timestamp time(Instant at) {
        return Timestamp.from(at);
    }
}
