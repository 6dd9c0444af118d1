package org.openpass.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.groups.Tuple;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openpass.release.GovernedTables;
import org.openpass.terms.Limits;
import org.openpass.testing.Answer;
import org.openpass.testing.Api;
import org.openpass.testing.Filer;
import org.openpass.testing.MovableClock;
import org.openpass.testing.OpenPassTest;
import org.openpass.testing.SampleData;
import org.openpass.testing.TimeLimits;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Legal parameters that two administrators change from a day on, as their software does it. */
@OpenPassTest
class ParametersIT {

    private static final String ADMIN = "/api/v1/admin/";
    private static final String RELEASES = ADMIN + "releases";
    private static final String TABLE = ADMIN + "tables/" + Parameters.TABLE;
    private static final String DUE = "payment.dueDaysAfterAcceptance";
    private static final String ANSWER = "withdrawal.decisionDays";
    private static final String UNDO = "outage.undoHours";
    private static final String SUSPECT = "outage.suspectMinutes";
    private static final LocalDate FAR = LocalDate.of(2090, 1, 2);
    /** A parameter that code reads, by its name or by a constant. */
    private static final Pattern ASKED = Pattern.compile(
            "\\b(?:parameters\\.(?:on|find)|hours|(?<!\\.)limit|limits\\.(?:of|hours|minutes|days))\\(\\s*(?:\"([^\"]+)\"|([A-Z][A-Z_]+)\\b)");
    private static final Pattern ASKED_OF_TODAY = Pattern.compile(
            "\\bparameters\\.(?:on|find)\\(\\s*\"([^\"]+)\",\\s*Seoul\\.(?:today\\(|day\\(now\\))"
            + "|\\blimits\\.(?:of|hours|minutes|days)\\(\"([^\"]+)\"");
    private static final Pattern GOAL = Pattern.compile("name=\"goal\" value=\"([^\"]+)\"");
    private static final Pattern NAMED = Pattern.compile("name=\"parameters\" value=\"([^\"]+)\"");
    private static final Pattern OF_A_FORM = Pattern.compile("\\bparameters\\.([A-Za-z0-9]+(?:\\.[A-Za-z0-9]+)+)");
    private static final Map<String, String> WITHDRAWAL = Map.of("reasonCode", "86", "explanation", "Filed in error");

    @Autowired
    SampleData samples;
    @Autowired
    Parameters parameters;
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

    /** Each of them has one value, from long ago on. */
    @AfterEach
    void forOthersTheyStandAsBefore() {
        jdbc.sql("""
                with gone as (delete from reference.parameters where name in (:names) and valid_from > '2000-01-01')
                update reference.parameters set valid_to = null where name in (:names) and valid_from = '2000-01-01'
                """).param("names", List.of(DUE, ANSWER, UNDO)).update();
    }

    @Test
    void anotherValueHoldsFromMidnightOnAndEachCaseKeepsTheValueOfItsDay() {
        Answer submitted = submit(put(begin(), List.of(row(DUE, "20", first), row(ANSWER, "5", first))).mustBe(200));
        assertThat(release(kim, submitted).mustBe(409).text("/code")).isEqualTo("release.samePerson");
        assertThat(parameters.on(DUE, first).value()).as("not released").isEqualByComparingTo("15");
        release(lee, submitted).mustBe(200);
        Filer filer = samples.filer();
        Filer another = samples.filer();

        ZonedDateTime midnight = first.atStartOfDay(MovableClock.SEOUL);
        clock.moveTo(midnight.minusMinutes(5).toInstant());
        samples.ready();
        Answer old = filer.api().fileAndAwait(filer.draft(), "ACCEPTED");
        Answer oldRequest = withdraw(filer, old);
        clock.moveTo(midnight.plusMinutes(1).toInstant());
        samples.ready();
        Answer young = another.api().fileAndAwait(another.draft(), "ACCEPTED");
        Answer youngRequest = withdraw(another, young);

        TimeLimits limits = new TimeLimits(jdbc);
        assertThat(day(old, "/acceptedAt")).as("before midnight").isEqualTo(first.minusDays(1));
        assertThat(day(young, "/acceptedAt")).as("at 00:01").isEqualTo(first);
        assertThat(old.text("/money/dueOn")).isEqualTo(limits.end(first.plusDays(14)).toString());
        assertThat(young.text("/money/dueOn")).isEqualTo(limits.end(first.plusDays(20)).toString());
        assertThat(lastDayToAnswer(oldRequest)).isEqualTo(limits.end(day(oldRequest, "/requestedAt").plusDays(10)));
        assertThat(lastDayToAnswer(youngRequest)).isEqualTo(limits.end(first.plusDays(5)));
        assertThat(day(oldRequest, "/requestedAt")).isEqualTo(first.minusDays(1));
        assertThat(parameters.on(DUE, first.minusDays(1)).value()).as("asked again").isEqualByComparingTo("15");
        assertThat(tables.overlaps()).isZero();
    }

    @Test
    void whatIsWrongWithAValueIsSaidByRow() {
        Answer draft = begin();
        assertThat(errors(put(draft, List.of(row(DUE, "1,5", first), row(ANSWER, null, first))).mustBe(422), "/errors"))
                .containsExactlyInAnyOrder(tuple(1, "value", "number", false), tuple(2, "value", "required", false));

        Map<String, String> otherUnit = row(SUSPECT, "40", first);
        otherUnit.put("unit", "hours");
        Answer wrong = kim.with("If-Match", draft.header("ETag")).put(RELEASES + "/" + draft.won("/id") + "/rows", Map.of(
                "set", List.of(row(DUE, "366", first), row(ANSWER, "2.5", first), row(SUSPECT, "0", first.minusDays(9)),
                otherUnit), "end", List.of(Map.of("key", UNDO, "lastDay", first.toString())))).mustBe(200);

        assertThat(errors(act(kim, wrong, "check", Map.of()).mustBe(200), "")).containsExactlyInAnyOrder(
                tuple(1, "value", "parameter.bounds", false), tuple(2, "value", "parameter.whole", false),
                tuple(3, "value", "parameter.bounds", false), tuple(3, "valid_from", "notToCome", false),
                tuple(4, "unit", "parameter.unit", true), tuple(5, null, "parameter.ends", false));
        assertThat(act(kim, wrong, "submit", Map.of()).mustBe(422).text("/code")).isEqualTo("release.errors");
    }

    /** The bounds of a value are changed like the value: two people must not lock all others out with them. */
    @Test
    void widerBoundsOpenNoSignInAndCloseNone() {
        Map<String, String> failures = unbound("signIn.mostFailures", "0", "times");
        Map<String, String> password = unbound("password.shortest", "1000", "characters");
        Map<String, String> half = unbound("signIn.closedMinutes", "2.5", "parts");
        Map<String, String> keys = unbound("apiKey.perMinute", "0", "requests");
        Answer wrong = put(begin(), List.of(failures, password, half, keys)).mustBe(200);

        assertThat(errors(act(kim, wrong, "check", Map.of()).mustBe(200), "")).containsExactlyInAnyOrder(
                tuple(1, "value", "parameter.bearable", false), tuple(2, "value", "parameter.bearable", false),
                tuple(3, "value", "parameter.whole", false), tuple(3, "unit", "parameter.unit", true),
                tuple(4, "value", "parameter.bearable", false));
    }

    private Map<String, String> unbound(String name, String value, String unit) {
        Map<String, String> row = row(name, value, first);
        row.put("unit", unit);
        row.put("least", null);
        row.put("most", null);
        return row;
    }

    @Test
    void aNewNameIsTakenBackBeforeItBegins() {
        String name = "trial." + SampleData.unique("x");
        Map<String, String> row = row(UNDO, "7", first);
        row.put("name", name);
        Answer released = release(lee, submit(put(begin(), List.of(row)).mustBe(200))).mustBe(200);
        assertThat(parameters.find(name, first.minusDays(1))).isEmpty();
        assertThat(parameters.on(name, first)).extracting(Parameters.Parameter::value, Parameters.Parameter::unit)
                .containsExactly(BigDecimal.valueOf(7), "hours");

        Answer back = lee.post(RELEASES + "/" + released.won("/id") + "/take-back", Map.of("text", "Not needed")).mustBe(200);
        release(kim, act(lee, back, "submit", Map.of()).mustBe(200)).mustBe(200);

        assertThat(parameters.find(name, first)).isEmpty();
    }

    @Test
    void theDoorOfOnePersonLeavesWhatItReplaces() {
        set(UNDO, "30").mustBe(200);
        set(UNDO, "36").mustBe(200);
        assertThat(parameters.on(UNDO, FAR).value()).isEqualByComparingTo("36");
        assertThat(parameters.on(UNDO, FAR.minusDays(1)).value()).isEqualByComparingTo("24");
        assertThat(parameters.on(UNDO, FAR).article()).isEqualTo("Customs Act Art. 8(4)");

        Answer history = kim.get(TABLE + "/history?key=" + UNDO).mustBe(200);
        assertThat(history.text("/0/row/after/value")).isEqualTo("36");
        assertThat(history.text("/0/row/before/0/value")).isEqualTo("30");
        assertThat(history.text("/1/row/after/value")).isEqualTo("30");
        assertThat(List.of(history.text("/0/way"), history.text("/1/way"))).containsOnly("DIRECT");

        assertThat(set(UNDO, "721").mustBe(422).text("/code")).isEqualTo("release.errors");
        assertThat(set("outage.noSuch", "1").mustBe(422).text("/code")).isEqualTo("argument.invalid");
        assertThat(parameters.on(UNDO, FAR).value()).isEqualByComparingTo("36");
    }

    @Test
    void everyNameThatIsReadStandsWithItsUnitItsArticleItsOwnerAndItsDay() throws IOException {
        Set<String> asked = new TreeSet<>();
        Set<String> now = new TreeSet<>();
        for (String code : texts(Path.of("src/main/java"), ".java")) {
            if (!code.contains("import " + Parameters.class.getName() + ";")
                    && !code.contains("import " + Limits.class.getName() + ";")) {
                continue;
            }
            ASKED.matcher(code).results().map(found -> found.group(1) == null ? constant(code, found.group(2))
                    : found.group(1)).forEach(asked::add);
            ASKED_OF_TODAY.matcher(code).results().forEach(found -> now.add(found.group(1) == null ? found.group(2) : found.group(1)));
        }
        for (String kind : List.of("declaration", "cargo", "party")) {
            for (String process : texts(Path.of("../processes", kind), ".bpmn")) {
                GOAL.matcher(process).results().forEach(found -> asked.add(found.group(1)));
                NAMED.matcher(process).results().forEach(found -> asked.addAll(List.of(found.group(1).split(" "))));
            }
            for (String form : texts(Path.of("../forms", kind), ".form")) {
                OF_A_FORM.matcher(form).results().forEach(found -> asked.add(found.group(1)));
            }
        }

        assertThat(asked).contains(DUE, ANSWER, UNDO, "clearance.resume.least", "clearance.inspection.goal",
                "selection.aeoFactor", "supplement.longestDays", "withdrawal.longestExtension", "overdue.holdDays",
                "cargo.transport.extensionDays");
        assertThat(now).contains("payment.reminderDays", "signIn.mostFailures", "soon.inboxHours");
        assertThat(names("valid_to is null")).containsAll(asked);
        assertThat(names("unit = '' or article = '' or owner = ''")).isEmpty();
        assertThat(names("applies_to in ('NOW', 'BEGIN')")).as("what is asked of today").containsAll(now);
    }

    private List<String> names(String condition) {
        return jdbc.sql("select distinct name from reference.parameters where " + condition).query(String.class).list();
    }

    private static List<String> texts(Path folder, String ending) throws IOException {
        List<String> texts = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(each -> each.toString().endsWith(ending)).toList()) {
                texts.add(Files.readString(file));
            }
        }
        return texts;
    }

    private static String constant(String code, String name) {
        Matcher value = Pattern.compile("\\b" + name + " = \"([^\"]+)\"").matcher(code);
        return value.find() ? value.group(1) : name;
    }

    private Answer set(String name, String value) {
        return samples.admin().put(ADMIN + "parameters/" + name + "?value=" + value + "&from=" + FAR, Map.of());
    }

    private Answer withdraw(Filer filer, Answer accepted) {
        return filer.api().post(Api.DECLARATIONS + "/" + accepted.text("/declarationNumber") + "/withdrawal", WITHDRAWAL)
                .mustBe(202);
    }

    private LocalDate lastDayToAnswer(Answer request) {
        return Awaitility.await().until(() -> jdbc.sql("select due_at from casework.deadlines where case_number = ? "
                + "and kind = 'change'").param(request.text("/caseNumber")).query((rs, n) -> rs.getTimestamp(1).toInstant())
                .list(), found -> !found.isEmpty()).getFirst().atZone(MovableClock.SEOUL).toLocalDate().minusDays(1);
    }

    private static LocalDate day(Answer answer, String moment) {
        return Instant.parse(answer.text(moment)).atZone(MovableClock.SEOUL).toLocalDate();
    }

    /** What holds of a parameter on a day, with another value from then on. */
    private Map<String, String> row(String name, String value, LocalDate from) {
        JsonNode stands = kim.get(TABLE + "/rows?q=" + name + "&on=" + from).mustBe(200).at("/rows/0/values");
        Map<String, String> row = new HashMap<>();
        stands.propertyNames().forEach(column -> row.put(column, stands.path(column).isNull() ? null
                : stands.path(column).asString()));
        assertThat(row).containsEntry("name", name);
        row.put("value", value);
        row.put("valid_from", from.toString());
        row.put("valid_to", null);
        return row;
    }

    private static List<Tuple> errors(Answer answer, String list) {
        List<Tuple> errors = new ArrayList<>();
        answer.at(list).valueStream().forEach(e -> errors.add(tuple(e.path("row").asInt(), e.path("column").isString()
                ? e.path("column").asString() : null, e.path("code").asString(), e.path("warning").asBoolean())));
        return errors;
    }

    private Answer begin() {
        return kim.post(RELEASES, Map.of("table", Parameters.TABLE, "title", "Other days", "basis", "Decree no. 2"))
                .mustBe(201);
    }

    private Answer put(Answer draft, List<Map<String, String>> rows) {
        return kim.with("If-Match", draft.header("ETag")).put(RELEASES + "/" + draft.won("/id") + "/rows",
                Map.of("set", rows));
    }

    private Answer submit(Answer draft) {
        return act(kim, draft, "submit", Map.of()).mustBe(200);
    }

    private static Answer release(Api by, Answer read) {
        return act(by, read, "release", Map.of("rowsHash", read.text("/rowsHash")));
    }

    private static Answer act(Api by, Answer read, String act, Object body) {
        return by.with("If-Match", read.header("ETag")).post(RELEASES + "/" + read.won("/id") + "/" + act, body);
    }
}
