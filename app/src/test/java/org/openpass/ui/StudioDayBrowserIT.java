package org.openpass.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.openpass.access.Actor.Role;
import org.openpass.casework.Invariant;
import org.openpass.engine.SetDeployment;
import org.openpass.testing.SaidTrial;
import org.openpass.testing.TrialOnThisEngine;
import org.openpass.trial.scenario.ScenarioRun;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The day of a process owner: a law amended on Friday says that arms (HS chapter 93) are inspected twice, the second time by
 * another inspector who notes the seal. What a person does is counted. What it releases stays in the stores
 * that tests share, and others amend the process as it ships, so it runs only where {@code -Dday.cases} says with how many cases.
 */
@EnabledIfSystemProperty(named = "day.cases", matches = "[0-9]+")
class StudioDayBrowserIT extends BrowserTest {

    private static final int PATIENCE = 300_000;
    private static final int MOST_CLICKS = 50;
    private static final int MOST_TEXTS = 10;
    /** Seconds that both wait for machines: the start of a trial, seven scenarios, a release, moving a thousand cases. */
    private static final int WAITS = 60 + 7 * 5 + 15 + 60;
    private static final Logger log = LoggerFactory.getLogger(StudioDayBrowserIT.class);

    @Autowired
    SaidTrial trial;
    @Autowired
    SetDeployment sets;
    @Autowired
    ScenarioRun scenarios;
    @Autowired
    JdbcClient jdbc;

    @Autowired
    List<Invariant> invariants;

    private RunningCases running;
    private PersonAtWork yun;
    private PersonAtWork han;
    private long draft;

    @AfterEach
    void noTrialStays() {
        trial.taking();
    }

    @Test
    void fromAnAmendedArticleToCasesThatRunOnIt() throws Exception {
        trial.through(new TrialOnThisEngine(sets, scenarios, jdbc));
        signIn(account(null, null, Role.PROCESS_OWNER), PASSWORD);
        yun = new PersonAtWork(page);
        running = new RunningCases(samples).file(Integer.getInteger("day.cases"));
        Awaitility.await().atMost(Duration.ofMillis(PATIENCE)).until(() -> running.supplements == standing().getOrDefault("SUPPLEMENT", 0L));
        Map<String, Long> before = standing();
        openWindow();
        signIn(account(null, null, Role.PROCESS_OWNER), PASSWORD);
        han = new PersonAtWork(page);
        at(yun);

        begins();
        draws();
        asksOnlyOfArms();
        wraps();
        mends();
        says();
        asksForTheSeal();
        tries();
        submits();
        releases();
        plans();
        moves();
        if (pictured()) {
            inKorean();
        }

        assertThat(standing()).as("cases by what they wait for, before and after").isEqualTo(before);
        Awaitility.await().atMost(Duration.ofMillis(PATIENCE)).untilAsserted(() -> assertThat(invariants.stream()
                .filter(invariant -> invariant.violations() > 0).map(Invariant::sentence)).isEmpty());
        camundasLinterHasNoError();
        log.info("The one: {}", yun);
        log.info("The other: {}", han);
        assertThat(yun.clicks() + han.clicks()).as("clicks of both").isLessThanOrEqualTo(MOST_CLICKS);
        assertThat(yun.texts() + han.texts()).as("texts of both").isLessThanOrEqualTo(MOST_TEXTS);
        assertThat(yun.seconds() + han.seconds() + WAITS).as("seconds of both, with what machines take").isLessThanOrEqualTo(15 * 60);
    }

    private void begins() {
        page.navigate("/studio?lang=en");
        yun.link("Import declaration");
        yun.button("Change");
        page.waitForCondition(() -> page.getByLabel("What is changed").evaluate("e => e === document.activeElement").equals(true));
        yun.type("title", "Arms are inspected twice");
        yun.press("Enter");
        page.waitForURL(Pattern.compile(".*/studio/drafts/\\d+.*"));
        draft = Long.parseLong(page.url().replaceFirst(".*/drafts/(\\d+).*", "$1"));
        assertThat(element("Task_InspectGoods")).isVisible();
    }

    /** Behind the inspection another, before it a question, behind it where both ways meet. */
    private void draws() {
        look("Inspect goods");
        append("inspect");
        assertThat(element("Task_InspectGoods2")).isVisible();
        name("step", "Inspect goods again");
        assertThat(element("Task_InspectGoodsAgain")).isVisible();
        yun.click(group("The work"));
        yun.write("another person", page.getByLabel("Four eyes"), "Task_InspectGoods");
        screen("day-studio-step-en");
        yun.clickDrawn(drawn("Task_InspectGoodsAgain"));
        append("exclusive");
        assertThat(element("Gateway_AfterInspectGoodsAgain")).isVisible();
        yun.clickDrawn(drawn("Task_InspectGoods"));
        append("exclusive");
        name("question", "Arms?");
        assertThat(element("Gateway_Arms")).isVisible();
        yun.press("c");
        yun.clickDrawn(drawn("Gateway_AfterInspectGoodsAgain"));
        assertThat(element("Flow_ArmsToAfterInspectGoodsAgain")).isVisible();
        screen("day-studio-drawn-en");
    }

    /** The condition is wrong: no variable is called so, and it is a list of chapters. It can be put right at a press. */
    private void asksOnlyOfArms() {
        yun.click(finding("The way Flow_InspectGoodsToInspectGoodsAgain out of Gateway_Arms has no condition.").locator(".finding-where"));
        assertThat(page.locator("#bio-properties-panel-conditionExpression")).isFocused();
        yun.type("condition", "chapter = \"93\"");
        assertThat(finding("Nothing before has given chapter.")).containsText("chapters");
        assertThat(link("Submit")).isDisabled();
        screen("day-studio-stopped-en");
        yun.click(fix(finding("Nothing before has given chapter."), "Set =list contains(chapters, \"93\")"));
        assertThat(finding("Nothing before has given chapter.")).hasCount(0);
        yun.click(fix(finding("The way Flow_InspectGoodsToInspectGoodsAgain out of Gateway_Arms does not say"), "Choose"));
        yun.click(page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("yes").setExact(true)));
        assertThat(fix(finding("The way Flow_ArmsToAfterInspectGoodsAgain out of Gateway_Arms does not say"), "Set no")).isVisible();
    }

    private void wraps() {
        BoundingBox first = drawn("Task_InspectGoods").boundingBox();
        BoundingBox last = drawn("Gateway_AfterInspectGoodsAgain").boundingBox();
        BoundingBox all = new BoundingBox();
        all.x = first.x;
        all.y = first.y;
        all.width = last.x + last.width - first.x;
        all.height = first.height;
        focusCanvas();
        yun.press("l");
        yun.frame(all, 8);
        yun.button("Wrap into sub-process");
        assertThat(page.locator(".djs-direct-editing-content")).isFocused();
        yun.press("Enter");
        assertThat(element("SubProcess_InspectGoods")).isVisible();
        screen("day-studio-wrapped-en");
    }

    private void mends() {
        yun.click(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("Set all \\d+"))));
        assertThat(finding("The tag 3.0")).hasCount(0);
        assertThat(fix(page.locator(".finding-list li"), "Set")).hasCount(0);
    }

    private void says() {
        yun.click(tab("Texts"));
        yun.write("text for traders", text("Korean: Inspect goods again").first(), "무기류를 다시 검사하고 있습니다.");
        yun.press("Tab");
        assertThat(text("English: Inspect goods again")).isFocused();
        yun.type("text for traders", "Your goods are inspected once more.");
        yun.write("step", text("Korean: Inspect goods again").last(), "물품 재검사");
        yun.write("question", text("Korean: Arms?"), "무기류인가?");
        yun.press("Tab");
        screen("day-studio-texts-en");
        assertThat(link("Submit")).hasAttribute("href", "studio/drafts/" + draft + "/submit");
    }

    private void asksForTheSeal() {
        yun.click(tab("Forms"));
        yun.click(page.locator(".draft-tabs vaadin-select"));
        assertThat(page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("inspection-result.form"))).isVisible();
        yun.find("inspection-r");
        yun.press("Enter");
        assertThat(page.locator("openpass-form-editor [data-id=Field_Place]")).isVisible();
        yun.button("New form from this");
        assertThat(page.getByLabel("Name of the form")).isFocused();
        yun.type("form", "seal-inspection");
        yun.press("Enter");
        assertThat(page.locator(".form-head")).containsText("seal-inspection, version 1.0");
        yun.button("Inspect goods again");
        assertThat(page.locator(".form-notice")).hasCount(0);
        yun.click(page.locator(".fjs-palette-field[data-field-type=textfield]"));
        yun.click(group("General"));
        yun.write("field", page.locator("#bio-properties-panel-label"), "Seal number");
        assertThat(page.locator("#bio-properties-panel-key")).hasValue("sealNumber");
        yun.click(group("Validation"));
        yun.click(page.locator("#bio-properties-panel-required"));
        yun.write("field", page.getByLabel("Korean of “Seal number”"), "봉인번호");
        yun.press("Tab");
        assertThat(page.locator(".form-preview")).containsText("Seal number");
        screen("day-studio-form-en");
    }

    private void tries() {
        yun.click(tab("Scenarios"));
        Locator row = page.locator(".scenario-list tbody tr", new Page.LocatorOptions().setHasText("An importer of high risk"));
        yun.click(row.getByText("Another like it"));
        assertThat(page.getByLabel("Name of the file")).isFocused();
        yun.type("scenario", "arms");
        yun.change("scenario", page.locator(".scenario-text textarea"), List.of("""
                An importer of high risk has the goods inspected",
                  "names": {"ko": "고위험 수입자의 물품은 검사한다""", """
                6109101000", "description": "T-shirts of cotton", "origin": "US", "amount": 1000000}""", "Goods agree\"}}\n", """
                "Task_InspectGoods"],
                    "duty": {"total": 243000}"""), List.of("""
                Arms are inspected twice",
                  "names": {"ko": "무기류는 두 번 검사한다""", """
                9303201011", "description": "Shotguns", "origin": "US", "amount": 1000000, "requirements": [
                          {"law": "34", "approvalNumber": "A-1"}, {"law": "55", "approvalNumber": "A-2"}]}""", """
                Goods agree"}},
                    {"at": "Task_InspectGoodsAgain", "by": "inspector-2", "answers": {"decision": "ACCEPT", "method": "14", "place": "Shed 1",
                      "findings": "Sealed", "sealNumber": "KR-1"}}
                """, """
                "Task_InspectGoods", "Task_InspectGoodsAgain"],
                    "duty": {"total": 520640}"""));
        yun.button("Save");
        assertThat(page.locator(".scenario-list tbody")).containsText("Arms are inspected twice");
        yun.button("Run all");
        assertThat(page.locator(".scenario-list")).containsText(Pattern.compile("All as expected|[1-9]\\d* not as expected"),
                new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE));
        screen("day-studio-tried-en");
        yun.link("Look at the run");
        assertThat(page.locator(".coverage-words > p")).isVisible();
        screen("day-studio-covered-en");

        assertThat(page.locator(".page-head")).containsText("All as expected");
    }

    private void submits() {
        yun.back();
        yun.click(link("Submit"));
        yun.write("article", page.getByLabel("Article"), "Customs Act Art. 246");
        screen("day-studio-submit-en");
        yun.button("Submit");
        page.waitForURL(Pattern.compile(".*/studio/releases/\\d+.*"));
        assertThat(page.locator(".release-next")).isVisible();
        assertThat(button("Release")).hasCount(0);
        screen("day-studio-submitted-en");
    }

    /** Another person sees what is different, what was found and tried of exactly these files. */
    private void releases() {
        at(han);
        page.navigate("/studio?lang=en");
        han.click(page.getByText(Pattern.compile("Changes that wait for you: \\d+")));
        han.link("Arms are inspected twice");
        assertThat(page.locator(".set-run")).containsText("All as expected");
        mustBeAccessible();
        screen("day-studio-release-en");
        han.button("Release");
        assertThat(page.locator(".release-next")).containsText("The engine has it");
        screen("day-studio-released-en");
    }

    private void plans() {
        at(yun);
        yun.link("Move running cases");
        yun.button("Plan");
        page.waitForURL(Pattern.compile(".*/studio/plans/\\d+.*"));
        yun.button("Dry run");
        assertThat(page.locator(".notice")).containsText("Every case was judged.");
        screen("day-studio-dry-run-en");
        areNamed();
    }

    /** Those that cannot move are named before anybody signs; cases of other tests may stand between them. */
    private void areNamed() {
        record Named(String number, long key) {
        }
        List<Named> cannot = jdbc.sql("select case_number, instance_key from authoring.plan_cases where state = 'CANNOT' "
                + "and reason = 'FLOW_SCOPE' and case_number = any(?) order by instance_key").param(running.numbers.toArray(String[]::new))
                .query((row, n) -> new Named(row.getString(1), row.getLong(2))).list();
        assertThat(cannot).extracting(Named::number).containsExactlyInAnyOrderElementsOf(running.inspected);
        page.navigate(page.url() + "?state=CANNOT&after=" + (cannot.getFirst().key() - 1));
        for (String number : running.inspected) {
            assertThat(page.locator(".page")).containsText(number);
        }
    }

    private void moves() {
        String plan = page.url().replaceFirst("\\?.*", "");
        at(han);
        page.navigate("/studio?lang=en");
        han.click(page.getByText(Pattern.compile("Plans that wait for you: \\d+")));
        page.waitForURL(Pattern.compile(".*/studio/plans.*"));
        if (!page.url().equals(plan)) {
            page.navigate(plan); // among those of other tests
        }
        han.button("Sign");
        assertThat(button("Move the cases")).isVisible();
        screen("day-studio-signed-en");
        han.button("Move the cases");
        Awaitility.await().atMost(Duration.ofMillis(PATIENCE)).untilAsserted(() -> assertThat(states()).isEqualTo(Map.of("MOVED",
                (long) running.numbers.size() - running.inspected.size(), "CANNOT", (long) running.inspected.size())));
        assertThat(page.locator(".page")).containsText("Moved: ");
        screen("day-studio-moved-en");
    }

    /** The plan in Korean, and on a phone. */
    private void inKorean() {
        page.navigate(page.url() + "?lang=ko");
        assertThat(page.locator(".release-next")).isVisible();
        screen("day-studio-moved-ko");
        page.setViewportSize(360, 800);
        mustBeAccessible();
        screen("day-studio-moved-narrow-ko");
        page.setViewportSize(1440, 900);
    }

    /** Those of before, by status. */
    private Map<String, Long> standing() {
        return jdbc.sql("select status, count(*) from casework.cases where number = any(?) group by 1").param(running.numbers.toArray(
                String[]::new)).query((ResultSet rows) -> counts(rows));
    }

    private Map<String, Long> states() {
        return jdbc.sql("select state, count(*) from authoring.plan_cases where case_number = any(?) group by 1")
                .param(running.numbers.toArray(String[]::new)).query((ResultSet rows) -> counts(rows));
    }

    private static Map<String, Long> counts(ResultSet rows) throws SQLException {
        Map<String, Long> counts = new HashMap<>();
        while (rows.next()) {
            counts.put(rows.getString(1), rows.getLong(2));
        }
        return counts;
    }

    /** As in the build of what ships: bpmnlint's recommended rules and those of Camunda 8.6, over what was released here. */
    private void camundasLinterHasNoError() throws Exception {
        Path released = Files.createDirectories(Path.of("target", "released")).resolve("import-declaration.bpmn").toAbsolutePath();
        Files.writeString(released, jdbc.sql("select bpmn from engine.releases where process_id = 'import-declaration' "
                + "order by version desc limit 1").query(String.class).single());
        Path lint = Path.of("..", "processes", "lint");
        if (!Files.exists(lint.resolve("node_modules"))) {
            log.warn("Camunda's linter is not there: npm ci in processes/lint fetches it");
            return;
        }
        Process linter = new ProcessBuilder("node", "node_modules/.bin/bpmnlint", "--max-warnings=0", released.toString())
                .directory(lint.toFile()).redirectErrorStream(true).start();
        String said = new String(linter.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(linter.waitFor()).as(said).isZero();
    }

    /** Whose page it is. */
    private void at(PersonAtWork person) {
        page = person.page;
    }

    private void look(String name) {
        focusCanvas();
        yun.press("Control+f");
        yun.find(name);
        yun.press("Enter");
        assertThat(page.locator(".djs-search-container")).isHidden();
        // a key that comes before is nobody's
        page.waitForCondition(() -> page.evaluate("() => document.activeElement === document.querySelector('openpass-bpmn-editor "
                + ".djs-container > svg')").equals(true));
    }

    private void focusCanvas() {
        page.evaluate("() => document.querySelector('openpass-bpmn-editor .djs-container > svg').focus()");
    }

    private Locator group(String name) {
        return page.locator(".bio-properties-panel-group-header", new Page.LocatorOptions().setHasText(name));
    }

    private Locator finding(String text) {
        return page.locator(".finding-list li").filter(new Locator.FilterOptions().setHasText(text));
    }

    private static Locator fix(Locator finding, String name) {
        return finding.locator(".finding-fix", new Locator.LocatorOptions().setHasText(name));
    }

    private Locator tab(String name) {
        return page.locator(".draft-tabs nav").getByText(name, new Locator.GetByTextOptions().setExact(true));
    }

    private Locator text(String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }

    private void append(String letters) {
        yun.press("a");
        assertThat(page.locator(".djs-popup-search input")).isFocused();
        yun.find(letters);
        assertThat(page.locator(".djs-popup [data-id]").first()).containsText(Pattern.compile(letters, Pattern.CASE_INSENSITIVE));
        yun.press("Enter");
        assertThat(page.locator(".djs-popup")).hasCount(0);
    }

    private void name(String what, String name) {
        yun.press("e");
        assertThat(page.locator(".djs-direct-editing-content")).isFocused();
        yun.press("Control+a");
        yun.type(what, name);
        yun.press("Enter");
    }

    private Locator element(String id) {
        return page.locator("openpass-bpmn-editor .djs-element[data-element-id='" + id + "']").first();
    }

    private Locator drawn(String id) {
        return element(id).locator(".djs-visual").first();
    }
}
