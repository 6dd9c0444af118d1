package org.openpass.cargo.manifest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openpass.testing.Answer;
import org.openpass.testing.Api;
import org.openpass.testing.Carrier;
import org.openpass.testing.MovableClock;
import org.openpass.testing.OpenPassTest;
import org.openpass.testing.SampleData;
import org.openpass.testing.Warehouse;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What stands is changed by an officer alone; permits of voyages; measures that keep goods where they are. */
@OpenPassTest
class ManifestCorrectionIT {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    @Autowired
    SampleData samples;
    @Autowired
    MovableClock clock;
    @Autowired
    JdbcClient jdbc;

    private Carrier carrier;
    private String mrn;
    private Instant prepared;

    @BeforeEach
    void aVoyage() {
        carrier = Carrier.of(samples, jdbc);
        mrn = carrier.mrn(1);
        prepared = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    @Test
    void whatIsAcceptedIsChangedByAnOfficerInTheOrderThatTheOfficerChooses() {
        send("ORIGINAL", "A", 0, Carrier.master("M1", 4) + Carrier.house("M1", "H1", 4), "MERGED");
        awaitStatus("ORIGINAL", "AWAITING_ARRIVAL");
        String criterion = SampleData.unique("WATCH");
        String watched = SampleData.unique("SECOND");
        jdbc.sql("insert into cargo.watch_criteria values (?, 'GOODS', ?, 'XRAY', 1, '2020-01-01')").params(criterion, watched).update();
        assertThat(send("CHANGE", "B", 1, line("WRONG", 4), "REFUSED").values("/errors", "code")).as("without a reason").contains("line.settled");
        String first = send("CHANGE&corrects=DISCREPANCY&reason=Counted+again", "C", 2, line("FIRST", 4), "MERGED").text("/correctionCase");
        String second = send("CHANGE&reason=Misspelt", "D", 3, line(watched, 4), "MERGED").text("/correctionCase");
        awaitStatus(first, "CORRECTION_REVIEW");
        awaitStatus(second, "CORRECTION_REVIEW");
        assertThat(goods()).isEqualTo("PATCH BOARDS");
        assertThat(jdbc.sql("select article || ' ' || most from cargo.breaches where case_number = ?").param(first).query(String.class).list())
                .containsExactly("Customs Act Art. 277(7)1 1000000");
        assertThat(samples.filer().api().get("/api/v1/cases/" + first).status()).as("a stranger's").isEqualTo(404);

        Api officer = samples.officer("020", "CARGO_OFFICER");
        String sender = jdbc.sql("select sent_by from cargo.corrections where case_number = ?").param(second).query(String.class).single();
        claim(officer, second);
        jdbc.sql("update cargo.corrections c set sent_by = t.assignee from tasks.tasks t where t.case_number = c.case_number and c.case_number = ?")
                .param(second).update();
        assertThat(decide(officer, second, Map.of("decision", "APPROVE")).text("/errors/decision")).as("four eyes").contains("Another officer");
        jdbc.sql("update cargo.corrections set sent_by = ? where case_number = ?").params(sender, second).update();
        assertThat(decide(officer, second, Map.of("decision", "APPROVE", "measure", "GUESS")).text("/errors/measure")).isNotNull();
        assertThat(jdbc.sql("select h.watched from cargo.correction_hits h join cargo.corrections c on c.submission = h.submission "
                + "where c.case_number = ?").param(second).query(Boolean.class).list()).as("before anybody decides").containsExactly(true);
        assertThat(jdbc.sql("select watched from cargo.consignments where mrn = ? and hbl = 'H1'").param(mrn).query(Boolean.class).single())
                .as("it is not what is asked for yet").isFalse();
        jdbc.sql("delete from cargo.watch_criteria where id = ?").param(criterion).update();
        decide(officer, second, Map.of("decision", "APPROVE", "measure", "AS_SELECTED")).mustBe(200);
        awaitStatus(second, "CORRECTED");
        assertThat(goods()).isEqualTo(watched);
        assertThat(officer.get("/api/v1/cargo/" + mrn + "00010001/measures").mustBe(200).values("", "measure"))
                .as("a correction made it watched, and its officer has ordered what then").containsExactly("XRAY");
        assertThat(send("CHANGE&reason=Late", "B2", 2, line("OLDER", 4), "SUPERSEDED").text("/correctionCase"))
                .as("older than what was applied").isNull();
        decide(officer, first, Map.of("decision", "APPROVE")).mustBe(200);
        awaitStatus(first, "CORRECTED");

        assertThat(goods()).as("the officer's order, not the messages'").isEqualTo("FIRST");
        assertThat(jdbc.sql("select said_ref from cargo.consignments where mrn = ? and hbl = 'H1'").param(mrn).query(String.class).single())
                .isEqualTo("D");
        assertThat(jdbc.sql("select reason from cargo.events e join cargo.consignments c on c.id = e.consignment where c.mrn = ? "
                + "and e.kind = 'MANIFEST_CORRECTED' order by e.id").param(mrn).query(String.class).list())
                .containsExactly("Misspelt", "Counted again");
        await().atMost(LIMIT).until(() -> jdbc.sql("select kind from mailbox.messages where case_number = ?").param(first)
                .query(String.class).list().equals(List.of("MANIFEST_CORRECTED")));
    }

    @Test
    void whatACorrectionTookBackReturnsByAnother() {
        send("ORIGINAL", "A", 0, Carrier.master("M1", 4) + Carrier.house("M1", "H1", 4), "MERGED");
        awaitStatus("ORIGINAL", "AWAITING_ARRIVAL");
        correct("B", 1, Map.of("deleted", "Y"));
        assertThat(status()).isEqualTo("CANCELLED");

        assertThat(json("C", 2, null, Map.of("packages", "3"), "REFUSED").values("/errors", "code")).as("without a reason").contains("line.settled");
        correct("D", 3, Map.of("packages", "3"));

        assertThat(status()).isEqualTo("EXPECTED");
        assertThat(jdbc.sql("select packages || ' ' || (deleted_at is null) from cargo.consignments where mrn = ? and hbl = 'H1'").param(mrn)
                .query(String.class).single()).isEqualTo("3 true");
        assertThat(jdbc.sql("select count(*) from cargo.consignments where mrn = ? and hbl = 'H1'").param(mrn).query(Integer.class).single()).isOne();
        assertThat(json("E", 2, "Older", Map.of("deleted", "Y"), "SUPERSEDED").text("/correctionCase")).as("what was overtaken").isNull();
    }

    private void correct(String reference, int seconds, Map<String, String> line) {
        String number = json(reference, seconds, "A mistake", line, "MERGED").text("/correctionCase");
        awaitStatus(number, "CORRECTION_REVIEW");
        decide(samples.officer("020", "CARGO_OFFICER"), number, Map.of("decision", "APPROVE")).mustBe(200);
        awaitStatus(number, "CORRECTED");
    }

    /** The house, by its number. */
    private Answer json(String reference, int seconds, String reason, Map<String, String> line, String end) {
        Map<String, Object> bill = new HashMap<>(Map.of("msn", "0001", "hsn", "0001", "kind", "HOUSE", "mbl", "M1", "hbl", "H1", "goods",
                "PATCH BOARDS", "packages", "4", "packageUnit", "CT", "weight", "40", "weightUnit", "KG"));
        bill.putAll(Map.of("loadPort", "CNWEI", "dischargePort", "KRINC", "consignee", "Kim Trading"));
        bill.putAll(line);
        Map<String, Object> said = new HashMap<>(Map.of("mrn", mrn, "act", "CHANGE", "reference", reference, "preparedAt",
                prepared.plusSeconds(seconds).toString(), "vessel", "HANSUNG", "office", "020", "port", "KRINC", "lastPort", "CNWEI", "expectedAt",
                prepared.plus(Duration.ofDays(2)).toString(), "lines", List.of(bill)));
        if (reason != null) {
            said.put("reason", reason);
        }
        return carrier.await(carrier.api().post(Carrier.MANIFESTS, said), end);
    }

    private String status() {
        return jdbc.sql("select status from cargo.consignments where mrn = ? and hbl = 'H1'").param(mrn).query(String.class).single();
    }

    @Test
    void whatCameInOrIsDeclaredIsNotTakenBackByACorrection() {
        send("ORIGINAL", "A", 0, Carrier.master("M1", 4) + Carrier.house("M1", "H1", 4), "MERGED");
        awaitStatus("ORIGINAL", "AWAITING_ARRIVAL");
        String fewer = send("CHANGE&reason=Two+only", "B", 1, line("PATCH BOARDS", 2), "MERGED").text("/correctionCase");
        awaitStatus(fewer, "CORRECTION_REVIEW");
        jdbc.sql("update cargo.consignments set declared = 3 where mrn = ? and hbl = 'H1'").param(mrn).update();

        assertThat(send("CHANGE&reason=One+only", "C", 2, line("PATCH BOARDS", 1), "REFUSED").values("/errors", "code"))
                .containsExactly("line.settledFewer");
        Api officer = samples.officer("020", "CARGO_OFFICER");
        assertThat(decide(officer, fewer, Map.of("decision", "APPROVE")).text("/errors/decision")).contains(mrn + "00010001");
        decide(officer, fewer, Map.of("decision", "REFUSE", "reason", "Three are declared")).mustBe(200);
        awaitStatus(fewer, "CORRECTION_REFUSED");
        assertThat(jdbc.sql("select packages from cargo.consignments where mrn = ? and hbl = 'H1'").param(mrn).query(Integer.class).single())
                .isEqualTo(4);
        jdbc.sql("update cargo.consignments set declared = 0 where mrn = ? and hbl = 'H1'").param(mrn).update();
    }

    @Test
    void aDepartureIsDeemedPermittedAndItsListFollows() {
        String leaving = mrn.replaceAll("I$", "E");
        Map<String, Object> report = Map.of("mrn", leaving, "reference", "DEP" + mrn, "preparedAt", prepared.toString(), "departedAt",
                prepared.plus(Duration.ofDays(20)).toString(), "office", "020", "vessel", "HANSUNG");
        carrier.api().post("/api/v1/cargo/departures", report).mustBe(200);
        carrier.api().post("/api/v1/cargo/departures", report).mustBe(200);
        String number = jdbc.sql("select case_number from cargo.voyage_permits where mrn = ?").param(leaving).query(String.class).single();
        awaitStatus(number, "VOYAGE_PERMIT_REVIEW");
        assertThat(jdbc.sql("select left_at is null from cargo.voyages where mrn = ?").param(leaving).query(Boolean.class).single()).isTrue();
        Instant due = await().atMost(LIMIT).until(() -> jdbc.sql("select due_at from casework.deadlines where case_number = ? and kind = 'answer'")
                .param(number).query((rs, n) -> rs.getTimestamp(1).toInstant()).optional(), Optional::isPresent).orElseThrow();

        clock.moveTo(due.plusSeconds(60));

        awaitStatus(number, "DEPARTURE_LIST");
        assertThat(outcome(number)).isEqualTo("DEEMED");
        assertThat(jdbc.sql("select body_en from mailbox.messages where case_number = ? and kind = 'VOYAGE_PERMITTED'").param(number)
                .query(String.class).single()).contains("Art. 136(5)");
        mrn = leaving;
        prepared = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        send("ORIGINAL", "L", 0, Carrier.master("M1", 2) + Carrier.house("M1", "H1", 2), "MERGED");
        awaitStatus(number, "VOYAGE_PERMITTED");
    }

    @Test
    void aPlaceThatIsNoPortIsEnteredByPermitAlone() {
        Map<String, Object> asked = Map.of("reference", "P" + mrn, "mrn", mrn, "vessel", "HANSUNG", "office", "020", "place", "Gyeokpo", "fromAt",
                prepared.plus(Duration.ofDays(30)).toString(), "untilAt", prepared.plus(Duration.ofDays(31)).toString(), "reason", "Repair");
        Api api = carrier.api();
        assertThat(api.post("/api/v1/cargo/port-permits", Map.of("mrn", mrn)).mustBe(422).values("/errors", "field"))
                .contains("reference", "vessel", "office", "place", "fromAt", "untilAt", "reason");
        assertThat(samples.filer().api().post("/api/v1/cargo/port-permits", asked).mustBe(422).values("/errors", "field")).containsExactly("mrn");
        String number = api.post("/api/v1/cargo/port-permits", asked).mustBe(200).text("/caseNumber");
        assertThat(api.post("/api/v1/cargo/port-permits", asked).mustBe(200).text("/caseNumber")).isEqualTo(number);
        awaitStatus(number, "VOYAGE_PERMIT_REVIEW");
        Api officer = samples.officer("020", "CARGO_OFFICER");
        decide(officer, number, Map.of("decision", "EXTEND", "days", "5", "reason", "The local office is asked")).mustBe(200);
        decide(officer, number, Map.of("decision", "GRANT")).mustBe(200);

        awaitStatus(number, "VOYAGE_PERMITTED");
        assertThat(outcome(number)).isEqualTo("GRANTED");
        assertThat(jdbc.sql("select location from cargo.events where mrn = ? and kind = 'PERMITTED'").param(mrn).query(String.class).list())
                .containsExactly("Gyeokpo");
    }

    @Test
    void goodsWithAMeasureThatIsNotDoneDoNotLeaveByAnyDoor() {
        Warehouse warehouse = Warehouse.of(samples, jdbc, clock);
        String cargo = warehouse.house(warehouse.voyage(true), 10);
        warehouse.send(warehouse.report("IN", cargo, 10)).mustBe(200);
        String order = warehouse.order(cargo, 10);
        jdbc.sql("insert into cargo.watch_hits (consignment, criterion, draw, watched, measure, ordered, ordered_at) select c.id, w.id, 0, true, "
                + "'XRAY', 'XRAY', now() from cargo.consignments c cross join unnest('{TEST,OTHER}'::text[]) w (id) where cargo_number = ?").param(cargo).update();
        String office = jdbc.sql("select v.office from cargo.voyages v join cargo.consignments c on c.mrn = v.mrn where c.cargo_number = ?")
                .param(cargo).query(String.class).single();
        Api officer = samples.officer(office, "CARGO_OFFICER");

        Answer guess = officer.post("/api/v1/cargo/" + cargo + "/measures/TEST", Map.of("result", "GUESS")).mustBe(400);
        assertThat(guess.values("/errors", "field")).containsExactly("result");
        assertThat(guess.values("/errors", "mend")).containsExactly("Write one of CLEAR, FOUND.");
        Map<String, Object> out = new HashMap<>(warehouse.report("OUT", cargo, 10));
        out.put("basis", order);
        assertThat(warehouse.send(out).mustBe(409).text("/code")).isEqualTo("movement.measure.XRAY");
        assertThat(officer.get("/api/v1/cargo/" + cargo + "/blocked").mustBe(200).body()).contains("hold.watched");
        assertThat(samples.officer("130", "CARGO_OFFICER").post("/api/v1/cargo/" + cargo + "/measures/TEST", Map.of("result", "CLEAR")).status())
                .as("of another office").isEqualTo(404);
        officer.post("/api/v1/cargo/" + cargo + "/measures/TEST", Map.of("result", "FOUND")).mustBe(422);
        officer.post("/api/v1/cargo/" + cargo + "/measures/TEST", Map.of("result", "CLEAR", "findings", "Nothing")).mustBe(204);
        officer.post("/api/v1/cargo/" + cargo + "/measures/TEST", Map.of("result", "CLEAR")).mustBe(422);

        out.put("reference", out.get("reference") + "2");
        assertThat(warehouse.send(out).mustBe(409).text("/code")).as("the other is not done").isEqualTo("movement.measure.XRAY");
        whatIsFoundStaysUntilAnOfficerLetsItGo(warehouse, cargo, officer, out);
        warehouse.send(out).mustBe(200);
        assertThat(warehouse.stock(cargo)).isZero();
    }

    private void whatIsFoundStaysUntilAnOfficerLetsItGo(Warehouse warehouse, String cargo, Api officer, Map<String, Object> out) {
        jdbc.sql("update cargo.voyages set office = '130' where mrn = ?").param(cargo.substring(0, 11)).update();
        String goods = "/api/v1/cargo/" + cargo;
        officer.post(goods + "/measures/OTHER", Map.of("result", "FOUND", "findings", "Pistols")).mustBe(204);
        out.put("reference", out.get("reference") + "3");
        Answer kept = warehouse.send(out).mustBe(409);
        assertThat(kept.text("/code")).as("by the office of the place").isEqualTo("movement.held");
        assertThat(kept.body()).as("what it was is customs' business").doesNotContain("Pistols");
        assertThat(warehouse.api().post("/api/v1/cargo/permits", Map.of("reference", "P" + cargo, "kind", "REPAIR", "cargoNumber", cargo, "place",
                warehouse.shed(), "packages", 10, "reason", "Wet", "method", "New cartons", "until", samples.today().plusDays(9).toString()))
                .mustBe(422).body()).contains("permit.held");
        Answer holds = officer.get(goods + "/holds").mustBe(200);
        assertThat(holds.values("", "criterion")).containsExactly("OTHER");
        String lift = goods + "/holds/" + holds.text("/0/id") + "/lift";
        assertThat(samples.officer("030", "CARGO_OFFICER").post(lift, Map.of("reason", "Mine")).status()).isEqualTo(404);
        assertThat(warehouse.api().get(goods + "/holds").status()).isEqualTo(404);
        assertThat(officer.post(lift, Map.of("reason", " ")).mustBe(422).values("/errors", "field")).containsExactly("reason");
        for (int times = 0; times < 2; times++) {
            officer.post(lift, Map.of("reason", "Toys")).mustBe(200);
        }
        assertThat(officer.post(lift, Map.of("reason", "Other toys")).mustBe(422).values("/errors", "code")).containsExactly("hold.lifted");
        assertThat(jdbc.sql("select kind from cargo.events where kind like 'H%' and consignment = (select id from cargo.consignments where cargo_number = ?) "
                + "order by id").param(cargo).query(String.class).list()).containsExactly("HELD", "HOLD_LIFTED");
        out.put("reference", out.get("reference") + "4");
    }

    private static String line(String goods, int packages) {
        return Carrier.house("M1", "H1", packages).replace("PATCH BOARDS", goods);
    }

    private Answer send(String act, String reference, int seconds, String rows, String end) {
        return carrier.await(carrier.sheet(mrn, act, reference, prepared.plusSeconds(seconds), rows), end);
    }

    private String goods() {
        return jdbc.sql("select goods from cargo.consignments where mrn = ? and hbl = 'H1'").param(mrn).query(String.class).single();
    }

    private String outcome(String caseNumber) {
        return jdbc.sql("select outcome from cargo.manifest_cases where case_number = ?").param(caseNumber).query(String.class).single();
    }

    /** Waits until the case, or the voyage's of that part, has the status. */
    private void awaitStatus(String which, String status) {
        await().atMost(LIMIT).pollInterval(Duration.ofMillis(50)).until(() -> jdbc.sql("select c.status from casework.cases c join cargo.manifest_cases m "
                + "on m.case_number = c.number where c.number = :which or m.mrn = :mrn and m.part = :which").param("which", which).param("mrn", mrn)
                .query(String.class).optional().orElse(""), status::equals);
    }

    private Answer decide(Api officer, String caseNumber, Map<String, String> answers) {
        String path = claim(officer, caseNumber);
        Answer decided = officer.post(path + "/decision?subjectVersion=" + officer.get("/api/v1/tasks?case=" + caseNumber).won("/0/subjectVersion"),
                answers);
        if (decided.status() != 200) {
            officer.post(path + "/release", Map.of()).mustBe(200);
        }
        return decided;
    }

    private String claim(Api officer, String caseNumber) {
        String path = "/api/v1/tasks/" + await().atMost(LIMIT).until(() -> officer.get("/api/v1/tasks?case=" + caseNumber).mustBe(200),
                found -> found.at("/0").isObject()).text("/0/key");
        officer.post(path + "/claim", Map.of()).mustBe(200);
        return path;
    }
}
