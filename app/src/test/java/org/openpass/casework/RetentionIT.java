package org.openpass.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;
import org.openpass.access.Accounts;
import org.openpass.access.Actor.Role;
import org.openpass.audittrail.AuditTrail;
import org.openpass.testing.Answer;
import org.openpass.testing.Api;
import org.openpass.testing.Bank;
import org.openpass.testing.Filer;
import org.openpass.testing.Multipart;
import org.openpass.testing.Officers;
import org.openpass.testing.OpenPassTest;
import org.openpass.testing.SampleData;
import org.openpass.testing.SampleFiles;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A record whose time has passed is gone from everywhere, once and whole; what is kept stays. Real filings, made older. */
@OpenPassTest
class RetentionIT {

    private static final String PATH = "/api/v1/admin/retention";
    /** What stays on purpose: the trail, who looked, and the line that a record was cleared. */
    private static final Set<String> STAYS = Set.of("audittrail.entries", "audittrail.looks", "casework.retention_runs");

    private static final String BULK = UUID.randomUUID().toString();

    @Autowired
    SampleData samples;
    @Autowired
    Accounts accounts;
    @Autowired
    RetentionNights nights;
    @Autowired
    Retention retention;
    @Autowired
    AuditTrail trail;
    @Autowired
    List<Invariant> invariants;
    @Autowired
    ElasticsearchClient index;
    @Autowired
    OutageRows outages;
    @Autowired
    TransactionTemplate transaction;
    @Autowired
    JdbcClient jdbc;

    private Filer filer;
    private String number;
    private String caseNumber;
    private long amount;

    @BeforeEach
    void rule() {
        jdbc.sql("insert into reference.parameters (name, value, unit, article, valid_from, kind, owner, applies_to, least, most) "
                + "values ('retention.import.years', 5, 'years', 'Enforcement Decree Art. 3', '2000-01-01', 'LAW', 'OPERATIONS', "
                + "'FILING', 1, 30) on conflict do nothing").update();
        stop();
    }

    @AfterEach
    void stop() {
        jdbc.sql("update casework.retention_starts set ended_by = 'test', ended_at = now() where ended_at is null").update();
        handedOver(false);
    }

    @Test
    void aRecordOfSixYearsAgoIsGoneFromEverywhereOnceAndTheInvariantsHold() throws Exception {
        record(true);
        String change = filer.api().post(Api.DECLARATIONS + "/" + number + "/withdrawal", Map.of("reasonCode", "86",
                "explanation", "Filed in error")).mustBe(202).text("/caseNumber");
        new Officers(samples).decide(change, Officers.DISMISS).mustBe(200);
        awaitClosed(change);
        besides();
        List<Long> instances = jdbc.sql("select instance_key from engine.instances where case_number in (?, ?)")
                .params(caseNumber, change).query(Long.class).list();
        assertThat(instances).hasSize(2);
        assertThat(where(number, caseNumber, change)).as("the test looks where it is").contains("tasks.tasks", "tasks.acts",
                "documents.documents", "mailbox.messages", "declaration.changes", "declaration.findings", "collection.notices",
                "certificate.certificates", "risk.selection_inputs", "cargo.reservations", "performance.case_clocks",
                "exchange.messages", "casework.events", "casework.notes", "engine.instances");
        long bill = jdbc.sql("select packages - declared from cargo.consignments where bill_number = ?").param(filer.bill())
                .query(Long.class).single();
        long paid = sum("paid");

        assertThatThrownBy(() -> jdbc.sql("delete from mailbox.messages where case_number = ?").param(caseNumber).update())
                .as("what was served stays").hasMessageContaining("What was served");
        begin();
        assertThat(clear()).as("it is young").isZero();
        age(change, 4);
        age(caseNumber, 6);
        assertThat(clear()).as("what goes with it closed four years ago").isZero();
        age(change, 2);
        assertThat(samples.admin().get(PATH).mustBe(200).at("/preview/due").asLong()).isPositive();
        List<Long> told = jdbc.sql("select max(position) from feed.records group by partition_id order by 1")
                .query(Long.class).list();
        assertThat(atOnce(this::clear)).as("by one of two nodes, once").isOne();
        assertThat(clear()).isZero();

        assertThat(where(number, caseNumber, change)).isEmpty();
        assertThat(jdbc.sql("select max(position) from feed.records group by partition_id order by partition_id")
                .query(Long.class).list()).as("an exporter goes on where it was").hasSameSizeAs(told)
                .allSatisfy(last -> assertThat(last).isGreaterThanOrEqualTo(told.getFirst()));
        assertThat(keyed(instances)).isEmpty();
        nights.forgetCopies();
        assertThat(copied()).isFalse();
        assertThat(gone()).as("who was writing at that moment may be later").isZero();
        jdbc.sql("update casework.retention_runs set cleared_at = cleared_at - interval '2 minutes' where record = ?")
                .param(caseNumber).update();
        nights.forgetCopies();
        assertThat(gone()).isEqualTo(2);
        filer.api().get(Api.DECLARATIONS + "/" + number).mustBe(404);
        assertThat(sum("paid")).as("money stays summed").isEqualTo(paid + amount);
        assertThat(jdbc.sql("select coalesce(sum(packages - declared), 0) from cargo.consignments where bill_number = ?")
                .param(filer.bill()).query(Long.class).single()).as("nothing can be declared twice").isEqualTo(bill);
        assertThat(jdbc.sql("select count(*) from audittrail.entries where action = 'case.cleared' and subject = ?")
                .param(caseNumber).query(Long.class).single()).isOne();
        trail.seal();
        Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(broken()).isEmpty());
        assertThat(samples.admin().get(PATH + "/cleared?number=" + number).mustBe(200).text("/0/record"))
                .as("who knows the number finds that it was cleared").isEqualTo(caseNumber);
    }

    @Test
    void whatCannotBeClearedWholeIsNotClearedAtAllAndIsClearedWhenItCan() {
        record(false);
        age(caseNumber, 6);
        money("PAID");
        begin();
        try {
            List<Long> before = List.of(count("tasks.tasks"), count("mailbox.messages"), count("casework.timeline"));
            jdbc.sql("create table casework.trial_refers (number char(14) references declaration.declarations)").update();
            jdbc.sql("insert into casework.trial_refers values (?)").param(number).update();
            assertThat(clear()).isZero();

            filer.api().awaitStatus(number, "ACCEPTED");
            assertThat(List.of(count("tasks.tasks"), count("mailbox.messages"), count("casework.timeline")))
                    .as("all that was taken away before is back").isEqualTo(before);
            assertThat(alerts()).isOne();
        } finally {
            jdbc.sql("drop table casework.trial_refers").update();
        }
        hold(number, "Audit 2026-17");
        assertThat(clear()).isZero();
        assertThat(samples.admin().get(PATH).mustBe(200).values("/preview/kept", "why")).contains("HELD");
        assertThat(alerts()).isZero();
        release();
        money("UNPAID");
        assertThat(clear()).as("duty is owed").isZero();
        money("PAID");
        String other = filer.api().file(filer.draft().set("collectionForm", "PAY_BEFORE_ACCEPTANCE")).mustBe(202)
                .text("/caseNumber");
        jdbc.sql("insert into casework.case_links (from_case, to_case, kind, made_by, made_at) values (?, ?, 'RELATED', 'kim', now())")
                .params(other, caseNumber).update();
        assertThat(clear()).as("an open case refers to it").isZero();
        jdbc.sql("delete from casework.case_links where from_case = ?").param(other).update();

        assertThat(clear()).isOne();
        filer.api().get(Api.DECLARATIONS + "/" + number).mustBe(404);
    }

    @Test
    void nothingIsClearedBeforeTwoPeopleLetItBeginAndOneStopsIt() {
        Api kim = administrator();
        Api lee = administrator();
        samples.officer("020", "SUPERVISOR").get(PATH).mustBe(403);
        Answer proposed = kim.post(PATH + "/starts", Map.of()).mustBe(201);
        String path = PATH + "/starts/" + proposed.text("/id");
        assertThat(retention.runs()).isFalse();
        assertThat(lee.post(path + "/beginning", Map.of()).mustBe(409).text("/code"))
                .as("one person alone could make the years fewer").isEqualTo("retention.alone");
        handedOver(true);
        assertThat(kim.post(path + "/beginning", Map.of()).mustBe(409).text("/code")).isEqualTo("retention.secondPerson");
        assertThat(lee.post(PATH + "/starts", Map.of()).mustBe(409).text("/code")).isEqualTo("retention.state");
        assertThat(lee.post(path + "/beginning", Map.of()).mustBe(200).text("/begunBy")).isNotEqualTo(
                proposed.text("/proposedBy"));
        handedOver(false);
        assertThat(retention.runs()).isTrue();
        assertThat(kim.get(PATH).mustBe(200).at("/preview/months").size()).isEqualTo(12);
        kim.post(path + "/end", Map.of()).mustBe(200);
        assertThat(retention.runs()).isFalse();
        lee.post(path + "/beginning", Map.of()).mustBe(409);
        lee.post(PATH + "/starts/0/beginning", Map.of()).mustBe(404);
        assertThat(kim.post(PATH + "/holds", Map.of("number", "NOWHERE", "reason", "")).mustBe(422).text("/detail"))
                .contains("number: ").contains("reason: ");
    }

    @Test
    void oneWhoStopsStopsBeforeTheNextRecordAndNothingIsClearedByAClockThatIsWrong() {
        record(false);
        age(caseNumber, 6);
        money("PAID");
        begin();
        int[] asked = {0};
        assertThat(nights.clear(() -> {
            if (++asked[0] == 2) {
                stop();
            }
            return true;
        })).as("the page was read before").isZero();
        assertThat(asked[0]).isGreaterThan(1);
        filer.api().get(Api.DECLARATIONS + "/" + number).mustBe(200);
        begin();
        assertThat(clear()).isOne();

        Clock real = Clock.systemUTC();
        outages.standing().stream().filter(o -> o.state() == Outage.State.SUSPECTED)
                .forEach(o -> transaction.executeWithoutResult(t -> outages.end(o.id(), Outage.State.DISMISSED, "test", "kim",
                        real.instant())));
        assertThat(new BelievedClock(jdbc, outages, real).doubt()).isEmpty();
        assertThat(new BelievedClock(jdbc, outages, Clock.offset(real, Duration.ofDays(2000))).doubt().orElseThrow())
                .contains("database");
        Clock set = Mockito.mock(Clock.class);
        Mockito.when(set.instant()).thenReturn(real.instant().minus(Duration.ofDays(30)), real.instant());
        assertThat(new BelievedClock(jdbc, outages, set).doubt().orElseThrow()).contains("it was set");
    }

    /** An accepted declaration; inspected, paid and certified where there is to be much of it. */
    private void record(boolean much) {
        filer = samples.filer(Map.of(), much ? Map.of("riskGrade", "HIGH") : Map.of());
        Answer filed = filer.api().fileAndAwait(filer.draft(), much ? "INSPECTION" : "ACCEPTED");
        number = filed.text("/declarationNumber");
        caseNumber = filed.text("/caseNumber");
        if (much) {
            Multipart form = new Multipart().field("kind", "INVOICE").file("file", "invoice.pdf", "application/pdf",
                    SampleFiles.pdf("Invoice"));
            filer.api().post(Api.DECLARATIONS + "/" + number + "/documents", form.contentType(), form.body()).mustBe(201);
            new Officers(samples).decide(caseNumber, Officers.AS_DECLARED).mustBe(200);
        }
        Answer accepted = filer.api().awaitStatus(number, "ACCEPTED");
        if (much) {
            amount = accepted.won("/money/amount");
            Bank.registered(samples).pay(accepted).mustBe(200);
            filer.api().download(Api.DECLARATIONS + "/" + number + "/certificate");
        }
        awaitClosed(caseNumber);
    }

    /** What no act of this test makes. */
    private void besides() {
        long note = jdbc.sql("insert into casework.notes (case_number, author, text, written_at) values (?, 'kim', 'See', now()) "
                + "returning id").param(caseNumber).query(Long.class).single();
        jdbc.sql("insert into casework.note_versions values (?, 1, 'Se', now())").param(note).update();
        jdbc.sql("insert into casework.note_mentions values (?, 'lee', null)").param(note).update();
        jdbc.sql("insert into engine.alerts (alert_key, case_number, message, settled_at) values (?, ?, 'Trial', now())")
                .params("trial:" + caseNumber, caseNumber).update();
        jdbc.sql("insert into tasks.bulk_runs values (?::uuid, 'kim', 'NOTE', jsonb_build_object('text', ?::text), 1, now(), now())")
                .params(BULK, "See " + number).update();
        jdbc.sql("insert into tasks.bulk_rows (bulk_id, task_key, place) select ?::uuid, min(task_key), 0 from tasks.tasks "
                + "where case_number = ?").params(BULK, caseNumber).update();
        jdbc.sql("insert into mailbox.reads select id, 'kim', now() from mailbox.messages where case_number = ?")
                .param(caseNumber).update();
    }

    private void awaitClosed(String of) {
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> jdbc.sql("""
                select exists (select 1 from casework.cases where number = :of and closed_at is not null)
                    and not exists (select 1 from engine.instances where case_number = :of and state = 'ACTIVE')
                    and not exists (select 1 from engine.outbox where case_number = :of)
                    and not exists (select 1 from tasks.tasks where case_number = :of and state in ('OPEN', 'DECIDED'))
                    and exists (select 1 from performance.case_clocks where case_number = :of and settled)
                """).param("of", of).query(Boolean.class).single()
                && (!of.equals(caseNumber) || copied() && count("mailbox.messages") > 0 && count("exchange.messages") > 0));
    }

    private long count(String table) {
        return jdbc.sql("select count(*) from " + table + " where case_number = ?").param(caseNumber).query(Long.class).single();
    }

    /** Whether a copy stands in the index: what people find is asked of the database besides. */
    private boolean copied() {
        try {
            return index.exists(one -> one.index("cases").id(caseNumber)).value();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void age(String of, int years) {
        jdbc.sql("update casework.cases set opened_at = opened_at - make_interval(years => :years), changed_at = changed_at "
                + "- make_interval(years => :years), closed_at = closed_at - make_interval(years => :years) where number = :of")
                .param("years", years).param("of", of).update();
    }

    private int clear() {
        return nights.clear(() -> true);
    }

    private void money(String status) {
        jdbc.sql("update collection.notices set money_status = ? where case_number = ?").params(status, caseNumber).update();
    }

    private void begin() {
        handedOver(true);
        retention.begin(retention.propose("kim").id(), "lee");
        handedOver(false);
    }

    private void handedOver(boolean is) {
        jdbc.sql("update release.mode set direct = ?").param(!is).update();
    }

    private void hold(String of, String reason) {
        assertThat(samples.admin().post(PATH + "/holds", Map.of("number", of, "reason", reason)).mustBe(201)
                .text("/caseNumber")).isEqualTo(caseNumber);
    }

    private void release() {
        retention.holds(100).stream().filter(hold -> hold.caseNumber().equals(caseNumber))
                .forEach(hold -> samples.admin().send("DELETE", PATH + "/holds/" + hold.id()).mustBe(200));
    }

    private int atOnce(Callable<Integer> act) throws Exception {
        int sum = 0;
        try (ExecutorService nodes = Executors.newFixedThreadPool(2)) {
            for (Future<Integer> each : nodes.invokeAll(List.of(act, act))) {
                sum += each.get();
            }
        }
        return sum;
    }

    /** Every table in which one of the numbers stands in a column of text or of JSON, besides what stays on purpose. */
    private Set<String> where(String... numbers) {
        Map<String, List<String>> columns = jdbc.sql("""
                select c.table_schema || '.' || c.table_name as name, c.column_name as col from information_schema.columns c
                join information_schema.tables t using (table_schema, table_name)
                where t.table_type = 'BASE TABLE' and c.table_schema not in ('pg_catalog', 'information_schema', 'public')
                    and c.data_type in ('text', 'character', 'character varying', 'jsonb')
                """).query().listOfRows().stream().collect(Collectors.groupingBy(row -> (String) row.get("name"),
                Collectors.mapping(row -> (String) row.get("col"), Collectors.toList())));
        List<String> parts = new ArrayList<>();
        columns.forEach((table, names) -> {
            if (!STAYS.contains(table)) {
                parts.add("select '" + table + "' where exists (select 1 from " + table + " x where " + names.stream()
                        .map(name -> "x.\"" + name + "\"::text like any(:numbers)").collect(Collectors.joining(" or ")) + ")");
            }
        });
        return Set.copyOf(jdbc.sql(String.join(" union all ", parts)).param("numbers", Arrays.stream(numbers)
                .map(each -> "%" + each + "%").toArray(String[]::new)).query(String.class).list());
    }

    /** Every table in which a key of one of the processes stands. */
    private Set<String> keyed(List<Long> instances) {
        List<Map<String, Object>> columns = jdbc.sql("""
                select table_schema || '.' || table_name as name, column_name as col from information_schema.columns
                where column_name in ('instance_key', 'process_instance_key') and table_schema <> 'public'
                """).query().listOfRows();
        return columns.stream().filter(each -> jdbc.sql("select exists (select 1 from " + each.get("name") + " where "
                + each.get("col") + " = any(?))").param(instances.toArray(Long[]::new)).query(Boolean.class).single())
                .map(each -> (String) each.get("name")).collect(Collectors.toSet());
    }

    private long gone() {
        return jdbc.sql("select count(*) from casework.retention_runs where record = ? and gone_at is not null")
                .param(caseNumber).query(Long.class).single();
    }

    private long sum(String what) {
        return jdbc.sql("select coalesce(sum(amount), 0) from casework.retention_sums where what = ?").param(what)
                .query(Long.class).single();
    }

    private long alerts() {
        return jdbc.sql("select count(*) from engine.alerts where alert_key = 'retention-failed' and settled_at is null")
                .query(Long.class).single();
    }

    private Map<String, Long> broken() {
        return invariants.stream().filter(each -> each.violations() > 0)
                .collect(Collectors.toMap(Invariant::sentence, Invariant::violations));
    }

    private Api administrator() {
        String name = SampleData.unique("adm-").toLowerCase(Locale.ROOT);
        accounts.save(new Accounts.NewAccount(name, "a-long-test-password", "Administrator", null, null, false,
                Set.of(Role.ADMINISTRATOR)));
        return Api.at(samples.admin().baseUrl()).account(name, "a-long-test-password");
    }
}
