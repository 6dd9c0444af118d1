package org.openpass.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.openpass.access.Actor.Role;
import org.openpass.testing.Filer;

/** The list of cases and the page of a case. */
class CasesBrowserIT extends BrowserTest {

    @Test
    void theFilterStandsInTheUrlAndComesBackWithTheBackButton() {
        Filer filer = samples.filer();
        String accepted = filer.api().fileAndAwait(filer.draft(), "ACCEPTED").text("/declarationNumber");
        String waiting = filer.api().fileAndAwait(filer.draft().set("collectionForm", "PAY_BEFORE_ACCEPTANCE"),
                "AWAITING_PAYMENT").text("/declarationNumber");
        signInAsBroker(filer);
        assertThat(page.getByText("2 cases")).isVisible();
        assertThat(link(accepted)).isVisible();
        mustBeAccessible();

        page.getByLabel("Status").click();
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("Waits for payment")).click();
        assertThat(page).hasURL(Pattern.compile(".*/cases\\?status=AWAITING_PAYMENT"));
        assertThat(page.getByText("1 cases")).isVisible();

        link(waiting).click();
        assertThat(heading(waiting)).isVisible();
        // The page is drawn a moment before the browser's history has its entry; back would else leave the list, too.
        assertThat(page).hasURL(Pattern.compile(".*/cases/" + waiting + ".*"));
        page.goBack();

        assertThat(page).hasURL(Pattern.compile(".*/cases\\?.*status=AWAITING_PAYMENT.*"));
        assertThat(page).hasURL(Pattern.compile(".*selected=" + waiting + ".*"));
        assertThat(link(waiting)).isVisible();
        assertThat(link(accepted)).not().isVisible();
    }

    @Test
    void wordsFindCasesAndNothingFoundSaysWhatToDo() {
        Filer filer = samples.filer();
        filer.api().fileAndAwait(filer.draft(), "ACCEPTED");
        String hats = filer.api().fileAndAwait(filer.empty().line("6109101000", "파란 모자", 500_000), "ACCEPTED")
                .text("/declarationNumber");
        Awaitility.await().until(() -> filer.api().get("/api/v1/cases?q=%EB%AA%A8%EC%9E%90").body().contains(hats));
        signInAsBroker(filer);

        page.getByLabel("Search cases").fill("모자");
        assertThat(page.getByText("1 cases")).isVisible();
        assertThat(link(hats)).isVisible();

        page.getByLabel("Search cases").fill("nothinglikeit");
        assertThat(heading("No case matches")).isVisible();
        mustBeAccessible();
        button("Show all cases").click();
        assertThat(page.getByText("2 cases")).isVisible();
    }

    @Test
    void thePageOfACaseExplainsTheDutyInKorean() {
        Filer filer = samples.filer();
        String number = filer.api().fileAndAwait(filer.draft(), "ACCEPTED").text("/declarationNumber");
        signInAsBroker(filer);

        page.navigate("/cases/" + number + "?tab=duty&lang=ko");

        assertThat(heading(number)).isVisible();
        assertThat(page.locator(".case-name")).containsText("수리");
        assertThat(page.locator("main, [role=main]")).containsText("관세법 제14조");
        assertThat(link("선별 근거")).not().isVisible();
        mustBeAccessible();
        link("란(품목)").click();
        assertThat(page.locator("td", new Page.LocatorOptions().setHasText("6109.10-1000"))).isVisible();
        mustBeAccessible();
        link("신고서").click();
        assertThat(heading("화물·운송")).isVisible();
        mustBeAccessible();
    }

    @Test
    void anOfficerReadsWhyTheLaneWasChosen() {
        Filer filer = samples.filer();
        String number = filer.api().fileAndAwait(filer.draft(), "ACCEPTED").text("/declarationNumber");
        signIn(account(null, "020", Role.CLEARANCE_OFFICER), PASSWORD);
        assertThat(heading("Inbox")).isVisible();

        page.navigate("/cases/" + number + "?tab=decision");

        assertThat(page.locator("[role=main]")).containsText("Risk of the importer");
        assertThat(page.locator("[role=main]")).containsText("Version");
        mustBeAccessible();
    }

    @Test
    void aStrangersCaseLooksLikeOneThatDoesNotExist() {
        Filer owner = samples.filer();
        String number = owner.api().fileAndAwait(owner.draft(), "ACCEPTED").text("/declarationNumber");
        signInAsBroker(samples.filer());
        assertThat(heading("No cases yet")).isVisible();

        page.navigate("/cases/" + number);
        assertThat(heading("There is nothing here")).isVisible();
        String strangers = page.locator("main").innerText();
        mustBeAccessible();
        page.navigate("/cases/XXXXX99000000X");
        assertThat(heading("There is nothing here")).isVisible();

        assertThat(page.locator("main")).hasText(strangers.replace("\n\n", "\n").replace('\n', ' '),
                new com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions().setUseInnerText(true));
    }
}
