package org.openpass.gateway.edifact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.openpass.access.Accounts;
import org.openpass.access.Actor;
import org.openpass.access.OpenApiKeys;
import org.openpass.access.Parties;
import org.openpass.testing.Answer;
import org.openpass.testing.Api;
import org.openpass.testing.Carrier;
import org.openpass.testing.Filer;
import org.openpass.testing.MovableClock;
import org.openpass.testing.OpenPassTest;
import org.openpass.testing.SampleData;
import org.openpass.testing.Warehouse;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An import from the ship to the gate by messages alone: each of its people has a system that sends, twice where it is in doubt. */
@OpenPassTest
class CargoDayIT {

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final int PACKAGES = 100;
    private static final int FIRST_OUT = 60;

    @Autowired
    SampleData samples;
    @Autowired
    Api anyone;
    @Autowired
    MovableClock clock;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    OpenApiKeys keys;
    @Autowired
    Accounts accounts;
    @Autowired
    Parties parties;

    private Carrier carrier;
    private Carrier forwarder;
    private Warehouse warehouse;
    private Filer filer;
    private String mrn;
    private String cargo;
    private String container;
    private Instant began;
    private int sent;
    private final Map<Api, Integer> accepted = new HashMap<>();

    @Test
    void anImportTravelsFromTheShipToTheGate() {
        carrier = Carrier.of(samples, jdbc);
        forwarder = Carrier.forwarder(samples, jdbc);
        warehouse = Warehouse.of(samples, jdbc, clock);
        filer = samples.filer();
        mrn = carrier.mrn(133);
        cargo = mrn + "15049137";
        container = "TEMU" + mrn.substring(6, 10) + "001";
        began = clock.instant();

        send(carrier, "CUSCAR", master());
        awaitStatus("MANIFEST_HOUSES");
        send(forwarder, "CUSCAR", house());
        awaitStatus("AWAITING_ARRIVAL");
        String declared = filer.api().fileAndAwait(filer.draft().set("billOfLading", cargo).set("totalPackages", PACKAGES), "ACCEPTED")
                .text("/caseNumber");
        assertThat(status()).as("accepted before its arrival (Art. 244(4))").isEqualTo("EXPECTED");

        send(carrier, "CUSREP", "BGM+933+" + mrn, "TDT+20+V1", "LOC+60+KRINC", "DTM+178:" + Moments.text(clock.instant()) + ":203");
        awaitStatus("MANIFEST_DONE");
        gate(34, PACKAGES);
        assertThat(warehouse.stock(cargo)).isEqualTo(PACKAGES);
        gate(36, FIRST_OUT);
        assertThat(warehouse.stock(cargo)).isEqualTo(PACKAGES - FIRST_OUT);
        assertThat(status()).isEqualTo("PARTLY_OUT");
        assertThat(filer.api().get("/api/v1/cargo/" + cargo + "/blocked").mustBe(200).text("/0/code")).isEqualTo("none.mayLeave");
        gate(36, PACKAGES - FIRST_OUT);

        assertThat(warehouse.stock(cargo)).isZero();
        assertThat(status()).isEqualTo("CARRIED_OUT");
        assertThat(jdbc.sql("select e.kind from cargo.events e join cargo.consignments c on c.id = e.consignment where c.cargo_number = ? "
                + "order by e.id").param(cargo).query(String.class).list()).containsExactly("MANIFEST_SUBMITTED", "MANIFEST_ACCEPTED",
                "DECLARED", "ACCEPTED", "IN", "OUT", "OUT");
        assertThat(jdbc.sql("select event || ' ' || coalesce(detail ->> 'packages', '') from casework.timeline where case_number = ? "
                + "and event like 'GOODS%' order by id").param(declared).query(String.class).list()).as("each step is public")
                .containsExactly("GOODS_CARRIED_OUT 60", "GOODS_CARRIED_OUT 40");
        assertThat(anyone.get("/api/v1/tracking/goods?q=" + cargo).mustBe(200).body()).contains("CARRIED_OUT");
        assertThat(api001()).contains("<cargMtNo>" + cargo + "</cargMtNo>", "<prgsStts>반출완료</prgsStts>", "<tCnt>")
                .containsSubsequence("수입신고수리", "입항보고 수리", "입항적하목록 심사완료");
    }

    private String[] master() {
        return new String[] {"BGM+85+" + mrn + "+9", "DTM+137:" + Moments.text(began) + ":203", "RFF+AFB:" + mrn, "NAD+MS+X",
            "TDT+20+V1+1++" + carrier.code() + ":172:20+++D5XY1:103::HANSUNG INCHEON:KR", "LOC+41+020", "LOC+5+CNWEI", "LOC+60+KRINC",
            "DTM+132:" + Moments.text(began.plus(Duration.ofDays(2))) + ":203", "DTM+136:" + Moments.text(began.minus(Duration.ofDays(1))) + ":203",
            "EQD+CN+" + container + "+22G1", "SEL+S1+CA", "CNI+1", "RFF+MB:M" + mrn, "RFF+XC:" + mrn + "15040000", "LOC+9+CNWEI", "LOC+11+KRINC",
            "NAD+FW+" + forwarder.code(), "GID+1+" + PACKAGES + ":CT", "FTX+AAA+++CONSOLIDATED", "MEA+AAE+G+KGM:1000", "SGP+" + container};
    }

    private String[] house() {
        return new String[] {"BGM+85+" + mrn + "+2", "DTM+137:" + Moments.text(began.plusSeconds(1)) + ":203", "RFF+AFB:" + mrn, "NAD+MS+X",
            "EQD+CN+" + container + "+22G1", "CNI+1", "RFF+MB:M" + mrn, "RFF+BH:H" + mrn, "RFF+XC:" + cargo, "LOC+9+CNWEI", "LOC+11+KRINC",
            "NAD+CN+" + filer.importer() + "++KIM TRADING", "NAD+CZ+++WEIHAI PARTS", "GID+1+" + PACKAGES + ":CT",
            "FTX+AAA+++PATCH BOARDS OF COPPER", "MEA+AAE+G+KGM:1000", "SGP+" + container + "+" + PACKAGES};
    }

    /** Sent twice under its reference: the same answer, once taken. */
    private void send(Carrier from, String type, String... segments) {
        twice(from.api(), EdifactText.from(from.code(), "D" + sent++, clock.instant()).message(type, segments));
        taken(from.api());
    }

    /** Its content is judged a moment later. */
    private void taken(Api api) {
        List<String> told = await().atMost(LIMIT).until(() -> api.get("/api/v1/edifact/answers").mustBe(200).values("/answers", "content").stream()
                .filter(each -> each.matches("(?s).*BGM\\+305\\+\\S+\\+2[79]'.*")).toList(), found -> found.size() == accepted.merge(api, 0, Integer::sum) + 1);
        assertThat(told.getLast()).contains("+29'");
        accepted.merge(api, 1, Integer::sum);
    }

    /** The warehouse's gate; it says it once more of itself, so that the very same arrives under two references. */
    private void gate(int function, int packages) {
        twice(warehouse.api(), EdifactText.from(warehouse.operator(), "G" + sent++, clock.instant()).message("CODECO", "BGM+" + function + "+"
                + sent + "+9", "NAD+MS+X", "GID+1+" + packages + ":CT", "SGP+" + container + "+" + packages, "EQD+CN+" + container + "+22G1",
                "RFF+XC:" + cargo, "LOC+14+" + warehouse.shed(), "DTM+7:" + Moments.text(clock.instant()) + ":203"));
        taken(warehouse.api());
    }

    private static void twice(Api api, EdifactText text) {
        byte[] bytes = text.toString().getBytes(StandardCharsets.ISO_8859_1);
        Answer first = api.post("/api/v1/edifact", "application/edifact", bytes).mustBe(200);
        assertThat(first.body()).contains("+KCS+7'");
        assertThat(api.post("/api/v1/edifact", "application/edifact", bytes).mustBe(200).body()).isEqualTo(first.body());
    }

    private void awaitStatus(String status) {
        await().atMost(LIMIT).pollInterval(Duration.ofMillis(50)).until(() -> jdbc.sql("select status from casework.cases join "
                + "cargo.manifest_cases m on m.case_number = number where m.mrn = ?").param(mrn).query(String.class).list(),
                found -> found.equals(List.of(status)));
    }

    private String status() {
        return jdbc.sql("select status from cargo.consignments where cargo_number = ?").param(cargo).query(String.class).single();
    }

    private String api001() {
        String username = SampleData.unique("open-").toLowerCase(Locale.ROOT);
        accounts.save(new Accounts.NewAccount(username, "a-long-test-password", "Person", parties.byIdentifier(filer.declarantCode())
                .orElseThrow().id(), null, false, Set.of(Actor.Role.BROKER)));
        String key = keys.apply(new TreeSet<>(Set.of("001")), "day", accounts.find(username).orElseThrow().actor()).getFirst().secret();
        return anyone.get("/ext/rest/cargCsclPrgsInfoQry/retrieveCargCsclPrgsInfo?crkyCn=" + key + "&cargMtNo=" + cargo).mustBe(200).body();
    }
}
