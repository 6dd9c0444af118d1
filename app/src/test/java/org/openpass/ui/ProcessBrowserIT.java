package org.openpass.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.openpass.access.Actor.Role;
import org.openpass.testing.Api;
import org.openpass.testing.Filer;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.json.JsonMapper;

/** The process of a case: where it is, which way it took. */
class ProcessBrowserIT extends BrowserTest {

    private static final Pattern CURRENT = Pattern.compile(".*\\bprocess-current\\b.*");
    private static final Pattern DONE = Pattern.compile(".*\\bprocess-done\\b.*");
    private static final Pattern FAILED = Pattern.compile(".*\\bprocess-failed\\b.*");
    private static final Pattern HOT = Pattern.compile(".*\\bheat-[1-5]\\b.*");
    private static final Pattern TAKEN = Pattern.compile(".*\\bprocess-taken\\b.*");

    @Test
    void anOfficerSeesWhereTheCaseIsAndTheWayItTook() {
        String number = inspected(samples.filer(Map.of(), Map.of("riskGrade", "HIGH")));
        openAsOfficer(number, "");

        assertThat(element("Task_InspectGoods")).hasClass(CURRENT);
        assertThat(element("Task_CheckDeclaration")).hasClass(DONE);
        assertThat(element("Task_ReviewDocuments")).not().hasClass(DONE);
        assertThat(element("Flow_Inspection")).hasClass(TAKEN);
        assertThat(element("Flow_DocumentReview")).not().hasClass(TAKEN);
        assertThat(page.locator(".process-badge")).hasText("Now here");
        assertThat(page.locator(".bjs-powered-by")).isVisible();
        assertThat(way().first()).containsText("Declaration filed");
        assertThat(page.locator(".process li[aria-current=step]")).containsText("Inspect goods");
        mustBeAccessible();
    }

    @Test
    void theDiagramIsZoomedAndMovedByKeyboard() {
        openAsOfficer(inspected(samples.filer(Map.of(), Map.of("riskGrade", "HIGH"))), "");
        assertThat(element("Task_InspectGoods")).hasClass(CURRENT);
        double drawn = widthOfTask();

        button("Zoom in").focus();
        page.keyboard().press("Enter");
        Awaitility.await().until(() -> widthOfTask() > drawn);
        page.keyboard().press("Tab");
        page.keyboard().press("Space");
        Awaitility.await().until(() -> widthOfTask() < drawn);
        assertThat(element("EndEvent_DeclarationAccepted")).isInViewport();
        double fitted = widthOfTask();
        page.setViewportSize(1100, 900);
        Awaitility.await().until(() -> widthOfTask() != fitted);
        page.locator(".process-diagram svg[role=img]").scrollIntoViewIfNeeded();
        assertThat(element("EndEvent_DeclarationAccepted")).isInViewport();

        double before = element("Task_InspectGoods").boundingBox().x;
        page.keyboard().press("Tab");
        assertThat(page.locator(".process-diagram svg[role=img]")).isFocused();
        page.keyboard().press("Control+ArrowRight");
        Awaitility.await().until(() -> element("Task_InspectGoods").boundingBox().x != before);
    }

    @Test
    void theDiagramSpeaksKoreanAndFollowsTheCaseToItsEnd() {
        Filer filer = samples.filer(Map.of(), Map.of("riskGrade", "HIGH"));
        String number = inspected(filer);
        openAsOfficer(number, "&lang=ko");
        assertThat(element("Task_InspectGoods")).hasClass(CURRENT);
        assertThat(element("Task_InspectGoods")).containsText("물품 검사");
        assertThat(page.locator(".process-badge")).hasText("현재 위치");
        mustBeAccessible();

        Api inspector = samples.officer("020", "INSPECTOR");
        inspector.post("/api/v1/tasks/" + task(inspector, number) + "/decision", Map.of("decision", "ACCEPT",
                "method", "14", "place", "Incheon CFS 3", "findings", "As declared")).mustBe(200);

        assertThat(element("EndEvent_DeclarationAccepted")).hasClass(DONE);
        assertThat(page.locator(".process-badge")).hasCount(0);
        assertThat(way().last()).containsText("수입신고 수리 완료");
    }

    @Test
    void theProcessIsForOfficersOnly() {
        Filer filer = samples.filer();
        String number = filer.api().fileAndAwait(filer.draft(), "ACCEPTED").text("/declarationNumber");
        signInAsBroker(filer);

        page.navigate("/cases/" + number + "?tab=process");

        assertThat(heading(number)).isVisible();
        assertThat(link("Lines")).isVisible();
        assertThat(link("Process")).hasCount(0);
        assertThat(page.locator("openpass-process-diagram")).hasCount(0);
    }

    @Test
    void aPlaceInsideOfSubProcessesIsShownThere() throws Exception {
        String model = new ClassPathResource("ui/sub-processes.bpmn").getContentAsString(StandardCharsets.UTF_8);
        page.navigate("/clearance-times");
        assertThat(heading("How long clearance takes")).isVisible();
        page.addStyleTag(new Page.AddStyleTagOptions().setUrl("/openpass-ui/process-diagram.css"));

        page.evaluate("""
                async (model) => {
                  const diagram = document.createElement('openpass-process-diagram');
                  diagram.className = 'process-diagram';
                  diagram.model = model;
                  diagram.words = { diagram: 'Sub-processes', current: 'Now here', failed: 'Held up here' };
                  diagram.position = { current: ['Task_Inside', 'Task_Approve'], failed: ['Task_Approve'],
                    done: ['StartEvent_Filed', 'StartEvent_Clearance', 'StartEvent_Withdrawn'],
                    taken: ['Flow_Filed', 'Flow_Inside', 'Flow_Asked'] };
                  document.querySelector('main').prepend(diagram);
                  await import('/openpass-ui/process-diagram.js');
                }
                """, model);

        assertThat(element("Task_Inside")).hasClass(CURRENT);
        assertThat(element("Task_Approve")).hasClass(CURRENT);
        assertThat(element("SubProcess_Clearance")).not().hasClass(CURRENT);
        assertThat(element("Flow_Asked")).hasClass(TAKEN);
        assertThat(element("Task_Approve")).hasClass(FAILED);
        assertThat(element("Task_Inside")).not().hasClass(FAILED);
        assertThat(page.locator(".process-badge")).hasCount(2);
        assertThat(page.locator(".process-badge-failed")).hasText("Held up here");
        mustBeAccessible();
        screen("process-failed-en");
    }

    @Test
    void anOwnerSeesWhereCasesStandAndHowLongStepsTake() {
        String number = inspected(samples.filer(Map.of(), Map.of("riskGrade", "HIGH")));
        identify(account(null, "020", Role.PROCESS_OWNER, Role.INSPECTOR), PASSWORD);
        page.navigate("/studio/operate/import-declaration?lang=en");

        Locator inspect = page.locator(".heat .data-table tbody tr").filter(new Locator.FilterOptions().setHasText("Inspect goods"));
        assertThat(element("Task_InspectGoods")).hasClass(HOT);
        assertThat(page.locator(".heat-badge").first()).isVisible();
        mustBeAccessible();
        screen("heat-en");
        element("Task_InspectGoods").click();
        assertThat(page).hasURL(Pattern.compile(".*at=Task_InspectGoods.*"));
        assertThat(inspect).hasClass("chosen");
        assertThat(link(number)).isVisible();
        page.navigate("/studio/operate/import-declaration?by=p95&at=Task_InspectGoods&lang=ko");
        assertThat(element("Task_CheckDeclaration")).hasClass(HOT);
        assertThat(element("Task_CheckDeclaration")).containsText("신고");
        mustBeAccessible();
        screen("heat-ko");
        page.setViewportSize(360, 800);
        mustBeAccessible();
        screen("heat-narrow-ko");
        page.navigate("/studio/operate/import-declaration?from=2020-01-01&until=2020-01-02&version=1&lang=en");
        assertThat(element("Task_InspectGoods")).hasClass(HOT);
        screen("heat-narrow-en");
        page.navigate("/studio/operate/no-such-process");
        assertThat(page.locator(".empty-state")).isVisible();
    }

    private void openAsOfficer(String number, String more) {
        identify(account(null, "020", Role.CLEARANCE_OFFICER), PASSWORD);
        page.navigate("/cases/" + number + "?tab=process" + more);
    }

    private Locator element(String id) {
        return page.locator(".process-diagram .djs-element[data-element-id=" + id + "]");
    }

    private Locator way() {
        return page.locator(".process .steps li");
    }

    private double widthOfTask() {
        return element("Task_InspectGoods").boundingBox().width;
    }

    private static String inspected(Filer filer) {
        return filer.api().fileAndAwait(filer.draft(), "INSPECTION").text("/declarationNumber");
    }

    private static String task(Api officer, String declarationNumber) {
        return Awaitility.await().until(() -> new JsonMapper().readTree(officer
                        .get("/api/v1/tasks?size=200&view=GROUP").mustBe(200).body()).valueStream()
                .filter(e -> e.path("subject").asString("").equals(declarationNumber))
                .map(e -> e.path("task").path("key").asString()).findFirst().orElse(null), key -> key != null);
    }
}
