package org.openpass.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.openpass.access.Actor.Role;
import org.openpass.testing.Answer;
import org.openpass.testing.Filer;
import org.openpass.testing.Officers;

/** A party's first page. */
class MyHomeBrowserIT extends TraderBrowserTest {

    @Test
    void whatNeedsMeStandsFirstByItselfAndIsGoneWhenItIsDone() {
        Filer filer = samples.filer();
        Officers officers = new Officers(samples);
        signIn(account(parties.byIdentifier(filer.declarantCode()).orElseThrow().id(), null, Role.BROKER), PASSWORD);
        assertThat(page).hasURL(Pattern.compile(".*/my"));
        assertThat(heading("Nothing needs you")).isVisible();
        mustBeAccessible();
        screen("home-empty-en");

        String accepted = filer.api().fileAndAwait(filer.draft(), "ACCEPTED").text("/declarationNumber");
        assertThat(link("Pay " + accepted)).isVisible();
        Answer reviewed = filer.api().fileAndAwait(filer.draft().inLine("origin", "IR"), "DOC_REVIEW");
        String asked = reviewed.text("/declarationNumber");
        Locator myCase = page.locator(".my-cases > li").filter(new Locator.FilterOptions().setHasText(asked));
        assertThat(myCase).containsText("Customs is working on it");
        assertThat(myCase.locator("[aria-current=step]")).containsText("In document review");
        officers.decide(reviewed.text("/caseNumber"), Officers.SUPPLEMENT).mustBe(200);

        Locator duties = page.locator(".duties > li");
        assertThat(duties.first()).containsText("Answer what customs asked");
        assertThat(duties.first()).containsText(asked);
        assertThat(duties.nth(1)).containsText(Pattern.compile("Pay KRW [\\d,]+"));
        assertThat(myCase).containsText("Your turn");
        mustBeAccessible();
        screen("home-en");
        page.setViewportSize(360, 800);
        mustBeAccessible();
        screen("home-narrow-en");
        org.assertj.core.api.Assertions.assertThat(PageChecks.tooWide(page)).isEmpty();
        page.setViewportSize(1440, 900);
        page.navigate("/my?lang=ko");
        assertThat(heading("지금 하실 일")).isVisible();
        mustBeAccessible();
        screen("home-ko");

        page.navigate("/my?lang=en");
        link("Answer " + asked).click();
        assertThat(heading("Customs asks you to supplement the declaration")).isVisible();
        field("Your answer").fill("The invoice is attached");
        button("Answer").click();
        assertThat(heading("Nothing is wanted from you now")).isVisible();
        link("Home").click();
        assertThat(link("Pay " + accepted)).isVisible();
        assertThat(link("Answer " + asked)).hasCount(0);
    }
}
