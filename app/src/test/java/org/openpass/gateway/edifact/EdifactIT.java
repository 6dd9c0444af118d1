package org.openpass.gateway.edifact;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.openpass.mailbox.notification.Partner;
import org.openpass.testing.Answer;
import org.openpass.testing.Api;
import org.openpass.testing.Carrier;
import org.openpass.testing.MovableClock;
import org.openpass.testing.OpenPassTest;
import org.openpass.testing.SampleData;
import org.openpass.testing.Ship;
import org.openpass.testing.Warehouse;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A carrier's and a warehouse's systems speak EDIFACT: manifest, arrival, gate; each once, and answered. */
@OpenPassTest
class EdifactIT {

    private static final String PATH = "/api/v1/edifact";

    @Autowired
    SampleData samples;
    @Autowired
    MovableClock clock;
    @Autowired
    JdbcClient jdbc;

    private static Answer send(Api api, Object text) {
        return api.post(PATH, "application/edifact", text.toString().getBytes(StandardCharsets.ISO_8859_1));
    }

    /** What became of messages; decisions of customs are beside. */
    private static List<String> answers(Api api) {
        return contents(api, "APERAK");
    }

    private static List<String> contents(Api api, String type) {
        return api.get(PATH + "/answers").mustBe(200).at("/answers").valueStream().filter(each -> each.path("type").asString().equals(type))
                .map(each -> each.path("content").asString()).toList();
    }

    private static String awaitDecision(Api api, String matter) {
        return Awaitility.await(matter).atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(50)).until(() -> contents(api, "CUSRES").stream()
                .filter(each -> each.contains("BGM+962:::" + matter)).findFirst().orElse(""), found -> !found.isEmpty());
    }

    private static String awaitAnswer(Api api, String part) {
        return Awaitility.await().atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(50)).until(() -> answers(api).stream()
                .filter(each -> each.contains(part)).findFirst().orElse(""), found -> !found.isEmpty());
    }

    private String[] manifest(String mrn, Instant at, int packages) {
        String moment = Moments.text(at);
        return new String[] {"BGM+85+" + mrn + "+9", "DTM+137:" + moment + ":203", "RFF+AFB:" + mrn, "NAD+MS+X",
            "TDT+20+V1+1++" + mrn.substring(2, 6) + ":172:20+++D5XY1:103::HANSUNG INCHEON:KR", "LOC+41+020", "LOC+5+CNWEI", "LOC+60+KRINC",
            "DTM+132:" + Moments.text(at.plus(Duration.ofDays(2))) + ":203", "EQD+CN+TEMU1234567+22G1", "SEL+S1+CA",
            "CNI+1", "RFF+MB:M" + mrn, "RFF+XC:" + mrn + "15040000", "LOC+9+CNWEI", "LOC+11+KRINC", "NAD+FW+", "GID+1+" + packages + ":CT",
            "FTX+AAA+++PATCH BOARDS", "MEA+AAE+G+KGM:1000", "SGP+TEMU1234567",
            "CNI+2", "RFF+MB:M" + mrn, "RFF+BH:H" + mrn, "RFF+XC:" + mrn + "15049137", "LOC+9+CNWEI", "LOC+11+KRINC", "NAD+CN+++KIM TRADING",
            "NAD+CZ+++WEIHAI PARTS", "GID+1+60:CT", "FTX+AAA+++PATCH BOARDS:OF COPPER", "MEA+AAE+G+TNE:0.6", "MEA+AAE+AAW+MTQ:2.5",
            "SGP+TEMU1234567+60", "GID+2+40:CT", "FTX+AAA+++SPARE PARTS", "MEA+AAE+G+KGM:400"};
    }

    @Test
    void aManifestAndAnArrivalAreTakenOnceAndAnswered() {
        Carrier carrier = Carrier.of(samples, jdbc);
        String mrn = carrier.mrn(133);
        Instant at = clock.instant();
        String text = EdifactText.from(carrier.code(), "R1", at).message("CUSCAR", manifest(mrn, at, 100)).message("CUSDEC", "BGM+1").toString();

        Answer control = send(carrier.api(), text).mustBe(200);

        assertThat(control.body()).contains("UCI+R1+" + carrier.code() + "+KCS+7'", "UCM+1+CUSCAR:D:95B:UN+7'", "UCM+2+CUSDEC:D:95B:UN+4+17+UNH'");
        assertThat(send(carrier.api(), text).mustBe(200).body()).isEqualTo(control.body());
        String accepted = awaitAnswer(carrier.api(), "+29'");
        assertThat(accepted).contains("UNH+1+APERAK:D:95B:UN'", "RFF+ACW:1'", "RFF+TN:" + mrn);
        assertThat(answers(carrier.api())).hasSize(2);
        assertThat(jdbc.sql("select goods || '|' || packages || '|' || weight || '|' || consignee || '|' || shipper || '|' || kind || '|' || volume "
                + "from cargo.consignments where cargo_number = ?").param(mrn + "15049137").query(String.class).single())
                .isEqualTo("PATCH BOARDS OF COPPER SPARE PARTS|100|1000.000|KIM TRADING|WEIHAI PARTS|HOUSE|2.500");
        assertThat(jdbc.sql("select string_agg(x.number || x.size || array_to_string(x.seals, '+'), ',') from cargo.containers x join "
                + "cargo.consignments c on c.id = x.consignment where c.mrn = ?").param(mrn).query(String.class).single())
                .isEqualTo("TEMU123456722G1S1,TEMU123456722G1S1");

        // Another text under the same reference, and a foreign or a wrong head.
        assertThat(send(carrier.api(), text.replace("SPARE", "OTHER")).mustBe(409).body()).contains("+4+26'");
        assertThat(send(carrier.api(), EdifactText.from("XXXX", "R2", at).message("CUSREP", "BGM+933", "TDT+20")).mustBe(422).body())
                .contains("+4+23+UNB'");
        assertThat(send(carrier.api(), text.replace("R1", "R3").replace("UNZ+2", "UNZ+3")).mustBe(422).body()).contains("+4+29+UNZ'");
        assertThat(send(carrier.api(), "Hello").mustBe(422).text("/code")).isEqualTo("edifact.unreadable");

        String arrived = Moments.text(at.minusSeconds(120));
        Object arrival = EdifactText.from(carrier.code(), "R4", at).message("CUSREP", "BGM+933+" + mrn, "TDT+20+V1", "LOC+60+KRINC", "DTM+178:" + arrived
                + ":203");
        assertThat(send(carrier.api(), arrival).mustBe(200).body()).contains("UCM+1+CUSREP:D:95B:UN+7'");
        send(carrier.api(), arrival).mustBe(200);
        String reported = "select count(*) from cargo.events where mrn = ? and kind = 'ARRIVAL_REPORTED'";
        assertThat(jdbc.sql(reported).param(mrn).query(Integer.class).single()).isEqualTo(1);

        // Two voyages in two groups, whose messages have the same number; as a trial first, which books nothing.
        String[] others = {carrier.mrn(134), carrier.mrn(135)};
        EdifactText grouped = EdifactText.from(carrier.code(), "R5", at);
        for (String other : others) {
            grouped.message("CUSREP", "BGM+933+" + other, "TDT+20+V1++++++D5XY1:103::HANSUNG INCHEON:KR", "LOC+60+KRINC", "LOC+41+020", "DTM+178:" + arrived
                    + ":203").group("G" + other.substring(8, 10));
        }
        String groups = grouped.toString().replace("UNH+2", "UNH+1").replace("UNT+7+2", "UNT+7+1");
        assertThat(send(carrier.api(), groups.replace("R5", "R6").replaceFirst("R6'", "R6++++++1'")).mustBe(422).body()).contains("+4+25+UNB'");
        assertThat(jdbc.sql(reported).param(others[0]).query(Integer.class).single()).as("a trial").isZero();
        assertThat(send(carrier.api(), groups).mustBe(200).body()).contains("UCF+G34+TOPS+NIS+7'\nUCM+1+CUSREP:D:95B:UN+7'\nUCF+G");
        assertThat(jdbc.sql("select string_agg(mrn, ',' order by mrn) from cargo.events where mrn in (?, ?) and kind = 'ARRIVAL_REPORTED'")
                .params((Object[]) others).query(String.class).single()).isEqualTo(String.join(",", others));
        assertThat(carrier.api().get(PATH + "/answers").mustBe(200).values("/answers", "message")).contains("2/1");
        assertThat(jdbc.sql("select count(*) from exchange.interchanges where sender = ?").param(carrier.code()).query(Integer.class).single())
                .isEqualTo(5);
    }

    @Test
    void whatIsWrongWithTheContentIsToldWithItsPlaceAndNothingIsKept() {
        Carrier carrier = Carrier.of(samples, jdbc);
        String mrn = carrier.mrn(7);
        Instant at = clock.instant();
        send(carrier.api(), EdifactText.from(carrier.code(), "R1", at).message("CUSCAR", manifest(mrn, at, 90))).mustBe(200);
        assertThat(awaitAnswer(carrier.api(), "+27'")).contains("ERC+CONTENT'", "line.moreThanMaster", "RFF+LI:");
        String[] numberless = manifest(carrier.mrn(8), at, 100);
        numberless[13] = "RFF+XC:26XXXX0001I15040000";
        numberless[0] = numberless[0].replace("+9", "+99");
        send(carrier.api(), EdifactText.from(carrier.code(), "R2", at).message("CUSCAR", numberless)).mustBe(200);
        assertThat(answers(carrier.api()).getLast()).contains("edifact.code act", "edifact.cargoNumber msn", "RFF+LI:1'");
        assertThat(jdbc.sql("select count(*) from cargo.consignments where mrn in (?, ?)").params(mrn, carrier.mrn(8)).query(Integer.class).single())
                .isZero();
    }

    @Test
    void aGateReportsContainersOnceAndCountsWhereSeveralGoodsAreInOne() {
        Warehouse warehouse = Warehouse.of(samples, jdbc, clock);
        String mrn = warehouse.voyage(true);
        String full = warehouse.house(mrn, 100);
        String some = warehouse.house(mrn, 30);
        String others = warehouse.house(mrn, 20);
        String[] boxes = {"TEMU" + mrn.substring(6, 10) + "001", "TEMU" + mrn.substring(6, 10) + "002"};
        box(full, boxes[0]);
        box(some, boxes[1]);
        box(others, boxes[1]);
        Instant at = clock.instant();
        String moved = "DTM+7:" + Moments.text(at) + ":203";
        Object text = EdifactText.from(warehouse.operator(), "G1", at).message("CODECO", "BGM+34+1+9", "NAD+MS+X", "EQD+CN+" + boxes[0] + "+22G1",
                "LOC+14+" + warehouse.shed(), moved, "EQD+CN+" + boxes[1] + "+22G1", "LOC+14+" + warehouse.shed(), moved);

        send(warehouse.api(), text).mustBe(200);
        send(warehouse.api(), text).mustBe(200);

        assertThat(warehouse.stock(full)).isEqualTo(100);
        assertThat(warehouse.stock(some)).isZero();
        assertThat(answers(warehouse.api())).singleElement().asString().contains("edifact.count packages", boxes[1].substring(1), "RFF+LI:2'");

        send(warehouse.api(), EdifactText.from(warehouse.operator(), "G2", at).message("CODECO", "BGM+34+2+9", "NAD+MS+X", "GID+1+25:CT",
                "SGP+" + boxes[1] + "+25", "EQD+CN+" + boxes[1], "RFF+XC:" + some, "LOC+14+" + warehouse.shed(), moved)).mustBe(200);
        assertThat(warehouse.stock(some)).isEqualTo(25);
        settle(some, "SHORT");
        assertThat(awaitDecision(warehouse.api(), "CARRY_IN")).as("how the difference was settled that the message showed")
                .contains("GIS+1'", "SHORT (30 in the manifest", "SHORT. Lost", "RFF+ACW:1'", "RFF+AFB:" + mrn);
        String order = warehouse.order(full, 60);
        String early = mrn + "00000001";
        send(warehouse.api(), EdifactText.from(warehouse.operator(), "G3", at).message("CODECO", "BGM+36+3+9", "NAD+MS+X", "GID+1+60:CT", "SGP+" + boxes[0],
                "EQD+CN+" + boxes[0], "RFF+XC:" + full, "RFF+ABT:" + order, "LOC+14+" + warehouse.shed(), moved)
                .message("CODECO", "BGM+34+4+9", "NAD+MS+X", "GID+1+5:CT", "SGP+ABCU1234567", "EQD+CN+ABCU1234567", "RFF+XC:" + early, "LOC+14+"
                        + warehouse.shed(), moved)).mustBe(200);
        assertThat(warehouse.stock(full)).isEqualTo(40);
        assertThat(answers(warehouse.api()).getLast()).contains("+12'", "RFF+ACW:2'");
        assertThat(Api.at(samples.admin().baseUrl()).get(PATH + "/answers").status()).isEqualTo(401);
    }

    @Test
    void whatCustomsDecidesIsToldOnceAndSoftwareHearsOfIt() {
        Carrier carrier = Carrier.of(samples, jdbc);
        Api api = carrier.api();
        String mrn = carrier.mrn(9);
        Instant at = clock.instant();
        try (Partner software = new Partner()) {
            String hook = api.post("/api/v1/notifications/webhooks", Map.of("address", software.url(), "kinds", Set.of("edifact.answer")))
                    .mustBe(201).text("/id");
            Object text = EdifactText.from(carrier.code(), "M1", at).message("CUSCAR", manifest(mrn, at, 100));
            send(api, text).mustBe(200);
            Partner.Got told = software.next();
            assertThat(told.value("event")).isEqualTo("edifact.answer");
            assertThat(api.get(told.value("href")).mustBe(200).text("/answers/0/id")).isEqualTo(told.value("number"));
            assertThat(api.get("/api/v1/notifications/deliveries").mustBe(200).values("/deliveries", "kind")).containsOnly("edifact.answer");

            assertThat(awaitDecision(api, "MANIFEST")).contains("UNH+1+CUSRES:D:95B:UN'", "GIS+1'", "RFF+ACW:1'", "RFF+AFB:" + mrn);
            List<String> change = new ArrayList<>(List.of(manifest(mrn, at, 100)));
            change.replaceAll(each -> each.replace("+" + mrn + "+9", "+" + mrn + "+4").replace("SPARE", "OTHER"));
            change.add(4, "FTX+CHG+++MISSPELT");
            send(api, EdifactText.from(carrier.code(), "M2", at.plusSeconds(60)).message("CUSREP", "BGM+933").message("CUSCAR",
                    change.toArray(String[]::new))).mustBe(200);
            Ship ship = new Ship(carrier, Warehouse.of(samples, jdbc, clock), jdbc, clock, mrn);
            String correction = Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> jdbc.sql("select case_number from cargo.corrections "
                    + "where mrn = ?").param(mrn).query(String.class).optional(), Optional::isPresent).orElseThrow();
            ship.decide(samples, correction, "Task_DecideCorrection", Map.of("decision", "REFUSE", "reason", "부품이 다릅니다")).mustBe(200);
            assertThat(awaitDecision(api, "CORRECTION")).contains("GIS+16'", "RFF+ACW:2'", "RFF+TN:" + correction, "UNOW or UNOY");
            send(api, EdifactText.from(carrier.code(), "M3", at).message("CUSREP", "BGM+933+" + mrn, "TDT+20+V1", "LOC+60+KRINC", "DTM+178:"
                    + Moments.text(at.minusSeconds(120)) + ":203")).mustBe(200);
            assertThat(awaitDecision(api, "ARRIVAL")).contains("GIS+1'", "RFF+ACW:1'", "RFF+AFB:" + mrn);
            jdbc.sql("update cargo.bonded_areas set unloading_place = 'Y' where shed = ?").param(ship.warehouse().shed()).update();
            String unloading = ship.declare(ship.unloading());
            ship.awaitStatus(unloading, "AWAITING_CARRY_IN");
            assertThat(awaitDecision(api, "UNLOADING")).as("by the form of JSON").contains("GIS+1'").doesNotContain("RFF+ACW");
            String leaving = carrier.mrn(10).replaceAll("I$", "E");
            send(api, EdifactText.from(carrier.code(), "M4", at).message("CUSREP", "BGM+833+" + leaving, "TDT+20+V2++++++D5XY1:103::HANSUNG INCHEON:KR",
                    "LOC+41+020", "LOC+5+KRINC", "DTM+133:" + Moments.text(at.plus(Duration.ofDays(20))) + ":203")).mustBe(200);
            String permit = jdbc.sql("select case_number from cargo.voyage_permits where mrn = ?").param(leaving).query(String.class).single();
            ship.decide(samples, permit, "Task_DecideVoyagePermit", Map.of("decision", "EXTEND", "days", "5", "reason", "The list is asked for"))
                    .mustBe(200);
            assertThat(awaitDecision(api, "DEPARTURE")).as("more time").contains("GIS+34'", "answers later, by ", "The list is asked for", "RFF+ACW:1'",
                    "RFF+AFB:" + leaving);
            ship.warehouse().send(ship.warehouse().report("IN", mrn + "15049137", 98)).mustBe(200);
            settle(mrn + "15049137", "CORRECT");
            assertThat(awaitDecision(api, "DISCREPANCY")).as("of a line of the manifest").contains("SHORT (100 in the manifest", "CORRECT. L", "RFF+ACW:1'");
            assertThat(contents(api, "CUSRES")).hasSize(6).doesNotHaveDuplicates();
            assertThat(contents(ship.warehouse().api(), "CUSRES")).isEmpty();
            api.send("DELETE", "/api/v1/notifications/webhooks/" + hook).mustBe(204);
        }
    }

    private void settle(String cargo, String decision) {
        Api officer = samples.officer("020", "CARGO_OFFICER");
        officer.post("/api/v1/cargo/discrepancies/" + officer.get("/api/v1/cargo/discrepancies?number=" + cargo).mustBe(200).won("/0/id"),
                Map.of("decision", decision, "reason", "Lost")).mustBe(200);
    }

    private void box(String cargo, String container) {
        jdbc.sql("insert into cargo.containers (consignment, number, size) select id, ?, '22G1' from cargo.consignments where cargo_number = ?")
                .params(container, cargo).update();
    }
}
