package org.openpass.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The tariff, for anyone. */
class TariffBrowserIT extends BrowserTest {

    @Test
    void wordsLeadToACodeAndItsRates() {
        page.navigate("/tariff");
        assertThat(heading("Chapters")).isVisible();
        mustBeAccessible();

        page.getByLabel("Goods or code").fill("scotch");
        assertThat(page).hasURL(Pattern.compile(".*/tariff\\?q=scotch"));
        link("2208.30-1000").click();

        assertThat(page).hasURL(Pattern.compile(".*code=2208301000"));
        assertThat(page.getByText("Liquor tax").first()).isVisible();
        assertThat(page.getByText("Sample data with illustrative duty rates")).isVisible();
        mustBeAccessible();
    }

    @Test
    void chaptersLeadToCodesInKorean() {
        page.navigate("/tariff?lang=ko");
        assertThat(page.getByText("음료·주류·식초")).isVisible();
        row("22").click();
        row("2208").click();
        row("2208.30").click();
        row("2208.30-1000").click();
        assertThat(page.getByText("스카치위스키").first()).isVisible();
        assertThat(page.getByText("주세법").first()).isVisible();
        mustBeAccessible();
    }

    @Test
    void aDayBeforeTheTariffSaysSo() {
        page.navigate("/tariff?code=2208301000&on=2001-01-01");
        assertThat(heading("2208.30-1000 is not in the tariff")).isVisible();
    }

    private com.microsoft.playwright.Locator row(String code) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(code).setExact(true));
    }
}
