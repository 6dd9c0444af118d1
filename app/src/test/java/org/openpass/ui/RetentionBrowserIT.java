package org.openpass.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openpass.access.Actor.Role;
import org.openpass.testing.Filer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An administrator proposes that records are cleared, another lets it begin; a case is held. */
class RetentionBrowserIT extends BrowserTest {

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void stop() {
        jdbc.sql("update casework.retention_starts set ended_by = 'test', ended_at = now() where ended_at is null").update();
    }

    @Test
    void clearingBeginsByTwoIsStoppedByOneAndACaseIsHeld() {
        Filer filer = samples.filer();
        String number = filer.api().file(filer.draft()).text("/declarationNumber");
        identify(account(null, null, Role.ADMINISTRATOR), PASSWORD);
        page.navigate("/admin/retention?lang=en");
        button("Propose to begin").click();
        Locator notice = page.locator(".retention .notice");
        assertThat(notice).hasText("Proposed. Another administrator lets it begin.");
        assertThat(page.getByText("Another administrator has to let it begin.")).isVisible();
        assertThat(button("Let it begin")).isHidden();
        button("Hold").click();
        assertThat(page.getByText("Say why, in at least 3 characters.").first()).isVisible();
        page.getByLabel("Number of the case or declaration").first().fill("NOWHERE");
        page.getByLabel("Why", new Page.GetByLabelOptions().setExact(true)).fill("Audit 2026-17");
        button("Hold").click();
        assertThat(page.getByText("There is no such case.").first()).isVisible();
        mustBeAccessible();
        page.getByLabel("Number of the case or declaration").first().fill(number);
        button("Hold").click();
        assertThat(notice).hasText("It is kept until the hold ends.");
        screen("retention-proposed-en");

        String id = samples.admin().get("/api/v1/admin/retention").text("/start/id");
        jdbc.sql("update release.mode set direct = false").update();
        try {
            samples.admin().post("/api/v1/admin/retention/starts/" + id + "/beginning", Map.of()).mustBe(200);
        } finally {
            jdbc.sql("update release.mode set direct = true").update();
        }
        page.navigate("/admin/retention?lang=ko");
        assertThat(page.getByText("매일 밤 삭제 중")).isVisible();
        screen("retention-runs-ko");
        page.setViewportSize(360, 800);
        screen("retention-narrow-ko");
        page.navigate("/admin/retention?lang=en&number=" + number);
        assertThat(page.getByText("No case of this number was cleared.")).isVisible();
        screen("retention-narrow-en");
        page.setViewportSize(1440, 900);
        button("Stop").click();
        page.getByRole(AriaRole.ALERTDIALOG).getByText("Stop", new Locator.GetByTextOptions().setExact(true)).click();
        assertThat(notice).hasText("Nothing is cleared any more.");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("End the hold")).first().click();
        assertThat(notice).hasText("It is kept no longer than others.");
    }
}
