package org.openpass.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openpass.access.Actor.Role;
import org.openpass.testing.Filer;
import org.openpass.testing.SampleData;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The page of a case of a kind that nobody has written a page for. */
class PlainCaseBrowserIT extends OfficerBrowserTest {

    private static final String OFFICE = "040";
    private static final String OTHER = "-B";

    @Autowired
    JdbcClient jdbc;

    private final String subject = SampleData.unique("TRIAL-");
    private final String number = "TR-" + subject;
    private Filer party;

    @BeforeEach
    void open() {
        party = samples.filer();
        trial(number, subject);
        jdbc.sql("insert into casework.case_parties (case_number, party_id, part) values (?, ?, 'APPLICANT')")
                .params(number, parties.byIdentifier(party.declarantCode()).orElseThrow().id()).update();
        jdbc.sql("""
                insert into casework.timeline (case_number, happened_at, event, actor, audience, detail, effect_key)
                values (?, now(), 'WEIGHING', 'officer-kim', 'PARTY', '{}', 'WEIGHING')
                """).params(number).update();
    }

    @AfterEach
    void remove() {
        jdbc.sql("delete from casework.case_links where from_case = ? or to_case = ?").params(number, number).update();
        for (String each : List.of(number, number + OTHER)) {
            // After half a minute a case without an instance is begun again, which nobody takes: there is no such process.
            for (String table : List.of("engine.outbox", "engine.outbox_lanes", "tasks.acts", "tasks.tasks",
                    "casework.timeline", "casework.case_parties")) {
                jdbc.sql("delete from " + table + " where case_number = ?").param(each).update();
            }
            jdbc.sql("delete from casework.cases where number = ?").param(each).update();
        }
    }

    private void trial(String caseNumber, String about) {
        jdbc.sql("""
                insert into casework.cases (number, kind, process_id, subject, title, office, status, opened_at,
                    changed_at) values (?, 'trial', 'trial', ?, 'A trial of scales', ?, 'WEIGHING', now(), now())
                """).params(caseNumber, about, OFFICE).update();
    }

    @Test
    void anOfficerReadsAPlainHeadAndTheSectionsOfAnyCase() {
        identifyOfficer(OFFICE, Role.CLEARANCE_OFFICER);
        page.navigate("/cases/" + subject);

        assertThat(heading(subject)).isVisible();
        assertThat(page.locator(".case-head")).containsText("A trial of scales");
        assertThat(page.locator(".case-name .badge")).hasText("WEIGHING");
        assertThat(page.locator(".head-facts")).containsText(OFFICE);
        assertThat(tabs()).hasText(new String[] {"Files", "Mailbox", "Notes", "Tasks", "Linked cases", "Timeline",
            "Process"});
        assertThat(tabs().first()).hasAttribute("aria-current", "page");
        assertThat(heading("Add a file")).isVisible();
        assertThat(page.locator(".case-past .steps li")).containsText(new String[] {"WEIGHING"});
        assertThat(page.locator(".case-past")).containsText("officer-kim");
        mustBeAccessible();
        screen("case-plain-en");

        link("Process").click();
        assertThat(heading("The process has not started yet")).isVisible();
        page.navigate("/cases/" + subject + "?tab=process&lang=ko");
        assertThat(link("절차")).hasAttribute("aria-current", "page");
        mustBeAccessible();
        screen("case-plain-ko");
        page.setViewportSize(360, 800);
        screen("case-plain-narrow-ko");
    }

    @Test
    void allOpenTasksStandOnThePageAlsoThoseWithoutAForm() {
        task("Task_Weigh", 1);
        task("Task_Measure", 2);
        identifyOfficer(OFFICE, Role.CLEARANCE_OFFICER);
        page.navigate("/cases/" + subject);

        Locator panels = page.locator(".task-panel");
        assertThat(panels).hasCount(2);
        panels.first().getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Claim")).click();
        assertThat(panels.first()).containsText("This step has no form here");
        assertThat(panels.first().getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Give back"))).isVisible();
        assertThat(panels.first().getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Decide"))).hasCount(0);
        assertThat(panels.last()).containsText("Nobody has claimed this task.");
        mustBeAccessible();
        screen("case-plain-tasks-en");

        panels.first().getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Give back")).click();
        assertThat(panels.first()).containsText("Nobody has claimed this task.");

        link("Tasks").click();
        assertThat(page.locator(".case-tasks tbody tr")).hasCount(2);
        assertThat(page.locator(".case-tasks tbody tr").first()).containsText("Task claimed");
        mustBeAccessible();
        screen("case-tasks-en");
        link("Timeline").click();
        link("Acts").click();
        assertThat(link("Acts")).hasAttribute("aria-current", "true");
        assertThat(page).hasURL(Pattern.compile(".*\\?tab=timeline&s=people"));
        assertThat(page.locator(".stream-what")).hasText(new String[] {"Task given back", "Task claimed", "WEIGHING"});
        assertThat(page.locator(".case-past .steps")).hasCount(0);
        mustBeAccessible();
        screen("case-stream-en");
        link("Rules").click();
        assertThat(link("Rules")).hasAttribute("aria-current", "true");
        link("Acts").click();
        assertThat(page.getByText("Nothing of this kind has happened.")).isVisible();
        back();
        assertThat(page.locator(".stream-what")).hasCount(3);

        link("Linked cases").click();
        page.getByLabel("Number of the other case").fill(subject);
        button("Link").click();
        assertThat(page.getByText("A case is not linked with itself.")).isVisible();
        trial(number + OTHER, subject + OTHER);
        page.getByLabel("Number of the other case").fill(subject + OTHER);
        button("Link").click();
        assertThat(page.locator(".links tbody tr")).containsText("Related to it");
        mustBeAccessible();
        screen("case-links-en");
        button("Take the link away " + subject + OTHER).click();
        assertThat(heading("No linked case")).isVisible();
        page.navigate("/cases/" + subject + "?tab=timeline&lang=ko");
        assertThat(page.locator(".stream-what").first()).hasText("업무 반납");
        mustBeAccessible();
        screen("case-stream-ko");
        page.setViewportSize(360, 800);
        screen("case-stream-narrow-ko");
    }

    @Test
    void aPartyReadsItsFilesAndNothingThatIsForOfficers() {
        task("Task_Weigh", 3);
        identifyBroker(party);
        page.navigate("/cases/" + subject + "?tab=process");

        assertThat(heading(subject)).isVisible();
        assertThat(tabs()).hasText(new String[] {"Files", "Timeline"});
        assertThat(page.locator(".task-panel")).hasCount(0);
        assertThat(page.locator(".case-past .steps")).containsText("Customs");
        assertThat(page.locator(".case-past")).not().containsText("officer-kim");

        page.navigate("/cases/" + subject + "?tab=timeline&s=engine,rules,people");
        assertThat(page.locator(".stream-what")).hasText(new String[] {"WEIGHING"});
        assertThat(page.locator(".stream-chips a")).hasText(new String[] {"Everything", "Acts", "Messages and papers"});
        assertThat(page.locator(".stream")).containsText("Customs");
        assertThat(page.locator(".stream")).not().containsText("officer-kim");
    }

    @Test
    void aStrangerFindsNothing() {
        identifyBroker(samples.filer());
        page.navigate("/cases/" + subject);

        assertThat(heading("There is nothing here")).isVisible();
    }

    private Locator tabs() {
        return page.locator(".case-tabs nav").getByRole(AriaRole.LINK);
    }

    private void task(String element, long key) {
        jdbc.sql("""
                insert into tasks.tasks (task_key, case_number, instance_key, element_key, definition_key, element_id,
                    candidate_role, office, state, created_at)
                values (?, ?, ?, ?, ?, ?, 'clearance-officer', ?, 'OPEN', now() - ? * interval '1 minute')
                """).params(-900 - key, number, -900 - key, -900 - key, -900, element, OFFICE, 10 - key).update();
    }
}
