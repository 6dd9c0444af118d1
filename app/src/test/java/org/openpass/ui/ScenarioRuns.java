package org.openpass.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.openpass.authoring.SetHash;
import org.openpass.testing.SampleData;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A run of scenarios as it is kept, for tests of screens. */
final class ScenarioRuns {

    private static final String PROCESS = "processes/declaration/import-declaration.bpmn";

    private ScenarioRuns() {
    }

    /** One that is over, with a scenario as expected and one that is not; its id. */
    static long one(JdbcClient jdbc) {
        byte[] process = process();
        String work = SampleData.unique("work-");
        jdbc.sql("insert into authoring.works (id, module, kind, path) values (?, 'declaration', 'PROCESS', ?)").params(work, work)
                .update();
        long draft = jdbc.sql("""
                insert into authoring.drafts (work, title, state, begun_by, begun_at, changed_at, confidential)
                values (?, 'Arms are inspected twice', 'OPEN', 'yun', now(), now(), false) returning id
                """).param(work).query(Long.class).single();
        jdbc.sql("""
                insert into authoring.draft_files (draft, name, content, checksum, step, saved_by, saved_at)
                values (?, ?, ?, repeat('0', 64), 0, 'yun', now())
                """).params(draft, PROCESS, process).update();
        long run = jdbc.sql("""
                insert into authoring.trials (draft, step, set_hash, state, scenarios, asked_by, asked_at, begun_at, ended_at)
                values (?, 0, ?, 'DONE', 3, 'yun', now(), now(), now()) returning id
                """).params(draft, SetHash.of(Map.of(PROCESS, process))).query(Long.class).single();
        result(jdbc, run, 1, true, """
                {"file": "a.scenario.json", "name": "Goods of no risk are accepted straight through", "nameKo": "위험이 없는 물품은 곧바로 수리된다",
                 "green": true, "failure": "", "failureKo": "", "checks": [{"what": "status", "wanted": "ACCEPTED", "was": "ACCEPTED", "met": true}],
                 "path": ["StartEvent_DeclarationFiled", "Flow_FiledToCheck", "Task_CheckDeclaration", "Flow_CheckToInOrder",
                          "Gateway_DeclarationInOrder", "Flow_InOrder", "SubProcess_ExamineDeclaration", "StartEvent_ExaminationBegun",
                          "Flow_BegunToTaxReview", "Task_NameTaxReview", "Flow_TaxReviewToSelect", "Task_SelectLane", "Flow_SelectToLane",
                          "Gateway_Lane", "Flow_StraightThrough", "Gateway_ExaminationsMeet", "Flow_ExaminationsToExamined",
                          "EndEvent_DeclarationExamined", "Flow_ExaminedToCollect", "SubProcess_CollectDuty", "EndEvent_DeclarationAccepted"],
                 "rules": {"select-lane": ["Rule_R090"]}, "duty": {"total": 243000, "VAT": 113000}, "waits": [], "seconds": 1.2}""");
        result(jdbc, run, 2, false, """
                {"file": "b.scenario.json", "name": "Arms are inspected twice", "nameKo": "무기류는 두 번 검사한다", "green": false, "failure": "", "failureKo": "",
                 "checks": [{"what": "lane", "wanted": "INSPECTION", "was": "STRAIGHT_THROUGH", "met": false},
                            {"what": "passes Task_InspectGoods", "wanted": "Task_InspectGoods", "was": "", "met": false}],
                 "path": ["StartEvent_DeclarationFiled", "EndEvent_DeclarationAccepted"], "rules": {}, "duty": {},
                 "waits": [{"element": "Task_InspectGoods", "status": "INSPECTION", "ko": "물품이 검사대상으로 선별되었습니다.",
                            "en": "Your goods have been selected for inspection."}], "seconds": 2.4}""");
        result(jdbc, run, 3, false, """
                {"file": "c.scenario.json", "name": "A supplement is asked for and answered", "nameKo": "보완을 요구하고 보완한다", "green": false,
                 "failure": "It does not come to Task_ReviewDocuments: it stands at its end (ACCEPTED)",
                 "failureKo": "Task_ReviewDocuments에 이르지 않습니다. 현재 위치: EndEvent_DeclarationAccepted (ACCEPTED)", "checks": [], "path": [],
                 "rules": {}, "duty": {}, "waits": [], "seconds": 0.9}""");
        return run;
    }

    /** A release of the very files of a run, given back, so that it waits for nobody; its id. */
    static long release(JdbcClient jdbc, long run) {
        return jdbc.sql("""
                insert into authoring.releases (draft, work, set_hash, reason, article, tag, state, submitted_by, submitted_at,
                    remark, difference, findings, trials)
                select d.id, d.work, t.set_hash, 'The office asks for it', 'Customs Act Art. 222', '9.9', 'RETURNED', 'yun', now(),
                    'Try the inspection, too', '[]', '[]', jsonb_build_object('rehearsedAt', now())
                from authoring.trials t join authoring.drafts d on d.id = t.draft where t.id = ? returning id
                """).param(run).query(Long.class).single();
    }

    private static byte[] process() {
        try {
            return new ClassPathResource(PROCESS).getContentAsByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void result(JdbcClient jdbc, long run, int number, boolean green, String json) {
        jdbc.sql("insert into authoring.trial_results (trial, number, file, green, result) values (?, ?, ?, ?, ?::jsonb)")
                .params(run, number, number + ".scenario.json", green, json).update();
    }
}
