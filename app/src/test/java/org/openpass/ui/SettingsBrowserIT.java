package org.openpass.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.openpass.testing.Filer;

/** How a person likes the screens: numbers and dates apart from the language, and a language that costs nothing typed. */
class SettingsBrowserIT extends TraderBrowserTest {

    @Test
    void koreanTextsHaveTheDatesThatWereChosenAndAnotherLanguageKeepsWhatWasTyped() {
        Filer filer = samples.filer();
        atMyDeclarations(filer);
        page.navigate("/settings?lang=ko");
        assertThat(heading("설정")).isVisible();
        Locator example = page.locator(".format-example");
        assertThat(example).containsText("2026. 11. 28.");
        assertThat(example).containsText("1,234,567원");
        choose("표기 방식", "영국");
        assertThat(example).containsText("28 Nov 2026, 14:30");
        assertThat(example).containsText("1,234,567원");
        page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName("12시간제").setExact(true)).check();
        assertThat(example).containsText(Pattern.compile("28 Nov 2026, 2:30\\s?pm"));
        page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName("24시간제").setExact(true)).check();
        assertThat(example).containsText("28 Nov 2026, 14:30");
        mustBeAccessible();
        screen("settings-formats-ko");
        page.setViewportSize(360, 800);
        mustBeAccessible();
        screen("settings-formats-narrow-ko");
        page.setViewportSize(1440, 900);

        // It holds in other windows and after signing in again, since it is the person's.
        page.navigate("/tariff?lang=ko");
        Locator day = page.getByLabel("기준일", new Page.GetByLabelOptions().setExact(true));
        assertThat(day).hasValue(Pattern.compile("\\d{2}/\\d{2}/\\d{4}"));
        day.fill("2026-11-09");
        day.press("Enter");
        assertThat(page).hasURL(Pattern.compile(".*on=2026-11-09.*"));
        assertThat(day).hasValue("09/11/2026");

        page.navigate("/declarations?lang=en");
        newDeclaration();
        String draft = page.url().replaceAll("\\?.*", "");
        field("Bill of lading").fill("TYPED AND LEFT");
        link("한국어").click();
        assertThat(heading("수입신고서 작성")).isVisible();
        assertThat(page).hasURL(draft + "?lang=ko");
        assertThat(field("B/L 번호")).hasValue("TYPED AND LEFT");
        assertThat(page.locator(".saved")).containsText(Pattern.compile("\\b\\d{2}:\\d{2}\\b"));
        page.navigate("/settings?lang=en");
        assertThat(page.locator(".format-example")).containsText("28 Nov 2026, 14:30");
        screen("settings-formats-en");
    }
}
