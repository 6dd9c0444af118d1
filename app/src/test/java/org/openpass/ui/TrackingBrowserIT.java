package org.openpass.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.openpass.casework.Audience;
import org.openpass.casework.Timeline;
import org.openpass.signals.Signals;
import org.openpass.testing.Answer;
import org.openpass.testing.Filer;
import org.springframework.beans.factory.annotation.Autowired;

/** Public tracking, without an account. */
class TrackingBrowserIT extends BrowserTest {

    @Autowired
    Timeline timeline;
    @Autowired
    Signals signals;

    @Test
    void anyoneReadsTheStepsInEnglishAndKoreanAndNothingSecret() {
        Filer filer = samples.filer();
        String number = filer.api().fileAndAwait(filer.draft(), "ACCEPTED").text("/declarationNumber");

        page.navigate("/track/" + number);

        assertThat(heading("The declaration is accepted; the goods may leave")).isVisible();
        assertThat(page.getByRole(AriaRole.LISTITEM)).hasText(new Pattern[] {
            Pattern.compile("Declaration received.*20\\d\\d.*"), Pattern.compile("Declaration accepted.*20\\d\\d.*")});
        assertThat(page.locator("main")).not().containsText(filer.importerName());
        assertThat(page.locator("main")).not().containsText("T-shirts");
        mustBeAccessible();

        link("한국어").click();

        assertThat(heading("수입신고가 수리되어 물품을 반출할 수 있습니다")).isVisible();
        assertThat(page.locator("html")).hasAttribute("lang", "ko");
        assertThat(page).hasURL(Pattern.compile(".*/track/" + number + "\\?lang=ko"));
        mustBeAccessible();
        page.navigate("/track/" + number);
        assertThat(heading("수입신고 진행 조회")).isVisible();
    }

    @Test
    void anUnknownNumberSaysWhatToCheck() {
        page.navigate("/track/XXXXX99000000X");

        assertThat(heading("We do not know the number XXXXX99000000X")).isVisible();
        assertThat(page.locator("main")).containsText("14 characters");
        mustBeAccessible();
    }

    @Test
    void goodsAreFoundByTheirBillAndWhereTheyWereDeclaredInPartsEachPartStandsThere() {
        Filer filer = samples.filer();
        String first = filer.api().fileAndAwait(filer.draft(), "ACCEPTED").text("/declarationNumber");
        page.navigate("/track/" + filer.bill());
        assertThat(heading("The declaration is accepted; the goods may leave")).isVisible();
        String second = filer.api().fileAndAwait(filer.draft(), "ACCEPTED").text("/declarationNumber");

        page.navigate("/track/" + filer.bill().toLowerCase(java.util.Locale.ROOT));

        assertThat(heading("These goods are on 2 declarations")).isVisible();
        assertThat(page.locator(".tracked-numbers .number")).hasText(new String[] {second, first});
        mustBeAccessible();
        screen("track-several-en");
        link(first).click();
        assertThat(page).hasURL(Pattern.compile(".*/track/" + first));
        assertThat(heading("The declaration is accepted; the goods may leave")).isVisible();
    }

    @Test
    void aStepIsSeenWhenItHappens() {
        Filer filer = samples.filer();
        Answer filed = filer.api().fileAndAwait(filer.draft().set("collectionForm", "PAY_BEFORE_ACCEPTANCE"),
                "AWAITING_PAYMENT");
        page.navigate("/track/" + filed.text("/declarationNumber"));
        assertThat(heading("Duty and taxes are to be paid")).isVisible();

        String caseNumber = filed.text("/caseNumber");
        timeline.add(caseNumber, "OVERDUE", "system", Audience.PUBLIC, Map.of(), "seen-live");
        signals.notify("case_events", caseNumber);

        assertThat(page.locator(".steps")).containsText("Payment is overdue");
    }

    @Test
    void theFirstPageLeadsThereByKeyboardAlone() {
        Filer filer = samples.filer();
        String number = filer.api().fileAndAwait(filer.draft(), "ACCEPTED").text("/declarationNumber");
        page.navigate("/");
        assertThat(page.getByLabel("Number", new Page.GetByLabelOptions().setExact(true))).isVisible();
        mustBeAccessible();

        for (int tabs = 0; tabs < 12 && !focused("INPUT"); tabs++) {
            page.keyboard().press("Tab");
        }
        page.keyboard().type(number.toLowerCase(java.util.Locale.ROOT));
        page.keyboard().press("Enter");

        assertThat(page).hasURL(Pattern.compile(".*/track/" + number));
        assertThat(heading("The declaration is accepted; the goods may leave")).isVisible();
    }

    private boolean focused(String tag) {
        return tag.equals(page.evaluate("document.activeElement.tagName"));
    }
}
