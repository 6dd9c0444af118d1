package org.openpass.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.openpass.testing.Filer;

/** A party's list of declarations. */
class DeclarationsBrowserIT extends TraderBrowserTest {

    @Test
    void newDeclarationsAppearByThemselvesAndEachSaysWhatToDo() {
        Filer filer = samples.filer();
        atMyDeclarations(filer);
        assertThat(heading("No declarations yet")).isVisible();

        String accepted = filer.api().fileAndAwait(filer.draft(), "ACCEPTED").text("/declarationNumber");
        assertThat(link("Pay " + accepted)).isVisible();
        assertThat(page.getByText(Pattern.compile("Accepted: the goods may be carried out. Pay KRW .* by "))).isVisible();
        String rejected = filer.api().fileAndAwait(filer.draft().set("billOfLading", "NOWHERE"), "REJECTED")
                .text("/declarationNumber");
        assertThat(page.getByText("Rejected for 1 reason.")).isVisible();
        assertThat(link("File again " + rejected)).isVisible();
        mustBeAccessible();

        page.getByText("Waiting for me (1)").click();
        assertThat(page).hasURL(Pattern.compile(".*/declarations\\?state=waiting"));
        assertThat(link(accepted)).isVisible();
        assertThat(link(rejected)).not().isVisible();

        page.navigate("/declarations?lang=ko");
        assertThat(page.getByText("각하되었습니다. 사유가 1건 있습니다.")).isVisible();
        mustBeAccessible();
    }

    @Test
    void wordsAndTheStateStandInTheUrl() {
        Filer filer = samples.filer();
        String shirts = filer.api().fileAndAwait(filer.draft(), "ACCEPTED").text("/declarationNumber");
        String hats = filer.api().fileAndAwait(filer.empty().line("6109101000", "파란 모자", 500_000), "ACCEPTED")
                .text("/declarationNumber");
        atMyDeclarations(filer);

        page.getByLabel("Search my declarations").fill("모자");
        assertThat(link(shirts)).not().isVisible();
        assertThat(link(hats)).isVisible();
        assertThat(page).hasURL(Pattern.compile(".*\\?q=.*"));
        page.reload();
        assertThat(link(hats)).isVisible();
        assertThat(link(shirts)).not().isVisible();
        page.getByLabel("Search my declarations").fill("nothinglikeit");
        assertThat(heading("No declaration matches")).isVisible();
        button("Show all again").click();
        assertThat(link(shirts)).isVisible();
    }

    @Test
    void whatAnOfficerReviewsSaysSo() {
        Filer filer = samples.filer(Map.of(), Map.of("riskGrade", "HIGH"));
        filer.api().fileAndAwait(filer.draft(), "INSPECTION");
        atMyDeclarations(filer);

        page.getByText("At customs (1)").click();
        assertThat(page.getByText("Your goods have been selected for inspection.")).isVisible();
    }
}
