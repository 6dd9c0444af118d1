package org.openpass.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.openpass.access.Actor;
import org.openpass.access.Actor.Role;
import org.openpass.authoring.DraftLists;
import org.openpass.authoring.Drafts;
import org.openpass.authoring.decision.Days;
import org.openpass.authoring.decision.DaysOfEffect;
import org.openpass.engine.reading.DecisionModel;
import org.openpass.engine.reading.ModelReader;
import org.openpass.testing.SampleData;
import org.springframework.beans.factory.annotation.Autowired;

/** A law is amended: its rule ends on a day, and the tab says what the table says then. */
class DecisionBrowserIT extends BrowserTest {

    @Autowired
    Drafts drafts;
    @Autowired
    DraftLists lists;

    @Test
    void aRuleOfLawEndsOnADayAndWhatWasFiledBeforeStays() {
        String owner = account(null, null, Role.PROCESS_OWNER);
        Actor actor = new Actor(owner, null, null, false, Set.of(Role.PROCESS_OWNER));
        String title = SampleData.unique("Unfaithful declarants ");
        long draft = Awaitility.await().ignoreExceptions().until(() -> drafts.begin("name-tax-review", title, actor), Objects::nonNull).id();
        String file = lists.files(draft, actor).stream().map(each -> each.name()).filter(name -> name.endsWith(".dmn")).findFirst().orElseThrow();

        signIn(owner, PASSWORD);
        page.navigate("/studio/drafts/" + draft + "?tab=decisions");
        assertThat(page.getByText("Every case has its rule, and every rule its cases.")).isVisible();
        assertThat(page.locator(".decision-whole li").first()).containsText("R-310");
        button("Let rules have days").click();
        Locator last = page.getByLabel("R-320 To");
        assertThat(last).isVisible();
        last.fill("12/31/2026");
        last.press("Enter");
        Awaitility.await().untilAsserted(() -> {
            DecisionModel table = ModelReader.decision(lists.content(draft, file, actor).bytes());
            int column = DaysOfEffect.column(table).orElseThrow();
            assertThat(table.rules()).extracting(rule -> Days.of(rule.inputs().get(column).text()).orElseThrow().cell())
                    .containsExactly("", "<= date(\"2026-12-31\")", "", "");
        });
        assertThat(page.locator("openpass-dmn-editor")).containsText("2026-12-31");

        page.getByLabel("Law from").fill("01/01/2027");
        page.getByLabel("Law from").press("Enter");
        assertThat(page.getByText("Errors: 1. Warnings: 0.")).isVisible(); // the new column has no Korean yet
        Locator korean = page.getByLabel("Korean: Filed on");
        korean.fill("신고일");
        korean.press("Tab");
        Awaitility.await().untilAsserted(() -> assertThat(new String(lists.content(draft, file.replace(".dmn", "_ko.properties"), actor)
                .bytes(), StandardCharsets.UTF_8)).contains("Input_FiledOn=신고일"));
        assertThat(page.getByText("Nothing was found.")).isVisible();
        mustBeAccessible();
        for (String language : languages()) {
            page.navigate("/studio/drafts/" + draft + "?tab=decisions&lang=" + language);
            assertThat(page.locator("openpass-dmn-editor")).containsText("2026-12-31");
            screen("decision-" + language);
            page.setViewportSize(360, 800);
            mustBeAccessible();
            screen("decision-narrow-" + language);
            page.setViewportSize(1440, 900);
        }
    }
}
