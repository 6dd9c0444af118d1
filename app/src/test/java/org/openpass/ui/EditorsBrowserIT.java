package org.openpass.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

/** The editors of processes, decisions and forms, as bundles in a page of their own and on their screens. */
class EditorsBrowserIT extends BrowserTest {

    @Test
    void filesOfTheRepositoryAreChangedWhereTheyAreChangedAndNowhereElse() throws Exception {
        page.navigate("/clearance-times");
        assertThat(heading("How long clearance takes")).isVisible();
        String process = file("processes/declaration/import-declaration.bpmn");
        List<String> foreign = new ArrayList<>();
        page.onRequest(request -> {
            if (!request.url().startsWith(samples.ready().admin().baseUrl()) && !request.url().startsWith("data:")) {
                foreign.add(request.url());
            }
        });

        edit("bpmn", process);
        page.evaluate("() => { editor.findings = [{ id: 'Task_InspectGoods', error: true, rule: 'WaitTexts', "
                + "message: 'No text <img src=x onerror=alert(1)> in Korean' }]; }");
        assertThat(page.locator(".editor-sign-error")).hasAttribute("title", "No text <img src=x onerror=alert(1)> in Korean");
        mustBeAccessible();
        rename("Task_InspectGoods", "Inspect goods well");
        onlyThisDiffers(process, saved(), "Inspect goods", "Inspect goods well");

        wrap("Task_InspectGoods", "Inspect the goods");
        List<String> wrapped = CanonicalXml.lines(saved());
        assertThat(lines(wrapped, "SubProcess_InspectTheGoods")).isNotEmpty();
        assertThat(wrapped).anyMatch(line -> line.contains("sequenceFlow") && line.contains("=Flow_ToInspection")
                && line.contains("targetRef=SubProcess_InspectTheGoods"));
        page.evaluate("async () => { await editor.undo(); await editor.undo(); }");
        // The library leaves what it moved in another order, and labels as it measured them; what they say is as it was.
        assertThat(model(saved())).containsExactlyInAnyOrderElementsOf(model(process.replace("\"Inspect goods\"", "\"Inspect goods well\"")));
        page.evaluate("() => editor.focusElement('Gateway_AnswerOrDeadline')");
        assertThat((String) page.evaluate("async () => (await editor.wrap()).why")).isEqualTo("EXITS");

        for (String other : List.of("declaration/declaration-change", "party/party-registration")) {
            String model = file("processes/" + other + ".bpmn");
            edit("bpmn", model);
            String task = (String) page.evaluate("() => editor.querySelector('[data-element-id^=Task_]').dataset.elementId");
            rename(task, "Do it well");
            onlyThisDiffers(model, saved(), null, "Do it well");
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
        assertThat(foreign).isEmpty();
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
        Locator field = page.locator("#bio-properties-panel-name");
        field.fill(name);
        page.waitForFunction("(name) => steps.at(-1)?.content.includes(`\"${name}\"`)", name);
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

    private static List<String> lines(List<String> all, String part) {
        return all.stream().filter(line -> line.contains(part)).toList();
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
        assertThat(gone).singleElement().asString().contains("name=" + (old == null ? "" : old));
        assertThat(come.getFirst().replaceFirst("name=[^,\\]]*", "")).isEqualTo(gone.getFirst().replaceFirst("name=[^,\\]]*", ""));
        assertThat(is).hasSameSizeAs(was);
    }

    private static String file(String path) throws Exception {
        return new ClassPathResource(path).getContentAsString(StandardCharsets.UTF_8);
    }
}
