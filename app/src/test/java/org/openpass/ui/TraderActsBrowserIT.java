package org.openpass.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.openpass.access.Actor.Role;
import org.openpass.testing.Answer;
import org.openpass.testing.Filer;
import org.openpass.testing.Officers;
import org.openpass.testing.SampleFiles;

/** What traders and brokers do about a declaration after filing: supplement, security, withdrawal, amendment. */
class TraderActsBrowserIT extends TraderBrowserTest {

    @Test
    void aBrokerAnswersASupplementWithAFileAndACorrectionAndIsAccepted() {
        Filer filer = samples.filer();
        Officers officers = new Officers(samples);
        Answer filed = filer.api().fileAndAwait(filer.draft().inLine("origin", "IR"), "DOC_REVIEW");
        String number = filed.text("/declarationNumber");
        officers.decide(filed.text("/caseNumber"), Officers.SUPPLEMENT).mustBe(200);
        filer.api().awaitStatus(number, "SUPPLEMENT");
        atMyDeclarations(filer);
        assertThat(page.getByText(Pattern.compile("Customs asks you to supplement .* Answer by \\w+ \\d"))).isVisible();
        screen("acts-list-supplement-en");
        link("Answer " + number).click();

        assertThat(heading("Customs asks you to supplement the declaration")).isVisible();
        assertThat(page.locator(".request")).hasText("Attach the invoice");
        button("Answer").click();
        assertThat(page.getByText("There is no answer.").first()).isVisible();
        field("Your answer").fill("The origin was wrong; the invoice is attached");
        // A file changes the case, so the page is drawn anew around what is typed.
        page.locator(".documents-attach input[type=file]").setInputFiles(new FilePayload("invoice.pdf",
                "application/pdf", SampleFiles.pdf(number)));
        assertThat(link("invoice.pdf")).isVisible();
        assertThat(field("Your answer")).hasValue("The origin was wrong; the invoice is attached");
        assertThat(field("Your answer")).isFocused();
        mustBeAccessible();
        screen("acts-supplement-en");

        button("Correct the declaration…").click();
        assertThat(heading("Correct declaration " + number)).isVisible();
        assertThat(field("Your answer")).hasValue("The origin was wrong; the invoice is attached");
        assertThat(heading("No field changes yet")).isVisible();
        assertThat(field("Bill of lading")).not().isEditable();
        choose("Origin", "(US)");
        Locator changed = page.locator(".changed-fields");
        assertThat(changed).containsText("country of origin of line 1");
        assertThat(changed.locator("del")).hasText("IR");
        assertThat(changed.locator("ins")).hasText("US");
        page.reload();
        assertThat(changed.locator("ins")).hasText("US");
        mustBeAccessible();
        screen("correct-en");
        button("Answer with the correction").click();

        assertThat(page).hasURL(Pattern.compile(".*/cases/" + number));
        assertThat(heading("Nothing is wanted from you now")).isVisible();
        officers.decide(filed.text("/caseNumber"), Officers.IN_ORDER).mustBe(200);
        filer.api().awaitStatus(number, "ACCEPTED");
        assertThat(heading("Pay duty and taxes")).isVisible();
        assertThat(link("Certificate (PDF)")).isVisible();
        mustBeAccessible();
        inBothLanguages("acts-pay");
    }

    @Test
    void anImporterWithdrawsAfterAcceptance() {
        Filer filer = samples.filer();
        Answer accepted = filer.api().fileAndAwait(filer.draft(), "ACCEPTED");
        String number = accepted.text("/declarationNumber");
        signIn(account(parties.byIdentifier(filer.importer()).orElseThrow().id(), null, Role.TRADER), PASSWORD);
        assertThat(link("Pay " + number)).isVisible();
        page.navigate("/cases/" + number);
        // The broker declared, so only the broker can amend.
        assertThat(link("Amend…")).hasCount(0);
        link("Withdraw…").click();

        assertThat(page.getByText(Pattern.compile("the acceptance lapses"))).isVisible();
        button("Ask to withdraw").click();
        assertThat(page.getByText("No reason is chosen.").first()).isVisible();
        assertThat(page.getByText("There is no explanation.").first()).isVisible();
        mustBeAccessible();
        screen("withdraw-errors-en");
        choose("Reason", "86");
        type("Explanation", "Declared for the wrong importer");
        link("Cancel").click();
        assertThat(page.getByText("What you wrote is not kept.")).isVisible();
        button("Stay").click();
        button("Ask to withdraw").click();
        assertThat(page).hasURL(Pattern.compile(".*/cases/" + number + "-01"));
        assertThat(page.getByText("Declared for the wrong importer")).isVisible();
        screen("withdraw-request-en");

        page.navigate("/cases/" + number);
        assertThat(page.getByText(Pattern.compile("You asked to withdraw .* Without an answer by"))).isVisible();
        assertThat(link("Withdraw…")).hasCount(0);
        mustBeAccessible();
        inBothLanguages("acts-request-open");
        page.navigate("/declarations/" + number + "/withdraw");
        assertThat(page.getByText(Pattern.compile("not decided yet"))).isVisible();
        screen("withdraw-impossible-en");
        page.navigate("/declarations");
        assertThat(page.getByText("Your request " + number + "-01 is being decided.")).isVisible();
        inBothLanguages("acts-list-request");
        page.navigate("/cases/" + number);
        new Officers(samples).decide(filer.api().get("/api/v1/declarations/" + number + "/changes")
                .text("/0/caseNumber"), Officers.APPROVE).mustBe(200);

        assertThat(link("File again from this one")).isVisible();
        assertThat(page.locator(".case-name").getByText("Withdrawn")).isVisible();
        inBothLanguages("acts-withdrawn");
        page.navigate("/declarations");
        assertThat(page.getByText("Withdrawn: nothing is to be paid.")).isVisible();
        assertThat(link("File again " + number)).isVisible();
    }

    @Test
    void aBrokerAmendsThePriceBeforePaymentAndSeesTheNewSlipAtOnce() {
        Filer filer = samples.filer();
        String number = filer.api().fileAndAwait(filer.draft(), "ACCEPTED").text("/declarationNumber");
        atMyDeclarations(filer);
        page.navigate("/cases/" + number);
        link("Amend…").click();

        assertThat(heading("Amend declaration " + number)).isVisible();
        assertThat(field("Declarant's reference")).not().isEditable();
        type("Invoice value", "1,500,000");
        assertThat(page.locator(".changed-fields")).containsText("without approval");
        assertThat(page.locator(".preview-beside")).containsText("+KRW 121,500");
        button("Ask to amend").click();
        assertThat(heading("2 things need mending")).isVisible();
        assertThat(page.getByText("No reason is chosen.").first()).isVisible();
        mustBeAccessible();
        screen("amend-errors-en");
        choose("Whose error it was", "01");
        type("Explanation", "The price was typed wrongly");
        // The server has taken, and kept, both.
        assertThat(heading("1 thing needs mending")).not().isVisible();
        assertThat(heading("2 things need mending")).not().isVisible();
        inBothLanguages("amend");
        assertThat(field("Explanation")).hasValue("The price was typed wrongly");
        button("Ask to amend").click();
        assertThat(page).hasURL(Pattern.compile(".*/cases/" + number + "-01"));
        assertThat(page.locator(".case-name").getByText("Approved")).isVisible();

        page.navigate("/declarations/" + number + "/payment");
        assertThat(page.locator(".payment-slip")).containsText("KRW 364,500");
        page.navigate("/cases/" + number);
        assertThat(page.getByText(Pattern.compile("KRW 364,500 is to be paid by"))).isVisible();
    }

    @Test
    void inKoreanASecurityIsProvidedAndASupplementAnswered() {
        Filer filer = samples.filer(Map.of(), Map.of("securityGround", "A248(2)4"));
        Officers officers = new Officers(samples);
        Answer filed = filer.api().fileAndAwait(filer.draft().inLine("origin", "IR"), "DOC_REVIEW");
        String number = filed.text("/declarationNumber");
        officers.decide(filed.text("/caseNumber"), Officers.SUPPLEMENT).mustBe(200);
        filer.api().awaitStatus(number, "SUPPLEMENT");
        atMyDeclarations(filer);
        page.navigate("/cases/" + number + "?lang=ko");
        assertThat(heading("세관이 신고의 보완을 요구하였습니다")).isVisible();
        mustBeAccessible();
        screen("acts-supplement-ko");
        page.navigate("/declarations/" + number + "/correct");
        type("품명", "면 티셔츠");
        assertThat(heading("바뀐 항목 1건")).isVisible();
        mustBeAccessible();
        screen("correct-ko");
        page.navigate("/declarations/" + number + "/amend");
        assertThat(heading("신고 " + number + " 정정 신청")).isVisible();
        screen("amend-ko");
        page.navigate("/declarations/" + number + "/withdraw?lang=en");
        assertThat(heading("Withdraw declaration " + number)).isVisible();
        inBothLanguages("withdraw");
        page.navigate("/cases/" + number + "?lang=ko");
        field("답변").fill("송품장을 첨부합니다");
        button("답변 제출").click();
        assertThat(heading("지금은 하실 일이 없습니다")).isVisible();
        officers.decide(filed.text("/caseNumber"), Officers.IN_ORDER).mustBe(200);

        assertThat(heading("수리 전에 담보를 제공하세요")).isVisible();
        field("담보번호").fill("NONE");
        button("담보 제공").click();
        assertThat(page.getByText(Pattern.compile("등록된 담보 “NONE”"))).isVisible();
        assertThat(field("담보번호")).hasValue("NONE");
        mustBeAccessible();
        screen("acts-security-ko");
        page.navigate("/declarations");
        assertThat(page.getByText(Pattern.compile("담보를 제공하세요"))).isVisible();
        screen("acts-list-security-ko");
        page.getByText(number).first().click();
        field("담보번호").fill(samples.security(filer.importer(), 10_000_000));
        button("담보 제공").click();
        filer.api().awaitStatus(number, "ACCEPTED");
        assertThat(heading("세액을 납부하세요")).isVisible();
        screen("acts-accepted-ko");
    }

    /** Draws the page in Korean, too, which must be as accessible, and goes on in English. */
    private void inBothLanguages(String name) {
        awaitServer();
        screen(name + "-en");
        if (!pictured()) {
            return;
        }
        String here = page.url().replaceAll("\\?.*", "");
        page.navigate(here + "?lang=ko");
        assertThat(page.getByText("로그아웃")).isVisible();
        awaitServer();
        mustBeAccessible();
        screen(name + "-ko");
        page.navigate(here + "?lang=en");
        assertThat(page.getByText("Sign out")).isVisible();
        awaitServer();
    }
}
