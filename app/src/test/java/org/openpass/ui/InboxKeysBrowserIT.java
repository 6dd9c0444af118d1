package org.openpass.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openpass.access.Actor.Role;
import org.openpass.testing.Filer;
import org.openpass.testing.SampleData;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What an officer does with rows beside claiming them: keys, columns, kept filters, acts, the next task. */
class InboxKeysBrowserIT extends OfficerBrowserTest {

    /** An office of the test's own, whose tasks are of a kind that nobody decides. */
    private static final String OFFICE = "985";

    @Autowired
    JdbcClient jdbc;

    private final String usual = SampleData.unique("TRIAL-U");
    private final String urgent = SampleData.unique("TRIAL-V");

    @AfterEach
    void remove() {
        for (String number : List.of(usual, urgent)) {
            // After half a minute a case without an instance is begun again, which nobody takes: there is no such process.
            for (String table : List.of("engine.outbox", "engine.outbox_lanes", "tasks.tasks", "tasks.acts",
                    "casework.timeline")) {
                jdbc.sql("delete from " + table + " where case_number = ?").params(number).update();
            }
            jdbc.sql("delete from casework.cases where number = ?").params(number).update();
        }
        jdbc.sql("delete from tasks.saved_filters where shared_office = ?").param(OFFICE).update();
    }

    @Test
    void anOfficerWorksFromTheInboxToTheDecisionByKeysUntilTheyAreSwitchedOff() {
        Filer filer = samples.filer();
        waiting(filer, "010");
        waiting(filer, "010");
        atInbox("010", Role.CLEARANCE_OFFICER);
        String list = "/inbox?view=unassigned&f=" + URLEncoder.encode("trader.is:" + filer.importerName(),
                StandardCharsets.UTF_8);
        page.navigate("/settings");
        keysAreOn();
        mustBeAccessible();
        screen("settings-en");
        page.keyboard().press("g");
        page.keyboard().press("i");
        assertThat(page).hasURL(Pattern.compile(".*/inbox.*"));
        assertThat(button("Add a filter")).isVisible();
        page.keyboard().press("/");
        assertThat(page.locator("[data-search]:focus-within"))
                .hasCount(1);
        page.navigate(list);
        Locator links = page.locator(".inbox tbody tr th a");
        assertThat(links).hasCount(2);
        keysAreOn();

        page.keyboard().press("j");
        assertThat(links.nth(0)).isFocused();
        page.keyboard().press("j");
        assertThat(links.nth(1)).isFocused();
        page.keyboard().press("k");
        assertThat(links.nth(0)).isFocused();
        page.keyboard().press("Shift+Slash");
        assertThat(named("Keyboard shortcuts")).containsText("Claim the task");
        mustBeAccessible();
        screen("keys-help-en");
        page.keyboard().press("j");
        assertThat(links.nth(0)).not().isFocused();
        page.keyboard().press("Escape");
        assertThat(named("Keyboard shortcuts")).hasCount(0);
        assertThat(links.nth(0)).isFocused();
        String number = links.nth(0).textContent();
        page.keyboard().press("c");

        assertThat(heading(number)).isVisible();
        assertThat(button("Decide")).isVisible();
        decideByKeyboard("j, k, x and c are letters here");
        filer.api().awaitStatus(number, "ACCEPTED");

        page.navigate("/settings");
        keysAreOn();
        page.getByLabel("Use keyboard shortcuts").uncheck();
        page.waitForFunction("() => document.querySelector('openpass-keyboard').on === false");
        page.keyboard().press("Shift+Slash");
        assertThat(named("Keyboard shortcuts")).hasCount(0);
        page.navigate(list);
        assertThat(links).hasCount(1);
        page.waitForFunction("() => customElements.get('openpass-keyboard')");
        page.keyboard().press("j");
        assertThat(links.nth(0)).not().isFocused();
        page.navigate("/settings?lang=ko");
        page.getByLabel("단축키 사용").check();
        keysAreOn();
        page.keyboard().press("Shift+Slash");
        assertThat(named("단축키")).isVisible();
        page.setViewportSize(360, 800);
        screen("keys-help-narrow-ko");
    }

    @Test
    void columnsAreChosenOrderedAndSizedAndAFilterIsSharedWithTheGroup() {
        task(usual, 10, -985_001);
        String kim = identifyOfficer(OFFICE, Role.CLEARANCE_OFFICER);
        page.navigate("/inbox?view=unassigned&f=goods.has%3Ascales");
        Locator headers = page.locator(".inbox thead th");
        assertThat(headers.nth(1)).hasText("Party");

        button("Columns").click();
        named("Columns of the inbox").getByLabel("Lane", new Locator.GetByLabelOptions().setExact(true)).uncheck();
        named("Columns of the inbox").getByLabel("Goods", new Locator.GetByLabelOptions().setExact(true)).check();
        button("Move Lane up").click();
        assertThat(button("Move Lane down")).isFocused();
        button("Move Value (KRW) up").click();
        named("Columns of the inbox").getByLabel("Width of Value (KRW)").click();
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("Medium")).click();
        mustBeAccessible();
        screen("inbox-columns-en");
        button("Show").click();
        assertThat(headers.nth(1)).hasText("Value (KRW)");
        assertThat(headers.nth(2)).hasText("Party");
        page.reload();
        assertThat(headers.nth(1)).hasText("Value (KRW)");
        assertThat(headers.nth(1)).hasAttribute("style", Pattern.compile(".*10rem.*"));
        assertThat(headers.getByText("Lane")).hasCount(0);
        assertThat(headers.getByText("Goods")).hasCount(1);

        button("Save this list").click();
        page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Name")).fill("Scales to weigh");
        named("Save this list").getByLabel("For whom").click();
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("Clearance officer of " + OFFICE)).click();
        mustBeAccessible();
        screen("inbox-save-filter-en");
        button("Save").click();
        assertThat(link("Scales to weigh (1)")).hasAttribute("aria-current", "page");

        openWindow();
        atInbox(OFFICE, Role.CLEARANCE_OFFICER);
        assertThat(page.getByText("shared by " + kim)).isVisible();
        link("Scales to weigh (1)").click();
        assertThat(button("Claim " + usual)).isVisible();
        assertThat(button("Change filter Scales to weigh")).hasCount(0);
        for (String language : languages()) {
            page.navigate("/inbox?view=unassigned&f=goods.has%3Ascales&lang=" + language);
            assertThat(page.locator("tbody tr")).hasCount(1);
            mustBeAccessible();
            screen("inbox-saved-" + language);
            page.setViewportSize(360, 800);
            screen("inbox-saved-narrow-" + language);
            page.setViewportSize(1440, 900);
        }
    }

    @Test
    void aRowTellsWhyItIsUrgentGoesToAColleagueAndTheNextTaskIsClaimed() {
        task(usual, 10, -985_002);
        task(urgent, 70, -985_003);
        String lee = account(null, OFFICE, Role.CLEARANCE_OFFICER);
        identifyOfficer(OFFICE, Role.CLEARANCE_OFFICER);
        page.navigate("/inbox?view=unassigned");
        assertThat(button("Claim " + urgent)).isVisible();
        assertThat(page.locator("tbody tr").first()).containsText(urgent);

        button("70 high, why: " + urgent).click();
        Locator more = page.locator(".row-more");
        assertThat(more).containsText("High risk +70");
        mustBeAccessible();
        screen("inbox-priority-en");
        page.keyboard().press("Escape");
        assertThat(more).hasCount(0);
        button("More acts: " + usual).click();
        assertThat(more.getByText("Transfer")).isVisible();
        assertThat(more.getByText("Delegate")).isHidden();
        mustBeAccessible();
        screen("inbox-acts-en");
        button("Transfer").click();
        Locator dialog = named("Transfer the task");
        dialog.getByRole(AriaRole.COMBOBOX, new Locator.GetByRoleOptions().setName("Colleague")).fill(lee);
        page.getByRole(AriaRole.OPTION).getByText(lee).click();
        dialog.getByLabel("Why").fill("You know these scales");
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Transfer").setExact(true)).click();
        assertThat(dialog).isHidden();
        assertThat(more).hasCount(0);
        assertThat(page.locator("tr.changed")).containsText(lee + " took it at");
        assertThat(button("Claim " + usual)).hasCount(0);

        button("Claim next").click();
        assertThat(heading(urgent)).isVisible();
        assertThat(button("Give back")).isVisible();
        assertThat(page).hasURL(Pattern.compile(".*/cases/" + urgent));
        back();
        button("Claim next").click();
        assertThat(page.getByText("Nothing is left to claim")).isVisible();
        assertThat(button("Claim next")).isEnabled();
    }

    /** What hears them comes after the page. */
    private void keysAreOn() {
        page.waitForFunction("() => customElements.get('openpass-keyboard') "
                + "&& document.querySelector('openpass-keyboard')?.on");
    }

    private Locator named(String dialog) {
        return page.getByRole(AriaRole.DIALOG, new Page.GetByRoleOptions().setName(dialog).setExact(true));
    }

    private void task(String number, int priority, long key) {
        jdbc.sql("""
                insert into casework.cases (number, kind, process_id, subject, title, office, status, opened_at,
                    changed_at)
                values (:number, 'trial', 'trial', :number, 'A trial of scales', :office, 'WEIGHING', now(), now())
                """).param("number", number).param("office", OFFICE).update();
        jdbc.sql("""
                insert into tasks.tasks (task_key, case_number, instance_key, element_key, definition_key, element_id,
                    candidate_role, office, state, created_at, kind, subject, case_office, goods, priority, priority_factors)
                values (:key, :number, :key, :key, -985, 'Task_Weigh', 'clearance-officer', :office, 'OPEN', now(), 'trial',
                    :number, :office, 'Kitchen scales', :priority,
                    jsonb_build_array(jsonb_build_object('code', 'risk.HIGH', 'points', :priority, 'parameter', 'trial')))
                """).param("number", number).param("office", OFFICE).param("priority", priority).param("key", key).update();
    }
}
