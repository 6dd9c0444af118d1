package org.openpass.authoring.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.openpass.engine.reading.MappedElement;
import org.openpass.engine.reading.ProcessModel;
import org.openpass.engine.reading.ProposedMapping;
import org.openpass.testing.OpenPassTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A dry run over as many cases as {@code -Drows=1000000} says, of rows that are made; what it took is printed and no condition of a
 * build. Not in the gate: it fills the database that it is given.
 */
@OpenPassTest
@EnabledIfSystemProperty(named = "rows", matches = "[0-9]+")
class DryRunSizeIT {

    private static final long FIRST = 1L << 52;

    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private DryRun dryRun;
    @Autowired
    private PlanRows plans;
    @Autowired
    private PlanCases cases;
    @Autowired
    private PlanModels models;
    @Autowired
    private TransactionTemplate transaction;

    @Test
    void everyCaseIsJudged() {
        int rows = Integer.getInteger("rows");
        Awaitility.await().atMost(Duration.ofMinutes(2)).until(() -> jdbc.sql("select count(*) from authoring.versions "
                + "where work = 'import-declaration'").query(Long.class).single() > 0);
        int events = Integer.getInteger("events", 0);
        long shipped = jdbc.sql("select max(definition_key) from engine.releases where process_id = 'import-declaration'")
                .query(Long.class).single();
        release(shipped, FIRST, "Task_InspectGoods", "Task_InspectGoodsAnew");
        release(shipped, FIRST + 1, "bpmn:exclusiveGateway", events == 0 ? "bpmn:exclusiveGateway" : "bpmn:parallelGateway");
        long from = FIRST + 1;
        fill(from, rows);
        ProcessModel target = models.of(FIRST);
        List<MappedElement> mapping = ProposedMapping.of(models.of(from), target);
        MigrationPlan plan = new MigrationPlan(plan(from), "import-declaration", 1, 2, from, FIRST, mapping, "", 1,
                MigrationPlan.State.DRAFT, "", "", null, null, null, List.of(), null, null, null, null, null);
        for (int n = 0; n < 2; n++) {
            long begun = System.nanoTime();
            transaction.executeWithoutResult(t -> dryRun.of(plan));
            System.out.printf("TEST dry run over %,d cases: %.1f s %s%n", rows, (System.nanoTime() - begun) / 1e9, cases.counts(plan.id()));
        }
        long begun = System.nanoTime();
        Map<PlanCase.State, Long> counts = cases.counts(plan.id());
        System.out.printf("TEST counts: %.0f ms%n", (System.nanoTime() - begun) / 1e6);
        assertThat(counts.values().stream().mapToLong(Long::longValue).sum()).isGreaterThanOrEqualTo(rows);
    }

    private void release(long shipped, long key, String before, String after) {
        jdbc.sql("insert into engine.releases (definition_key, process_id, version, checksum, source, bpmn, path) select ?, process_id, "
                + "version + ?, ?, 'STUDIO', replace(bpmn, ?, ?), path from engine.releases where definition_key = ?")
                .params(key, key - FIRST + 1, "size" + key, before, after, shipped).update();
    }

    private long plan(long from) {
        return jdbc.sql("insert into authoring.plans (work, from_version, to_version, from_key, to_key, mapping, mapping_hash, state, "
                + "reason, made_by, made_at) values ('import-declaration', 1, 2, ?, ?, '[]', repeat('0', 64), 'DRAFT', 'To be measured', "
                + "'person', now()) returning id").params(from, FIRST).query(Long.class).single();
    }

    /** As many stand at each step as do where a law was amended: most in review or before payment, some at incidents. */
    private void fill(long from, int rows) {
        jdbc.sql("""
                insert into casework.cases (number, kind, process_id, definition_key, subject, title, office, status, opened_at,
                    changed_at, instance_key)
                select 'SIZE-' || n, 'import-declaration', 'import-declaration', :from, 'SIZE-' || n, 'Size', '020', 'DOC_REVIEW', now(),
                    now() + interval '1 day', :first + n from generate_series(1, :rows) n
                """).param("from", from).param("first", FIRST).param("rows", rows).update();
        jdbc.sql("""
                insert into engine.instances (instance_key, case_number, process_id, version, definition_key, state, started_at)
                select :first + n, 'SIZE-' || n, 'import-declaration', 1, :from, 'ACTIVE', now() from generate_series(1, :rows) n
                """).param("from", from).param("first", FIRST).param("rows", rows).update();
        jdbc.sql("""
                insert into engine.standing (element_key, instance_key, definition_key, element_id, element_type, entered_at)
                select :first + 4 * n + k, :first + n, :from, e.id, 'x', now() from generate_series(1, :rows) n
                cross join lateral unnest(case when n % 100 < 61 then array['SubProcess_ExamineDeclaration', 'Task_ReviewDocuments']
                    when n % 100 < 91 then array['Event_DutyPaid'] when n % 100 < 97 then array['SubProcess_ExamineDeclaration',
                    'Gateway_Supplement'] else array['SubProcess_ExamineDeclaration', 'Task_InspectGoods'] end)
                    with ordinality as e (id, k)
                """).param("from", from).param("first", FIRST).param("rows", rows).update();
        // What each has passed, for a model in which paths are joined: the log is looked through then.
        jdbc.sql("""
                insert into engine.element_events (partition_id, position, instance_key, element_key, element_id, element_type, intent,
                    happened_at)
                select 4711, n * :events + k, :first + n, n * :events + k, 'Element_' || k, 'x', 'ELEMENT_ACTIVATED', now()
                from generate_series(1, :rows::bigint) n cross join generate_series(1, :events) k
                """).param("first", FIRST).param("rows", rows).param("events", Integer.getInteger("events", 0)).update();
        for (String table : List.of("engine.element_events", "casework.cases", "engine.instances", "engine.standing")) {
            jdbc.sql("analyze " + table).update();
        }
    }

    @AfterEach
    void nothingStays() {
        jdbc.sql("delete from engine.releases where definition_key in (?, ?)").params(FIRST, FIRST + 1).update();
    }
}
