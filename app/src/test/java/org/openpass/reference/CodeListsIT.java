package org.openpass.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.groups.Tuple;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openpass.release.GovernedTables;
import org.openpass.testing.Answer;
import org.openpass.testing.Api;
import org.openpass.testing.Draft;
import org.openpass.testing.Filer;
import org.openpass.testing.MovableClock;
import org.openpass.testing.OpenPassTest;
import org.openpass.testing.SampleData;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Code lists, currencies and offices that two administrators change from a day on, and what is filed before and after. */
@OpenPassTest
class CodeListsIT {

    private static final String ADMIN = "/api/v1/admin/";
    private static final String RELEASES = ADMIN + "releases";
    private static final String CODES = CodeLists.TABLE;

    @Autowired
    SampleData samples;
    @Autowired
    CodeLists lists;
    @Autowired
    Codes codes;
    @Autowired
    Places places;
    @Autowired
    ShippedRows shipped;
    @Autowired
    GovernedTables tables;
    @Autowired
    MovableClock clock;
    @Autowired
    JdbcClient jdbc;

    Api kim;
    Api lee;
    LocalDate first;

    @BeforeEach
    void twoAdministrators() {
        samples.ready();
        kim = samples.officer(null, "ADMINISTRATOR");
        lee = samples.officer(null, "ADMINISTRATOR");
        first = samples.today().plusDays(2);
    }

    @AfterEach
    void forOthersTheyStandAsTheyShip() {
        for (String table : List.of(CODES, Codes.CURRENCIES, Codes.COUNTRIES, Codes.OFFICES)) {
            jdbc.sql("delete from " + table + " where valid_from > '2000-01-01' and release in (select id from "
                    + "release.releases where title = 'Other codes')").update();
            jdbc.sql("update " + table + " set valid_to = null where valid_from = '2000-01-01' and valid_to is not null")
                    .update();
        }
    }

    @Test
    void aCodeThatEndsIsRefusedFromTheDayOnAndWhatHadItKeepsItsName() {
        release(CODES, List.of(code("1230", "88", "새 사유", "New reason"), code("1230", "86", "달리 부름", "Named otherwise")),
                List.of("1230 | 82", "INCOTERM | DAF"));
        Filer filer = samples.filer();
        Filer another = samples.filer();
        ZonedDateTime midnight = first.atStartOfDay(MovableClock.SEOUL);
        clock.moveTo(midnight.minusMinutes(5).toInstant());
        samples.ready();

        Draft draft = filer.draft().set("incoterm", "DAF");
        String old = filer.api().fileAndAwait(draft, "ACCEPTED").text("/declarationNumber");
        String second = another.api().fileAndAwait(another.draft(), "ACCEPTED").text("/declarationNumber");
        assertThat(withdraw(filer, old, "88").mustBe(422).text("/errors/0/code")).isEqualTo("reasonCode.unknown");
        withdraw(filer, old, "82").mustBe(202);
        withdraw(another, second, "86").mustBe(202);

        clock.moveTo(midnight.plusMinutes(1).toInstant());
        samples.ready();
        Filer third = samples.filer();
        Answer refused = third.api().file(third.draft().set("incoterm", "DAF")).mustBe(422);
        assertThat(refused.values("/errors", "code")).containsExactly("incoterm.unknown");
        String young = third.api().fileAndAwait(third.draft(), "ACCEPTED").text("/declarationNumber");
        Answer ended = withdraw(third, young, "82").mustBe(422);
        assertThat(ended.text("/errors/0/code")).isEqualTo("reasonCode.unknown");
        assertThat(samples.filer().api().get("/api/v1/reference/codes/1230").mustBe(200).values("", "code"))
                .contains("81", "83", "88").doesNotContain("82");
        Answer asked = withdraw(third, young, "88").mustBe(202);
        assertThat(List.of(asked.text("/reason/en"), asked.text("/reason/ko"))).containsExactly("New reason", "새 사유");

        assertThat(reason(filer, old)).as("it has ended since").isEqualTo("Confirmation for regulated goods missing");
        assertThat(reason(another, second)).as("it is named otherwise since").isEqualTo("Error in the declaration");
        assertThat(lists.name("1230", "86", first, Locale.KOREAN)).isEqualTo("달리 부름");
        assertThat(tables.overlaps()).isZero();
    }

    @Test
    void aCurrencyThatWasAskedForEndsAllTheSame() {
        assertThat(codes.currency("SLE", first)).isTrue();
        assertThat(codes.currencies()).contains("SLE");
        release(Codes.CURRENCIES, List.of(), List.of("SLE"));

        assertThat(codes.currency("SLE", first.minusDays(1))).isTrue();
        assertThat(codes.currency("SLE", first)).as("it was remembered").isFalse();
        Answer rates = put(begin(ExchangeRates.TABLE), List.of(rate("SLE", first.plusDays(7)), rate("USD", first.plusDays(7))),
                List.of()).mustBe(200);
        assertThat(errors(act(kim, rates, "check", Map.of()).mustBe(200), "")).contains(
                tuple(1, "currency", "rate.currency", false)).doesNotContain(tuple(2, "currency", "rate.currency", false));
        assertThat(codes.country("KR", first)).isTrue();
        assertThat(codes.country(null, first)).isFalse();
        assertThat(kim.get(ADMIN + "tables/reference.currencies/rows?q=KRW").mustBe(200).text("/rows/0/values/minor_unit"))
                .isEqualTo("0");
        assertThat(kim.get(ADMIN + "tables/reference.countries/rows?q=KR").mustBe(200).text("/rows/0/values/name_ko"))
                .isEqualTo("대한민국");
        assertThat(jdbc.sql("select count(*) from reference.countries where name_ko is null").query(Long.class).single())
                .isZero();
    }

    @Test
    void whatIsWrongIsSaidByRow() {
        Answer wrong = put(begin(CODES), List.of(code("NO_SUCH", "1", "없음", "None"), code("1230", "a b", "가", "A"),
                code("1230", "77", null, "A")), List.of()).mustBe(422);
        assertThat(errors(wrong, "/errors")).containsExactlyInAnyOrder(tuple(1, "list", "code", false),
                tuple(2, "code", "pattern", false), tuple(3, "name_ko", "required", false));

        Answer ends = put(begin(CODES), List.of(), List.of("LIST | 1610", "1620 | 1", "1620 | 2")).mustBe(200);
        assertThat(errors(act(kim, ends, "check", Map.of()).mustBe(200), "")).containsExactlyInAnyOrder(
                tuple(1, null, "code.listHasCodes", false), tuple(2, null, "code.last", true), tuple(3, null, "code.last", true));
        Answer together = put(begin(CODES), List.of(), List.of("LIST | 1610", "1610 | 01", "1610 | 02")).mustBe(200);
        assertThat(errors(act(kim, together, "check", Map.of()).mustBe(200), "")).extracting(e -> e.toList().get(3))
                .as("only warnings").containsOnly(true);

        Answer won = put(begin(Codes.CURRENCIES), List.of(), List.of("KRW")).mustBe(200);
        assertThat(errors(act(kim, won, "check", Map.of()).mustBe(200), "")).containsExactly(
                tuple(1, null, "currency.ends", false));
        Answer offices = put(begin(Codes.OFFICES), List.of(office("9A1", "9A9"), office("9A2", "9A1"), office("9A3", "9A3")),
                List.of()).mustBe(200);
        assertThat(errors(act(kim, offices, "check", Map.of()).mustBe(200), "")).containsExactlyInAnyOrder(
                tuple(1, "parent", "office.parent", false), tuple(3, "parent", "office.parent", false));
    }

    @Test
    void anOfficeIsThereFromItsFirstDayOnAndIsNotLeftBehind() {
        release(Codes.OFFICES, List.of(office("9B1", "020"), office("9B2", "9B1")), List.of());
        assertThat(codes.office("9B2", first.minusDays(1))).isFalse();
        assertThat(codes.office("9B2", first)).isTrue();
        assertThat(codes.offices(Locale.KOREAN)).doesNotContainKey("9B2").containsEntry("020", "인천세관");
        assertThat(codes.officeName("9B2", Locale.ENGLISH)).contains("Trial Customs 9B2");

        Map<String, String> hours = new HashMap<>(Map.of("office", "9B2", "weekday", "1", "opens", "09:00", "closes", "18:00",
                "basis", "Notice", "valid_from", first.minusDays(1).toString()));
        Answer open = put(begin("reference.office_hours"), List.of(hours), List.of()).mustBe(200);
        assertThat(errors(act(kim, open, "check", Map.of()).mustBe(200), "")).isEmpty();
        hours.put("valid_to", first.minusDays(1).toString());
        Answer early = put(begin("reference.office_hours"), List.of(hours), List.of()).mustBe(200);
        assertThat(errors(act(kim, early, "check", Map.of()).mustBe(200), "")).containsExactly(
                tuple(1, "office", "calendar.office", false));

        Answer ends = put(begin(Codes.OFFICES), List.of(), List.of("9B1")).mustBe(200);
        assertThat(errors(act(kim, ends, "check", Map.of()).mustBe(200), "")).contains(
                tuple(1, null, "office.children", false));
    }

    @Test
    void aListComesBackFromAFileAsItWentOutAndTheOthersStand() {
        String file = new String(kim.download(ADMIN + "tables/" + CODES + "/export?format=csv&on=" + first),
                StandardCharsets.UTF_8);
        List<String> rows = file.lines().toList();
        assertThat(rows.size()).isGreaterThan(1_200);
        String header = rows.getFirst();
        String list = rows.stream().filter(row -> row.startsWith("1530,") && !row.startsWith("1530,15"))
                .map(row -> row.startsWith("1530,99") ? row.replace("2000-01-01", first.toString())
                        .replace("Other, such as analysis", "Analysis and other") : row)
                .collect(Collectors.joining("\n", header.replace("\uFEFF", "") + "\n", "\n"));

        Answer draft = begin(CODES);
        String id = String.valueOf(draft.won("/id"));
        kim.post(RELEASES + "/" + id + "/file?whole=true&name=methods.csv", "text/csv", list.getBytes(StandardCharsets.UTF_8))
                .mustBe(202);
        Answer load = Awaitility.await().until(() -> kim.get(RELEASES + "/" + id + "/load"), found ->
                List.of("DONE", "REFUSED", "BROKEN").contains(found.text("/step")));
        assertThat(load.text("/step")).as(load.toString()).isEqualTo("DONE");
        Answer loaded = kim.get(RELEASES + "/" + id).mustBe(200);
        act(lee, submit(loaded), "release", Map.of("rowsHash", kim.get(RELEASES + "/" + id).text("/rowsHash"))).mustBe(200);

        assertThat(lists.offered(CodeLists.INSPECTION_METHODS, first, Locale.ENGLISH)).containsOnlyKeys("11", "12", "13",
                "14", "99").containsEntry("99", "Analysis and other");
        assertThat(lists.offered(CodeLists.INSPECTION_METHODS, first.minusDays(1), Locale.ENGLISH)).containsKey("15")
                .containsEntry("99", "Other, such as analysis");
        assertThat(lists.all("1600", first)).hasSize(17);
    }

    @Test
    void thePlacesThatShipAreBroughtOnceAndFoundByCodeAndName() {
        LocalDate day = first;
        try {
            ShippedPlaces.bring(shipped);
            long brought = jdbc.sql("select count(*) from reference.places").query(Long.class).single();
            assertThat(brought).isGreaterThan(91_700);
            assertThat(places.find("krpus", day, 5)).extracting(Places.Place::code, Places.Place::nameKo)
                    .containsExactly(tuple("KRPUS", "부산"));
            assertThat(places.find("Rotter", day, 5)).extracting(Places.Place::code).containsExactly("NLRTM");
            assertThat(places.find("KR P", day, 50)).hasSizeGreaterThan(3).allMatch(place -> place.code().startsWith("KRP"));
            assertThat(places.find(" % ", day, 5)).isEmpty();
            assertThat(jdbc.sql("select count(*) from reference.places where left(code, 2) not in "
                    + "(select code from reference.countries)").query(Long.class).single()).isZero();

            release(Places.TABLE, List.of(place("NLRTM", "로테르담항", "51.9")), List.of("KRPUS"));
            jdbc.sql("delete from reference.places where code = 'SGSIN'").update();
            ShippedPlaces.bring(shipped);

            assertThat(places.find("KRPUS", day, 5)).as("it has ended").isEmpty();
            assertThat(places.find("KRPUS", day.minusDays(1), 5)).hasSize(1);
            assertThat(places.find("SGSIN", day, 5)).as("the same file is not brought again").isEmpty();
            Answer found = kim.get("/api/v1/reference/places?on=" + day + "&q="
                    + URLEncoder.encode("로테르담항", StandardCharsets.UTF_8)).mustBe(200);
            assertThat(found.values("", "code")).containsExactly("NLRTM");
            Answer wrong = put(begin(Places.TABLE), List.of(place("QQABC", "없는 나라", "1"), place("KRPUS", "부산", null)),
                    List.of()).mustBe(200);
            assertThat(errors(act(kim, wrong, "check", Map.of()).mustBe(200), "")).containsExactlyInAnyOrder(
                    tuple(1, "code", "place.country", false), tuple(2, "lat", "place.coordinates", false));
        } finally {
            jdbc.sql("truncate reference.places").update();
            jdbc.sql("delete from reference.shipped where file like '%places%'").update();
        }
    }

    @Test
    void softwareReadsTheListsOfADay() {
        Answer read = samples.filer().api().get("/api/v1/reference/codes/1530?on=" + first).mustBe(200);
        assertThat(read.values("", "code")).containsExactly("11", "12", "13", "14", "15", "99");
        assertThat(read.text("/0/name/ko")).isEqualTo("앞면발췌");
        assertThat(samples.filer().api().get("/api/v1/reference/codes/NONE").status()).isEqualTo(404);
    }

    /** What is offered where no list is asked stands in the list, with the same words. */
    @Test
    void whatFormsSayOfThemselvesIsInTheirLists() throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> forms = Files.walk(Path.of("../forms/declaration"))) {
            for (Path form : forms.filter(file -> file.toString().endsWith(".form")).toList()) {
                JsonMapper.shared().readTree(Files.readString(form)).path("components").valueStream()
                        .filter(c -> c.path("properties").has("codeList")).forEach(c -> {
                            String list = c.path("properties").path("codeList").asString();
                            found.add(list);
                            assertThat(c.path("values").valueStream().map(value -> value.path("value").asString())).as(list)
                                    .containsExactlyElementsOf(lists.offered(list, first, Locale.KOREAN).keySet());
                        });
            }
        }
        assertThat(found).containsExactlyInAnyOrder(CodeLists.INSPECTION_METHODS, CodeLists.SUPPLEMENT_KINDS);
        assertThat(lists.offered(CodeLists.INCOTERMS, first, Locale.ENGLISH)).hasSize(16);
        assertThat(lists.all(CodeLists.LISTS, first)).hasSizeGreaterThan(80)
                // Which ports these are, customs says (Decree Art. 249(2)).
                .filteredOn(list -> !list.code().equals("SHORT_HAUL"))
                .allSatisfy(list -> assertThat(lists.all(list.code(), first)).as(list.code()).isNotEmpty());
    }

    private static Answer withdraw(Filer filer, String number, String reason) {
        return filer.api().post(Api.DECLARATIONS + "/" + number + "/withdrawal",
                Map.of("reasonCode", reason, "explanation", "As said"));
    }

    private static String reason(Filer filer, String number) {
        return filer.api().get(Api.DECLARATIONS + "/" + number + "/changes").mustBe(200).text("/0/reason/en");
    }

    private static Map<String, String> rate(String currency, LocalDate day) {
        return Map.of("currency", currency, "direction", "EXPORT", "rate", "1", "valid_from",
                ExchangeRates.sunday(day).toString());
    }

    private Map<String, String> code(String list, String code, String ko, String en) {
        Map<String, String> row = new HashMap<>(Map.of("list", list, "code", code, "name_en", en, "valid_from",
                first.toString()));
        row.put("name_ko", ko);
        return row;
    }

    private Map<String, String> place(String code, String name, String lat) {
        Map<String, String> row = new HashMap<>(Map.of("code", code, "name_ko", name, "lon", "4.5", "valid_from",
                first.toString()));
        row.put("lat", lat);
        return row;
    }

    private Map<String, String> office(String code, String parent) {
        return Map.of("code", code, "kind", "AGENCY", "name_ko", "시험세관 " + code, "name_en", "Trial Customs " + code,
                "parent", parent, "valid_from", first.toString());
    }

    private void release(String table, List<Map<String, String>> set, List<String> ends) {
        Answer submitted = submit(put(begin(table), set, ends).mustBe(200));
        assertThat(act(kim, submitted, "release", Map.of("rowsHash", submitted.text("/rowsHash"))).mustBe(409).text("/code"))
                .isEqualTo("release.samePerson");
        act(lee, submitted, "release", Map.of("rowsHash", submitted.text("/rowsHash"))).mustBe(200);
    }

    private Answer begin(String table) {
        return kim.post(RELEASES, Map.of("table", table, "title", "Other codes", "basis", "Notice no. 3")).mustBe(201);
    }

    private Answer put(Answer draft, List<Map<String, String>> set, List<String> ends) {
        return kim.with("If-Match", draft.header("ETag")).put(RELEASES + "/" + draft.won("/id") + "/rows", Map.of("set", set,
                "end", ends.stream().map(key -> Map.of("key", key, "lastDay", first.minusDays(1).toString())).toList()));
    }

    private Answer submit(Answer draft) {
        return act(kim, draft, "submit", Map.of()).mustBe(200);
    }

    private static Answer act(Api by, Answer read, String act, Object body) {
        return by.with("If-Match", read.header("ETag")).post(RELEASES + "/" + read.won("/id") + "/" + act, body);
    }

    private static List<Tuple> errors(Answer answer, String list) {
        List<Tuple> errors = new ArrayList<>();
        answer.at(list).valueStream().forEach((JsonNode e) -> errors.add(tuple(e.path("row").asInt(),
                e.path("column").isString() ? e.path("column").asString() : null, e.path("code").asString(),
                e.path("warning").asBoolean())));
        return errors;
    }
}
