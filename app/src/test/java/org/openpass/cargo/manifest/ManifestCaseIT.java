package org.openpass.cargo.manifest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openpass.cargo.CargoLookups;
import org.openpass.casework.Audience;
import org.openpass.casework.Timeline;
import org.openpass.engine.ProcessStarter;
import org.openpass.testing.Answer;
import org.openpass.testing.Api;
import org.openpass.testing.Carrier;
import org.openpass.testing.MovableClock;
import org.openpass.testing.OpenPassTest;
import org.openpass.testing.SampleData;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The case of a manifest, from its first list to the acceptance of its arrival. */
@OpenPassTest
class ManifestCaseIT {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    @Autowired
    SampleData samples;
    @Autowired
    MovableClock clock;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    CargoLookups lookups;
    @Autowired
    ManifestReview review;
    @Autowired
    Timeline timeline;
    @Autowired
    ProcessStarter engine;
    @Autowired
    TransactionTemplate transaction;

    private final String word = SampleData.unique("WATCHED");
    private Carrier carrier;
    private String mrn;
    private Instant prepared;

    @BeforeEach
    void aVoyage() {
        carrier = Carrier.of(samples, jdbc);
        mrn = carrier.mrn(1);
        prepared = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    @AfterEach
    void nobodyElseIsWatched() {
        jdbc.sql("delete from cargo.watch_criteria where id = ?").param(word).update();
    }

    @Test
    void housesAreWaitedForAndAnArrivalOfMeanwhileIsAcceptedOnceTheManifestIs() {
        send("ORIGINAL", "A", 0, Carrier.master("M1", 4) + Carrier.house("M1", "H1", 2));
        String number = awaitStatus("MANIFEST_HOUSES");
        assertThat(jdbc.sql("select due_at from casework.deadlines where case_number = ? and kind = 'houses'").param(number)
                .query((rs, n) -> rs.getTimestamp(1).toInstant()).single()).as("a day before the expected arrival")
                .isEqualTo(prepared.plus(Duration.ofDays(1)));
        arrive();
        assertThat(jdbc.sql("select arrival_accepted_at is null from cargo.voyages where mrn = ?").param(mrn).query(Boolean.class).single())
                .isTrue();

        send("ADD", "B", 1, Carrier.house("M1", "H2", 2));

        assertThat(awaitStatus("MANIFEST_DONE")).isEqualTo(number);
        assertThat(events("MANIFEST_ACCEPTED")).as("each house, not their master").isEqualTo(2);
        assertThat(jdbc.sql("select kind from cargo.events where mrn = ? order by id").param(mrn).query(String.class).list())
                .containsExactly("ARRIVAL_REPORTED", "ARRIVAL_ACCEPTED");
        assertThat(jdbc.sql("select count(*) from cargo.voyages where mrn = ? and accepted_at is not null and arrival_accepted_at is not null "
                + "and case_number = ?").params(mrn, number).query(Integer.class).single()).isEqualTo(1);
        await().atMost(LIMIT).until(() -> jdbc.sql("select kind from mailbox.messages where case_number = ?").param(number)
                .query(String.class).list().equals(List.of("MANIFEST_DONE")));
    }

    @Test
    void aCargoOfficerReviewsWhatIsWatchedAndARefusedManifestIsSentAgain() {
        jdbc.sql("insert into cargo.watch_criteria values (?, 'GOODS', ?, 'XRAY', 1, '2020-01-01')").params(word, word.toLowerCase())
                .update();
        String lines = Carrier.master("M1", 2) + Carrier.house("M1", "H1", 2).replace("PATCH BOARDS", word);
        send("ORIGINAL", "A", 0, lines);
        String refused = awaitStatus("MANIFEST_REVIEW");
        assertThat(jdbc.sql("select trader from casework.case_facts where case_number = ?").param(refused).query(String.class).single())
                .as("lists of work name its carrier").isEqualTo("CARRIER " + carrier.code());
        assertThat(timeline.of(refused, Audience.OFFICER)).filteredOn(entry -> entry.event().equals("MANIFEST_SELECTED")).singleElement()
                .satisfies(entry -> assertThat(entry.detail()).containsEntry("watched", "1"));
        assertThat(timeline.of(refused, Audience.PARTY)).as("what its carrier reads tells nothing of it").isNotEmpty()
                .noneMatch(entry -> entry.event().equals("MANIFEST_SELECTED") || entry.detail().containsKey("watched"));
        assertThat(decide(refused, Map.of("decision", "REFUSE", "reason", "")).text("/errors/reason")).isNotNull();
        decide(refused, Map.of("decision", "REFUSE", "reason", "The consignee is no one")).mustBe(200);
        awaitStatus("MANIFEST_REFUSED");
        assertThat(events("MANIFEST_ACCEPTED")).isZero();

        send("CHANGE", "B", 1, lines.replace("Kim Trading", "Lee Trading"));
        String again = awaitStatus("MANIFEST_REVIEW");
        assertThat(again).isNotEqualTo(refused);
        assertThat(toldOfAMeasure()).as("before one is ordered nobody is told").isFalse();
        decide(again, Map.of("decision", "ACCEPT", "measure", "AS_SELECTED")).mustBe(200);
        assertThat(toldOfAMeasure()).isTrue();
        awaitStatus("AWAITING_ARRIVAL");
        assertThat(events("MANIFEST_ACCEPTED")).isEqualTo(1);

        send("ADD", "C", 2, Carrier.master("M2", 3) + Carrier.house("M2", "H2", 3).replace("PATCH BOARDS", word));
        decide(awaitStatus("MANIFEST_REVIEW"), Map.of("decision", "ACCEPT", "measure", "OPEN")).mustBe(200);
        awaitStatus("AWAITING_ARRIVAL");
        assertThat(jdbc.sql("select c.hbl || ' ' || h.ordered from cargo.watch_hits h join cargo.consignments c on c.id = h.consignment "
                + "where c.mrn = ? and c.watched order by 1").param(mrn).query(String.class).list())
                .as("the review of a second list orders nothing of the first").containsExactly("H1 XRAY", "H2 OPEN");
        arrive();
        awaitStatus("MANIFEST_DONE");
    }

    @Test
    void aManifestThatIsTakenBackEndsItsCaseAndOneThatCameLateIsNotedAndReviewed() {
        send("ORIGINAL", "A", 0, Carrier.master("M1", 4) + Carrier.house("M1", "H1", 2));
        String first = awaitStatus("MANIFEST_HOUSES");
        // As where a list comes while the case of the one that was taken back is being closed.
        transaction.executeWithoutResult(status -> engine.publish(first, "manifest-cancelled", "test:" + first, Map.of()));
        String number = await().atMost(LIMIT).until(() -> awaitStatus("MANIFEST_HOUSES"), newest -> !newest.equals(first));
        send("CANCEL", "B", 1, "");
        assertThat(awaitStatus("MANIFEST_CANCELLED")).isEqualTo(number);

        mrn = carrier.mrn(2);
        prepared = prepared.minus(Duration.ofHours(36));
        send("ORIGINAL", "C", 0, Carrier.master("M1", 2) + Carrier.house("M1", "H1", 2));
        String late = awaitStatus("MANIFEST_REVIEW");
        assertThat(jdbc.sql("select article || ' ' || most from cargo.breaches where case_number = ?").param(late).query(String.class)
                .list()).containsExactly("Customs Act Art. 277(6)2 2000000");
        jdbc.sql("insert into cargo.watch_criteria values (?, 'GOODS', ?, 'XRAY', 1, '2020-01-01')").params(word, word).update();
        int seen = review.subjectVersion(late);
        send("CHANGE", "C2", 1, Carrier.house("M1", "H1", 2).replace("PATCH BOARDS", word));
        assertThat(jdbc.sql("select hbl from cargo.consignments where mrn = ? and watched").param(mrn).query(String.class).list())
                .as("what is changed during the review is looked at, too").containsExactly("H1");
        assertThat(review.subjectVersion(late)).as("of as many lines it is another manifest").isGreaterThan(seen);
        nobodyElseIsWatched();
        decide(late, Map.of("decision", "ACCEPT")).mustBe(200);
        awaitStatus("AWAITING_ARRIVAL");
        assertThat(carrier.await(carrier.sheet(mrn, "CANCEL", "Z", prepared.plusSeconds(2), ""), "REFUSED").values("/errors", "code"))
                .as("what is accepted is not taken back").containsExactly("line.settledFalls");

        send("ADD", "D", 2, Carrier.master("M2", 3) + Carrier.house("M2", "H2", 3));
        String added = awaitStatus("MANIFEST_REVIEW");
        assertThat(added).as("what comes after the acceptance is reviewed by itself").isNotEqualTo(late);
        decide(added, Map.of("decision", "REFUSE", "reason", "It was not on board")).mustBe(200);
        awaitStatus("MANIFEST_REFUSED");
        assertThat(jdbc.sql("select hbl from cargo.consignments where mrn = ? and kind = 'HOUSE' and deleted_at is null").param(mrn)
                .query(String.class).list()).containsExactly("H1");
        arrive();
        await().atMost(LIMIT).until(() -> jdbc.sql("select status from casework.cases where number = ?").param(late).query(String.class)
                .single().equals("MANIFEST_DONE"));
    }

    private void send(String act, String reference, int seconds, String rows) {
        carrier.await(carrier.sheet(mrn, act, reference, prepared.plusSeconds(seconds), rows), "MERGED");
    }

    /** What the Open API says of the first house. */
    private boolean toldOfAMeasure() {
        return lookups.find(new CargoLookups.Reference(mrn + "00010001", "", "", 0)).getFirst().watched();
    }

    private void arrive() {
        carrier.api().post("/api/v1/cargo/arrivals", Map.of("mrn", mrn, "reference", "ARR" + mrn, "preparedAt", clock.instant().toString(),
                "arrivedAt", clock.instant().minusSeconds(60).toString())).mustBe(200);
    }

    /** Waits until the voyage's newest case has the status. */
    private String awaitStatus(String status) {
        return await().atMost(LIMIT).pollInterval(Duration.ofMillis(50)).until(() -> jdbc.sql("select number from (select number, status "
                + "from casework.cases join cargo.manifest_cases m on m.case_number = number where m.mrn = ? "
                + "order by opened_at desc, number desc limit 1) newest "
                + "where status = ?").params(mrn, status).query(String.class).optional(), Optional::isPresent).orElseThrow();
    }

    private Answer decide(String caseNumber, Map<String, String> answers) {
        Api officer = samples.officer("020", "CARGO_OFFICER");
        String path = "/api/v1/tasks/" + await().atMost(LIMIT).until(() -> officer.get("/api/v1/tasks?case=" + caseNumber).mustBe(200),
                found -> found.at("/0").isObject()).text("/0/key");
        officer.post(path + "/claim", Map.of()).mustBe(200);
        String version = officer.get("/api/v1/tasks?case=" + caseNumber).won("/0/subjectVersion") + "";
        Answer decided = officer.post(path + "/decision?subjectVersion=" + version, answers);
        if (decided.status() != 200) {
            officer.post(path + "/release", Map.of()).mustBe(200);
        }
        return decided;
    }

    private int events(String kind) {
        return jdbc.sql("select count(*) from cargo.events e join cargo.consignments c on c.id = e.consignment where c.mrn = ? "
                + "and e.kind = ?").params(mrn, kind).query(Integer.class).single();
    }
}
