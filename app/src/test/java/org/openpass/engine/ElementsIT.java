package org.openpass.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openpass.engine.ElementFigures.Figure;
import org.openpass.engine.ElementFigures.Stand;
import org.openpass.testing.Answer;
import org.openpass.testing.Api;
import org.openpass.testing.OpenPassTest;
import org.openpass.testing.SampleData;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where cases stand and how long steps take, as process owners read it. */
@OpenPassTest
class ElementsIT {

    private static final String PATH = "/api/v1/studio/elements";
    private static final String REVIEW = PATH + "/Task_ReviewDocuments/cases?work=import-declaration";

    @Autowired
    private SampleData samples;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private ElementFigures figures;
    private final long old = ThreadLocalRandom.current().nextLong(1L << 60, 1L << 62);
    private final long recent = old + 1;

    @AfterEach
    void takeTheReleasesAway() {
        for (String table : List.of("engine.standing", "engine.element_days", "engine.element_counts", "engine.instances")) {
            jdbc.sql("delete from " + table + " where definition_key in (?, ?)").params(old, recent).update();
        }
    }

    @Test
    void ownersReadNumbersAndOnlyOfficersReadTheCasesThatTheyMaySee() {
        String caseNumber = EngineRecords.caseInReview(samples.filer());
        String office = jdbc.sql("select office from casework.cases where number = ?").param(caseNumber).query(String.class)
                .single();
        Api owner = samples.officer(null, "PROCESS_OWNER");

        EngineRecords.await().untilAsserted(() -> {
            Answer review = owner.get(PATH + "?work=import-declaration").mustBe(200);
            assertThat(review.values("/elements", "element")).contains("Task_ReviewDocuments", "Task_CheckDeclaration");
            int at = review.values("/elements", "element").indexOf("Task_CheckDeclaration");
            assertThat(review.won("/elements/" + at + "/medianMs")).isPositive();
            assertThat(review.won("/elements/" + at + "/entered")).isPositive();
        });
        assertThat(owner.get(REVIEW).mustBe(200).at("/cases").isEmpty()).as("an owner who is no officer").isTrue();
        assertThat(owner.get(REVIEW).won("/lookedAt")).isPositive();
        Api theirs = owner(office);
        assertThat(theirs.get(REVIEW).mustBe(200).values("/cases", "caseNumber")).contains(caseNumber);
        Api others = owner("030".equals(office) ? "020" : "030");
        assertThat(others.get(REVIEW).mustBe(200).values("/cases", "caseNumber")).doesNotContain(caseNumber);

        owner.get(PATH + "?work=no-such-process").mustBe(404);
        owner.get(PATH + "?work=import-declaration&version=99999").mustBe(404);
        samples.officer(office, "CLEARANCE_OFFICER").get(PATH + "?work=import-declaration").mustBe(403);
    }

    @Test
    void periodsAndVersionsArePutTogetherAndListsAreReadOnceFromEndToEnd() {
        days(old, "2026-10-31", 4, 10);
        days(recent, "2026-11-01", 5, 30);
        days(recent, "2026-11-02", 7, 1);
        jdbc.sql("insert into engine.element_counts values (?, 'Task_X', '2026-11-02', 40, 1, 1, 1, 1048576)").param(recent)
                .update();
        for (long release : new long[] {old, recent}) {
            jdbc.sql("""
                    insert into engine.instances (instance_key, case_number, process_id, version, definition_key, state, started_at)
                    select :key + n, 'T-' || n, 'trial-elements', 1, :release, 'ACTIVE', now() from generate_series(1, 500) n
                    """).param("key", old + (release == old ? 0 : 500)).param("release", release).update();
            jdbc.sql("""
                    insert into engine.standing (element_key, instance_key, definition_key, element_id, element_type, entered_at)
                    select :key + n, :key + n, :release, 'Task_X', 'USER_TASK', timestamptz '2026-11-01' + (n / 10) * interval '1 h'
                    from generate_series(1, 500) n
                    """).param("key", old + (release == old ? 0 : 500)).param("release", release).update();
        }

        Figure november = figure(List.of(old, recent), "2026-11-01");
        assertThat(november.entered()).isEqualTo(32);
        assertThat(november.left()).isEqualTo(32);
        assertThat(november.early()).isOne();
        assertThat(november.median()).isBetween(4L, 8L);
        assertThat(november.standing()).isEqualTo(1_000);
        assertThat(november.oldest()).isEqualTo(jdbc.sql("select timestamptz '2026-11-01'").query(java.sql.Timestamp.class).single().toInstant());
        assertThat(figure(List.of(old, recent), "2026-10-01").entered()).isEqualTo(42);
        Figure first = figure(List.of(old), "2026-11-01");
        assertThat(first.entered()).isZero();
        assertThat(first.median()).isNull();
        assertThat(first.standing()).isEqualTo(500);

        List<Stand> read = new ArrayList<>();
        for (List<Stand> page = page(Instant.EPOCH, 0); !page.isEmpty();
                page = page(read.getLast().since(), read.getLast().key())) {
            read.addAll(page);
        }
        assertThat(read).hasSize(1_000).doesNotHaveDuplicates();
        assertThat(read).isSortedAccordingTo(Comparator.comparing(Stand::since).thenComparing(Stand::key));
    }

    /** An owner who is an officer of the office, too. */
    private Api owner(String office) {
        String username = SampleData.unique("owner-").toLowerCase(Locale.ROOT);
        samples.admin().put("/api/v1/admin/accounts", Map.of("username", username, "password", "a-long-test-password",
                "displayName", "Owner", "national", false, "office", office,
                "roles", List.of("PROCESS_OWNER", "CLEARANCE_OFFICER"))).mustBe(200);
        return Api.at(samples.admin().baseUrl()).account(username, "a-long-test-password");
    }

    private List<Stand> page(Instant since, long key) {
        return figures.at(List.of(recent, old), "Task_X", since, key, 77);
    }

    private Figure figure(List<Long> releases, String from) {
        return figures.of(releases, LocalDate.parse(from), LocalDate.parse("2026-11-30")).stream()
                .filter(figure -> figure.elementId().equals("Task_X")).findFirst().orElseThrow();
    }

    private void days(long release, String day, int slot, int count) {
        jdbc.sql("""
                insert into engine.element_days (definition_key, element_id, day, entered, gone, ended_early, ms, slots)
                select :release, 'Task_X', :day::date, :count, :count, 0, 1,
                    (select array_agg(case when n = :slot then :count else 0 end order by n) from generate_series(0, 79) n)
                """).param("release", release).param("day", day).param("count", (long) count).param("slot", slot).update();
    }
}
