package org.openpass.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openpass.access.Actor;
import org.openpass.access.Actor.Role;
import org.openpass.authoring.TakingUp;
import org.openpass.authoring.history.HistoryNow;
import org.openpass.engine.MovedInstances;
import org.openpass.engine.TrialModels;
import org.openpass.testing.Api;
import org.openpass.testing.Filer;
import org.openpass.testing.OwnersChange;
import org.openpass.testing.SampleData;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A process owner comes to all that runs, finds one, and has a version's diagram, texts and files. */
class LibraryBrowserIT extends BrowserTest {

    private static final String ALERT = "packaged:processes/declaration/declaration-change.bpmn:0";

    /** The last of the keys of a partition; the engine never comes so far. */
    private static final long NOT_OF_THE_ENGINE = (1L << 52) - 10;

    @Autowired
    ApplicationContext context;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    TakingUp takingUp;

    private String owner;

    @AfterEach
    void nothingStandsForOthers() {
        jdbc.sql("delete from engine.alerts where alert_key = ? or alert_key in (select 'migration:' || id from authoring.plans "
                + "where work = 'trial-upgrade')").param(ALERT).update();
        for (String table : List.of("plan_cases", "plan_positions", "plan_hands")) {
            jdbc.sql("delete from authoring." + table + " where plan in (select id from authoring.plans where work = 'trial-upgrade')")
                    .update();
        }
        jdbc.sql("delete from authoring.plans where work = 'trial-upgrade'").update();
        for (String table : List.of("engine.outbox", "engine.outbox_lanes", "casework.timeline")) {
            jdbc.sql("delete from " + table + " where case_number like 'T-2026-_'").update();
        }
        jdbc.sql("delete from engine.standing where instance_key between ? and ?").params(NOT_OF_THE_ENGINE, NOT_OF_THE_ENGINE + 9)
                .update();
        jdbc.sql("delete from engine.instances where instance_key between ? and ?").params(NOT_OF_THE_ENGINE, NOT_OF_THE_ENGINE + 9)
                .update();
        jdbc.sql("delete from casework.cases where kind = 'trial'").update();
        TrialModels.forget(context);
    }

    /** Three that stand at a step of the older version, of which something is to be told of the last; the engine has none of them. */
    private void casesOnTheOlderVersion() {
        TrialModels.deployTwo(context);
        jdbc.sql("insert into engine.outbox_lanes (case_number, parked_at) values ('T-2026-3', now())").update();
        for (int n = 1; n <= 3; n++) {
            jdbc.sql("insert into casework.cases (number, kind, process_id, subject, title, office, status, opened_at, changed_at, "
                    + "instance_key) values (:number, 'trial', 'trial-upgrade', :number, 'Trial', '020', 'RECEIVED', now(), now(), :key)")
                    .param("number", "T-2026-" + n).param("key", NOT_OF_THE_ENGINE + n).update();
            jdbc.sql("insert into engine.instances (instance_key, case_number, process_id, version, definition_key, state, started_at) "
                    + "select :key, :number, process_id, version, definition_key, 'ACTIVE', now() from engine.releases "
                    + "where process_id = 'trial-upgrade' order by version limit 1").param("number", "T-2026-" + n)
                    .param("key", NOT_OF_THE_ENGINE + n).update();
            jdbc.sql("insert into engine.standing select :key, :key, definition_key, 'Task_Look', 'USER_TASK', now() "
                    + "from engine.instances where instance_key = :key").param("key", NOT_OF_THE_ENGINE + n).update();
        }
    }

    @Test
    void aPlanToMoveCasesIsReadByEachCaseBeforeAnotherSigns() {
        casesOnTheOlderVersion();
        String signer = account(null, "020", Role.PROCESS_OWNER, Role.CLEARANCE_OFFICER);
        identify(account(null, null, Role.PROCESS_OWNER), PASSWORD);
        page.navigate("/studio/plans?work=trial-upgrade&lang=en");
        page.getByLabel("Why").fill("Looks are taken twice from now on");
        mustBeAccessible();
        screen("plans-en");
        button("Plan").click();
        assertThat(page.locator("h1")).containsText("Trial of goods · Version");
        page.getByLabel("What Look becomes").click();
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("No step")).click();
        assertThat(page.getByText("The mapping is changed.")).isVisible();
        button("Dry run").click();
        assertThat(page.getByText("Look is mapped to no step").first()).isVisible();
        mustBeAccessible();
        screen("plan-cannot-en");
        Locator sides = page.locator(".mapping-sides openpass-process-diagram");
        sides.first().locator("[data-element-id=Task_Look]").click();
        assertThat(page.getByText("Look becomes: No step.")).isVisible();
        screen("plan-diagrams-en");
        sides.last().locator("[data-element-id=Task_Look]").click();
        assertThat(page.getByLabel("What Look becomes")).containsText("Task_Look");
        button("Dry run").click();
        assertThat(link("Can be moved: 2")).isVisible();
        assertThat(button("Sign")).hasCount(0);
        String plan = page.url().replaceFirst("\\?.*", "");

        page.context().clearCookies();
        identify(signer, PASSWORD);
        page.navigate(plan + "?state=CAN&lang=ko");
        assertThat(link("T-2026-1")).isVisible();
        screen("plan-ko");
        page.setViewportSize(360, 800);
        mustBeAccessible();
        screen("plan-narrow-ko");
        button("승인").click();
        assertThat(page.getByText("계획을 승인했습니다.")).isVisible();
        theCasesAreMoved(plan);
        page.navigate("/studio/plans?lang=ko");
        assertThat(page.getByText("작성 중").first()).isVisible();
        screen("plans-narrow-ko");
    }

    /** What becomes of each is seen as it is told, and one plans again for what was not moved. */
    private void theCasesAreMoved(String plan) {
        page.navigate(plan + "?lang=ko");
        button("사건 옮기기").click();
        assertThat(link("스스로 진행됨 2건")).isVisible();
        assertThat(page.getByText("엔진의 설명:").first()).isVisible();
        context.getBean(TransactionTemplate.class).executeWithoutResult(t -> context.getBean(MovedInstances.class).moved(
                NOT_OF_THE_ENGINE + 1, jdbc.sql("select max(definition_key) from engine.releases where process_id = 'trial-upgrade'")
                .query(Long.class).single()));
        assertThat(link("옮겨짐 1건")).isVisible();
        assertThat(page.locator(".run-words")).containsText("3건 중 2건 확정");
        mustBeAccessible();
        screen("plan-running-narrow-ko");
        page.setViewportSize(1440, 900);
        page.navigate(plan + "?lang=en");
        button("Pause").click();
        assertThat(page.getByText("Paused: no further case is moved.")).isVisible();
        mustBeAccessible();
        screen("plan-paused-en");
        jdbc.sql("update engine.instances set state = 'COMPLETED' where instance_key = ?").param(NOT_OF_THE_ENGINE + 3).update();
        jdbc.sql("update authoring.plan_cases set settled_at = settled_at - interval '1 minute' "
                + "where case_number like 'T-2026-_'").update();
        button("Go on").click();
        assertThat(page.getByText("It is done:")).isVisible();
        assertThat(page.locator(".run-words")).containsText("3 of 3 settled");
        screen("plan-done-en");
        button("Plan again for the rest").click();
        assertThat(page.getByText("This is a new plan for what was not moved")).isVisible();
        assertThat(button("Dry run")).isVisible();
        page.setViewportSize(360, 800);
    }

    @Test
    void anOwnerComesToWhatRunsAndHasItsDiagramTextsAndFiles() throws Exception {
        Filer filer = samples.filer();
        filer.api().fileAndAwait(filer.draft().inLine("origin", "IR"), "DOC_REVIEW");
        TrialModels.deployTwo(context);
        jdbc.sql("update authoring.versions set released_by = 'yun', reason = 'Arms are inspected twice', "
                + "article = 'Customs Act Art. 246' where work = 'trial-upgrade' and version_tag = '2.0'").update();
        jdbc.sql("insert into engine.alerts (alert_key, message) values (?, '') on conflict (alert_key) do update "
                + "set settled_at = null").param(ALERT).update();
        owner = account(null, null, Role.PROCESS_OWNER);
        TrialModels.overtake(jdbc, "declaration-change", "processes/declaration/declaration-change.bpmn");
        identify(owner, PASSWORD);
        page.navigate("/?lang=en");
        assertThat(page).hasURL(Pattern.compile(".*/studio.*"));
        Locator importing = page.getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText("수입신고"));
        assertThat(importing.first()).containsText("Import declaration");
        assertThat(importing.first()).containsText("tag 3.0");
        assertThat(page.locator(".notice")).containsText("Declaration change");
        assertThat(page.locator(".library")).not().containsText("Select lane");
        mustBeAccessible();
        screen("library-en");
        page.getByLabel("Find by name, tag, person or reason").fill("inspected twice");
        assertThat(page).hasURL(Pattern.compile(".*\\?.*q=inspected.*"));
        assertThat(page.locator(".work-table tbody tr")).hasCount(1);
        page.getByLabel("Find by name, tag, person or reason").fill("nothing like it");
        assertThat(heading("Nothing fits")).isVisible();
        pictures("/studio", "library");

        page.navigate("/studio/declaration-change?lang=en");
        assertThat(page.locator(".held-back")).containsText("declaration-change.bpmn");
        mustBeAccessible();
        screen("library-held-en");
        long taken = takingUp.take("declaration-change", "New package", ownerNamed("yun")).id();
        assertThat(takingUp.take("declaration-change", "The same", ownerNamed("han")).id()).as("taken up by two").isEqualTo(taken);
        jdbc.sql("update authoring.drafts set state = 'WITHDRAWN' where id = ?").param(taken).update();
        button("Settle").click();
        page.getByRole(AriaRole.ALERTDIALOG).getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Settle")).click();
        assertThat(page.locator(".held-back")).hasCount(0);
        page.navigate("/studio?lang=en");
        page.getByText("Bring in").first().click();
        page.getByLabel("What is it about?").fill(SampleData.unique("Modeler "));
        String modeler = new ClassPathResource("models/from-camunda-modeler.bpmn").getContentAsString(StandardCharsets.UTF_8);
        upload(modeler.replaceFirst("<bpmn:startEvent ", "<bpmn:scriptTask id=\"Task_Script\" /><bpmn:startEvent "));
        assertThat(page.locator(".archive-outcome")).containsText("scriptTask is not allowed.");
        mustBeAccessible();
        screen("library-import-refused-en");
        upload(modeler);
        assertThat(page.locator(".archive-outcome")).containsText("party-registration, draft ");
        page.navigate("/studio?lang=ko");
        page.getByText("들여오기").first().click();
        page.setViewportSize(360, 800);
        page.getByLabel("무엇에 관한 것입니까?").fill("무기류");
        assertThat(page.locator("vaadin-upload")).isVisible();
        mustBeAccessible();
        screen("library-import-narrow-ko");
        page.setViewportSize(1440, 900);

        page.navigate("/studio/trial-upgrade?lang=en");
        assertThat(page.locator(".data-table tbody tr")).hasCount(2);
        assertThat(page.locator(".data-table tbody tr").first()).containsText("yun");
        assertThat(page.locator(".data-table tbody tr").last()).containsText("Retired");
        screen("library-work-en");
        HistoryNow.write(context);
        page.navigate("/studio/import-declaration/versions/1?lang=en");
        assertThat(page.locator("openpass-process-diagram svg").first()).isVisible();
        assertThat(page.getByText("세관 공무원이 서류를 심사하고 있습니다."))
                .isVisible();
        assertThat(link("Result of the inspection")).isVisible();
        page.getByText("Shipped with the application").first().click();
        assertThat(page.locator(".history-lines")).containsText("+++ b/processes/declaration/import-declaration.bpmn");
        mustBeAccessible();
        screen("library-version-en");
        byte[] saved = Files.readAllBytes(page.waitForDownload(() -> link("import-declaration.bpmn").click()).path());
        assertThat(saved).isEqualTo(new ClassPathResource("processes/declaration/import-declaration.bpmn").getContentAsByteArray());
        pictures("/studio/import-declaration/versions/1", "library-version");
        page.navigate("/studio/inspection-result/versions/1");
        assertThat(link("Import declaration")).isVisible();
        screen("library-form-en");
        page.navigate("/studio/select-lane");
        assertThat(page.locator(".empty-state")).isVisible();
        anotherPersonReleases();
    }

    /** Wide and narrow in Korean, where somebody looks at them. */
    private void pictures(String address, String name) {
        if (pictured()) {
            page.navigate(address + "?lang=ko");
            awaitServer();
            screen(name + "-ko");
            page.setViewportSize(360, 800);
            awaitServer();
            screen(name + "-narrow-ko");
            page.setViewportSize(1440, 900);
            page.navigate(address + "?lang=en");
        }
    }

    /** What one owner submits waits for another, who reads what is different and releases it. */
    private void anotherPersonReleases() {
        String release = OwnersChange.submitted(samples.officer(null, "PROCESS_OWNER"));
        page.navigate("/studio");
        page.getByText(Pattern.compile("Changes that wait for you: \\d+")).click();
        page.locator("a[href='studio/releases/" + release + "']").click();
        assertThat(page.getByText("You have no hand in this.", new Page.GetByTextOptions().setExact(false))).isVisible();
        assertThat(page.locator(".data-table").first()).containsText("1.");
        assertThat(page.getByText("No error")).isVisible();
        mustBeAccessible();
        screen("model-release-en");
        pictures("/studio/releases/" + release, "model-release");
        page.navigate("/studio/releases/" + release + "?lang=en");
        button("Release").click();
        // Said to screen readers, too, in a place that is empty again soon.
        assertThat(page.getByText("Say it in at least 10 characters.").first()).isVisible();
        page.getByLabel("Why it is released despite its scenarios").fill("A word was changed, no way of a case");
        button("Release").click();
        assertThat(page.locator(".model-release .page-head .badge")).hasText("Released");
        assertThat(page.getByText("A word was changed, no way of a case")).isVisible();
        page.navigate("/studio/releases?state=deployed");
        assertThat(page.locator("a[href='studio/releases/" + release + "']")).isVisible();
        screen("model-releases-en");

        page.navigate("/studio/drafts/" + OwnersChange.draft(Api.at(samples.admin().baseUrl()).account(owner, PASSWORD))
                + "/submit?lang=en");
        page.getByLabel("Why").fill("short");
        button("Submit").click();
        // Said to screen readers, too, in a place that is empty again soon.
        assertThat(page.getByText("Say it in at least 10 characters.").first()).isVisible();
        mustBeAccessible();
        screen("model-submit-en");
        page.getByLabel("Why").fill("The office asks for it");
        page.getByLabel("Article").fill("Customs Act Art. 222");
        button("Submit").click();
        assertThat(page.getByText("You had a hand in this, so another process owner releases it.")).isVisible();
        screen("model-submitted-en");
    }

    /** The field is in the page before it is shown, and knows only then where to send a file. */
    private void upload(String diagram) {
        assertThat(button("Choose file")).isVisible();
        page.locator("vaadin-upload input[type=file]").setInputFiles(new FilePayload("diagram_1.bpmn", "application/xml",
                diagram.getBytes(StandardCharsets.UTF_8)));
    }

    private static Actor ownerNamed(String name) {
        return new Actor(name, null, null, false, Set.of(Role.PROCESS_OWNER));
    }
}
