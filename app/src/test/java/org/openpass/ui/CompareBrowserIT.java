package org.openpass.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openpass.access.Actor;
import org.openpass.access.Actor.Role;
import org.openpass.authoring.Drafts;
import org.openpass.authoring.Library;
import org.openpass.authoring.Version;
import org.openpass.authoring.WorkFile;
import org.openpass.testing.Api;
import org.openpass.testing.Filer;
import org.openpass.testing.SampleData;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An owner looks at what a draft changes, then at what stops cases, and has two of them tried again. */
class CompareBrowserIT extends BrowserTest {

    private static final String WORK = "import-declaration";
    private static final Actor YUN = new Actor("yun", null, null, false, Set.of(Role.PROCESS_OWNER));

    @Autowired
    Drafts drafts;
    @Autowired
    Library library;
    @Autowired
    JdbcClient jdbc;

    /** Of the engine's first partition, which says at once that it knows no such incident. */
    private final long first = (1L << 51) + ThreadLocalRandom.current().nextLong(1L << 40, 1L << 50);
    private final String prefix = SampleData.unique("STOPPED");

    @AfterEach
    void nothingStandsForOthers() {
        for (String table : List.of("incidents", "instances")) {
            jdbc.sql("delete from engine." + table + " where instance_key between ? and ?").params(first, first + 100).update();
        }
    }

    @Test
    void anOwnerSeesWhatADraftChangesAndWhatBecameOfARetry() {
        Version version = Awaitility.await().until(() -> library.versions(WORK, YUN), found -> !found.isEmpty()).getFirst();
        long draft = draftOf(version);
        String address = "/studio/compare?from=" + WORK + ":" + version.number() + "&to=draft:" + draft;
        identify(account(null, null, Role.PROCESS_OWNER), PASSWORD);
        page.navigate("/studio/compare?lang=en");
        assertThat(heading("Nothing is chosen")).isVisible();
        page.navigate(address + "&lang=en");
        assertThat(page.locator("openpass-diagram-diff .diff-after [data-element-id=Task_InspectGoods].diff-changed")).isVisible();
        assertThat(page.locator(".notice-bad")).containsText("1 of the changes");
        Locator grave = page.getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText("Second person"));
        assertThat(grave).containsText("Look twice");
        assertThat(grave).containsText("Task_ReviewDocuments");
        grave.getByRole(AriaRole.BUTTON).click();
        assertThat(page.locator(".djs-element.diff-here").first()).isVisible();
        assertThat(page.locator("vaadin-details-summary").first()).containsText("Drawn at another place: 1");
        mustBeAccessible();
        pictures("compare", address);

        stopped(version);
        page.navigate("/studio/incidents?lang=en&process=" + WORK);
        Locator cause = page.getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText("The scanner of shed"));
        assertThat(cause).containsText("Inspect goods");
        cause.getByRole(AriaRole.BUTTON).click();
        page.getByLabel("Choose case " + prefix + "0").check();
        page.getByLabel("Choose case " + prefix + "1").check();
        page.getByText("Mend a variable of the chosen").click();
        page.getByLabel("Variable").fill("shed");
        page.getByLabel("Value, as JSON").fill("\"02012345\"");
        page.getByLabel("Why").fill("The scanner stands in another shed");
        button("Propose for the chosen (2)").click();
        assertThat(page.locator(".mend-form .notice")).containsText("Look again and choose anew");
        pictures("incidents-cause", null);
        button("Try the chosen again (2)").click();
        assertThat(page).hasURL(Pattern.compile(".*retry=[0-9]+.*"));
        assertThat(page.locator(".retry-results")).containsText("Went on: 0");
        jdbc.sql("update engine.incidents set resolved_at = now() where incident_key between ? and ?").params(first, first + 1)
                .update();
        jdbc.sql("insert into engine.incidents (incident_key, instance_key, element_id, error_type, message, created_at) "
                + "values (?, ?, 'Task_InspectGoods', 'JOB_NO_RETRIES', 'It is still away', now())").params(first + 100, first)
                .update();
        jdbc.sql("select pg_notify('instances', ?)").param(prefix + "0").query((rs, n) -> 1).single();
        assertThat(page.locator(".retry-results")).containsText("Failed again: 1");
        assertThat(page.locator(".retry-results")).containsText("It is still away");
        mustBeAccessible();
        pictures("incidents", page.url());
        aCaseIsMovedByTwo();
    }

    /** What is proposed is seen on the diagram, and what became of it as soon as the engine tells it. */
    private void aCaseIsMovedByTwo() {
        Filer filer = samples.filer();
        String number = filer.api().fileAndAwait(filer.draft().inLine("origin", "IR"), "DOC_REVIEW").text("/caseNumber");
        Api second = samples.officer(null, "PROCESS_OWNER");
        Awaitility.await().until(() -> second.get("/api/v1/studio/acts/choices/" + number).text("/step/elementId"), "Task_ReviewDocuments"::equals);
        page.navigate("/studio/positions/" + number + "?lang=en");
        // At its border: what lies in it lies over it.
        page.locator("[data-element-id=SubProcess_ExamineGoods]").first().click(new Locator.ClickOptions().setPosition(6, 6).setForce(true));
        assertThat(page.getByLabel("Step at which it goes on")).hasValue("Examine goods");
        assertThat(page.locator("[data-element-id=SubProcess_ExamineGoods].heat-5")).isVisible();
        button("Propose to move it").click();
        assertThat(page.locator(".notice-bad").first()).containsText("Say why, in 10 to 2,000 characters. Name the article");
        page.getByLabel("Why").first().fill("The importer asked to have them looked at");
        page.getByLabel("Article of law").first().fill("A246");
        screen("position-en");
        button("Propose to move it").click();
        page.waitForURL(Pattern.compile(".*/studio/acts/[0-9]+"));
        assertThat(page.locator(".release-next")).containsText("Another owner has to sign it.");
        mustBeAccessible();
        second.post("/api/v1" + URI.create(page.url()).getPath() + "/sign", Map.of()).mustBe(200);
        assertThat(page.locator(".act .page-head")).containsText("Done");
        pictures("act", page.url() + "?");
        pictures("position-after", "/studio/positions/" + number + "?");
    }

    /** The page as it stands; and where it can be come to again, in Korean and on a phone. */
    private void pictures(String name, String address) {
        screen(name + "-en");
        if (pictured() && address != null) {
            page.navigate(address + "&lang=ko");
            assertThat(page.locator(".data-table, .act-form").first()).isVisible();
            screen(name + "-ko");
            page.setViewportSize(360, 800);
            mustBeAccessible();
            screen(name + "-narrow-ko");
            page.setViewportSize(1440, 900);
        }
    }

    /** One inspector alone, another text for traders, a shorter place, and a task drawn elsewhere. */
    private long draftOf(Version version) {
        long id = jdbc.sql("""
                insert into authoring.drafts (work, base_version, title, state, begun_by, begun_at, changed_at, confidential)
                values (?, ?, 'Arms are inspected twice', 'OPEN', 'yun', now(), now(), false) returning id
                """).params(WORK, version.number()).query(Long.class).single();
        for (WorkFile file : library.set(WORK, version.number(), YUN)) {
            drafts.save(id, file.path(), new String(file.content(), StandardCharsets.UTF_8)
                    .replace("<zeebe:property name=\"fourEyes\" value=\"Task_ReviewDocuments\" />", "")
                    .replace("물품이 검사대상으로 선별되었습니다.", "물품이 검사대상으로 선별되어 두 번 검사합니다.")
                    .replaceAll("(bpmnElement=\"Task_RefuseDeclaration\">\\s*<dc:Bounds x=\"\\d+\" y=\")\\d+", "$1990")
                    .replace("name=\"Refuse declaration\"", "name=\"Say no\"")
                    .replace("\"maxLength\": 100", "\"maxLength\": 50").getBytes(StandardCharsets.UTF_8), 0, YUN);
        }
        return id;
    }

    private void stopped(Version version) {
        jdbc.sql("""
                insert into engine.instances (instance_key, case_number, process_id, version, definition_key, state, started_at)
                select :first + n, :prefix || n, :work, :version, :key, 'ACTIVE', now() from generate_series(0, 4) n
                """).param("first", first).param("prefix", prefix).param("work", WORK).param("version", version.number())
                .param("key", version.key()).update();
        jdbc.sql("""
                insert into engine.incidents (incident_key, instance_key, element_id, error_type, message, created_at)
                select :first + n, :first + n, 'Task_InspectGoods', 'JOB_NO_RETRIES', 'The scanner of shed ' || n || ' is away', now()
                from generate_series(0, 4) n
                """).param("first", first).update();
    }
}
