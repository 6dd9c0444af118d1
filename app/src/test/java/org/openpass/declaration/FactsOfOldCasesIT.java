package org.openpass.declaration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.openpass.casework.CaseFacts;
import org.openpass.casework.FactsOfCases;
import org.openpass.testing.Filer;
import org.openpass.testing.OpenPassTest;
import org.openpass.testing.SampleData;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Cases of a release that stated no facts. */
@OpenPassTest
class FactsOfOldCasesIT {

    @Autowired
    SampleData samples;
    @Autowired
    FactsOfCases facts;
    @Autowired
    FactsOfOldCases old;
    @Autowired
    JdbcClient jdbc;

    @Test
    void theyGetTheSameFactsAsNewOnesAndSoDoTheirTasks() {
        Filer filer = samples.filer(Map.of(), Map.of("riskGrade", "HIGH"));
        String caseNumber = filer.api().fileAndAwait(filer.draft(), "INSPECTION").text("/caseNumber");
        List<String> trader = Awaitility.await().until(() -> traders(caseNumber), found -> !found.isEmpty());
        CaseFacts before = facts.of(caseNumber).orElseThrow();
        jdbc.sql("delete from casework.case_facts where case_number = ?").param(caseNumber).update();
        jdbc.sql("update tasks.tasks set trader = 'Nobody' where case_number = ?").param(caseNumber).update();

        old.state();

        assertThat(facts.of(caseNumber)).contains(before);
        assertThat(traders(caseNumber)).isEqualTo(trader).containsExactly(filer.importerName());
    }

    private List<String> traders(String caseNumber) {
        return jdbc.sql("select trader from tasks.tasks where case_number = ?").param(caseNumber).query(String.class).list();
    }
}
