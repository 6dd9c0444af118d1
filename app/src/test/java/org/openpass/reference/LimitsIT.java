package org.openpass.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openpass.cargo.permit.Permits;
import org.openpass.performance.ClearanceTimes;
import org.openpass.testing.Answer;
import org.openpass.testing.Api;
import org.openpass.testing.Filer;
import org.openpass.testing.MovableClock;
import org.openpass.testing.OpenPassTest;
import org.openpass.testing.SampleData;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Goals and limits hold as administrators keep them, from the day that they name on. */
@OpenPassTest
class LimitsIT {

    private static final String PASSWORD = "a-long-test-password";
    private static final String REASON = "Monthly report to the office";

    /**
     * A limit.
     *
     * @param other another value than the one that is shipped
     * @param asked what tells which of them holds
     * @param usual what it tells by the value that is shipped
     * @param then what it tells by the other
     */
    private record Limit(String name, int other, Supplier<?> asked, Object usual, Object then) {
    }

    @Autowired
    SampleData samples;
    @Autowired
    ClearanceTimes times;
    @Autowired
    MovableClock clock;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    Parameters parameters;
    @Autowired
    Permits permits;

    private final List<String> changed = new ArrayList<>(List.of(""));
    private int absences;

    /** Each of them has one value, from long ago on. */
    @AfterEach
    void forOthersTheyStandAsBefore() {
        jdbc.sql("""
                with gone as (delete from reference.parameters where name in (:names) and valid_from > '2000-01-01')
                update reference.parameters set valid_to = null where name in (:names) and valid_from = '2000-01-01'
                """).param("names", changed).update();
        // The application hears of it a moment later; the next limit is asked through doors that this one shut.
        changed.stream().filter(name -> !name.isEmpty()).forEach(name -> Awaitility.await().untilAsserted(() ->
                assertThat(parameters.on(name, samples.today()).value()).isEqualByComparingTo(kept(name))));
    }

    @Test
    void eachHoldsAsItIsKept() {
        Filer filer = samples.filer();
        String caseNumber = waiting(filer);
        waiting(filer);
        String kim = account();
        String lee = account();
        Api kims = api(kim, PASSWORD);
        String notes = "/api/v1/cases/" + caseNumber + "/notes";
        Answer note = kims.post(notes, Map.of("text", "Ask for the invoice")).mustBe(201);
        String list = "/api/v1/tasks/export?view=unassigned&f=" + URLEncoder.encode("trader.is:" + filer.importerName()
                .replaceAll("[!~]", "!$0"), StandardCharsets.UTF_8);
        Api takes = kims.with("X-Reason", REASON);
        Awaitility.await().until(() -> "2".equals(takes.get(list).mustBe(200).header("X-Rows")));
        String keys = "/api/v1/admin/parties/" + filer.importer() + "/api-keys?label=";

        List<Limit> limits = List.of(
                new Limit("note.editableMinutes", 0, () -> kims.put(notes + "/" + note.text("/id"),
                        Map.of("text", SampleData.unique("Ask "))).status(), 200, 409),
                new Limit("export.mostRows", 1, () -> takes.get(list).mustBe(200).header("X-Cut"), "false", "true"),
                new Limit("export.shortestReason", 40, () -> takes.get(list).status(), 200, 400),
                new Limit("apiKey.longestDays", 100, () -> samples.admin().post(keys + SampleData.unique("k") + "&days=101",
                        Map.of()).status(), 200, 422),
                new Limit("absence.longestDays", 5, () -> absent(kims, lee), 201, 422),
                new Limit("statistics.few", 4, () -> times.few(new ClearanceTimes.Kind("x", 4, null, 0, null, List.of())),
                        true, false),
                new Limit("cargo.permit.months", 6, () -> permits.longest(), samples.today().plusMonths(24), samples.today().plusMonths(6)),
                new Limit("password.shortest", 21, () -> save(SampleData.unique("person-").toLowerCase(Locale.ROOT)).status(),
                        200, 422),
                new Limit("signIn.mostFailures", 3, this::afterThreeWrongPasswords, 200, 401));
        for (Limit limit : limits) {
            assertThat(limit.asked().get()).as(limit.name()).isEqualTo(limit.usual());
            String door = "/api/v1/admin/parameters/" + limit.name() + "?value=" + limit.other() + "&from=";
            changed.add(limit.name());
            samples.admin().put(door + samples.today().plusDays(1), Map.of()).mustBe(200);
            assertThat(limit.asked().get()).as(limit.name() + ", changed from tomorrow on").isEqualTo(limit.usual());
            samples.admin().put(door + samples.today(), Map.of()).mustBe(200);
            assertThat(limit.asked().get()).as(limit.name() + ", changed from today on").isEqualTo(limit.then());
            forOthersTheyStandAsBefore();
        }
    }

    private BigDecimal kept(String name) {
        return jdbc.sql("select value from reference.parameters where name = ?").param(name).query(BigDecimal.class).single();
    }

    private static String waiting(Filer filer) {
        return filer.api().fileAndAwait(filer.draft().inLine("origin", "IR"), "DOC_REVIEW").text("/caseNumber");
    }

    private int afterThreeWrongPasswords() {
        String person = account();
        for (int i = 0; i < 3; i++) {
            api(person, "not-the-password").get("/api/v1/tasks").mustBe(401);
        }
        return api(person, PASSWORD).get("/api/v1/tasks").status();
    }

    /** Six days, each time some later. */
    private int absent(Api who, String deputy) {
        Instant from = clock.instant().plus(10L + absences++ * 10L, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);
        return who.post("/api/v1/absences", Map.of("deputy", deputy, "from", from.toString(), "until",
                from.plus(6, ChronoUnit.DAYS).toString())).status();
    }

    private Api api(String username, String password) {
        return Api.at(samples.admin().baseUrl()).account(username, password);
    }

    private String account() {
        String username = SampleData.unique("person-").toLowerCase(Locale.ROOT);
        save(username).mustBe(200);
        return username;
    }

    private Answer save(String username) {
        return samples.admin().put("/api/v1/admin/accounts", Map.of("username", username, "password", PASSWORD,
                "displayName", "Officer", "national", false, "office", "020", "roles", Set.of("CLEARANCE_OFFICER")));
    }
}
