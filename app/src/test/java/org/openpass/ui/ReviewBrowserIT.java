package org.openpass.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.openpass.access.Actor.Role;
import org.openpass.testing.Answer;
import org.openpass.testing.Draft;
import org.openpass.testing.Filer;
import tools.jackson.databind.json.JsonMapper;

/** A clearance officer's decisions: supplement, inspection, refusal, and requests to change a declaration. */
class ReviewBrowserIT extends OfficerBrowserTest {

    @Test
    void anOfficerAsksForASupplementReadsTheAnswerAndAccepts() {
        Filer filer = samples.filer();
        String number = filer.api().fileAndAwait(filer.draft().inLine("origin", "IR"), "DOC_REVIEW")
                .text("/declarationNumber");
        identifyOfficer("020", Role.CLEARANCE_OFFICER);
        claim(number);

        assertThat(page.getByLabel("What the declarant is asked for")).isHidden();
        choose("Ask the declarant for a supplement");
        page.getByLabel("Findings").fill("The invoice is missing");
        page.getByLabel("Kind of supplement").click();
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("2 Missing documents")).click();
        assertThat(page.getByText("1 to 30 days from today.")).isVisible();
        page.getByLabel("Days to answer").fill("31");
        mustBeAccessible();
        screen("review-supplement-en");
        button("Decide").click();
        assertThat(page.getByText("2 fields need mending; nothing was decided.").first()).isVisible();
        assertThat(page.getByText("Days to answer: from 1 to 30.").first()).isVisible();
        page.getByLabel("What the declarant is asked for").fill("Please attach the invoice");
        page.getByLabel("Days to answer").fill("5");
        button("Decide").click();
        assertThat(heading("You have no task")).isVisible();

        filer.api().awaitStatus(number, "SUPPLEMENT");
        filer.api().post("/api/v1/declarations/" + number + "/supplement", Map.of("answer", "Sent by the exporter"))
                .mustBe(200);
        claim(number);
        page.navigate("/cases/" + number + "?tab=exchange");
        assertThat(page.getByText("Sent by the exporter")).isVisible();
        assertThat(page.getByText("The invoice is missing")).isVisible();
        mustBeAccessible();
        screen("review-exchange-en");
        choose("The documents are in order");
        page.getByLabel("Findings").fill("Invoice agrees");
        button("Decide").click();
        assertThat(heading("You have no task")).isVisible();
        filer.api().awaitStatus(number, "ACCEPTED");
    }

    @Test
    void anOfficerRefusesInKoreanAndTheDeclarantReadsTheReasons() {
        Filer filer = samples.filer();
        String number = filer.api().fileAndAwait(filer.draft().inLine("origin", "IR"), "DOC_REVIEW")
                .text("/declarationNumber");
        identifyOfficer("020", Role.CLEARANCE_OFFICER);
        claim(number);
        page.navigate("/cases/" + number + "?lang=ko");

        choose("신고 각하");
        page.getByLabel("심사 결과").fill("허위 송품장");
        page.getByLabel("각하 사유").click();
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(Pattern.compile("부정한 방법"))).click();
        page.getByLabel("신고인에게 알릴 사유").fill("송품장 금액이 사실과 다릅니다");
        mustBeAccessible();
        screen("review-refuse-ko");
        button("결정").click();

        Answer rejected = filer.api().awaitStatus(number, "REJECTED");
        org.assertj.core.api.Assertions.assertThat(rejected.text("/reasons/0/message"))
                .contains("송품장 금액이 사실과 다릅니다");
    }

    @Test
    void anOfficerReadsWhatAnAmendmentChangesAndApprovesIt() {
        Filer filer = samples.filer();
        Draft draft = filer.draft();
        String number = filer.api().fileAndAwait(draft, "ACCEPTED").text("/declarationNumber");
        String change = filer.api().post("/api/v1/declarations/" + number + "/amendment", Map.of("reasonCode", "02",
                "explanation", "The goods were made in Vietnam", "declaration",
                JsonMapper.shared().readValue(draft.inLine("origin", "VN").json(), Map.class))).mustBe(202)
                .text("/changeNumber");
        atInbox("020", Role.CLEARANCE_OFFICER);

        claim(change);
        assertThat(page.getByText("The goods were made in Vietnam")).isVisible();
        assertThat(page.getByText(Pattern.compile("of line 1"))).isVisible();
        mustBeAccessible();
        screen("change-en");
        choose("Approve");
        page.getByLabel("Reasons for the applicant").fill("The certificate of origin shows it");
        button("Decide").click();
        assertThat(heading("You have no task")).isVisible();

        org.awaitility.Awaitility.await().until(() -> filer.api().declaration(number).won("/version") == 2);
        page.navigate("/cases/" + change + "?lang=ko");
        assertThat(page.getByText("승인").first()).isVisible();
        screen("change-ko");
    }
}
