package org.openpass.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.openpass.access.Actor.Role;
import org.openpass.testing.Api;
import org.openpass.testing.Filer;

/** An officer's inbox: from the waiting task to the decision, its filters and order, and what others do meanwhile. */
class InboxBrowserIT extends BrowserTest {

    @Test
    void anInspectorClaimsDecidesAndTheDeclarationGoesOn() {
        Filer filer = highRisk();
        String number = inspected(filer);
        signIn(account(null, "020", Role.INSPECTOR), PASSWORD);
        assertThat(heading("Inbox")).isVisible();
        assertThat(heading("You have no task")).isVisible();
        mustBeAccessible();

        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("My groups"))).click();
        assertThat(page).hasURL(Pattern.compile(".*/inbox\\?view=groups"));
        button("Claim " + number).click();

        assertThat(heading(number)).isVisible();
        assertThat(heading("Inspect the goods")).isVisible();
        mustBeAccessible();
        button("Decide").click();
        assertThat(page.getByText("4 fields need mending; nothing was decided.").first()).isVisible();

        page.getByLabel("The goods agree with the declaration").click();
        page.getByLabel("Place of inspection").fill("Incheon CFS 3");
        page.getByLabel("Findings").fill("As declared");
        Locator method = page.getByLabel("Method of inspection");
        method.click();
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("14 Full devanning")).click();
        button("Decide").click();

        assertThat(heading("You have no task")).isVisible();
        filer.api().awaitStatus(number, "ACCEPTED");
        page.navigate("/inbox?view=done");
        assertThat(button("Open " + number)).isVisible();
        mustBeAccessible();
    }

    @Test
    void aFilterStandsInTheAddressInWordsAndAfterBackTheListIsAsItWas() {
        Filer filer = highRisk();
        Filer another = highRisk();
        String number = inspected(filer);
        String other = inspected(another);
        identify(account(null, "020", Role.INSPECTOR), PASSWORD);
        page.navigate("/inbox?view=unassigned");
        assertThat(button("Claim " + number)).isVisible();

        button("Add a filter").click();
        assertThat(button("Filter")).isVisible();
        mustBeAccessible();
        page.locator(".filter-bar vaadin-select").first().click();
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("Party").setExact(true)).click();
        awaitServer();
        page.getByLabel("Value", new Page.GetByLabelOptions().setExact(true)).fill(filer.importerName());
        button("Filter").click();

        assertThat(page.getByText("Party is " + filer.importerName())).isVisible();
        assertThat(page).hasURL(Pattern.compile(".*/inbox\\?.*f=trader\\.is.*"));
        assertThat(button("Claim " + number)).isVisible();
        assertThat(button("Claim " + other)).hasCount(0);
        mustBeAccessible();
        link("Value (KRW)").click();
        assertThat(page).hasURL(Pattern.compile(".*sort=value.*"));
        assertThat(page.locator("th[aria-sort=ascending]")).containsText("Value (KRW)");

        link(number).click();
        assertThat(heading(number)).isVisible();
        // Else it goes back from the list: the page is drawn before its address is.
        assertThat(page).hasURL(Pattern.compile(".*/cases/" + number));
        back();
        assertThat(button("Claim " + number)).isVisible();
        assertThat(page.locator("tr.opened-last")).containsText(number);
        assertThat(button("Claim " + other)).hasCount(0);
        assertThat(page.locator("th[aria-sort=ascending]")).containsText("Value (KRW)");

        link("Remove filter: Party is " + filer.importerName()).click();
        assertThat(button("Claim " + other)).isVisible();
    }

    @Test
    void theSameAddressShowsEveryOfficerTheirOwnAndWhatCannotBeReadIsNamed() {
        Filer filer = highRisk();
        String number = inspected(filer);
        String address = ofTrader(filer);
        identify(account(null, "020", Role.INSPECTOR), PASSWORD);
        page.navigate(address);
        assertThat(button("Claim " + number)).isVisible();

        openWindow();
        identify(account(null, "030", Role.INSPECTOR), PASSWORD);
        page.navigate(address);
        assertThat(heading("No task fits the filters")).isVisible();
        mustBeAccessible();
        page.navigate("/inbox?view=all&f=colour.is:red&sort=goods");
        assertThat(page.getByText("Not understood and left out: f=colour.is:red, sort=goods")).isVisible();
    }

    @Test
    void whatOthersTakeIsToldInItsRowAtOnceAndWhatIsNewWaitsUntilItIsAskedFor() {
        Filer filer = highRisk();
        String number = inspected(filer);
        String quick = account(null, "020", Role.INSPECTOR);
        Api colleague = Api.at(samples.admin().baseUrl()).account(quick, PASSWORD);
        String task = Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> colleague.get(
                "/api/v1/tasks?f=number.is:" + number).mustBe(200).text("/0/task/key"), key -> key != null);
        identify(account(null, "020", Role.INSPECTOR), PASSWORD);
        page.navigate(ofTrader(filer));
        assertThat(button("Claim " + number)).isVisible();

        colleague.post("/api/v1/tasks/" + task + "/claim", Map.of()).mustBe(200);

        assertThat(page.getByText(quick + " took it at")).isVisible();
        assertThat(button("Claim " + number)).hasCount(0);
        assertThat(page.locator("tbody tr")).hasCount(1);

        String next = inspected(filer);
        button("There are new tasks: look again").click();
        assertThat(button("Claim " + next)).isVisible();
        assertThat(page.locator("tbody tr")).hasCount(1);
    }

    @Test
    void theListIsReadInBothLanguagesOnWideAndNarrowScreens() {
        Filer filer = samples.filer(Map.of(), Map.of("riskGrade", "HIGH", "aeo", true));
        String number = inspected(filer);
        signIn(account(null, "020", Role.SUPERVISOR), PASSWORD);
        assertThat(heading("Inbox")).isVisible();
        for (String language : languages()) {
            page.navigate(ofTrader(filer).replace("unassigned", "groups") + "&lang=" + language);
            assertThat(page.locator("tbody tr")).hasCount(1);
            assertThat(page.locator("tbody tr")).containsText(number);
            mustBeAccessible();
            screen("inbox-filtered-" + language);
            page.setViewportSize(360, 800);
            mustBeAccessible();
            screen("inbox-filtered-narrow-" + language);
            page.setViewportSize(1440, 900);
        }
    }

    private Filer highRisk() {
        return samples.filer(Map.of(), Map.of("riskGrade", "HIGH"));
    }

    private static String inspected(Filer filer) {
        return filer.api().fileAndAwait(filer.draft(), "INSPECTION").text("/declarationNumber");
    }

    private static String ofTrader(Filer filer) {
        return "/inbox?view=unassigned&f=" + URLEncoder.encode("trader.is:" + filer.importerName(), StandardCharsets.UTF_8);
    }
}
