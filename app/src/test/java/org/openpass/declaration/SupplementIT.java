package org.openpass.declaration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.openpass.testing.Answer;
import org.openpass.testing.Draft;
import org.openpass.testing.Filer;
import org.openpass.testing.Officers;
import org.openpass.testing.OpenPassTest;
import org.openpass.testing.SampleData;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** What customs asks declarants to supplement, and what they answer. */
@OpenPassTest
class SupplementIT {

    @Autowired
    SampleData samples;
    @Autowired
    JdbcClient jdbc;

    @Test
    void theDeclarantReadsTheRequestAndCorrectsTheDeclarationAndTheTaxIsWorkedOutAnew() {
        Filer filer = samples.filer();
        Draft draft = filer.draft().inLine("origin", "IR");
        String number = asked(filer, draft);

        Answer request = filer.api().get(path(number, "/supplements")).mustBe(200);
        assertThat(request.text("/0/request")).isEqualTo("Attach the invoice");
        assertThat(request.text("/0/state")).isEqualTo("OPEN");
        assertThat(request.text("/0/dueAt")).isNotNull();
        filer.api().post(path(number, "/supplement"), Map.of("answer", "The price was wrong", "declaration",
                document(draft.inLine("amount", 3_000_000)))).mustBe(200);

        new Officers(samples).decide(filer.api().declaration(number).text("/caseNumber"), Officers.IN_ORDER)
                .mustBe(200);
        Answer accepted = filer.api().awaitStatus(number, "ACCEPTED");
        // 3,000,000 at 13 % duty and 10 % VAT.
        assertThat(accepted.won("/money/amount")).isEqualTo(390_000 + 339_000);
        assertThat(accepted.won("/version")).isEqualTo(2);
    }

    @Test
    void everyErrorOfAnAnswerIsToldAtOnceAndTheRequestStaysOpen() {
        Filer filer = samples.filer();
        Draft draft = filer.draft().inLine("origin", "IR");
        String number = asked(filer, draft, aNewKind(filer));
        jdbc.sql("delete from reference.codes where list = '1270' and code = '6'").update();

        Answer refused = filer.api().post(path(number, "/supplement"), Map.of("answer", " ", "declaration",
                document(draft.inLine("hsCode", "61").set("billOfLading", "OTHER")))).mustBe(422);

        assertThat(refused.values("/errors", "field")).contains("answer", "lines[0].hsCode", "billOfLading");
        assertThat(filer.api().get(path(number, "/supplements")).text("/0/state")).isEqualTo("OPEN");
    }

    @Test
    void aDeclaredTaxThatDiffersFromWhatIsWorkedOutIsAnErrorToTheDeclarant() {
        Filer filer = samples.filer();

        Answer refused = filer.api().file(filer.draft().set("declaredTax", 200_000)).mustBe(422);

        assertThat(refused.values("/errors", "code")).containsExactly("declaredTax.differs");
        assertThat(refused.text("/errors/0/message")).contains("243,000");
        filer.api().fileAndAwait(filer.draft().set("declaredTax", 243_000), "ACCEPTED");
    }

    @Test
    void whatIsNotAskedForCannotBeAnsweredAndStrangersSeeNothing() {
        Filer filer = samples.filer();
        String number = filer.api().fileAndAwait(filer.draft(), "ACCEPTED").text("/declarationNumber");

        assertThat(filer.api().post(path(number, "/supplement"), Map.of("answer", "Here")).mustBe(409).text("/code"))
                .isEqualTo("supplement.notOpen");
        Filer stranger = samples.filer();
        for (String act : List.of("/supplement", "/withdrawal", "/amendment", "/security")) {
            stranger.api().post(path(number, act), Map.of("answer", "Here")).mustBe(404);
            samples.officer(null).post(path(number, act), Map.of("answer", "Here")).mustBe(404);
        }
        stranger.api().get(path(number, "/supplements")).mustBe(404);
        stranger.api().get(path(number, "/changes")).mustBe(404);
    }

    @Test
    void aWithdrawnDeclarationIsAskedNothingAnyMore() {
        Filer filer = samples.filer();
        Draft draft = filer.draft().inLine("origin", "IR");
        String number = asked(filer, draft);
        Answer withdrawal = filer.api().post(path(number, "/withdrawal"), Map.of("reasonCode", "86", "explanation",
                "Filed in error")).mustBe(202);
        new Officers(samples).decide(withdrawal.text("/caseNumber"), Officers.APPROVE).mustBe(200);
        Answer withdrawn = filer.api().awaitStatus(number, "WITHDRAWN");

        assertThat(filer.api().post(path(number, "/supplement"), Map.of("answer", "Here", "declaration",
                document(draft.inLine("amount", 3_000_000)))).mustBe(409).text("/code")).isEqualTo("supplement.notOpen");

        assertThat(filer.api().get(path(number, "/supplements")).text("/0/state")).isEqualTo("CLOSED");
        assertThat(filer.api().declaration(number).won("/version")).isEqualTo(1);
        assertThat(jdbc.sql("select count(*) from casework.deadlines where case_number in (?, ?) "
                + "and met_at is null and lapsed_at is null").params(withdrawn.text("/caseNumber"),
                withdrawal.text("/caseNumber")).query(Long.class).single()).isZero();
    }

    /** It stands in the code list, which people change while the program runs. */
    private String aNewKind(Filer filer) {
        jdbc.sql("insert into reference.codes (list, code, name_ko, name_en, valid_from) "
                + "values ('1270', '6', '새 보완', 'Another kind', '2000-01-01') on conflict do nothing").update();
        Awaitility.await().until(() -> filer.api().get("/api/v1/reference/codes/1270").mustBe(200).values("", "code")
                .contains("6"));
        return "6";
    }

    private String asked(Filer filer, Draft draft) {
        return asked(filer, draft, "2");
    }

    private String asked(Filer filer, Draft draft, String kind) {
        Answer waiting = filer.api().fileAndAwait(draft, "DOC_REVIEW");
        Map<String, Object> supplement = new HashMap<>(Officers.SUPPLEMENT);
        supplement.put("supplementKind", kind);
        new Officers(samples).decide(waiting.text("/caseNumber"), supplement).mustBe(200);
        return filer.api().awaitStatus(waiting.text("/declarationNumber"), "SUPPLEMENT").text("/declarationNumber");
    }

    private static Object document(Draft draft) {
        return JsonMapper.shared().readValue(draft.json(), Map.class);
    }

    private static String path(String number, String act) {
        return "/api/v1/declarations/" + number + act;
    }
}
