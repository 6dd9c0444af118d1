package org.openpass.testing;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Cases whose lane was selected in March 2019, as far as a table that is tried on them needs them: no case is behind them. */
public final class PastSelections {

    /** The file that decides lanes. */
    public static final String LANES = "processes/risk/select-lane.dmn";
    private static final long KEY = 7_100_000_000_000_000L;
    private static final List<String> RULES = List.of("010", "060", "040", "900");

    private final JdbcClient jdbc;

    public PastSelections(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** So many: by turns of an importer graded HIGH, drawn, of chemicals of an importer graded MEDIUM, and nothing of it. */
    public void add(int cases) {
        for (int i = 0; i < cases; i++) {
            selected(i, i % RULES.size());
        }
    }

    private void selected(int i, int kind) {
        String number = number(i);
        jdbc.sql("""
                insert into risk.selection_inputs (case_number, round, random_draw, inputs, drawn_at) values (:number, 1, 0.5,
                    jsonb_build_object('chapters', array[:chapter], 'origins', array['US'], 'importerRisk', :risk::text, 'firstImport', false,
                        'randomDraw', :draw::numeric, 'randomShare', 0.05, 'aeo', false), :at::timestamptz)
                """).param("number", number).param("chapter", kind == 2 ? "29" : "61").param("risk", kind == 0 ? "HIGH" : kind == 2 ? "MEDIUM"
                : "LOW").param("draw", kind == 1 ? "0.01" : "0.9").param("at", Instant.parse("2019-03-01T03:00:00Z").plusSeconds(60L * i)
                        .toString()).update();
        jdbc.sql("""
                insert into engine.instances (instance_key, case_number, process_id, version, definition_key, state, started_at)
                values (?, ?, 'import-declaration', 1, 1, 'COMPLETED', now())
                """).params(KEY + i, number).update();
        String lane = kind == 2 ? "DOC_REVIEW" : kind == 3 ? "STRAIGHT_THROUGH" : "INSPECTION";
        jdbc.sql("""
                insert into engine.decision_evaluations (evaluation_key, instance_key, element_id, decision_id, decision_version, inputs,
                    matched_rules, output, evaluated_at) values (?, ?, 'Task_SelectLane', 'select-lane', 1, '[]', ?::jsonb, ?::jsonb, now())
                """).params(KEY + i, KEY + i, "[{\"ruleId\": \"Rule_R" + RULES.get(kind) + "\"}]",
                "{\"lane\": \"" + lane + "\", \"rule\": \"R-" + RULES.get(kind) + "\", \"method\": null}").update();
    }

    /** What a case is called. */
    public static String number(int i) {
        return "WI-" + i;
    }

    /** What was decided on is of another kind than any table takes, and says so. */
    public void spoil(int i, String mark) {
        jdbc.sql("update risk.selection_inputs set inputs = jsonb_set(inputs, '{importerRisk}', jsonb_build_object('marked', ?::text)) "
                + "where case_number = ?").params(mark, number(i)).update();
    }

    /** It never came to an answer. */
    public void unanswer(int i) {
        jdbc.sql("delete from engine.decision_evaluations where evaluation_key = ?").param(KEY + i).update();
    }

    /** There is a case, of this office. */
    public void open(int i, String office) {
        jdbc.sql("""
                insert into casework.cases (number, kind, process_id, subject, title, office, status, opened_at, changed_at, closed_at)
                values (:number, 'import-declaration', 'import-declaration', :number, 'Goods', :office, 'ACCEPTED', now(), now(), now())
                """).param("number", number(i)).param("office", office).update();
    }

    /** A draft of the work with one file; its id. */
    public long draft(String work, String file, String content) {
        long draft = jdbc.sql("""
                insert into authoring.drafts (work, title, state, begun_by, begun_at, changed_at, confidential)
                values (?, 'Chemicals are inspected', 'OPEN', 'seo', now(), now(), false) returning id
                """).param(work).query(Long.class).single();
        jdbc.sql("""
                insert into authoring.draft_files (draft, name, content, checksum, step, saved_by, saved_at)
                values (?, ?, ?, repeat('0', 64), 0, 'seo', now())
                """).params(draft, file, content.getBytes(StandardCharsets.UTF_8)).update();
        return draft;
    }

    /** Takes all of it away: what runs over all cases would look for what is behind them. */
    public void forget() {
        jdbc.sql("delete from risk.selection_inputs where case_number like 'WI-%'").update();
        jdbc.sql("delete from engine.decision_evaluations where evaluation_key >= ? and evaluation_key < ?").params(KEY, KEY + 1_000)
                .update();
        jdbc.sql("delete from engine.instances where case_number like 'WI-%'").update();
        jdbc.sql("delete from authoring.what_if_cases where case_number like 'WI-%'").update();
        jdbc.sql("delete from casework.cases where number like 'WI-%'").update();
    }
}
