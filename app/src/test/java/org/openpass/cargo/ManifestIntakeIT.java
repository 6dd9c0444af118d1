package org.openpass.cargo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.openpass.engine.Alerts;
import org.openpass.signals.Signals;
import org.openpass.testing.Answer;
import org.openpass.testing.Carrier;
import org.openpass.testing.MovableClock;
import org.openpass.testing.OpenPassTest;
import org.openpass.testing.SampleData;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Manifests as carriers and forwarders send them: all of one or nothing, once, in the order of the sender. */
@OpenPassTest
class ManifestIntakeIT {

    @Autowired
    SampleData samples;
    @Autowired
    MovableClock clock;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    Signals signals;
    @Autowired
    SubmissionRows rows;
    @Autowired
    LineMerge merge;
    @Autowired
    Alerts alerts;
    @Autowired
    TransactionTemplate transaction;

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    private static String houses(int count) {
        return Carrier.master("M1", count * 2) + IntStream.rangeClosed(1, count).mapToObj(i -> Carrier.house("M1", "H" + i, 2))
                .collect(Collectors.joining());
    }

    private int count(String what, String mrn) {
        return jdbc.sql("select count(*) from cargo.consignments c where mrn = ? and deleted_at is null and " + what).param(mrn)
                .query(Integer.class).single();
    }

    @Test
    void aSheetOfTwoThousandHousesIsMergedOnceAndItsProgressIsTold() throws Exception {
        Carrier carrier = Carrier.of(samples, jdbc);
        String mrn = carrier.mrn(1);
        List<String> told = new CopyOnWriteArrayList<>();
        Runnable stop = signals.listen(Submissions.CHANNEL, told::add);
        Instant prepared = now();
        Answer sent = carrier.sheet(mrn, "ORIGINAL", "ONE", prepared, houses(2_100));
        Answer merged = carrier.await(sent, "MERGED");
        stop.run();

        assertThat(List.of(merged.at("/total").asInt(), merged.at("/lines").asInt(), merged.at("/merged").asInt(),
                merged.at("/applied").asInt())).containsOnly(2_101);
        assertThat(told).filteredOn(sent.at("/id").asString()::equals).hasSizeGreaterThan(3);
        assertThat(count("kind = 'HOUSE' and msn = '0001' and hsn between '0001' and '2100' and status = 'EXPECTED'", mrn)).isEqualTo(2_100);
        assertThat(count("hsn = '0000' and exists (select 1 from cargo.containers x where x.consignment = c.id)", mrn)).isEqualTo(1);
        assertThat(count("exists (select 1 from cargo.events e where e.consignment = c.id and e.kind = 'MANIFEST_SUBMITTED')", mrn))
                .isEqualTo(2_101);
        assertThat(jdbc.sql("select vessel || ' ' || office from cargo.voyages where mrn = ?").param(mrn).query(String.class).single())
                .isEqualTo("HANSUNG 020");
        assertThat(carrier.sheet(mrn, "ORIGINAL", "ONE", prepared, houses(2_100)).mustBe(202).at("/id")).isEqualTo(sent.at("/id"));
        assertThat(carrier.sheet(mrn, "ORIGINAL", "ONE", now(), houses(1)).mustBe(409).text("/code")).isEqualTo("reference.taken");
        String path = Carrier.MANIFESTS + "/submissions/" + sent.at("/id").asLong();
        assertThat(Carrier.of(samples, jdbc).api().get(path).status()).isEqualTo(404);
        samples.officer("020", "CARGO_OFFICER").get(path).mustBe(200);
        samples.officer("030", "CARGO_OFFICER").get(path).mustBe(404);
    }

    @Test
    void allThatIsWrongIsToldByRowAndNothingIsKept() {
        Carrier carrier = Carrier.of(samples, jdbc);
        String mrn = carrier.mrn(2);
        Answer refused = carrier.await(carrier.sheet(mrn, "ORIGINAL", "WRONG", now(), Carrier.master("M1", 3) + Carrier.house("M1", "H1", 2)
                + Carrier.house("M1", "H1", 2) + Carrier.house("M2", "H2", 0) + ",,,,x,,,,KRZZZ,,,,,TEMU1\n"), "REFUSED");

        assertThat(refused.values("/errors", "code")).contains("line.twiceBill", "line.moreThanMaster", "line.noMaster", "line.packages",
                "line.required", "line.port", "line.container");
        assertThat(refused.at("/errors").valueStream().filter(e -> e.path("code").asString().equals("line.twiceBill"))
                .map(e -> e.path("row").asInt())).containsExactly(4);
        assertThat(refused.at("/errorCount").asInt()).isEqualTo(refused.at("/errors").size());
        assertThat(count("true", mrn)).isZero();
        String file = new String(carrier.api().download(Carrier.MANIFESTS + "/submissions/" + refused.at("/id").asLong() + "/errors.csv"),
                StandardCharsets.UTF_8);
        assertThat(file).contains("PATCH BOARDS", "3행에도").contains("too.");

        Answer head = carrier.sheet("26XXXX0001I", "ORIGINALLY", "R", now(), "").mustBe(422);
        assertThat(head.values("/errors", "field")).contains("act", "lines", "mrn");
        assertThat(carrier.sheet(mrn, "ORIGINAL", "R", now().plusSeconds(1_200), houses(1)).mustBe(422).values("/errors", "code"))
                .containsExactly("manifest.ahead");
        assertThat(carrier.sheet(mrn, "REPLACE", "R&part=1&parts=2", now(), houses(1)).mustBe(422).values("/errors", "code"))
                .as("the second would take back the first").containsExactly("manifest.replacePieces");
    }

    @Test
    void messagesCountInTheOrderOfTheirSenderNotAsTheyCome() {
        Carrier carrier = Carrier.of(samples, jdbc);
        String mrn = carrier.mrn(3);
        Instant first = now().minusSeconds(600);
        carrier.await(carrier.sheet(mrn, "REPLACE", "C", first.plusSeconds(20), Carrier.master("M1", 9) + Carrier.house("M1", "H2", 5)), "MERGED");
        carrier.await(carrier.sheet(mrn, "ORIGINAL", "A", first, Carrier.master("M1", 4) + Carrier.house("M1", "H1", 4)), "SUPERSEDED");
        assertThat(count("packages = 9", mrn)).isEqualTo(1);
        assertThat(count("hbl = 'H2'", mrn)).isEqualTo(1);
        assertThat(count("hbl = 'H1'", mrn)).isZero();
        carrier.await(carrier.sheet(mrn, "CANCEL", "D", first.plusSeconds(30), ""), "MERGED");
        assertThat(count("true", mrn)).isZero();
    }

    @Test
    void aForwarderSendsHousesUnderMastersThatNameItOrNobodyAsJson() {
        Carrier carrier = Carrier.of(samples, jdbc);
        Carrier forwarder = Carrier.forwarder(samples, jdbc);
        Carrier other = Carrier.forwarder(samples, jdbc);
        String mrn = carrier.mrn(4);
        carrier.await(carrier.sheet(mrn, "ORIGINAL", "A", now(), Carrier.master("M1", 4).replace(",,,TEMU", ",," + forwarder.code() + ",TEMU")),
                "MERGED");
        Map<String, Object> house = new HashMap<>(Map.of("msn", "0001", "hsn", "0001", "kind", "HOUSE", "mbl", "M1", "hbl", "H1", "goods",
                "BOARDS", "packages", 4, "packageUnit", "CT", "weight", 40.5, "weightUnit", "KG"));
        house.putAll(Map.of("loadPort", "CNWEI", "dischargePort", "KRINC", "consignee", "Kim", "containers",
                List.of(Map.of("number", "TEMU1234567", "size", "22G1", "seals", List.of("A", "B")))));
        Map<String, Object> manifest = new HashMap<>(Map.of("mrn", mrn, "reference", "F1", "preparedAt", now().toString(), "act", "ADD",
                "lines", List.of(house)));
        assertThat(other.await(other.api().post(Carrier.MANIFESTS, manifest), "REFUSED").values("/errors", "code"))
                .containsExactly("line.foreignMaster");
        forwarder.await(forwarder.api().post(Carrier.MANIFESTS, manifest), "MERGED");
        assertThat(count("hbl = 'H1' and weight = 40.5", mrn)).isEqualTo(1);
        assertThat(jdbc.sql("select array_to_string(x.seals, '+') from cargo.containers x join cargo.consignments c on c.id = x.consignment "
                + "where c.mrn = ? and c.hbl = 'H1'").param(mrn).query(String.class).single()).isEqualTo("A+B");
        manifest.put("reference", "F3");
        manifest.put("parts", 2);
        manifest.put("lines", List.of(with(house, Map.of("msn", "0002", "hbl", "H2")), with(house, Map.of("msn", "0003", "deleted", true))));
        assertThat(forwarder.await(forwarder.api().post(Carrier.MANIFESTS, manifest), "REFUSED").values("/errors", "code"))
                .as("numbers that the carrier has not used yet").containsExactly("line.noMaster", "line.noMaster");
        Awaitility.await().until(() -> count("hbl = 'H1' and exists (select 1 from cargo.events e where e.consignment = c.id "
                + "and e.kind = 'MANIFEST_ACCEPTED')", mrn) == 1);
        assertThat(carrier.await(carrier.sheet(mrn, "CANCEL", "B", now().plusSeconds(1), ""), "REFUSED").values("/errors", "code"))
                .as("the forwarder's house is accepted").containsExactly("line.settledFalls");
        manifest.put("lines", List.of(house));
        manifest.put("reference", "F2");
        manifest.put("more", 1);
        house.put("bad", "x");
        assertThat(forwarder.api().post(Carrier.MANIFESTS, manifest).mustBe(422).values("/errors", "code"))
                .containsExactly("line.unknownField", "manifest.unknownField");
    }

    private static Map<String, Object> with(Map<String, Object> line, Map<String, Object> other) {
        Map<String, Object> changed = new HashMap<>(line);
        changed.putAll(other);
        return changed;
    }

    @Test
    void whoIsKilledIsFollowedByAnotherThatGoesOn() {
        Carrier carrier = Carrier.of(samples, jdbc);
        String mrn = carrier.mrn(5);
        UUID killed = UUID.randomUUID();
        // Stored as a door does, and held by a worker that dies after a part of its work.
        long id = jdbc.sql("""
                insert into cargo.submissions (number, mrn, party_id, sent_by, door, reference, prepared_at, sha256, act, part, parts, carrier,
                    header, state, total, lines, received_at, worker, beat_at)
                select :number, :mrn, party_id, 'test', 'SHEET', 'K', :at, repeat('0', 64), 'ORIGINAL', 1, 1, true, jsonb_build_object('mrn',
                    :mrn, 'mode', 'SEA', 'carrier', :code, 'vessel', 'V', 'office', '020', 'act', 'ORIGINAL', 'part', 1, 'parts', 1), 'READ',
                    4500, 4500, :at, :worker, clock_timestamp() from access.party_identifiers where identifier = :code returning id
                """).param("number", mrn + "K").param("mrn", mrn).param("code", carrier.code()).param("at", Timestamp.from(now()))
                .param("worker", killed).query(Long.class).single();
        jdbc.sql("""
                insert into cargo.staged_lines select ?, n, jsonb_build_object('kind', 'SIMPLE', 'msn', lpad(n::text, 4, '0'), 'hsn', '0000',
                    'mbl', 'M' || n, 'goods', 'X', 'packages', '1', 'packageUnit', 'CT', 'weight', '1', 'weightUnit', 'KG', 'loadPort',
                    'CNWEI', 'dischargePort', 'KRINC', 'consignee', 'K', 'deleted', 'N') from generate_series(1, 4500) n
                """).param(id).update();
        transaction.executeWithoutResult(s -> merge.chunk(rows.mine(id, killed)));
        assertThat(count("true", mrn)).isEqualTo(2_000);
        jdbc.sql("update cargo.submissions set beat_at = clock_timestamp() - interval '2 minutes' where id = ?").param(id).update();
        signals.notify(Submissions.CHANNEL, String.valueOf(id));

        Awaitility.await().until(() -> rows.find(id).orElseThrow().settled());
        assertThat(rows.find(id).orElseThrow()).extracting(Submission::state, Submission::merged, Submission::applied)
                .containsExactly(Intake.State.MERGED, 4_500, 4_500);
        assertThat(jdbc.sql("select count(*) from cargo.events e join cargo.consignments c on c.id = e.consignment where c.mrn = ?")
                .param(mrn).query(Integer.class).single()).isEqualTo(4_500);
    }

    @Test
    void piecesMayComeBeforeTheirMasterAndCorrectionsBeforeTheirPieces() {
        Carrier carrier = Carrier.of(samples, jdbc);
        String mrn = carrier.mrn(8);
        Map<String, Object> kept = line("0001", "H1", 5);
        Map<String, Object> gone = with(line("0002", "H2", 2), Map.of("deleted", "Y"));
        // Together they would be more than their master says.
        carrier.await(piece(carrier, mrn, "C", now(), "CHANGE", 1, 1, List.of(kept, gone)), "MERGED");
        List<Map<String, Object>> first = List.of(line("0001", "H1", 3), line("0002", "H2", 2));
        carrier.await(piece(carrier, mrn, "P3", now().minusSeconds(9), "ORIGINAL", 3, 3, first), "SUPERSEDED");
        carrier.await(piece(carrier, mrn, "P2", now().minusSeconds(9), "ORIGINAL", 2, 3, List.of(master("0001", "M1", 5))), "MERGED");
        Answer last = piece(carrier, mrn, "P1", now().minusSeconds(9), "ORIGINAL", 1, 3, List.of(with(master("0002", "M2", 7),
                Map.of("kind", "SIMPLE", "consignee", "Kim Trading"))));
        carrier.await(last, "MERGED");

        assertThat(jdbc.sql("select string_agg(msn || hsn || ':' || packages, ' ' order by msn, hsn) from cargo.consignments where mrn = ? "
                + "and deleted_at is null").param(mrn).query(String.class).single()).isEqualTo("00010000:5 00010001:5 00020000:7");
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> jdbc.sql("select accepted_at is not null from cargo.voyages where mrn = ?")
                .param(mrn).query(Boolean.class).single());
        assertThat(jdbc.sql("select accepted_at >= (select settled_at from cargo.submissions where id = ?) from cargo.voyages where mrn = ?")
                .params(last.at("/id").asLong(), mrn).query(Boolean.class).single()).as("nothing is accepted before all pieces are there").isTrue();
        assertThat(jdbc.sql("select count(*) from cargo.manifest_cases where mrn = ?").param(mrn).query(Integer.class).single()).isOne();
        assertThat(carrier.await(piece(carrier, mrn, "W", now(), "CHANGE", 1, 1, List.of(with(line("0003", "H3", 1), Map.of("msn", "0009")))),
                "REFUSED").values("/errors", "code")).as("nothing more comes, so its number is wrong").containsExactly("line.noMaster");

        String other = carrier.mrn(7);
        for (String sent : List.of("A1", "B1", "A2", "B2")) {
            carrier.await(piece(carrier, other, "S" + sent, now(), "CHANGE", sent.charAt(1) - '0', 2, List.of(with(master("000" + sent.charAt(1),
                    sent, 1), Map.of("kind", "SIMPLE", "consignee", "Kim Trading")))), "MERGED");
            assertThat(jdbc.sql("select " + Submissions.PIECES_MISSING).param("mrn", other).query(Boolean.class).single())
                    .as("after %s: two changes, each in two pieces", sent).isEqualTo(!sent.equals("B2"));
        }
    }

    private static Map<String, Object> master(String msn, String mbl, int packages) {
        return with(Map.of("msn", msn, "hsn", "0000", "mbl", mbl, "kind", "MASTER", "goods", "BOARDS", "packages", packages), Map.of("packageUnit",
                "CT", "weight", packages, "weightUnit", "KG", "loadPort", "CNWEI", "dischargePort", "KRINC"));
    }

    private static Map<String, Object> line(String hsn, String hbl, int packages) {
        return with(master("0001", "M1", packages), Map.of("hsn", hsn, "hbl", hbl, "kind", "HOUSE", "consignee", "Kim Trading"));
    }

    private static Answer piece(Carrier carrier, String mrn, String reference, Instant made, String act, int part, int parts,
            List<Map<String, Object>> lines) {
        Map<String, Object> document = new HashMap<>(Map.of("reference", reference, "preparedAt", made.toString(), "mrn", mrn, "vessel", "HANSUNG",
                "office", "020", "port", "KRINC", "expectedAt", made.plus(Duration.ofDays(3)).toString(), "act", act, "part", part));
        document.putAll(Map.of("parts", parts, "lines", lines));
        if (reference.startsWith("S")) {
            document.put("series", reference.substring(0, 2));
        }
        return carrier.api().post(Carrier.MANIFESTS, document);
    }

    @Test
    void whatFailsAgainAndAgainIsPutAsideAndTriedAgainWhenAPersonAsksForIt() {
        Carrier carrier = Carrier.of(samples, jdbc);
        Answer sent = carrier.sheet(carrier.mrn(9), "ORIGINAL", "F", now(), houses(1));
        carrier.await(sent, "MERGED");
        long id = sent.at("/id").asLong();
        byte[] content = rows.content(id);
        String number = sent.text("/number");
        String alert = Submissions.ALERT + number;
        // As if it could not be read from its beginning on, and had failed already.
        jdbc.sql("delete from cargo.staged_lines where submission = ?").param(id).update();
        jdbc.sql("update cargo.submissions set state = 'STORED', content = '\\x00', lines = 0, merged = 0, settled_at = null, "
                + "beat_at = null, failures = ? where id = ?")
                .params(SubmissionRows.MOST_TRIES - 1, id).update();
        signals.notify(Submissions.CHANNEL, String.valueOf(id));

        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> alerts.isOpen(alert));
        // It keeps nobody, also of its voyage.
        Answer other = carrier.sheet(carrier.mrn(9), "CHANGE", "G", now().plusSeconds(1), houses(1));
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> carrier.submission(other).text("/settledAt") != null);
        jdbc.sql("update cargo.submissions set content = ? where id = ?").params(content, id).update();
        samples.admin().post("/api/v1/admin/parked/manifests/" + number + "/retry", Map.of()).mustBe(200);
        samples.admin().post("/api/v1/admin/parked/manifests/" + number + "/retry", Map.of()).mustBe(404);

        carrier.await(sent, "MERGED");
        assertThat(alerts.isOpen(alert)).isFalse();
    }

    @Test
    void theCarrierReportsItsArrivalAndTheLastThatItSaysHolds() {
        Carrier carrier = Carrier.of(samples, jdbc);
        String mrn = carrier.mrn(6);
        carrier.await(carrier.sheet(mrn, "ORIGINAL", "A", now(), houses(1)), "MERGED");
        Instant arrived = now().minusSeconds(60);
        Map<String, Object> arrival = new HashMap<>(Map.of("mrn", mrn, "reference", "ARR1", "preparedAt", now().toString(), "arrivedAt",
                arrived.toString()));
        assertThat(carrier.api().post("/api/v1/cargo/arrivals", arrival).mustBe(200).text("/state")).isEqualTo("MERGED");
        assertThat(carrier.api().post("/api/v1/cargo/arrivals", arrival).mustBe(200).text("/state")).isEqualTo("MERGED");
        arrival.putAll(Map.of("reference", "ARR0", "preparedAt", now().minusSeconds(100).toString(), "arrivedAt",
                now().minusSeconds(300).toString()));
        assertThat(carrier.api().post("/api/v1/cargo/arrivals", arrival).mustBe(200).text("/state")).isEqualTo("SUPERSEDED");
        assertThat(jdbc.sql("select arrived_at from cargo.voyages where mrn = ?").param(mrn).query(Timestamp.class).single()
                .toInstant()).isEqualTo(arrived);
        assertThat(jdbc.sql("select kind from cargo.events where mrn = ?").param(mrn).query(String.class).list())
                .containsExactly("ARRIVAL_REPORTED");
        arrival.putAll(Map.of("mrn", carrier.mrn(7), "reference", "ARR7"));
        assertThat(carrier.api().post("/api/v1/cargo/arrivals", arrival).mustBe(422).values("/errors", "code")).containsExactly("voyage.unknown");
        assertThat(Carrier.of(samples, jdbc).api().post("/api/v1/cargo/arrivals", arrival).mustBe(422).values("/errors", "code"))
                .containsExactly("voyage.carrier");
    }
}
