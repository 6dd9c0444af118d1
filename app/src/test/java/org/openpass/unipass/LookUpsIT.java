package org.openpass.unipass;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openpass.access.Accounts;
import org.openpass.access.Actor;
import org.openpass.access.OpenApiKeys;
import org.openpass.access.Parties;
import org.openpass.reference.ExchangeRates;
import org.openpass.terms.Seoul;
import org.openpass.testing.Api;
import org.openpass.testing.Filer;
import org.openpass.testing.MovableClock;
import org.openpass.testing.OpenPassTest;
import org.openpass.testing.SampleData;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every look-up of the Open API answers: what there is, and rightly nothing where nothing comes to exist here. */
@OpenPassTest
class LookUpsIT {

    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

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
    Catalogue catalogue;
    @Autowired
    MovableClock clock;
    @Autowired
    JdbcClient jdbc;

    Filer filer;
    Map<String, String> secrets;

    @BeforeEach
    void keysOfAllLookUps() {
        filer = samples.filer();
        String username = SampleData.unique("open-").toLowerCase(Locale.ROOT);
        accounts.save(new Accounts.NewAccount(username, "a-long-test-password", "Person",
                parties.byIdentifier(filer.declarantCode()).orElseThrow().id(), null, false, Set.of(Actor.Role.BROKER)));
        secrets = keys.apply(new TreeSet<>(catalogue.all().stream().map(ApiCall::code).toList()), "all",
                accounts.find(username).orElseThrow().actor()).stream()
                .collect(Collectors.toMap(made -> made.key().api(), OpenApiKeys.Made::secret));
    }

    @Test
    void everyLookUpAnswersInItsOwnRootWithRowsOfItsContract() {
        for (ApiCall call : catalogue.all()) {
            String asked = call.parameters().stream().map(name -> name + "=ZZ9").collect(Collectors.joining("&"));
            String nothing = ask(call.code(), asked);
            assertThat(Recorded.root(nothing).getTagName()).as(call.code() + ": " + nothing).isIn(call.root(), call.errorRoot());
            assertThat(nothing).as(call.code()).containsPattern("<tCnt>(0|-1)</tCnt>");
            if (!call.required().isEmpty()) {
                assertThat(ask(call.code(), "")).as(call.code()).contains("<" + call.errorRoot() + ">", "는 필수입력입니다.", "<tCnt>-1</tCnt>");
            }
        }
    }

    @Test
    void ratesCodesAndLawsAreThoseOfTheDay() {
        LocalDate today = Seoul.today(clock);
        assertThat(ask("012", "qryYymmDd=" + today.format(DAY) + "&imexTp=2")).contains("<cntySgn>US</cntySgn><mtryUtNm>",
                "<fxrt>1392.1</fxrt><currSgn>USD</currSgn><aplyBgnDt>" + ExchangeRates.sunday(today).format(DAY) + "</aplyBgnDt><imexTp>2</imexTp>");
        assertThat(ask("012", "qryYymmDd=20000101&imexTp=2")).endsWith("<tCnt>0</tCnt></trifFxrtInfoQryRtnVo>");
        assertThat(ask("018", "hsSgn=6109101000&koenTp=1")).contains("<hsSgnSrchRsltVo><hsSgn>6109101000</hsSgn>", "<txtpSgn>A</txtpSgn>");
        assertThat(ask("030", "hsSgn=6109101000&trrtTpcd=A")).contains("<tCnt>1</tCnt><trrtQryRsltVo><basePrc></basePrc><hsSgn>6109101000</hsSgn>")
                .containsPattern("<trrtTpcd>A</trrtTpcd><trrtTpNm>[^<]+</trrtTpNm>.*<trrt>[0-9.]+</trrt>");
        assertThat(ask("019", "statsSgnTp=A09&cdValtVal=020")).contains("<tCnt>1</tCnt><statsSgnQryVo><cdValtVal>020</cdValtVal>"
                + "<cdValtValNm>인천세관</cdValtValNm>");
        assertThat(ask("019", "statsSgnTp=A06&cdValtValNm=미국")).contains("<statsSgnQryVo2><cdValtVal>US</cdValtVal>");
        assertThat(ask("029", "hsSgn=3307902000&imexTp=2")).startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>"
                + "<ccctLworCdQryRtnVo><ntceInfo></ntceInfo><tCnt>").contains("<dcerCfrmLworNm>화장품법</dcerCfrmLworNm>");
        assertThat(ask("029", "hsSgn=0101211000&imexTp=1")).contains("<dcerCfrmLworNm>야생생물 보호 및 관리에 관한 법률</dcerCfrmLworNm>",
                "<imexTp>1</imexTp>").doesNotContain("가축전염병예방법");
        assertThat(ask("029", "hsSgn=0101211000&imexTp=3")).contains("<tCnt>0</tCnt>");
    }

    @Test
    void areasShipsAndContainersAreThoseOfTheLedger() {
        samples.areas();
        String area = "<shedInfoQryRsltVo><snarSgn>02002079</snarSgn><snarNm>인천세관 제2지정장치장</snarNm>";
        assertThat(ask("005", "snarSgn=02002079")).contains("<tCnt>1</tCnt>" + area);
        assertThat(ask("005", "jrsdCstmCd=020")).contains(area);
        String ship = SampleData.unique("SHIP").substring(0, 8);
        String mrn = "26" + ship.substring(0, 4) + ship.substring(4) + "I";
        samples.admin().post("/api/v1/admin/cargo/take-over", List.of(Map.of("cargoNumber", mrn + "00010002", "mbl", "M" + ship, "hbl", "H" + ship,
                "packages", 3, "containers", List.of("QXZU7654321"), "events", List.of(), "voyage", Map.of("mode", "SEA", "carrier", "QXZW",
                        "vessel", "HANSUNG", "callSign", ship, "flag", "KR", "office", "020", "port", "KRINC",
                        "arrivedAt", "2026-06-04T01:37:55Z")))).mustBe(200);
        assertThat(ask("020", "cargMtNo=" + mrn + "00010002")).contains("<tCnt>1</tCnt><cntrQryBrkdQryVo><cntrNo>QXZU7654321</cntrNo>");
        assertThat(ask("020", "cargMtNo=" + mrn + "0001")).contains("QXZU7654321");
        jdbc.sql("insert into cargo.unloadings (case_number, number, mrn, place, kind, party_id, declared_by, door, reference, sha256, agent, "
                + "before_arrival, declared_at, accepted_at) values (:mrn, :mrn, :mrn, '02002079', 'CONTAINER', 1, 'test', 'REST', :mrn, "
                + "repeat('0', 64), 'Hansung Agency', false, now(), now())").param("mrn", mrn).update();
        assertThat(ask("001", "cargMtNo=" + mrn + "00010002")).as("as the unloading says").contains("<agnc>Hansung Agency</agnc>");
        jdbc.sql("delete from cargo.unloadings where case_number = ?").param(mrn).update();
        assertThat(ask("021", "ioprSbmtNo=" + mrn)).contains("<cstmSgn>020</cstmSgn><mrn>" + mrn + "</mrn><shipFlgtNm>HANSUNG</shipFlgtNm>",
                "<etprDttm>20260604103755</etprDttm><shipLamrPlcNm>인천항</shipLamrPlcNm>");
        assertThat(ask("024", "shipCallImoNo=" + ship + "&seaFlghIoprTpcd=10")).contains("<cstmNm>인천세관</cstmNm>", "<shipAirCntyNm>한국</shipAirCntyNm>");
        assertThat(ask("024", "shipCallImoNo=" + ship + "&seaFlghIoprTpcd=11")).contains("<tCnt>0</tCnt>");
        assertThat(ask("024", "shipCallImoNo=" + ship + "&seaFlghIoprTpcd=1")).as("neither").contains("<tCnt>0</tCnt>");
        jdbc.sql("update cargo.voyages set arrived_at = null where mrn = ?").param(mrn).update();
        assertThat(ask("024", "shipCallImoNo=" + ship + "&seaFlghIoprTpcd=10&cstmSgn=020")).as("a manifest sent ahead").contains("<tCnt>0</tCnt>");
        String out = mrn.replaceAll("I$", "E");
        jdbc.sql("insert into cargo.voyages (mrn, direction, mode, carrier, call_sign, office, expected_at, said_at, said_ref) "
                + "values (?, 'E', 'SEA', 'QXZW', ?, '020', now(), now(), 'r')").params(out, ship).update();
        assertThat(ask("024", "shipCallImoNo=" + ship + "&seaFlghIoprTpcd=11&cstmSgn=020")).as("not left yet").contains("<tCnt>0</tCnt>");
        jdbc.sql("update cargo.voyages set left_at = timestamptz '2026-06-05T00:00:00Z' where mrn = ?").param(out).update();
        assertThat(ask("024", "shipCallImoNo=" + ship.toLowerCase(Locale.ROOT) + "&seaFlghIoprTpcd=11&cstmSgn=020"))
                .contains("<tCnt>1</tCnt>", "<ioprSbmtNo>" + out + "</ioprSbmtNo>", "<tkofDttm>20260605090000</tkofDttm>");
    }

    @Test
    void registersSayWhoHasACode() {
        String letters = SampleData.unique("").replaceAll("[^A-Z]", "") + "QQQQ";
        String code = letters.substring(0, 4);
        String name = "한국해운 " + code;
        samples.party(name, "FORWARDER", code, Map.of("identifiers", List.of(Map.of("scheme", "FORWARDER", "value", code))));
        assertThat(ask("006", "frwrNm=" + code)).contains("<tCnt>1</tCnt><frwrLstQryRsltVo><frwrEnglNm></frwrEnglNm><frwrSgn>" + code
                + "</frwrSgn><frwrKoreNm>" + name + "</frwrKoreNm><rppnNm></rppnNm></frwrLstQryRsltVo>");
        assertThat(ask("007", "frwrSgn=" + code)).contains("<koreConmNm>" + name + "</koreConmNm>");
        assertThat(ask("013", "lcaSgn=" + filer.declarantCode())).contains("<lcaSgn>" + filer.declarantCode() + "</lcaSgn>");
        assertThat(ask("014", "lcaSgn=" + filer.declarantCode())).contains("<dcerPcd>" + filer.declarantCode() + "</dcerPcd>");

        String flight = "9" + code.charAt(0);
        String ships = new StringBuilder(code).reverse().replace(0, 1, "Y").toString();
        String supplier = "US" + code + ThreadLocalRandom.current().nextInt(1_000_000, 10_000_000);
        for (Map.Entry<String, String> other : Map.of(flight, "CARRIER", ships, "CARRIER", supplier, "FOREIGN_SUPPLIER").entrySet()) {
            samples.party(name + other.getKey(), other.getValue().equals("CARRIER") ? "CARRIER" : "TRADER", other.getKey(),
                    Map.of("identifiers", List.of(Map.of("scheme", other.getValue(), "value", other.getKey()))));
        }
        assertThat(ask("008", "flcoNm=" + name + flight)).contains("<tCnt>1</tCnt>", "<flcoKoreNm>" + name + flight + "</flcoKoreNm><flcoSgn>" + flight);
        assertThat(ask("009", "flcoSgn=" + flight)).contains("<tCnt>1</tCnt>", "<flcoEnglSgn>" + flight + "</flcoEnglSgn><flcoKoreConm>" + name + flight);
        assertThat(ask("026", "shipCoNm=" + name + ships)).contains("<tCnt>1</tCnt>", "<shipCoSgn>" + ships + "</shipCoSgn>");
        assertThat(ask("027", "shipCoSgn=" + ships)).contains("<tCnt>1</tCnt>", "<shipAgncNm>" + name + ships, "<rgsrNo>" + ships);
        assertThat(ask("009", "flcoSgn=" + ships)).as("it has no aircraft").contains("<tCnt>0</tCnt>");
        assertThat(ask("011", "cntySgn=us&conm=" + name)).contains("<tCnt>1</tCnt>", "<ovrsSplrSgn>" + supplier + "</ovrsSplrSgn>",
                "<splrCntyAbrt>US</splrCntyAbrt>");

        jdbc.sql("insert into cargo.vehicles (party_id, number, kind, entered_on) values (?, '12A3456', 'VEHICLE', '2026-06-04')")
                .param(parties.byIdentifier(code).orElseThrow().id()).update();
        assertThat(ask("023", "btcoSgn=" + code + "&vhclNoSanm=12A3456")).contains("<tCnt>1</tCnt><btcoVhclQryRsltVo><btcoSgn>" + code
                + "</btcoSgn><bnbnTrnpVhclRgsrDt>20260604</bnbnTrnpVhclRgsrDt>", "<bnbnTrnpEqipTpcdNm>차량</bnbnTrnpEqipTpcdNm><useYn>Y</useYn>");

        String number = SampleData.businessNumber();
        String ecm = "포워더스" + (1_000_000 + ThreadLocalRandom.current().nextInt(9_000_000));
        samples.party("포워더스", "TRADER", ecm, Map.of("identifiers", List.of(Map.of("scheme", "CUSTOMS_CODE", "value", ecm),
                Map.of("scheme", "BUSINESS_NUMBER", "value", number))));
        String row = "<ecmQryRsltVo><useYn>Y</useYn><ecm>" + ecm + "</ecm><conmNm>포워더스</conmNm><bsnsNo>" + number + "</bsnsNo>";
        assertThat(ask("010", "ecm=" + ecm)).contains("<ntceInfo></ntceInfo>" + row).endsWith("<tCnt>1</tCnt></ecmQryRtnVo>");
        assertThat(ask("010", "brno=" + number)).contains(row);

        String person = "P" + (100_000_000_000L + ThreadLocalRandom.current().nextLong(900_000_000_000L));
        samples.party("홍길동", "TRADER", person, Map.of("identifiers", List.of(Map.of("scheme", "PERSONAL_CUSTOMS_CODE", "value", person))));
        assertThat(ask("028", "persEcm=" + person + "&pltxNm=홍길동")).isEqualTo(Recorded.text("028-sample").strip());
        assertThat(ask("028", "persEcm=" + person + "&pltxNm=김철수")).contains("<tCnt>0</tCnt><persEcmQryRtnErrInfoVo><errMsgCn>", "일치하지")
                .doesNotContain("홍길동");
        assertThat(ask("028", "persEcm=" + person + "&pltxNm=홍길동&cralTelno=01000000000")).as("a telephone that nobody keeps")
                .isEqualTo("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?><persEcmQryRtnVo><ntceInfo></ntceInfo><tCnt>0</tCnt>"
                        + "<persEcmQryRtnErrInfoVo><errMsgCn>납세의무자 휴대전화번호를 확인할 수 없습니다.</errMsgCn></persEcmQryRtnErrInfoVo></persEcmQryRtnVo>");
    }

    @Test
    void aDeclarationAndItsCertificateAreKnownByTheirNumbers() {
        String number = filer.api().fileAndAwait(filer.draft().inLine("grossWeight", 12.5), "ACCEPTED").text("/declarationNumber");
        assertThat(ask("025", "reqRqstNo=" + number)).contains("<tCnt>1</tCnt><apfmPrcsStusQryVo><reqRqstNo>" + number
                + "</reqRqstNo><elctDocNm>수입신고</elctDocNm><reqRqstPrcsSttsNm>수리</reqRqstPrcsSttsNm>");
        assertThat(ask("022", "impDclrCrfnPblsNo=" + number + "-09&impDclrNo=" + number))
                .contains("<ntceInfo>일치하지않음</ntceInfo><tCnt>0</tCnt>");
        filer.api().download("/api/v1/declarations/" + number + "/certificate");
        assertThat(ask("022", "impDclrCrfnPblsNo=" + number + "-01&impDclrNo=" + number)).contains("<ntceInfo>일치함</ntceInfo><tCnt>1</tCnt>");
        assertThat(ask("022", "impDclrCrfnPblsNo=" + number + "-01&impDclrNo=" + number + "&dclrPrnm=shoes"))
                .contains("<ntceInfo>일치하지않음</ntceInfo>");
        String read = "impDclrCrfnPblsNo=" + number + "-01&impDclrNo=" + number + "&pltxIdfyNo=" + filer.importer() + "&orcyCntyCd=US"
                + "&dclrPrnm=T-shirts of cotton&dclrWght=12.50&dclrWghtUtCd=KG&txPrcWncrTamt=1,000,000&impPayQxmt=1000000";
        assertThat(ask("022", read)).as("all that the contract asks").contains("<ntceInfo>일치함</ntceInfo><tCnt>1</tCnt>");
        for (String other : List.of("dclrWght=12.5&dclrWghtUtCd=TON", "txPrcWncrTamt=1000001", "impPayQxmt=9", "impPayQxmt=a", "dclrWght=12.4")) {
            assertThat(ask("022", other + "&" + read)).as(other).contains("<ntceInfo>일치하지않음</ntceInfo><tCnt>0</tCnt>");
        }
    }

    private String ask(String api, String query) {
        ApiCall call = catalogue.find(api).orElseThrow();
        String encoded = java.util.Arrays.stream(query.split("&")).map(pair -> pair.split("=", 2)).filter(pair -> pair.length > 1)
                .map(pair -> pair[0] + "=" + java.net.URLEncoder.encode(pair[1], java.nio.charset.StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return anyone.get("/ext/rest/" + call.path() + "?crkyCn=" + secrets.get(api) + "&" + encoded).mustBe(200).body();
    }
}
