package org.openpass.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.openpass.access.Actor.Role;
import org.openpass.testing.Api;
import org.openpass.testing.Filer;

/** Several tasks at once: selected, claimed, and what became of each. */
class BulkBrowserIT extends ColleaguesBrowserTest {

    @Test
    void whatIsSelectedIsClaimedAtOnceAndWhatAColleagueTookFirstIsNamed() {
        Filer filer = samples.filer();
        String first = waiting(filer, "040");
        String taken = waiting(new Filer(filer.api(), filer.declarantCode(), filer.importer(), filer.importerName(),
                samples.bill(100)), "040");
        String colleague = account(null, "040", Role.CLEARANCE_OFFICER);
        Api lee = Api.at(samples.admin().baseUrl()).account(colleague, PASSWORD);
        identifyOfficer("040", Role.CLEARANCE_OFFICER);
        page.navigate("/inbox?view=groups&f=" + URLEncoder.encode("trader.is:" + filer.importerName(),
                StandardCharsets.UTF_8));
        assertThat(page.locator("tbody tr")).hasCount(2);
        assertThat(button("Transfer")).isHidden();

        box(first).check();
        assertThat(page).hasURL(Pattern.compile(".*[&]sel=\\d+"));
        link(first).click();
        assertThat(heading(first)).isVisible();
        assertThat(page).hasURL(Pattern.compile(".*/cases/" + first));
        back();
        assertThat(box(first)).isChecked();
        assertThat(box(taken)).not().isChecked();
        button("Select this page").click();
        assertThat(page.getByText("2 selected")).isVisible();
        mustBeAccessible();
        screen("bulk-selected-en");

        bar("Claim").click();
        assertThat(dialog().getByText("2 tasks become yours.", new Locator.GetByTextOptions().setExact(false)))
                .isVisible();
        mustBeAccessible();
        String task = lee.get("/api/v1/tasks?view=groups&f=number.is:" + taken).mustBe(200).text("/0/task/key");
        lee.post("/api/v1/tasks/" + task + "/claim", Map.of()).mustBe(200);
        dialogButton("Claim 2").click();

        assertThat(dialog().getByText("1 of 2 done.")).isVisible();
        assertThat(dialog().locator("tbody tr").nth(1)).containsText(colleague + " has claimed this task.");
        assertThat(dialog().locator("tbody tr").nth(1)).containsText(taken);
        mustBeAccessible();
        screen("bulk-result-en");
        page.setViewportSize(360, 800);
        screen("bulk-result-narrow-en");
        page.setViewportSize(1440, 900);
        dialogButton("Select those not done").click();

        assertThat(dialog()).isHidden();
        assertThat(box(taken)).isChecked();
        assertThat(box(first)).not().isChecked();
        assertThat(page.getByText("1 selected")).isVisible();
        page.navigate(page.url().replace("view=groups", "view=mine").replaceAll("&sel=[^&]*", "&sel=all&lang=ko"));
        assertThat(page.locator("tbody tr")).hasCount(1);
        bar("결정").click();
        assertThat(dialog().getByLabel("심사 결과")).isVisible();
        mustBeAccessible();
        screen("bulk-decide-ko");
        page.setViewportSize(360, 800);
        screen("bulk-decide-narrow-ko");
        dialog().getByLabel("심사 결과").fill("송품장과 일치함");
        dialogButton("1건 결정").click();
        assertThat(dialog().getByText("1건 중 1건을 처리했습니다.")).isVisible();
        dialogButton("닫기").click();
        filer.api().awaitStatus(first, "ACCEPTED");
        screen("bulk-narrow-ko");
    }

    private Locator box(String number) {
        return page.getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions()
                .setName("Select " + number).setExact(true));
    }

    private Locator bar(String name) {
        return page.locator(".bulk-bar").getByRole(AriaRole.BUTTON,
                new Locator.GetByRoleOptions().setName(name).setExact(true));
    }
}
