package org.openpass.ui;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.io.support.PropertiesLoaderUtils;

/** What is wrong with a page as it stands; empty when nothing is. */
final class PageChecks {

    private static final List<String> WCAG_21_AA = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa");

    /** The checker stays in the page, and only what is wrong leaves it: its own driver would open a page each time. */
    private static final String VIOLATIONS = """
            async ([tags, beside]) => {
              const found = await axe.run(beside ? {exclude: [[beside]]} : document, {runOnly: {type: 'tag', values: tags}, resultTypes: ['violations']});
              return found.violations.filter(rule => ['serious', 'critical'].includes(rule.impact))
                  .map(rule => rule.id + ' ' + rule.nodes[0].html + ' ' + (rule.nodes[0].any[0]?.message ?? ''));
            }""";

    /** People may be called like keys, but only in lists; there a key begins like one of the labels. */
    private static final String RAW_KEYS = """
            rooms => {
              const key = /^[a-z]+(\\.[A-Za-z0-9_-]+)+$/;
              const found = new Set();
              const look = (text, place) => {
                const words = (text ?? '').trim();
                if (key.test(words) && (rooms.includes(words.split('.')[0]) || !place.closest('vaadin-grid, td, code'))) {
                  found.add(words);
                }
              };
              document.title.split('·').forEach(part => look(part, document.body));
              for (const element of document.body.querySelectorAll('*:not(script, style)')) {
                element.childNodes.forEach(node => node.nodeType === Node.TEXT_NODE && look(node.data, element));
                ['aria-label', 'title', 'placeholder', 'alt'].forEach(name => look(element.getAttribute(name), element));
              }
              return [...found];
            }""";

    /**
     * What a part with a scroll bar of its own holds is no fault, unless that part is the frame around the page: the
     * frame's has one, so that the document itself is never too wide. A frame settles some moments after its window.
     */
    private static final String TOO_WIDE = """
            async () => {
              const around = part => part.assignedSlot ?? part.parentElement ?? part.getRootNode().host;
              const held = element => {
                for (let part = around(element); part && !part.matches('main, [role=main], vaadin-app-layout, body');
                    part = around(part)) {
                  if (getComputedStyle(part).overflowX !== 'visible') {
                    return true;
                  }
                }
                return false;
              };
              const look = () => {
                const room = document.documentElement.clientWidth;
                const whole = document.documentElement.scrollWidth;
                const wide = [...document.body.querySelectorAll('*')].filter(element => element.checkVisibility()
                    && element.getBoundingClientRect().width > 0 && element.getBoundingClientRect().right > room + 1
                    && !held(element));
                const inner = wide.filter(element => !wide.some(other => other !== element && element.contains(other)));
                return (whole > room ? [`it is ${whole} px wide`] : []).concat(inner.slice(0, 3).map(element =>
                    element.outerHTML.replace(/>.*/s, '>') + ' ' + element.textContent.trim().slice(0, 40)));
              };
              let found = [];
              for (let frame = 0; frame < 30 && (frame < 3 || found.length > 0); frame++) {
                await new Promise(requestAnimationFrame);
                found = look();
              }
              return found;
            }""";

    private static final List<String> ROOMS = rooms();

    private PageChecks() {
    }

    /** What is serious or critical against WCAG 2.1 AA. */
    static List<String> violations(Page page) {
        return violationsBeside(page, null);
    }

    /**
     * The same beside parts of the page that cost seconds and are looked at elsewhere.
     *
     * @param parts a selector; null: the whole page
     */
    static List<String> violationsBeside(Page page, String parts) {
        if (!(boolean) page.evaluate("() => 'axe' in window")) {
            page.evaluate(AxeBuilder.getAxeScript());
        }
        return texts(page.evaluate(VIOLATIONS, Arrays.asList(WCAG_21_AA, parts)));
    }

    /** Keys that are shown where a text should be. */
    static List<String> rawKeys(Page page) {
        return texts(page.evaluate(RAW_KEYS, ROOMS));
    }

    /** How far the page goes beyond the window, and by which parts. */
    static List<String> tooWide(Page page) {
        return texts(page.evaluate(TOO_WIDE));
    }

    /** What keys of texts begin with. */
    private static List<String> rooms() {
        try {
            List<String> rooms = new ArrayList<>();
            for (Resource file : new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:labels/*_en.properties")) {
                PropertiesLoaderUtils.loadProperties(file).stringPropertyNames()
                        .forEach(key -> rooms.add(key.split("\\.")[0]));
            }
            return rooms.stream().distinct().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> texts(Object found) {
        return ((List<?>) found).stream().map(String::valueOf).toList();
    }
}
