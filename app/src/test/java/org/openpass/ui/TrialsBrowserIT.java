package org.openpass.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.openpass.access.Actor.Role;
import org.openpass.testing.Filer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An owner reads what the scenarios of a draft came to, and sees more come while they run. */
class TrialsBrowserIT extends BrowserTest {

    @Autowired
    JdbcClient jdbc;

    @Test
    void whatEachScenarioCameToIsReadAndFollowed() {
        long run = ScenarioRuns.one(jdbc);
        String filed = accepted();
        identify(account(null, "020", Role.PROCESS_OWNER, Role.CLEARANCE_OFFICER), PASSWORD);
        page.navigate("/studio/trials/" + run + "?lang=en");
        assertThat(page.locator(".page-head")).containsText("2 not as expected");
        assertThat(page.locator(".trial-results tbody tr").nth(1)).containsText("Lane: expected");
        assertThat(page.locator(".trial-results tbody tr").nth(1)).containsText("It did not come by Inspect goods (Task_InspectGoods)");
        page.locator(".trial-results tbody tr").first().getByText("Path, rules, duty, texts").click();
        assertThat(page.getByText("Total 243,000")).isVisible();
        assertThat(page.locator(".coverage-words > p")).hasText(Pattern.compile("\\d\\d % of the process passed: 21 of \\d+ elements and flows"));
        assertThat(page.locator(".coverage-words li", containing("(Task_CheckDeclaration)"))).hasCount(0);
        assertThat(page.locator(".coverage-words li", containing("(Task_InspectGoods)"))).containsText("Added by this draft");
        assertThat(page.locator("g[data-element-id=Task_CheckDeclaration].process-covered")).hasCount(1);
        assertThat(page.locator("g[data-element-id=Flow_Inspection].process-missed")).hasCount(1);
        assertThat(page.locator("[data-container-id=StartEvent_DeclarationFiled] .cover-badge")).hasText("2");
        mustBeAccessible();
        screen("trial-run-en");
        page.locator(".coverage").scrollIntoViewIfNeeded();
        screen("coverage-en");
        page.navigate("/studio/trials/" + run + "?lang=ko");
        assertThat(page.locator(".page-head")).containsText("2건이 기대와 다름");
        screen("trial-run-ko");
        page.setViewportSize(360, 800);
        mustBeAccessible();
        screen("trial-run-narrow-ko");
        whoReleasesReadsWhatNoScenarioPassed(ScenarioRuns.release(jdbc, run));

        page.navigate("/studio/trials/" + run + "?lang=en");
        jdbc.sql("update authoring.trials set state = 'FAILED', words = 'The trial does not answer' where id = ?").param(run).update();
        jdbc.sql("select pg_notify('trials', (select draft::text from authoring.trials where id = ?))").param(run)
                .query((rs, n) -> 1).single();
        assertThat(page.locator(".trial-words")).containsText("The trial does not answer");
        scenariosAreWrittenAndRunInTheirTab(draft(run));
        aCaseThatWentThereIsRecorded(run, filed);
        page.navigate("/studio/trials/999999999");
        assertThat(page.locator(".empty-state")).isVisible();
    }

    private String accepted() {
        Filer filer = samples.filer();
        return filer.api().fileAndAwait(filer.draft(), "ACCEPTED").text("/declarationNumber");
    }

    /** From what no scenario passed to a case that did, and from there to a scenario that was seen on both sides. */
    private void aCaseThatWentThereIsRecorded(long run, String filed) {
        page.setViewportSize(1440, 900);
        page.navigate("/studio/drafts/" + draft(run) + "?tab=scenarios&record=Task_AcceptDeclaration&lang=en");
        assertThat(page.locator(".record-body")).containsText(filed);
        page.getByLabel("Number of the case or declaration").fill("no such case");
        button("Show both sides").click();
        assertThat(page.locator(".record-body [role=alert]")).containsText("There is no case “no such case”");
        page.getByLabel("Number of the case or declaration").fill(filed);
        mustBeAccessible();
        screen("record-which-en");
        button("Show both sides").click();
        assertThat(page.locator(".both-sides tbody tr", containing("lines[0].description"))).containsText("T-shirts of cotton");
        assertThat(page.locator(".both-sides tbody tr", containing("lines[0].description"))).containsText("Made up");
        assertThat(page.locator(".both-sides tbody tr", containing("importer.id"))).containsText("Left out");
        mustBeAccessible();
        screen("record-both-en");
        page.getByLabel("Name in Korean").fill("");
        button("Keep the scenario").click();
        assertThat(page.locator(".record-body")).containsText("1 to 200 characters");
        page.getByLabel("Name in Korean").fill("기록한 사건");
        button("Keep the scenario").click();
        assertThat(page.locator(".scenario-list tbody tr", containing("Recorded from a case: Accepted"))).isVisible();
        page.setViewportSize(360, 800);
        page.navigate("/studio/drafts/" + draft(run) + "?tab=scenarios&record=Task_AcceptDeclaration&lang=ko");
        assertThat(page.locator(".record-body")).containsText(filed);
        screen("record-which-narrow-ko");
        button("양쪽 비교").click();
        assertThat(page.locator(".both-sides")).isVisible();
        mustBeAccessible();
        screen("record-both-narrow-ko");
    }

    private long draft(long run) {
        return jdbc.sql("select draft from authoring.trials where id = ?").param(run).query(Long.class).single();
    }

    private void whoReleasesReadsWhatNoScenarioPassed(long release) {
        page.setViewportSize(1440, 900);
        page.navigate("/studio/releases/" + release + "?lang=en");
        assertThat(page.locator(".set-run .coverage-words")).containsText("Added by this draft and passed by no scenario");
        assertThat(page.locator(".set-run li", containing("(Task_InspectGoods)"))).isVisible();
        mustBeAccessible();
        screen("release-coverage-en");
    }

    private static Page.LocatorOptions containing(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }

    private void scenariosAreWrittenAndRunInTheirTab(long draft) {
        page.setViewportSize(1440, 900);
        page.navigate("/studio/drafts/" + draft + "?tab=scenarios&lang=en");
        assertThat(page.getByText("No scenario is kept with this work")).isVisible();
        button("New scenario").click();
        page.getByLabel("Name of the file").fill("plain");
        button("Save").click();
        assertThat(page.locator(".faults")).containsText("names.ko: A scenario has a name in Korean, too");
        Locator text = page.locator(".scenario-text textarea");
        text.fill(text.inputValue().replace("\"name\": \"\"", "\"name\": \"Plain goods\"").replace("\"ko\": \"\"", "\"ko\": \"보통 물품\""));
        screen("scenarios-write-en");
        button("Save").click();
        assertThat(page.locator(".scenario-list tbody tr")).containsText("Plain goods");
        button("Close").click();
        button("Run all").click();
        assertThat(page.locator(".scenario-list")).containsText("All as expected");
        assertThat(page.locator(".scenario-list tbody tr")).containsText("As expected");
        mustBeAccessible();
        screen("scenarios-en");
        page.navigate("/studio/drafts/" + draft + "?tab=scenarios&lang=ko");
        assertThat(page.locator(".scenario-list tbody tr")).containsText("보통 물품");
        screen("scenarios-ko");
        page.setViewportSize(360, 800);
        mustBeAccessible();
        screen("scenarios-narrow-ko");
    }
}
