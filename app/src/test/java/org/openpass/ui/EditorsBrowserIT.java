package org.openpass.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openpass.access.Actor;
import org.openpass.access.Actor.Role;
import org.openpass.authoring.DraftLists;
import org.openpass.authoring.Drafts;
import org.openpass.authoring.Knowledge;
import org.openpass.authoring.Presence;
import org.openpass.authoring.Templates;
import org.openpass.authoring.check.Check;
import org.openpass.engine.TrialModels;
import org.openpass.engine.reading.Element.Call;
import org.openpass.engine.reading.ModelReader;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.ClassPathResource;

/** The editors of processes, decisions and forms, as bundles in a page of their own and on their screens. */
class EditorsBrowserIT extends BrowserTest {

    private static final String PROCESS = "processes/declaration/import-declaration.bpmn";

    @Autowired
    DraftLists lists;
    @Autowired
    Drafts drafts;
    @Autowired
    Presence presence;
    @Autowired
    Knowledge knowledge;
    @Autowired
    Templates templates;
    @Autowired
    ApplicationContext context;

    @AfterEach
    void nothingToCallStays() {
        TrialModels.forget(context);
    }

    @Test
    void anOwnerAmendsAProcessAndAllElseOfItStaysAsItWas() throws Exception {
        page.navigate("/clearance-times");
        assertThat(heading("How long clearance takes")).isVisible();
        List<String> foreign = new ArrayList<>();
        page.onRequest(request -> {
            if (!request.url().startsWith(samples.ready().admin().baseUrl()) && !request.url().startsWith("data:")) {
                foreign.add(request.url());
            }
        });
        filesAreChangedWhereTheyAreChangedAndNowhereElse();
        arms();
        assertThat(foreign).isEmpty();
    }

    private void filesAreChangedWhereTheyAreChangedAndNowhereElse() throws Exception {
        String process = file("processes/declaration/import-declaration.bpmn");
        edit("bpmn", process);
        page.evaluate("() => { editor.findings = [{ id: 'Task_InspectGoods', error: true, rule: 'WaitTexts', "
                + "message: 'No text <img src=x onerror=alert(1)> in Korean' }]; }");
        assertThat(page.locator(".editor-sign-error")).hasAttribute("title", "No text <img src=x onerror=alert(1)> in Korean");
        rename("Task_InspectGoods", "Inspect goods well");
        page.waitForFunction("() => steps.length === 1 && steps[0].from === 'pause'");
        onlyThisDiffers(process, (String) page.evaluate("() => steps[0].content"), "Inspect goods", "Inspect goods well");
        wrap("Task_InspectGoods", "Inspect the goods");
        assertThat(CanonicalXml.lines(saved())).anyMatch(line -> line.contains("SubProcess_InspectTheGoods"))
                .anyMatch(line -> line.contains("=Flow_ToGoods") && line.contains("targetRef=SubProcess_InspectTheGoods"));
        page.evaluate("async () => { await editor.undo(); await editor.undo(); }");
        // The library leaves what it moved in another order, and labels as it measured them; what they say is as it was.
        assertThat(model(saved())).containsExactlyInAnyOrderElementsOf(model(process.replace("\"Inspect goods\"", "\"Inspect goods well\"")));
        page.evaluate("() => editor.focusElement('Gateway_AnswerOrDeadline')");
        assertThat((String) page.evaluate("async () => (await editor.wrap()).why")).isEqualTo("EXITS");
        anotherProcessIsCalled();
        for (String other : List.of("declaration/declaration-change", "party/party-registration")) {
            String model = file("processes/" + other + ".bpmn");
            edit("bpmn", model);
            String task = (String) page.evaluate("() => editor.querySelector('[data-element-id^=Task_]').dataset.elementId");
            rename(task, "Do it well");
            onlyThisDiffers(model, saved(), "", "Do it well");
        }
        String decision = file("processes/declaration/name-tax-review.dmn");
        edit("dmn", decision);
        assertThat(CanonicalXml.lines(saved())).isEqualTo(CanonicalXml.lines(decision));
        page.locator(".add-rule-add button").click();
        page.waitForFunction("() => steps.at(-1)?.content.includes('\"R-400\"')");
        mustBeAccessible();
        String form = file("forms/declaration/inspection-result.form");
        edit("form", form);
        assertThat(saved()).isEqualTo(form);
        page.evaluate("() => editor.edit('Field_Method', { label: 'Way of inspection' })");
        page.waitForFunction("() => steps.at(-1)?.content.includes('Way of inspection')");
        assertThat(saved()).isEqualTo(form.replace("Method of inspection", "Way of inspection"));
    }

    /** As its template says: by the newest of its tags, knowing the case, and giving back what is named alone. */
    private void anotherProcessIsCalled() {
        TrialModels.deployOne(context, TrialModels.part("1.0"));
        TrialModels.deployOne(context, TrialModels.part("1.1"));
        page.evaluate("(templates) => { editor.templates = templates; editor.focusElement('Task_InspectGoods'); }", templates.all(Locale.ENGLISH));
        page.keyboard().press("a");
        page.keyboard().type("look again");
        assertThat(page.locator(".djs-popup [data-id]").first()).containsText("Runs the process trial-position for this case");
        page.keyboard().press("Enter");
        assertThat(element("Task_LookAgain")).isVisible();
        assertThat(called("Task_LookAgain")).isEqualTo(new Call("trial-position", "versionTag", "1.1", true, false));
        page.locator(".bio-properties-panel-group-header").filter(new Locator.FilterOptions().setHasText("The work")).click();
        page.getByLabel("Version of the process").selectOption("1.0");
        assertThat(called("Task_LookAgain")).isEqualTo(new Call("trial-position", "versionTag", "1.0", true, false));
    }

    private Call called(String id) {
        return ModelReader.process(saved().getBytes(StandardCharsets.UTF_8)).element(id).orElseThrow().call();
    }

    /** Minutes 0 to 5 of the amendment: arms are inspected twice. */
    private void arms() {
        String yun = account(null, null, Role.PROCESS_OWNER);
        identify(yun, PASSWORD);
        page.navigate("/studio/import-declaration?lang=en");
        button("Change").click();
        page.getByLabel("What is changed").fill("Arms are inspected twice");
        screen("editor-begin-en");
        button("Begin").click();
        page.waitForURL(Pattern.compile(".*/studio/drafts/\\d+.*"));
        long draft = Long.parseLong(page.url().replaceFirst(".*/drafts/(\\d+).*", "$1"));
        assertThat(element("Task_InspectGoods")).isVisible();
        assertThat(page.locator(".finding-sum")).hasText("Nothing was found.");
        assertThat(page.locator(".bjs-powered-by")).isVisible();

        // By keyboard: behind the inspection another of our steps is put into the flow.
        focus("Task_InspectGoods");
        page.keyboard().press("a");
        page.keyboard().type("inspect");
        assertThat(page.locator(".djs-popup [data-id]").first()).containsText("Inspect goods");
        page.keyboard().press("Enter");
        assertThat(element("Task_InspectGoods2")).isVisible();
        page.locator("#bio-properties-panel-name").fill("Inspect goods again");
        assertThat(element("Task_InspectGoodsAgain")).isVisible();
        assertThat(finding("Task_InspectGoodsAgain has no text for traders in Korean.")).isVisible();
        assertThat(link("Submit")).isDisabled();
        screen("editor-findings-en");
        page.keyboard().press("F8");
        assertThat(page.locator(".finding-list li[aria-current]")).isVisible();
        mustBeAccessible();

        page.evaluate("() => document.querySelector('openpass-bpmn-editor').select(['Task_InspectGoods', 'Task_InspectGoodsAgain'])");
        button("Wrap into sub-process").click();
        assertThat(page.locator(".djs-direct-editing-content")).isFocused();
        page.keyboard().type("Inspect goods twice");
        page.keyboard().press("Enter");
        assertThat(element("SubProcess_InspectGoodsTwice")).isVisible();
        button("Set 3.1").click();
        assertThat(finding("The tag 3.0")).hasCount(0);

        tab("Texts").click();
        text("Korean: Inspect goods again").first().fill("무기류를 다시 검사하고 있습니다.");
        text("English: Inspect goods again").fill("Your goods are inspected once more.");
        for (Map.Entry<String, String> name : Map.of("Inspect goods again", "물품 재검사", "Inspect goods twice", "물품 이중 검사",
                "Begun", "검사 시작", "Done", "검사 완료").entrySet()) {
            text("Korean: " + name.getKey()).last().fill(name.getValue());
        }
        page.keyboard().press("Tab");
        screen("editor-texts-en");
        assertThat(link("Submit")).hasAttribute("href", "studio/drafts/" + draft + "/submit");
        tab("Check").click();
        assertThat(page.locator(".finding-sum")).hasText("Nothing was found.");
        assertThat(Check.of(lists.set(draft, actor(yun)), knowledge.now())).isEmpty();
        nothingIsLost(draft, actor(yun));
        inKoreanAndNarrow(draft);
    }

    /** Undo goes on behind a reload; whoever saved first is not passed over, and both are kept. */
    private void nothingIsLost(long draft, Actor yun) {
        page.navigate("/studio/drafts/" + draft + "?tab=diagram");
        assertThat(element("SubProcess_InspectGoodsTwice")).isVisible();
        focus("Task_InspectGoods");
        page.keyboard().press("Control+z");
        page.keyboard().press("Control+z");
        assertThat(finding("Task_InspectGoodsAgain has no text for traders in Korean.")).isVisible();
        button("Redo (Ctrl Y)").click();
        button("Redo (Ctrl Y)").click();
        assertThat(page.locator(".finding-sum")).hasText("Nothing was found.");

        Actor han = actor(account(null, null, Role.PROCESS_OWNER));
        presence.beat(draft, "hans-page", "texts", han);
        assertThat(page.locator(".draft-people")).hasText("Also here: " + han.name() + " (Texts)");
        DraftLists.Content read = lists.content(draft, PROCESS, han);
        drafts.save(draft, PROCESS, new String(read.bytes(), StandardCharsets.UTF_8).replace("\"Collect duty\"", "\"Collect duties\"")
                .getBytes(StandardCharsets.UTF_8), read.file().step(), han);
        assertThat(page.locator(".draft-notice")).containsText(han.name() + " saved import-declaration.bpmn");
        focus("Task_InspectGoods");
        page.locator("#bio-properties-panel-name").fill("Inspect the goods");
        assertThat(page.getByRole(AriaRole.DIALOG)).containsText("Inspect the goods");
        screen("editor-overtaken-en");
        button("Take theirs").click();
        assertThat(page.locator("openpass-bpmn-editor")).containsText("Collect duties");
        focus("SubProcess_CollectDuty");
        page.locator("#bio-properties-panel-name").fill("Collect duty");
        assertThat(page.locator(".finding-sum")).hasText("Nothing was found.");
        Awaitility.await().until(() -> new String(lists.content(draft, PROCESS, yun).bytes(), StandardCharsets.UTF_8)
                .contains("\"Collect duty\""));
    }

    private void inKoreanAndNarrow(long draft) {
        page.navigate("/studio/drafts/" + draft + "?lang=ko");
        assertThat(element("Task_InspectGoods")).isVisible();
        focus("Task_InspectGoods");
        assertThat(page.locator(".editor-panel")).containsText("일반");
        screen("editor-ko");
        mustBeAccessible();
        page.setViewportSize(360, 780);
        assertThat(page.locator(".diagram-narrow")).isVisible();
        assertThat(page.locator(".djs-palette")).hasCount(0);
        assertThat(page.locator(".bjs-powered-by")).isVisible();
        screen("editor-narrow-ko");
        if (!pictured()) {
            return;
        }
        page.navigate("/studio/drafts/" + draft + "?tab=texts");
        assertThat(text("영어: Inspect goods again")).hasValue("Your goods are inspected once more.");
        screen("editor-texts-narrow-ko");
    }

    private Actor actor(String username) {
        return new Actor(username, null, null, false, Set.of(Role.PROCESS_OWNER));
    }

    private Locator text(String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }

    private Locator tab(String name) {
        return page.locator(".draft-tabs nav").getByText(name, new Locator.GetByTextOptions().setExact(true));
    }

    private Locator finding(String text) {
        return page.locator(".finding-list li").filter(new Locator.FilterOptions().setHasText(text));
    }

    private Locator element(String id) {
        return page.locator("openpass-bpmn-editor .djs-element[data-element-id=" + id + "]").first();
    }

    private void focus(String id) {
        page.evaluate("(id) => document.querySelector('openpass-bpmn-editor').focusElement(id)", id);
    }

    /** Opens a file in an editor of its own, without a server behind it. */
    private void edit(String kind, String content) {
        page.evaluate("""
                async ({kind, content}) => {
                  const style = document.createElement('link');
                  Object.assign(style, { rel: 'stylesheet', href: `/openpass-ui/${kind}-editor.css` });
                  await new Promise((ok) => { style.onload = ok; document.head.append(style); });
                  window.editor?.remove();
                  const editor = window.editor = document.createElement(`openpass-${kind}-editor`);
                  editor.style.height = '40rem';
                  editor.model = { content, version: 1 };
                  editor.words = { canvas: 'The file', properties: 'Properties' };
                  window.steps = [];
                  editor.addEventListener('step', ({ detail }) => steps.push(detail));
                  const shown = new Promise((ok) => editor.addEventListener('shown', ok));
                  document.querySelector('main').replaceChildren(editor);
                  await import(`/openpass-ui/${kind}-editor.js`);
                  await shown;
                }
                """, Map.of("kind", kind, "content", content));
    }

    private void rename(String id, String name) {
        page.evaluate("(id) => editor.focusElement(id)", id);
        Object before = page.evaluate("() => steps.length");
        page.locator("#bio-properties-panel-name").fill(name);
        page.waitForFunction("(before) => editor.unsaved || steps.length > before", before);
    }

    private void wrap(String id, String name) {
        page.evaluate("(id) => editor.focusElement(id)", id);
        assertThat((String) page.evaluate("async () => (await editor.wrap()).id")).isNotNull();
        assertThat(page.locator(".djs-direct-editing-content")).isFocused();
        page.keyboard().type(name);
        page.keyboard().press("Enter");
    }

    private String saved() {
        return (String) page.evaluate("() => editor.content()");
    }

    private static List<String> model(String xml) throws Exception {
        return CanonicalXml.lines(xml).stream().filter(line -> line.contains("{http://www.omg.org/spec/BPMN/20100524/MODEL}")
                || line.contains("zeebe")).toList();
    }

    /** Exactly one line differs, in the name alone. */
    private static void onlyThisDiffers(String before, String after, String old, String name) throws Exception {
        List<String> was = CanonicalXml.lines(before);
        List<String> is = CanonicalXml.lines(after);
        List<String> gone = new ArrayList<>(was);
        is.forEach(gone::remove);
        List<String> come = new ArrayList<>(is);
        was.forEach(come::remove);
        assertThat(come).singleElement().asString().contains("name=" + name);
        assertThat(gone).singleElement().asString().contains("name=" + old);
        assertThat(come.getFirst().replaceFirst("name=[^,\\]]*", "")).isEqualTo(gone.getFirst().replaceFirst("name=[^,\\]]*", ""));
        assertThat(is).hasSameSizeAs(was);
    }

    private static String file(String path) throws Exception {
        return new ClassPathResource(path).getContentAsString(StandardCharsets.UTF_8);
    }
}
