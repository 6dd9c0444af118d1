package org.openpass.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.awt.Color;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.openpass.access.Actor.Role;
import org.openpass.testing.Filer;
import org.openpass.testing.SampleFiles;

/** A declaration that goes from the clearance officer to the inspector and back, each in a window of their own. */
class LanesBrowserIT extends OfficerBrowserTest {

    @Test
    void anInspectorFindsADifferenceAndTheOfficerDecidesOnIt() {
        Filer filer = samples.filer();
        String number = filer.api().fileAndAwait(filer.draft().inLine("origin", "IR"), "DOC_REVIEW")
                .text("/declarationNumber");
        String officer = account(null, "020", Role.CLEARANCE_OFFICER);
        identify(officer, PASSWORD);
        page.navigate("/inbox?view=group");
        button("Claim " + number).click();
        choose("Inspect the goods");
        page.getByLabel("Findings").fill("The packing list names more packages");
        button("Decide").click();
        assertThat(heading("You have no task")).isVisible();
        filer.api().awaitStatus(number, "INSPECTION");
        closeWindow();

        openWindow();
        identify(account(null, "020", Role.INSPECTOR), PASSWORD);
        page.navigate("/inbox?view=group&lang=ko");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("맡기 " + number).setExact(true)).click();
        assertThat(heading("물품 검사")).isVisible();
        choose("신고 내용과 다름");
        page.getByLabel("검사방법").click();
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("12 내장발췌")).click();
        page.getByLabel("검사장소").fill("인천 CFS 3");
        page.getByLabel("확인 내용").fill("포장 두 개가 더 있음");
        page.locator("vaadin-upload input[type=file]").setInputFiles(
                new FilePayload("goods.jpg", "image/jpeg", SampleFiles.picture("jpg", Color.ORANGE)));
        assertThat(page.locator(".picked").getByText("goods.jpg")).isVisible();
        assertThat(page.locator("vaadin-upload-file")).hasCount(0);
        mustBeAccessible();
        screen("inspection-ko");
        button("결정").click();
        filer.api().awaitStatus(number, "DOC_REVIEW");
        closeWindow();

        openWindow();
        identify(officer, PASSWORD);
        page.navigate("/inbox?view=group");
        button("Claim " + number).click();
        assertThat(button("Decide")).isVisible();
        page.navigate("/cases/" + number + "?tab=exchange");
        assertThat(page.getByText("포장 두 개가 더 있음")).isVisible();
        Locator picture = page.getByAltText("Picture 1 of 1 of the goods as found");
        assertThat(picture).hasJSProperty("naturalWidth", 320);
        assertThat(page.locator(".finding-pictures a")).hasAttribute("href", Pattern.compile("files/" + number + "/.+"));
        mustBeAccessible();
        screen("inspection-found-en");
        page.navigate("/cases/" + number + "?tab=documents");
        assertThat(page.getByText("goods.jpg").first()).isVisible();
        choose("The documents are in order");
        page.getByLabel("Findings").fill("Packaging only; the goods agree");
        button("Decide").click();
        filer.api().awaitStatus(number, "ACCEPTED");
    }

    @Test
    void goodsThatTheHeadOfCustomsNamedHaveTheirTaxReviewedFirst() {
        // Only this test declares them, so that naming them changes nothing for the others.
        samples.ready().admin().put("/api/v1/admin/tax-review-goods", List.of(Map.of("hsPrefix", "6203421000",
                "basis", "Notice 1 of the head of customs", "from", "2026-01-01"))).mustBe(200);
        Filer filer = samples.filer();
        String number = filer.api().fileAndAwait(filer.empty().line("6203421000", "Trousers of cotton", 1_000_000),
                "DOC_REVIEW").text("/declarationNumber");
        identifyOfficer("020", Role.CLEARANCE_OFFICER);
        claim(number);
        page.navigate("/cases/" + number + "?tab=decision");
        assertThat(page.locator(".document")).containsText("R-330");
        choose("The documents are in order");
        page.getByLabel("Findings").fill("The price agrees with the price list of the maker");
        button("Decide").click();

        assertThat(heading("You have no task")).isVisible();
        filer.api().awaitStatus(number, "ACCEPTED");
    }
}
