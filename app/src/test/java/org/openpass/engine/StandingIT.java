package org.openpass.engine;

import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import io.camunda.client.CamundaClient;
import io.camunda.client.api.command.MigrationPlan;
import io.camunda.client.api.command.MigrationPlanBuilderImpl;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openpass.casework.Invariant;
import org.openpass.engine.Journeys.Visit;
import org.openpass.testing.Filer;
import org.openpass.testing.Officers;
import org.openpass.testing.OpenPassTest;
import org.openpass.testing.SampleData;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where cases stand, also those that the engine has moved to another version, and how long elements took. */
@OpenPassTest
class StandingIT {

    private static final String TOLD = """
            select count(*) from engine.standing where instance_key = ? and definition_key = ? and element_id = ?
            """;

    @Autowired
    private SampleData samples;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private CamundaClient client;
    @Autowired
    private ElasticsearchClient index;
    @Autowired
    private Models models;
    @Autowired
    private Journeys journeys;
    @Autowired
    private EngineHistory history;
    @Autowired
    private FeedProjector projector;
    @Autowired
    private ElementDays days;
    @Autowired
    private MissingWorkers workers;
    @Autowired
    private Alerts alerts;
    @Autowired
    private Map<String, Invariant> invariants;
    private final int partition = ThreadLocalRandom.current().nextInt(1_000, 1_000_000);
    private final long release = ThreadLocalRandom.current().nextLong(1L << 60, Long.MAX_VALUE);
    private EngineRecords records;

    @BeforeEach
    void records() {
        records = new EngineRecords(jdbc);
    }

    @AfterEach
    void takeThePartitionAway() {
        for (String table : List.of("feed.records", "engine.feed_cursor", "engine.parked_records", "engine.element_events")) {
            jdbc.sql("delete from " + table + " where partition_id = ?").param(partition).update();
        }
        for (String table : List.of("engine.standing", "engine.element_days", "engine.element_counts")) {
            jdbc.sql("delete from " + table + " where definition_key = ?").param(release).update();
        }
    }

    @Test
    void statusTaskJourneyAndCaseFollowACaseThatIsMoved() {
        Filer filer = samples.filer();
        String caseNumber = EngineRecords.caseInReview(filer);
        long instance = records.owner(caseNumber);
        long before = records.number("select definition_key from engine.instances where case_number = ?", caseNumber);
        long after = deployed();

        move(instance, after, "Task_ReviewDocuments", "Task_ReadDocuments");

        EngineRecords.await().until(() -> stands(instance, after, "Task_ReadDocuments"));
        filer.api().awaitStatus(records.declarationOf(caseNumber), "INSPECTION");
        assertThat(records.number("select definition_key from casework.cases where number = ?", caseNumber)).isEqualTo(after);
        assertThat(task(caseNumber)).isEqualTo("Task_ReadDocuments " + after + " OPEN");
        EngineRecords.await().untilAsserted(() -> assertThat(indexed(caseNumber)).as("what search knows of it").isEqualTo("INSPECTION"));
        assertThat(history.waitingAt(caseNumber, instance)).extracting(Models.Element::id).containsExactly("Task_ReadDocuments");
        Journeys.Journey journey = journeys.of(instance).orElseThrow();
        assertThat(journey.definitionKey()).isEqualTo(after);
        assertThat(journey.processId()).isEqualTo("trial-moved");
        assertThat(visit(journey, "Task_ReadDocuments").definitionKey()).isEqualTo(after);
        assertThat(visit(journey, "Task_ReadDocuments").leftAt()).isNull();
        assertThat(visit(journey, "Task_CheckDeclaration").definitionKey()).as("it was done before").isEqualTo(before);
        assertThat(journey.visits()).extracting(Visit::elementId).doesNotContain("Task_ReviewDocuments");

        // It is moved back while its news are held up behind a record that cannot be projected yet.
        park(instance);
        move(instance, before, "Task_ReadDocuments", "Task_ReviewDocuments");
        EngineRecords.await().until(() -> {
            projector.projectParked();
            return stands(instance, before, "Task_ReviewDocuments");
        });
        filer.api().awaitStatus(records.declarationOf(caseNumber), "DOC_REVIEW");
        assertThat(task(caseNumber)).isEqualTo("Task_ReviewDocuments " + before + " OPEN");

        new Officers(samples).decide(caseNumber, Officers.IN_ORDER).mustBe(200);
        filer.api().awaitStatus(records.declarationOf(caseNumber), "ACCEPTED");
        EngineRecords.await().until(() -> records.instances(caseNumber, "COMPLETED") == 1);
        assertThat(records.number("select count(*) from engine.standing where instance_key = ?", instance)).isZero();
        assertThat(invariants.get("aPathOfItsProcess").violations()).isZero();
        assertThat(invariants.get("whereCasesStand").violations()).isZero();
    }

    @Test
    void daysSayHowManyEnteredAndLeftAndHowLongTheyTook() {
        long stays = EngineRecords.GONE + partition * 100L;
        tell(1, "ELEMENT_ACTIVATED", stays, "Task_A", "2026-11-02T10:00:00+09:00");
        tell(2, "ELEMENT_ACTIVATED", stays + 1, "Task_A", "2026-11-02T10:00:00+09:00");
        tell(3, "ELEMENT_COMPLETED", stays + 1, "Task_A", "2026-11-02T10:00:10+09:00");
        EngineRecords.await().until(() -> cursor() == 3);
        assertThat(stands(stays, release, "Task_A")).isTrue();
        days.add();
        tell(4, "ELEMENT_MIGRATED", stays, "Task_B", "2026-11-03T23:00:00+09:00");
        tell(5, "ELEMENT_TERMINATED", stays, "Task_B", "2026-11-04T00:00:05+09:00");
        tell(6, "ELEMENT_TERMINATED", stays + 2, "Task_A", "2026-11-02T11:00:00+09:00");
        EngineRecords.await().until(() -> cursor() == 6);
        days.add();

        assertThat(records.number("select count(*) from engine.standing where definition_key = ?", release)).isZero();
        assertThat(jdbc.sql("""
                select concat_ws(' ', element_id, day, entered, gone, ended_early, ms, (select string_agg(slot || '=' || n, ',')
                    from unnest(slots) with ordinality as s (n, slot) where n > 0))
                from engine.element_days where definition_key = ? order by element_id, day
                """).param(release).query(String.class).list()).containsExactly(
                "Task_A 2026-11-02 2 1 0 10000 " + slot(10_000) + "=1",
                "Task_B 2026-11-04 0 1 1 136805000 " + slot(136_805_000) + "=1");
    }

    @Test
    void aJobTypeThatRunningCasesNeedAndNothingWorksIsAnAlertUntilNoneNeedsIt() {
        String caseNumber = EngineRecords.caseInReview(samples.filer());
        jdbc.sql("insert into engine.releases (definition_key, process_id, version, checksum, source, bpmn) "
                + "values (?, 'trial-missing', 1, 'x', 'STUDIO', ?)").params(release, model().replace(
                "type=\"declaration.assessDuty\"", "type=\"declaration.assessAsOfOld\"")).update();
        long before = records.number("select definition_key from engine.instances where case_number = ?", caseNumber);
        try {
            runsOn(caseNumber, release);
            workers.look();
            assertThat(alerts.open(1_000)).anyMatch(alert -> alert.contains("declaration.assessAsOfOld"))
                    .noneMatch(alert -> alert.contains("step declaration.acceptDeclaration"));
        } finally {
            runsOn(caseNumber, before);
            jdbc.sql("delete from engine.releases where definition_key = ?").param(release).update();
        }
        workers.look();
        assertThat(alerts.open(1_000)).noneMatch(alert -> alert.contains("declaration.assessAsOfOld"));
    }

    private void runsOn(String caseNumber, long definition) {
        jdbc.sql("update engine.instances set definition_key = ? where case_number = ?").params(definition, caseNumber)
                .update();
    }

    /** The slots of the database begin at 1. */
    private static int slot(long ms) {
        return DurationSlots.of(ms) + 1;
    }

    private static String model() {
        try {
            return new ClassPathResource("processes/declaration/import-declaration.bpmn").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** The process under another name, in which the review of documents is another element, of another status. */
    private long deployed() {
        String review = model().replace("import-declaration", "trial-moved").replace("Task_ReviewDocuments", "Task_ReadDocuments")
                .replace("value=\"DOC_REVIEW\"", "value=\"INSPECTION\"");
        byte[] bpmn = review.getBytes(StandardCharsets.UTF_8);
        long key = client.newDeployResourceCommand().addResourceBytes(bpmn, "trial-moved.bpmn").send().join().getProcesses()
                .getFirst().getProcessDefinitionKey();
        jdbc.sql("insert into engine.releases (definition_key, process_id, version, checksum, source, bpmn) "
                + "values (?, 'trial-moved', 1, 'x', 'STUDIO', ?) on conflict do nothing").params(key, review).update();
        models.keep(key, bpmn);
        return key;
    }

    private void move(long instance, long to, String from, String target) {
        MigrationPlan plan = new MigrationPlanBuilderImpl().withTargetProcessDefinitionKey(to)
                .addMappingInstruction("SubProcess_ExamineDeclaration", "SubProcess_ExamineDeclaration")
                .addMappingInstruction("StartEvent_WithdrawalApproved", "StartEvent_WithdrawalApproved")
                .addMappingInstruction(from, target).build();
        client.newMigrateProcessInstanceCommand(instance).migrationPlan(plan).send().join();
    }

    /** A record of the instance that does no harm when it comes again. */
    private void park(long instance) {
        jdbc.sql("""
                insert into engine.parked_records (partition_id, position, instance_key, reason)
                select partition_id, position, process_instance_key, 'trial' from feed.records
                where process_instance_key = ? and value_type = 'PROCESS_INSTANCE' and intent = 'SEQUENCE_FLOW_TAKEN'
                order by position limit 1
                """).param(instance).update();
    }

    private boolean stands(long instance, long definition, String element) {
        return records.number(TOLD, instance, definition, element) == 1;
    }

    private String indexed(String caseNumber) throws IOException {
        Map<?, ?> document = index.get(one -> one.index("cases").id(caseNumber), Map.class).source();
        return document == null ? null : String.valueOf(document.get("status"));
    }

    private String task(String caseNumber) {
        return jdbc.sql("select element_id || ' ' || definition_key || ' ' || state from tasks.tasks where case_number = ?")
                .param(caseNumber).query(String.class).single();
    }

    private static Visit visit(Journeys.Journey journey, String element) {
        return journey.visits().stream().filter(v -> v.elementId().equals(element)).findFirst().orElseThrow();
    }

    private void tell(long position, String intent, long key, String element, String at) {
        jdbc.sql("""
                insert into feed.records (partition_id, position, value_type, intent, record_key, process_instance_key,
                    element_id, recorded_at, value) values (?, ?, 'PROCESS_INSTANCE', ?, ?, ?, ?, ?::timestamptz,
                    jsonb_build_object('bpmnElementType', 'USER_TASK', 'processDefinitionKey', ?::bigint))
                """).params(partition, position, intent, key, EngineRecords.GONE + partition * 100L, element, at, release)
                .update();
    }

    private long cursor() {
        return jdbc.sql("select position from engine.feed_cursor where partition_id = ?").param(partition)
                .query(Long.class).optional().orElse(-1L);
    }
}
