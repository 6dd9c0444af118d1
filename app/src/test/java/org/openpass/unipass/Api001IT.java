package org.openpass.unipass;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openpass.access.Accounts;
import org.openpass.access.Actor;
import org.openpass.access.OpenApiKeys;
import org.openpass.access.Parties;
import org.openpass.cargo.EventKind;
import org.openpass.terms.Seoul;
import org.openpass.testing.Api;
import org.openpass.testing.MovableClock;
import org.openpass.testing.OpenPassTest;
import org.openpass.testing.SampleData;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.w3c.dom.Element;

/**
 * What the real service answered of five consignments, and its guide of one: taken over as cargo that another system kept, asked
 * for, and compared byte by byte.
 */
@OpenPassTest
class Api001IT {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyyMMddHHmmss");
    private static final DateTimeFormatter READABLE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final Map<String, EventKind> KINDS = kinds();

    @Autowired
    SampleData samples;
    @Autowired
    Api anyone;
    @Autowired
    OpenApiKeys keys;
    @Autowired
    Accounts accounts;
    @Autowired
    Parties parties;
    @Autowired
    MovableClock clock;
    @Autowired
    JdbcClient jdbc;

    String key;

    @BeforeEach
    void aKeyAndAllOfThePast() {
        String username = SampleData.unique("open-").toLowerCase(Locale.ROOT);
        long party = parties.byIdentifier(samples.filer().declarantCode()).orElseThrow().id();
        accounts.save(new Accounts.NewAccount(username, "a-long-test-password", "Person", party, null, false, Set.of(Actor.Role.BROKER)));
        key = keys.apply(new TreeSet<>(Set.of("001")), "test", accounts.find(username).orElseThrow().actor()).getFirst().secret();
        history(30);
        // Tests begin without the 91,839 places that ship.
        jdbc.sql("insert into reference.places (code, name_en) values ('CNWEI', 'Weihai'), ('AUMEL', 'Melbourne') on conflict do nothing")
                .update();
    }

    @ParameterizedTest
    @ValueSource(strings = {"completed-cn-air", "completed-cn-ship", "completed-hk-air", "completed-us-air", "in-progress"})
    void aRecordedAnswerIsGivenByteForByte(String name) {
        String recorded = Recorded.text(name);
        Map<String, String> head = head(recorded);
        takeOver(recorded, List.of());

        assertThat(ask("cargMtNo=" + head.get("cargMtNo"))).isEqualTo(recorded);
        assertThat(ask("hblNo=" + head.get("hblNo").toLowerCase(Locale.ROOT) + "&blYy=" + head.get("etprDt").substring(0, 4))).isEqualTo(recorded);
        assertThat(ask("mblNo=" + head.get("mblNo") + "&hblNo=" + head.get("hblNo") + "&blYy=" + head.get("etprDt").substring(0, 4)))
                .isEqualTo(recorded);
        assertThat(ask("hblNo=" + head.get("hblNo") + "&blYy=1999")).isEqualTo(Recorded.text("empty-results"));
    }

    @Test
    void theExampleOfTheGuideIsGivenElementByElement() {
        String recorded = Recorded.text("guide-example");
        // Its first row is left out there: by the head, the goods left their first place for good then.
        takeOver(recorded, List.of(Map.of("kind", "OUT", "ofVoyage", false, "processedAt", moment("20001117172404").toString(),
                "place", "03012240", "packages", 18, "weight", 8230)));

        List<String> answered = new ArrayList<>(Recorded.leaves(ask("cargMtNo=00ANLU083N59007001")));

        List<String> expected = new ArrayList<>(Recorded.leaves(recorded));
        // The guide counts no container and names one.
        expected.set(expected.indexOf("cargCsclPrgsInfoQryVo/cntrGcnt=0"), "cargCsclPrgsInfoQryVo/cntrGcnt=1");
        int rows = answered.indexOf("cargCsclPrgsInfoQryRtnVo/tCnt=9") + 1;
        assertThat(rows).isPositive();
        answered.subList(rows, rows + 13).clear();
        assertThat(answered).isEqualTo(expected);
    }

    @Test
    void severalAreNamedAndWhatIsTooOldIsNotTold() {
        String mbl = SampleData.unique("MBL");
        String mrn = "25" + SampleData.unique("QXZW").substring(0, 4) + SampleData.unique("").substring(0, 4) + "I";
        for (String house : List.of("0001", "0002")) {
            take(Map.of("cargoNumber", mrn + "1504" + house, "mbl", mbl, "hbl", "H" + house, "packages", 3, "containers", List.of(),
                    "dischargePort", "KRINC", "voyage", Map.of("mode", "SEA", "carrier", "QXZW", "office", "020",
                            "arrivedAt", Seoul.today(clock).minusMonths(20) + "T00:00:00Z"), "events", List.of()));
        }
        String year = String.valueOf(Seoul.today(clock).minusMonths(20).getYear());

        String answer = ask("mblNo=" + mbl + "&blYy=" + year);
        Element root = Recorded.root(answer);
        assertThat(Recorded.children(root)).extracting(Element::getTagName).containsExactly("ntceInfo", "cargCsclPrgsInfoQryVo",
                "cargCsclPrgsInfoQryVo", "tCnt");
        assertThat(answer).contains("<ntceInfo>[N00] 조회 결과가 다건입니다. 상세내역조회를 위해서는 화물관리번호(cargMtNo)로 조회하시기 바랍니다.</ntceInfo>")
                .endsWith("<tCnt>2</tCnt></cargCsclPrgsInfoQryRtnVo>");
        assertThat(Recorded.children(Recorded.children(root).get(1))).hasSize(38)
                .filteredOn(element -> !element.getTextContent().isEmpty()).extracting(Element::getTagName)
                .containsExactlyInAnyOrder("cargMtNo", "mblNo", "hblNo", "etprDt", "dsprCd", "dsprNm", "shcoFlcoSgn");
        assertThat(ask("cargMtNo=" + mrn + "1504")).as("a master stands for its houses").contains("<tCnt>2</tCnt>");

        history(1);
        assertThat(ask("hblNo=H0001&blYy=" + year + "&mblNo=" + mbl)).isEqualTo(Recorded.text("empty-results"));
    }

    @Test
    void aPastIsTakenOverOnceAndAllThatIsWrongWithItIsSaid() {
        assertThat(samples.admin().post("/api/v1/admin/cargo/take-over", List.of(Map.of("cargoNumber", "26X", "packages", -1, "containers",
                List.of(), "voyage", Map.of("carrier", "X"), "events", List.of(Map.of("kind", "OUT", "place", "1")))))
                .mustBe(200).text("/0/why")).contains("cargoNumber:", "packages:", "voyage.mode:", "voyage.office:", "processedAt:", "place:");
        anyone.post("/api/v1/admin/cargo/take-over", List.of()).mustBe(401);
        String recorded = Recorded.text("in-progress");
        takeOver(recorded, List.of());
        assertThat(takeOver(recorded, List.of())).isEqualTo("BEFORE");
    }

    private String takeOver(String recorded, List<Map<String, Object>> newest) {
        Map<String, String> h = head(recorded);
        samples.party(h.get("shcoFlco"), "CARRIER", h.get("shcoFlcoSgn"), Map.of("identifiers",
                List.of(Map.of("scheme", "CARRIER", "value", h.get("shcoFlcoSgn")))));
        if (!h.get("frwrSgn").isEmpty()) {
            samples.party(h.get("frwrEntsConm"), "FORWARDER", h.get("frwrSgn"), Map.of("identifiers",
                    List.of(Map.of("scheme", "FORWARDER", "value", h.get("frwrSgn")))));
        }
        Map<String, Object> past = filled("cargoNumber", h.get("cargMtNo"), "mbl", h.get("mblNo"), "hbl", h.get("hblNo"), "goods", h.get("prnm"),
                "packages", h.get("pckGcnt").isEmpty() ? "0" : h.get("pckGcnt"), "packageUnit", h.get("pckUt"), "weight", h.get("ttwg"),
                "volume", h.get("msrm"), "loadPort", h.get("ldprCd"), "dischargePort", h.get("dsprCd"), "forwarder", h.get("frwrSgn"),
                "special", h.get("spcnCargCd"), "cargoType", h.get("cargTp"), "blType", h.get("blPt"));
        past.put("voyage", filled("mode", h.get("shcoFlcoSgn").length() == 2 ? "AIR" : "SEA", "carrier", h.get("shcoFlcoSgn"),
                "agent", h.get("agnc"), "vessel", h.get("shipNm"), "flag", h.get("shipNat"), "voyage", h.get("vydf"),
                "office", h.get("etprCstm").equals("부산세관") ? "030" : "020", "arrivedAt", moment(h.get("etprDt") + "120000").toString()));
        List<String> containers = new ArrayList<>(h.get("cntrNo").isEmpty() ? List.of() : List.of(h.get("cntrNo")));
        while (containers.size() < Integer.parseInt(h.get("cntrGcnt"))) {
            containers.add("ZZZU000000" + containers.size());
        }
        past.put("containers", containers);
        List<Map<String, Object>> events = new ArrayList<>(newest);
        for (Element row : Recorded.children(Recorded.root(recorded))) {
            if (row.getTagName().equals("cargCsclPrgsInfoDtlQryVo")) {
                events.add(event(texts(row)));
            }
        }
        past.put("events", events.reversed());
        return take(past);
    }

    private static Map<String, Object> event(Map<String, String> r) {
        EventKind kind = KINDS.get(r.get("cargTrcnRelaBsopTpcd"));
        String[] shed = r.get("shedSgn").split("/", 2);
        boolean moment = r.get("rlbrDttm").matches("\\d{4}-.*");
        Map<String, Object> event = filled("kind", kind.name(), "processedAt", moment(r.get("prcsDttm")).toString(),
                "movedAt", moment ? LocalDateTime.parse(r.get("rlbrDttm"), READABLE).atZone(Seoul.ZONE).toInstant().toString() : "",
                "movedText", moment ? "" : r.get("rlbrDttm"), "document", r.get("dclrNo"), "basis", r.get("rlbrBssNo"), "reason", r.get("rlbrCn"),
                "guidance", r.get("bfhnGdncCn"), "place", shed[0], "placeName", r.get("shedNm"), "location", shed.length > 1 ? shed[1] : "",
                "packages", r.get("pckGcnt").equals("0") ? "" : r.get("pckGcnt"), "packageUnit", r.get("pckUt"), "weight", r.get("wght"));
        event.put("ofVoyage", Set.of(EventKind.ARRIVAL_REPORTED, EventKind.ARRIVAL_ACCEPTED, EventKind.VOYAGE_CORRECTED,
                EventKind.CARRY_IN_EXTENSION_ASKED).contains(kind));
        return event;
    }

    private String take(Map<String, Object> past) {
        String outcome = samples.admin().post("/api/v1/admin/cargo/take-over", List.of(past)).mustBe(200).text("/0/outcome");
        assertThat(outcome).isIn("TAKEN", "BEFORE");
        return outcome;
    }

    private String ask(String query) {
        return anyone.get("/ext/rest/cargCsclPrgsInfoQry/retrieveCargCsclPrgsInfo?crkyCn=" + key + "&" + query).mustBe(200).body();
    }

    private void history(int years) {
        samples.admin().put("/api/v1/admin/parameters/openApi.historyYears?value=" + years + "&from=" + Seoul.today(clock), Map.of()).mustBe(200);
    }

    private static Map<String, String> head(String recorded) {
        return texts(Recorded.children(Recorded.root(recorded)).get(1));
    }

    private static Map<String, String> texts(Element parent) {
        Map<String, String> texts = new LinkedHashMap<>();
        Recorded.children(parent).forEach(child -> texts.put(child.getTagName(), child.getTextContent()));
        return texts;
    }

    private static Map<String, Object> filled(String... pairs) {
        Map<String, Object> filled = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            if (!pairs[i + 1].isEmpty()) {
                filled.put(pairs[i], pairs[i + 1]);
            }
        }
        return filled;
    }

    private static java.time.Instant moment(String text) {
        return LocalDateTime.parse(text, MOMENT).atZone(Seoul.ZONE).toInstant();
    }

    private static Map<String, EventKind> kinds() {
        Map<String, EventKind> kinds = Arrays.stream(EventKind.values()).collect(Collectors.toMap(EventKind::korean, kind -> kind));
        kinds.put("하기신고 수리", EventKind.UNLOADING_ACCEPTED);
        return kinds;
    }
}
