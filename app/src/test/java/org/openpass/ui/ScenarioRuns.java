package org.openpass.ui;

import org.openpass.testing.SampleData;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A run of scenarios as it is kept, for tests of screens. */
final class ScenarioRuns {

    private ScenarioRuns() {
    }

    /** One that is over, with a scenario as expected and one that is not; its id. */
    static long one(JdbcClient jdbc) {
        String work = SampleData.unique("work-");
        jdbc.sql("insert into authoring.works (id, module, kind, path) values (?, 'declaration', 'PROCESS', ?)").params(work, work)
                .update();
        long draft = jdbc.sql("""
                insert into authoring.drafts (work, title, state, begun_by, begun_at, changed_at, confidential)
                values (?, 'Arms are inspected twice', 'OPEN', 'yun', now(), now(), false) returning id
                """).param(work).query(Long.class).single();
        jdbc.sql("""
                insert into authoring.draft_files (draft, name, content, checksum, step, saved_by, saved_at)
                values (?, 'processes/declaration/x.bpmn', '<x/>', repeat('0', 64), 0, 'yun', now())
                """).param(draft).update();
        long run = jdbc.sql("""
                insert into authoring.trials (draft, step, set_hash, state, scenarios, asked_by, asked_at, begun_at, ended_at)
                values (?, 0, repeat('5f3a', 16), 'DONE', 3, 'yun', now(), now(), now()) returning id
                """).param(draft).query(Long.class).single();
        result(jdbc, run, 1, true, """
                {"file": "a.scenario.json", "name": "Goods of no risk are accepted straight through", "nameKo": "위험이 없는 물품은 곧바로 수리된다",
                 "green": true, "failure": "", "failureKo": "", "checks": [{"what": "status", "wanted": "ACCEPTED", "was": "ACCEPTED", "met": true}],
                 "path": ["StartEvent_DeclarationFiled", "Flow_FiledToCheck", "Task_CheckDeclaration", "EndEvent_DeclarationAccepted"],
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

    private static void result(JdbcClient jdbc, long run, int number, boolean green, String json) {
        jdbc.sql("insert into authoring.trial_results (trial, number, file, green, result) values (?, ?, ?, ?, ?::jsonb)")
                .params(run, number, number + ".scenario.json", green, json).update();
    }
}
