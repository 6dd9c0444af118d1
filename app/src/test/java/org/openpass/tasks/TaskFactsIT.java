package org.openpass.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.openpass.casework.CaseFacts;
import org.openpass.casework.FactsOfCases;
import org.openpass.testing.Answer;
import org.openpass.testing.Draft;
import org.openpass.testing.Filer;
import org.openpass.testing.Officers;
import org.openpass.testing.OpenPassTest;
import org.openpass.testing.SampleData;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** What lists show of a case stands in its tasks. */
@OpenPassTest
class TaskFactsIT {

    @Autowired
    SampleData samples;
    @Autowired
    FactsOfCases facts;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    TransactionTemplate transaction;

    @Test
    void aTaskHasTheFactsOfItsCaseFromItsFirstMoment() {
        Filer filer = samples.filer(Map.of(), Map.of("riskGrade", "HIGH", "aeo", true));
        Answer filed = inspected(filer, filer.draft());

        Map<String, Object> row = task(filed.text("/caseNumber"));

        assertThat(row).containsEntry("kind", "import-declaration").containsEntry("trader", filer.importerName())
                .containsEntry("subject", filed.text("/declarationNumber")).containsEntry("case_office", "020")
                .containsEntry("aeo", true).containsEntry("lane", "INSPECTION")
                .containsEntry("goods", "T-shirts of cotton")
                .containsEntry("value", new BigDecimal(1_000_000)).containsEntry("origins", "{US}");
        assertThat(facts.of(filed.text("/caseNumber")).orElseThrow().factors()).containsExactlyInAnyOrder("risk.HIGH", "aeo");
    }

    @Test
    void anAmendmentIsOnTheOpenTaskAndWhatIsNotAmendedStays() {
        Filer filer = samples.filer(Map.of(), Map.of("riskGrade", "HIGH"));
        Draft draft = filer.draft();
        Answer filed = inspected(filer, draft);
        String number = filed.text("/declarationNumber");
        task(filed.text("/caseNumber"));

        filer.api().post("/api/v1/declarations/" + number + "/amendment", Map.of("reasonCode", "01", "explanation",
                "Price", "declaration", JsonMapper.shared().readValue(draft.inLine("amount", 2_000_000).json(),
                Map.class))).mustBe(202);
        Awaitility.await().until(() -> filer.api().declaration(number).won("/version") == 2);

        assertThat(task(filed.text("/caseNumber"))).containsEntry("value", new BigDecimal(2_000_000))
                .containsEntry("lane", "INSPECTION").containsEntry("trader", filer.importerName());
    }

    @Test
    void theLaneIsOnTheOpenTaskWhenItIsSelectedAndADecidedOneKeepsIts() {
        Filer filer = samples.filer(Map.of(), Map.of("riskGrade", "HIGH"));
        Answer filed = inspected(filer, filer.draft());
        String caseNumber = filed.text("/caseNumber");
        task(caseNumber);

        transaction.executeWithoutResult(s -> facts.lane(caseNumber, "DOC_REVIEW"));
        assertThat(task(caseNumber)).containsEntry("lane", "DOC_REVIEW");

        new Officers(samples).decide(caseNumber, Officers.AS_DECLARED).mustBe(200);
        transaction.executeWithoutResult(s -> facts.lane(caseNumber, "INSPECTION"));
        assertThat(task(caseNumber)).as("the facts that it was decided on").containsEntry("lane", "DOC_REVIEW");
        filer.api().awaitStatus(filed.text("/declarationNumber"), "ACCEPTED");
    }

    @Test
    void theSameFactsAgainChangeNothing() {
        Filer filer = samples.filer();
        String caseNumber = filer.api().fileAndAwait(filer.draft(), "ACCEPTED").text("/caseNumber");
        Object stated = statedAt(caseNumber);
        CaseFacts present = facts.of(caseNumber).orElseThrow();

        transaction.executeWithoutResult(s -> facts.state(caseNumber, present));
        assertThat(statedAt(caseNumber)).isEqualTo(stated);
        transaction.executeWithoutResult(s -> facts.state(caseNumber, new CaseFacts(present.trader(), present.traderId(),
                false, null, present.value(), List.of("CN", "VN"), present.goods(), Set.of())));
        assertThat(facts.of(caseNumber).orElseThrow().origins()).containsExactly("CN", "VN");
    }

    @Test
    void aRequestAboutADeclarationIsAboutItsGoods() {
        Filer filer = samples.filer();
        Answer filed = filer.api().fileAndAwait(filer.draft(), "ACCEPTED");

        String change = filer.api().post("/api/v1/declarations/" + filed.text("/declarationNumber") + "/withdrawal",
                Map.of("reasonCode", "01", "explanation", "Filed twice")).mustBe(202).text("/caseNumber");

        assertThat(task(change)).containsEntry("kind", "declaration-change").containsEntry("trader", filer.importerName())
                .containsEntry("goods", "T-shirts of cotton").containsEntry("value", new BigDecimal(1_000_000))
                .containsEntry("lane", "STRAIGHT_THROUGH");
        new Officers(samples).decide(change, Officers.DISMISS).mustBe(200);
    }

    private Object statedAt(String caseNumber) {
        return jdbc.sql("select stated_at from casework.case_facts where case_number = ?").param(caseNumber).query()
                .singleValue();
    }

    private static Answer inspected(Filer filer, Draft draft) {
        return filer.api().fileAndAwait(draft, "INSPECTION");
    }

    /** The row of the case's only task, as soon as it is there. */
    private Map<String, Object> task(String caseNumber) {
        return Awaitility.await().until(() -> jdbc.sql("""
                select kind, subject, case_office::text, trader, aeo, lane, value, origins::text, goods from tasks.tasks
                where case_number = ?
                """).param(caseNumber).query().listOfRows(), rows -> !rows.isEmpty()).getFirst();
    }
}
