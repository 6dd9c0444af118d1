package org.openpass.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.openpass.access.Actor.Role;
import org.openpass.testing.Filer;
import org.openpass.testing.SearchLine;
import org.springframework.beans.factory.annotation.Autowired;

/** The list of cases and the page of a case. */
class CasesBrowserIT extends BrowserTest {

    @Autowired
    SearchLine line;

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
        back();

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
    void theBoxAboveEveryPageFindsWhileOneTypesAndByNumbersWithoutTheIndex() {
        Filer filer = samples.filer();
        String shirts = filer.api().fileAndAwait(filer.draft(), "ACCEPTED").text("/declarationNumber");
        String hats = filer.api().fileAndAwait(filer.empty().line("6109101000", "파란 모자 blue hats", 500_000), "ACCEPTED")
                .text("/declarationNumber");
        Awaitility.await().until(() -> filer.api().get("/api/v1/cases?q=%EB%AA%A8%EC%9E%90").body().contains(hats));
        signInAsBroker(filer);
        assertThat(link(hats)).isVisible();
        Locator box = page.locator("openpass-search input");
        Locator found = page.locator(".search-found");

        page.waitForFunction("() => customElements.get('openpass-keyboard') && document.querySelector('openpass-keyboard')?.on");
        page.keyboard().press("/");
        assertThat(box).isFocused();
        page.keyboard().type("모자");
        assertThat(found).containsText("One case found");
        assertThat(found.locator("em")).hasText("모자");
        mustBeAccessible();
        screen("search-en");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        assertThat(heading(hats)).isVisible();
        assertThat(found).isHidden();
        assertThat(box).hasValue("");

        page.navigate("/cases/" + hats + "?lang=ko");
        assertThat(heading(hats)).isVisible();
        box.fill("bule haats");
        assertThat(found).containsText("비슷한 단어로 찾은 결과");
        assertThat(found.getByRole(AriaRole.LINK)).containsText(hats);
        screen("search-ko");
        page.setViewportSize(360, 800);
        mustBeAccessible();
        screen("search-narrow-ko");
        box.press("Escape");
        assertThat(found).isHidden();
        page.setViewportSize(1440, 900);
        box.fill("6109.10");
        box.press("Enter");
        assertThat(page).hasURL(Pattern.compile(".*/cases\\?q=6109.10"));
        assertThat(page.getByText("2건").first()).isVisible();

        line.cut();
        try {
            box.fill("모자");
            assertThat(found).containsText("검색 색인이 응답하지 않습니다");
            box.fill(shirts.toLowerCase(java.util.Locale.ROOT));
            assertThat(found).containsText("전체 번호로만 찾습니다");
            assertThat(found.getByRole(AriaRole.LINK)).containsText(shirts);
            screen("search-away-ko");
            box.press("Enter");
            assertThat(heading(shirts)).isVisible();
        } finally {
            line.mend();
        }
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
