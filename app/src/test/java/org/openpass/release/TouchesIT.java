package org.openpass.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ThreadLocalRandom;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openpass.access.Actor;
import org.openpass.terms.Seoul;
import org.openpass.testing.Answer;
import org.openpass.testing.Api;
import org.openpass.testing.Filer;
import org.openpass.testing.OpenPassTest;
import org.openpass.testing.SampleData;
import org.openpass.terms.Seoul;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import tools.jackson.databind.json.JsonMapper;

/** What a change touches, counted on declarations of goods that nobody else declares: no chapter is 98. */
@OpenPassTest
class TouchesIT {

    private static final Actor KIM = new Actor("touches-kim", null, null, false, Set.of(Actor.Role.ADMINISTRATOR));
    private static final String RELEASES = "/api/v1/admin/releases";
    /** Tables of which no case, task or deadline goes: beginnings of their names, and why. */
    private static final Map<String, String> NOT_COUNTED = Map.of(
            "reference.", "hours, places and codes move nothing that is counted here",
            "access.", "who serves where is no rule of a case",
            "casework.", "an outage tells its own reach",
            "cargo.transport_goods", "they are asked of transports that are still to be declared",
            "cargo.watch_criteria", "they are asked of manifests that are still to come",
            "release_trial.", "a table of tests");

    @Autowired
    SampleData samples;
    @Autowired
    GovernedTables tables;
    @Autowired
    ObjectProvider<Touches> modules;
    @Autowired
    ReleaseTouches touches;
    @Autowired
    Releases releases;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    PlatformTransactionManager transactions;
    @Autowired
    Clock clock;

    private final JsonMapper json = new JsonMapper();
    private final String mark = SampleData.unique("TOUCH-");
    private final String codes = "98" + ThreadLocalRandom.current().nextInt(1_000, 10_000);

    @BeforeEach
    void ready() {
        samples.ready();
    }

    @AfterEach
    void nothingStandsForOthers() {
        jdbc.sql("delete from casework.deadlines where case_number like ?").param(mark + "%").update();
        jdbc.sql("delete from declaration.declarations where case_number like ?").param(mark + "%").update();
        jdbc.sql("delete from casework.cases where number like ?").param(mark + "%").update();
        jdbc.sql("delete from declaration.drafts where edited_by = ?").param(mark).update();
        jdbc.sql("delete from release.rows where release in (select id from release.releases where title = ?)").param(mark)
                .update();
        jdbc.sql("delete from release.releases where title = ?").param(mark).update();
    }

    @Test
    void declarationsAndDraftsThatNameAChangedCodeAreCountedExactly() {
        declarations(0, 200, "RECEIVED", 3, "KRW", codes + "1111", codes + "1111");
        declarations(200, 7, "ACCEPTED", 3, "KRW", codes + "2222", "9900000000");
        declarations(207, 5, "SUPPLEMENT", 300, "KRW", codes + "1122");
        declarations(212, 3, "ACCEPTED", 300, "KRW", codes + "1111");
        declarations(215, 4, "RECEIVED", 1, "KRW", "9900000000");
        draft("9876.54-3210", Map.of());
        draft(codes.substring(0, 4) + "." + codes.substring(4) + "-1111", Map.of("currency", "KRW"));

        assertThat(counted("tariff.duty_rates", Map.of("code_prefix", codes + "11"), Map.of("code_prefix", codes + "3333")))
                .containsExactly(tuple("tariff.open", 205L), tuple("tariff.lately", 200L), tuple("tariff.drafts", 1L));
        assertThat(counted("tariff.commodities", Map.of("code", codes + "2222")))
                .containsExactly(tuple("tariff.open", 0L), tuple("tariff.lately", 7L), tuple("tariff.drafts", 0L));
        assertThat(counted("requirement.confirmation_laws", Map.of("hs_code", codes + "1111", "direction", "IMPORT"),
                Map.of("hs_code", codes + "2222", "direction", "EXPORT"))).containsExactly(tuple("requirement.open", 200L),
                tuple("requirement.lately", 200L), tuple("requirement.drafts", 1L));
        assertThat(counted("declaration.perishable_goods", Map.of("hs_prefix", codes)))
                .containsExactly(tuple("declaration.open", 205L), tuple("declaration.lately", 207L),
                tuple("declaration.drafts", 1L));
    }

    @Test
    void amountsInACurrencyOfAnotherRateAndDeadlinesThatStayAreCounted() {
        declarations(0, 6, "RECEIVED", 2, "XTS", "9900000000");
        declarations(6, 2, "ACCEPTED", 2, "XTS", "9900000000");
        draft("9900000000", Map.of("currency", "KRW", "freight.currency", "XTS"));
        assertThat(counted("reference.exchange_rates", Map.of("currency", "XTS", "direction", "IMPORT")))
                .containsExactly(tuple("currency.open", 6L), tuple("currency.lately", 8L), tuple("currency.drafts", 1L));
        assertThat(counted("reference.exchange_rates", Map.of("currency", "XTS", "direction", "EXPORT")))
                .extracting(row -> row.toList().getLast()).containsOnly(0L);

        long release = release("reference.parameters", Map.of("name", "letter.longestDays"), Map.of("name", "trial.other"));
        long before = touches.of(release, KIM).getFirst().count();
        jdbc.sql("""
                insert into casework.deadlines (case_number, kind, due_at, article, bearer, met_at)
                select number, 'letter', now() + interval '20 days', 'Trial', 'PARTY',
                    case when subject like '%0' then now() end
                from casework.cases where number like ?
                """).param(mark + "%").update();
        assertThat(touches.of(release, KIM)).singleElement().satisfies(touched -> {
            assertThat(touched.what()).isEqualTo("period.letter");
            assertThat(touched.about()).isEqualTo("letter.longestDays");
            assertThat(touched.count()).as("one of eight was answered").isEqualTo(before + 7);
        });
        long dayOff = release("reference.holidays", Map.of("valid_from", "2026-01-01"));
        long due = touches.of(dayOff, KIM).getFirst().count();
        jdbc.sql("update casework.deadlines set due_at = ? where case_number like ?").params(
                Timestamp.from(Seoul.after(samples.today().plusDays(2))), mark + "%").update();
        assertThat(touches.of(dayOff, KIM)).extracting(Touched::what, Touched::count).as("which end on it")
                .startsWith(tuple("dayOff.later", due + 7));
        assertThat(touches.of(release("reference.parameters", Map.of("name", "clearance.inspection.goal"),
                Map.of("name", "priority.aeo"), Map.of("name", "priority.high"), Map.of("name", "arrears.graceDays")), KIM)).extracting(Touched::what)
                .containsExactlyInAnyOrder("task.goal", "task.order", "slip.arrears");
    }

    @Test
    void whatTakesTooLongIsSaidToBeMoreAndCountingEnds() {
        long release = release("trial.slow", Map.of("name", "x"));
        Touches slow = new Touches() {
            @Override
            public boolean reads(String table) {
                return "trial.slow".equals(table);
            }

            @Override
            public List<Touch> of(Change change) {
                return List.of(new Touch("many", null, "select 1 from generate_series(1, 20000)"),
                        new Touch("slow", "x", "select pg_sleep(60)"), new Touch("after", null, "select 1"));
            }
        };
        long begun = System.nanoTime();
        List<Touched> touched = new ReleaseTouches(releases, List.of(slow), jdbc, transactions, clock, Duration.ofMillis(500))
                .of(release, KIM);

        assertThat(touched).containsExactly(new Touched("many", null, 10_000L, true), new Touched("slow", "x", null, true),
                new Touched("after", null, null, true));
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(20));
        assertThat(touched).extracting(t -> t.figure(Locale.ENGLISH)).containsExactly("more than 10,000",
                "more than could be counted in 3 s", "more than could be counted in 3 s");
    }

    @Test
    void softwareAsksForTheFiguresOfARealDeclarationAndSeesNobodyInThem() {
        Api kim = samples.officer(null, "ADMINISTRATOR");
        String first = samples.today().plusDays(2).toString();
        Answer draft = kim.post(RELEASES, Map.of("table", "tariff.duty_rates", "title", "Trial", "basis", "Decree")).mustBe(201);
        String of = RELEASES + "/" + draft.won("/id");
        assertThat(kim.get(of + "/touches").mustBe(200).at("").size()).as("no rows yet").isZero();
        draft = kim.with("If-Match", draft.header("ETag")).put(of + "/rows", Map.of("set", List.of(Map.of("code_prefix", "6109",
                "rate_kind", "A", "ad_valorem", "10", "valid_from", first)))).mustBe(200);
        long before = kim.get(of + "/touches").mustBe(200).won("/1/count");
        Filer filer = samples.filer();
        Answer filed = filer.api().file(filer.draft()).mustBe(202);

        Answer touched = kim.with("Accept-Language", "en").get(of + "/touches").mustBe(200);

        assertThat(touched.won("/1/count")).isEqualTo(before + 1);
        assertThat(touched.text("/1/text")).isEqualTo("Declarations of the last 31 days that name one");
        assertThat(touched.text("/0/follows")).contains("Customs Act Art. 17");
        assertThat(touched.toString()).doesNotContain(filed.text("/caseNumber")).doesNotContain(filer.declarantCode());
        assertThat(new TreeSet<>(touched.at("/0").propertyNames())).containsExactly("count", "follows", "more", "text",
                "what");
        samples.officer("020", "SUPERVISOR").get(of + "/touches").mustBe(403);
        filer.api().get(of + "/touches").mustBe(403);
        kim.get(RELEASES + "/999999999/touches").mustBe(404);
        kim.with("If-Match", draft.header("ETag")).post(of + "/withdraw", Map.of()).mustBe(200);
    }

    /** A module that reads a governed table counts what a change of it touches. */
    @Test
    void everyGovernedTableIsCountedBySomebodyOrNamedHereWithWhy() {
        List<Touches> all = modules.stream().toList();
        assertThat(tables.all()).extracting(GovernedTable::name).filteredOn(name -> all.stream().noneMatch(t -> t.reads(name)))
                .as("tables that no Touches bean reads: write one, or name the table here and say why")
                .allMatch(name -> NOT_COUNTED.keySet().stream().anyMatch(name::startsWith));
        assertThat(List.of("reference.parameters", "reference.exchange_rates", "reference.holidays", "tariff.duty_rates"))
                .allMatch(name -> all.stream().anyMatch(t -> t.reads(name)));
    }

    private void declarations(int from, int count, String status, int daysOld, String currency, String... goods) {
        String document = json.writeValueAsString(Map.of("currency", currency, "lines",
                List.of(goods).stream().map(code -> Map.of("hsCode", code)).toList()));
        boolean ended = status.equals("ACCEPTED");
        jdbc.sql("""
                insert into casework.cases (number, kind, process_id, instance_key, subject, title, office, status, opened_at,
                    changed_at, closed_at)
                select :mark || n, 'TOUCHES', 'none', -n - 1, :mark || n, 'Trial', '020', :status, opened, opened,
                    case when :ended then opened end
                from generate_series(:from, :from + :count - 1) n
                cross join (select cast(:now as timestamptz) - make_interval(days => :days) as opened) at
                """).param("mark", mark).param("status", status).param("ended", ended).param("from", from)
                .param("count", count).param("now", Timestamp.from(clock.instant())).param("days", daysOld).update();
        jdbc.sql("""
                insert into declaration.declarations (number, case_number, declarant_id, importer_id, reference, content_hash,
                    document, source_format, collection_form, status, filed_at)
                select :codes || lpad(n::text, 8, '0'), :mark || n, -1, -1, :mark || n, 'none', cast(:document as jsonb), 'JSON',
                    'PAY_BEFORE_ACCEPTANCE', :status, :now
                from generate_series(:from, :from + :count - 1) n
                """).param("codes", codes).param("mark", mark).param("document", document).param("status", status)
                .param("now", Timestamp.from(clock.instant())).param("from", from).param("count", count).update();
    }

    private void draft(String code, Map<String, String> fields) {
        jdbc.sql("""
                insert into declaration.drafts (id, owner_id, content, blank, edited_by, created_at, changed_at)
                values (nextval('declaration.draft_serials'), -1, cast(? as jsonb), false, ?, now(), now())
                """).params(json.writeValueAsString(Map.of("fields", fields, "lines", List.of(Map.of("hsCode", code)))), mark)
                .update();
    }

    private List<Tuple> counted(String table, Map<?, ?>... rows) {
        return touches.of(release(table, rows), KIM).stream().map(t -> tuple(t.what(), t.count())).toList();
    }

    /** A draft of a table that may not be governed yet. */
    private long release(String table, Map<?, ?>... rows) {
        long id = jdbc.sql("""
                insert into release.releases (table_name, title, basis, way, state, prepared_by, prepared_at)
                values (?, ?, 'Trial', 'ROWS', 'DRAFT', 'kim', now()) returning id
                """).params(table, mark).query(Long.class).single();
        for (int i = 0; i < rows.length; i++) {
            jdbc.sql("insert into release.rows (release, number, key, act, valid_from, after) values (?, ?, ?, 'SET', ?, "
                    + "cast(? as jsonb))").params(id, i + 1, String.valueOf(rows[i].values().iterator().next()),
                    samples.today().plusDays(2), json.writeValueAsString(rows[i])).update();
        }
        return id;
    }
}
