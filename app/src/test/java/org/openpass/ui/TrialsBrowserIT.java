package org.openpass.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openpass.access.Actor.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An owner reads what the scenarios of a draft came to, and sees more come while they run. */
class TrialsBrowserIT extends BrowserTest {

    @Autowired
    JdbcClient jdbc;

    @Test
    void whatEachScenarioCameToIsReadAndFollowed() {
        long run = ScenarioRuns.one(jdbc);
        signIn(account(null, null, Role.PROCESS_OWNER), PASSWORD);
        page.navigate("/studio/trials/" + run + "?lang=en");
        assertThat(page.locator(".page-head")).containsText("2 not as expected");
        assertThat(page.locator(".trial-results tbody tr").nth(1)).containsText("Lane: expected");
        assertThat(page.locator(".trial-results tbody tr").nth(1)).containsText("It did not come by Task_InspectGoods");
        page.locator(".trial-results tbody tr").first().getByText("Path, rules, duty, texts").click();
        assertThat(page.getByText("Total 243,000")).isVisible();
        mustBeAccessible();
        screen("trial-run-en");
        page.navigate("/studio/trials/" + run + "?lang=ko");
        assertThat(page.locator(".page-head")).containsText("2건이 기대와 다름");
        screen("trial-run-ko");
        page.setViewportSize(360, 800);
        mustBeAccessible();
        screen("trial-run-narrow-ko");

        jdbc.sql("update authoring.trials set state = 'FAILED', words = 'The trial does not answer' where id = ?").param(run).update();
        jdbc.sql("select pg_notify('trials', (select draft::text from authoring.trials where id = ?))").param(run)
                .query((rs, n) -> 1).single();
        assertThat(page.locator(".trial-words")).containsText("The trial does not answer");
        page.navigate("/studio/trials/999999999");
        assertThat(page.locator(".empty-state")).isVisible();
    }
}
