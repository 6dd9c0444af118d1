package org.openpass.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Checks of pages find what is wrong: else nothing wrong might mean that nothing was looked for. */
class PageChecksBrowserIT extends BrowserTest {

    @Test
    void keysPartsThatStickOutAndPicturesWithoutWordsAreFound() {
        page.setViewportSize(360, 800);
        page.setContent("""
                <html lang="en"><head><title>status.NOWHERE · OpenPass</title></head><body><main><h1>Status, e.g. this.</h1>
                <img src="data:,"><p title="kim.minji">task.forgotten</p>
                <table><tr><td>lee.jiwoo</td><td>task.forgotten.too</td></tr></table>
                <div style="overflow-x: auto"><p style="width: 900px">Moved by a scroll bar of its own</p></div>
                <p class="far" style="width: 500px">Far</p></main></body></html>""");

        assertThat(PageChecks.rawKeys(page)).containsExactlyInAnyOrder("status.NOWHERE", "kim.minji", "task.forgotten",
                "task.forgotten.too");
        assertThat(PageChecks.tooWide(page)).anyMatch(part -> part.contains("class=\"far\""))
                .noneMatch(part -> part.contains("900px"));
        assertThat(PageChecks.violations(page)).anyMatch(rule -> rule.startsWith("image-alt"));
    }
}
