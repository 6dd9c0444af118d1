package org.openpass.cargo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openpass.access.Parties;
import org.openpass.testing.Answer;
import org.openpass.testing.Api;
import org.openpass.testing.Filer;
import org.openpass.testing.OpenPassTest;
import org.openpass.testing.SampleCargo;
import org.openpass.testing.SampleData;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What is told of goods: to anybody their stations, to who has a part in them the whole, to a stranger nothing more. */
@OpenPassTest
class CargoTrackingIT {

    @Autowired
    SampleData samples;
    @Autowired
    Api anyone;
    @Autowired
    Parties parties;
    @Autowired
    Ledger ledger;
    @Autowired
    TransactionTemplate transaction;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    Clock clock;

    private SampleCargo cargo;
    private Filer filer;
    private String number;

    @BeforeEach
    void carryIn() {
        filer = samples.filer();
        cargo = new SampleCargo(jdbc, ledger, transaction, clock, "020");
        long house = cargo.house("0001", parties.byIdentifier(filer.importer()).orElseThrow().id(), "CONSIGNEE");
        number = cargo.number("0001");
        cargo.in(house, SampleCargo.SHED, 100, 10, null);
        cargo.happens(house, EventKind.DECLARED, 8);
        cargo.out(house, SampleCargo.SHED, 60, 2);
    }

    @Test
    void anybodyWhoKnowsANumberSeesWhereTheGoodsAreAndNothingSecret() {
        for (String typed : List.of(number, cargo.mrn() + "-1504-0001", "winl" + cargo.mrn() + "0001", cargo.container("0001"))) {
            Answer found = anyone.get("/api/v1/tracking/goods?q=" + typed).mustBe(200);
            assertThat(found.values("", "cargoNumber")).as(typed).containsExactly(number);
            assertThat(found.text("/0/status")).isEqualTo("PARTLY_OUT");
            assertThat(found.text("/0/statusLabel/ko")).isEqualTo("일부 반출");
            assertThat(found.values("/0/way", "station")).containsExactly("LOADING", "VOYAGE", "PORT", "STORAGE", "CLEARANCE", "GATE");
            assertThat(found.values("/0/way", "state")).containsExactly("PASSED", "PASSED", "PASSED", "NOW", "NOW", "NOW");
            assertThat(found.values("/0/way", "place")).contains("CNWEI", "KRINC", SampleCargo.SHED);
            assertThat(found.body()).doesNotContain("Secret Consignee", "Patch boards", "WINL", "Weihai Boards", "packages", ":100", ":60");
        }
        assertThat(anyone.get("/api/v1/tracking/goods?q=" + number + "&year=2020").mustBe(200).values("", "cargoNumber"))
                .as("a cargo number has no year").containsExactly(number);
        anyone.get("/api/v1/tracking/goods?q=WINL" + cargo.mrn() + "0001&year=2020").mustBe(404);
        anyone.get("/api/v1/tracking/goods?q=NOSUCH").mustBe(404);
    }

    @Test
    void whoHasAPartInThemSeesTheWholeByTheirAgentsSoftwareTooAndAStrangerNothing() {
        Answer whole = filer.api().get("/api/v1/cargo/" + number).mustBe(200);

        assertThat(whole.text("/consignee")).isEqualTo("Secret Consignee");
        assertThat(whole.text("/stock/0/packages")).isEqualTo("40");
        assertThat(whole.text("/containers/0/number")).isEqualTo(cargo.container("0001"));
        assertThat(filer.api().get("/api/v1/cargo/" + number + "/events").mustBe(200).values("", "event"))
                .containsExactly("OUT", "DECLARED", "IN", "MANIFEST_ACCEPTED", "MANIFEST_SUBMITTED");
        assertThat(filer.api().get("/api/v1/cargo?number=" + cargo.mrn()).mustBe(200).values("/cargo", "number")).containsExactly(number);
        filer.api().put("/api/v1/cargo/" + number + "/watch", Map.of()).mustBe(204);
        assertThat(filer.api().get("/api/v1/cargo/" + number).text("/watched")).isEqualTo("true");

        Api stranger = samples.filer().api();
        assertThat(stranger.get("/api/v1/cargo/" + number).mustBe(404).text("/code")).isEqualTo("notFound");
        stranger.get("/api/v1/cargo/" + number + "/events").mustBe(404);
        stranger.put("/api/v1/cargo/" + number + "/watch", Map.of()).mustBe(404);
        assertThat(stranger.get("/api/v1/cargo?number=" + number).mustBe(200).values("/cargo", "number")).isEmpty();
        assertThat(stranger.get("/api/v1/cargo/stock").mustBe(200).body()).isEqualTo("[]");
        anyone.get("/api/v1/cargo/" + number).mustBe(401);
        assertThat(samples.officer("020", "CARGO_OFFICER").get("/api/v1/cargo").mustBe(422).body()).contains("number:");
    }

    @Test
    void whoWatchesIsToldOnceOfWhatHappensFromThenOn() {
        filer.api().put("/api/v1/cargo/" + number + "/watch", Map.of()).mustBe(204);
        long house = jdbc.sql("select id from cargo.consignments where cargo_number = ?").param(number).query(Long.class).single();
        Api officer = samples.officer("020", "CARGO_OFFICER");
        String holds = "/api/v1/cargo/" + number + "/holds";
        assertThat(officer.post(holds, Map.of("place", "02099999")).mustBe(422).values("/errors", "field")).containsExactly("ground", "reason", "place");
        Map<String, String> asked = Map.of("place", SampleCargo.SHED, "ground", "DOCUMENTS", "reason", "No invoice");
        String hold = officer.post(holds, asked).mustBe(200).text("/id");
        assertThat(officer.post(holds, asked).mustBe(200).text("/id")).as("said again").isEqualTo(hold);
        assertThat(filer.api().get("/api/v1/cargo/" + number + "/blocked").mustBe(200).text("/0/sentence/en")).contains("40 of 100", "No invoice");
        officer.post(holds + "/" + hold + "/lift", Map.of("reason", "It came")).mustBe(200);
        cargo.append(Entry.of(house, EventKind.OUT, "told:" + number, clock.instant(), "warehouse").out(SampleCargo.SHED, 40, null));

        Answer told = Awaitility.await().until(() -> filer.api().get("/api/v1/mailbox?number=" + number).mustBe(200), box ->
                box.values("/messages", "kind").size() == 3);
        assertThat(told.values("/messages", "kind")).as("not of what was before")
                .containsExactlyInAnyOrder("cargo.carriedOut", "cargo.holdLifted", "cargo.held");
        String out = "/messages/" + told.values("/messages", "kind").indexOf("cargo.carriedOut");
        assertThat(told.text(out + "/title/ko")).isEqualTo(number + " 화물이 반출되었습니다");
        assertThat(told.text(out + "/kindLabel/en")).isEqualTo("Carry-out");

        // Whose goods they are is told of holds without a wish of its own, and an agent nothing more when its mandate has ended.
        Api client = Api.at(filer.api().baseUrl()).key(samples.key(filer.importer()));
        assertThat(client.get("/api/v1/mailbox?number=" + number).mustBe(200).values("/messages", "kind"))
                .containsExactlyInAnyOrder("cargo.holdLifted", "cargo.held");
        client.put("/api/v1/cargo/" + number + "/watch", Map.of()).mustBe(204);
        client.post("/api/v1/mandates/" + client.get("/api/v1/mandates").mustBe(200).text("/0/id") + "/end", Map.of("reason", "We part")).mustBe(200);
        cargo.append(Entry.of(house, EventKind.LOST, "lost:" + number, clock.instant(), "lim").ofSome());
        Awaitility.await().until(() -> client.get("/api/v1/mailbox?number=" + number).mustBe(200), box ->
                box.values("/messages", "kind").contains("cargo.lost"));
        assertThat(filer.api().get("/api/v1/mailbox?number=" + number).mustBe(200).values("/messages", "kind")).doesNotContain("cargo.lost");
    }

    @Test
    void aLookOfAnOfficerIsWrittenDown() {
        samples.officer("020", "CARGO_OFFICER").get("/api/v1/cargo/" + number).mustBe(200);
        assertThat(jdbc.sql("select across from audittrail.looks where subject = ?").param(number).query(Boolean.class).list())
                .containsExactly(false);
        samples.officer("030", "CARGO_OFFICER").get("/api/v1/cargo/" + number).mustBe(404);
    }
}
