package org.openpass.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openpass.access.Actor.Role;
import org.openpass.access.Actor;
import org.openpass.authoring.DraftLists;
import org.openpass.authoring.Drafts;
import org.openpass.authoring.Trial.Answer;
import org.openpass.authoring.Trial.Rehearsal;
import org.openpass.authoring.Trial;
import org.openpass.authoring.decision.Days;
import org.openpass.authoring.decision.DaysOfEffect;
import org.openpass.engine.reading.DecisionModel;
import org.openpass.engine.reading.ModelReader;
import org.openpass.testing.PastSelections;
import org.openpass.testing.SaidTrial;
import org.openpass.testing.SampleData;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A law is amended: its rule ends on a day, and the tab says what the table says then. Another table is tried on past cases. */
class DecisionBrowserIT extends BrowserTest {

    @Autowired
    Drafts drafts;
    @Autowired
    DraftLists lists;
    @Autowired
    SaidTrial trial;
    @Autowired
    JdbcClient jdbc;
    private PastSelections past;

    @BeforeEach
    void casesOfBefore() {
        past = new PastSelections(jdbc);
        past.add(40);
        past.spoil(7, "no grade");
        past.unanswer(8);
        past.open(2, "020");
        past.open(6, "030");
    }

    @AfterEach
    void asItWas() {
        past.forget();
        trial.taking();
        trial.deciding((file, content, decision, rows, each) -> new Rehearsal(true, ""));
    }

    @Test
    void aRuleOfLawEndsOnADayAndWhatWasFiledBeforeStays() {
        String owner = account(null, "020", Role.PROCESS_OWNER, Role.RISK_ANALYST, Role.INSPECTOR);
        Actor actor = new Actor(owner, null, null, false, Set.of(Role.PROCESS_OWNER));
        String title = SampleData.unique("Unfaithful declarants ");
        long draft = Awaitility.await().ignoreExceptions().until(() -> drafts.begin("name-tax-review", title, actor), Objects::nonNull).id();
        String file = lists.files(draft, actor).stream().map(each -> each.name()).filter(name -> name.endsWith(".dmn")).findFirst().orElseThrow();

        identify(owner, PASSWORD);
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
        otherOwnersDoNotSeeIt();
        itIsTriedOnPastCases();
    }

    /** Whoever reads criteria of risk is told that others do not. */
    private void otherOwnersDoNotSeeIt() {
        for (String language : languages()) {
            page.navigate("/studio/select-lane?lang=" + language);
            assertThat(page.locator(".page-head .badge").first()).isVisible();
            mustBeAccessible();
            screen("confidential-" + language);
            page.setViewportSize(360, 800);
            screen("confidential-narrow-" + language);
            page.setViewportSize(1440, 900);
        }
    }

    /** Of the lanes: chemicals are inspected from now on. */
    private void itIsTriedOnPastCases() {
        page.navigate("/studio/drafts/" + past.draft("select-lane", PastSelections.LANES, packaged()) + "?tab=decisions&lang=en");
        link("Try on past cases").click();
        assertThat(page.getByText("Not tried on any case yet")).isVisible();
        page.getByLabel("How many cases").fill("6000");
        button("Try").click();
        assertThat(page.getByText("Between 1 and 5,000 cases are tried at once.").first()).isVisible();
        screen("whatif-none-en");
        page.getByLabel("How many cases").fill("40");
        page.getByLabel("Decided from").fill("03/01/2019");
        page.getByLabel("Decided from").press("Enter");
        page.getByLabel("until", new Page.GetByLabelOptions().setExact(true)).fill("03/02/2019");
        page.getByLabel("until", new Page.GetByLabelOptions().setExact(true)).press("Enter");
        CountDownLatch looked = new CountDownLatch(1);
        trial.deciding((file, content, decision, rows, each) -> inspected(rows, each, looked));
        button("Try").click();
        assertThat(page.getByText("20 of 40 cases decided")).isVisible();
        screen("whatif-running-en");
        looked.countDown();
        assertThat(page.getByText("10 of 38 cases would come to something else (26.3%).")).isVisible();
        page.locator(".whatif-matrix").getByRole(AriaRole.LINK).click();
        assertThat(heading("Cases that would change: Document review → Inspection")).isVisible();
        assertThat(link("WI-2")).isVisible();
        assertThat(page.getByText("9 are not yours to see.")).isVisible();
        assertThat(page.getByText("Something that the table reads is missing of them")).isVisible();
        mustBeAccessible();
        screen("whatif-en");
        page.getByText("Something that the table reads is missing of them").scrollIntoViewIfNeeded();
        screen("whatif-cases-en");
        String here = page.url();
        page.navigate(here + "&lang=ko");
        assertThat(page.getByText("38건 중 10건의 결과가 달라집니다(26.3%).")).isVisible();
        screen("whatif-ko");
        page.setViewportSize(360, 800);
        mustBeAccessible();
        screen("whatif-narrow-ko");
        page.navigate(here + "&lang=en");
        page.locator(".whatif-matrix").scrollIntoViewIfNeeded();
        screen("whatif-narrow-en");
        page.setViewportSize(1440, 900);
        trial.standing(Trial.Stage.NOT_HERE);
        page.navigate(here.replaceFirst("&.*", "") + "&lang=en");
        assertThat(button("Try")).isDisabled();
        assertThat(page.getByText("This installation has no place for trials.")).isVisible();
    }

    /** Half, and the rest when the page was looked at; the seventh cannot be decided. */
    private static Rehearsal inspected(List<Map<String, Object>> rows, Consumer<List<Answer>> each, CountDownLatch looked) {
        List<Answer> all = rows.stream().map(row -> {
            boolean chemicals = row.get("chapters").toString().contains("29");
            String rule = row.get("importerRisk").equals("HIGH") ? "010" : chemicals ? "040" : row.get("randomDraw").toString()
                    .startsWith("0.01") ? "060" : "900";
            return row.get("importerRisk") instanceof Map ? new Answer(null, "", "no") : new Answer("{\"lane\": \""
                    + (rule.equals("900") ? "STRAIGHT_THROUGH" : "INSPECTION") + "\", \"rule\": \"R-" + rule + "\"}", "Rule_R" + rule, "");
        }).toList();
        each.accept(all.subList(0, all.size() / 2));
        try {
            looked.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        each.accept(all.subList(all.size() / 2, all.size()));
        return new Rehearsal(true, "");
    }

    private static String packaged() {
        try {
            return new ClassPathResource(PastSelections.LANES).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
