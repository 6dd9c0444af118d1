package org.openpass.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.util.Map;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openpass.access.Actor.Role;
import org.openpass.testing.Api;
import org.openpass.testing.SampleData;

/** What administrators do on their screens. */
class AdministrationBrowserIT extends BrowserTest {

    @BeforeEach
    void signInAsAdministrator() {
        signIn(account(null, null, Role.ADMINISTRATOR), PASSWORD);
        assertThat(heading("Parties")).isVisible();
    }

    @Test
    void aPartyIsRegisteredAndGetsAKeyThatCanBeRevoked() {
        String name = SampleData.unique("Trader ");
        button("Register a party").click();
        dialogButton("Register a party").click();
        assertThat(dialog().getByText("Please fill this in").first()).isVisible();
        dialog().getByLabel("Name").fill(name);
        String number = SampleData.businessNumber();
        Locator identifier = dialog().getByLabel("Identifier", new Locator.GetByLabelOptions().setExact(true));
        identifier.fill(number.substring(0, 9) + (number.charAt(9) - '0' + 1) % 10);
        dialogButton("Register a party").click();
        assertThat(dialog().getByText(Pattern.compile("One digit is mistyped"))).isVisible();
        mustBeAccessible();
        identifier.fill(number);
        dialogButton("Register a party").click();
        page.getByLabel("Name, code or identifier").fill(name);
        assertThat(link(name)).isVisible();
        mustBeAccessible();
        // The grid moves its rows while it narrows the list.
        page.navigate("/" + link(name).getAttribute("href"));
        aPartyIsChangedFromADay(name, number);

        link("API keys").click();
        button("Issue a key").click();
        dialog().getByLabel("Party").fill(name);
        page.getByRole(AriaRole.OPTION).getByText(name).click();
        dialog().getByLabel("Label").fill("test");
        dialogButton("Issue a key").click();
        String key = dialog().getByLabel("API key (shown this once)").inputValue();
        Api software = Api.at(samples.admin().baseUrl()).key(key);
        software.get("/api/v1/cases").mustBe(200);
        dialogButton("Done").click();
        mustBeAccessible();

        button("Revoke: test, " + name).click();
        page.getByRole(AriaRole.ALERTDIALOG).getByText("Revoke", new Locator.GetByTextOptions().setExact(true)).click();
        Awaitility.await().until(() -> software.get("/api/v1/cases").status() == 401);
    }

    private void aPartyIsChangedFromADay(String name, String number) {
        assertThat(heading(name)).isVisible();
        assertThat(page.getByText(number)).isVisible();
        button("Change from a day").click();
        button("Enter the change").click();
        assertThat(page.getByText("One field is to be mended; nothing was changed.")).isVisible();
        page.getByLabel("Ground", new Page.GetByLabelOptions().setExact(true)).fill("Decision no. 12");
        day("Suspended from", samples.today().minusDays(1));
        day("Suspended until", samples.today());
        mustBeAccessible();
        screen("party-change-en");
        button("Enter the change").click();
        assertThat(page.getByText("The change is entered.")).isVisible();
        assertThat(page.getByText(Pattern.compile(": stands"))).isVisible();
        mustBeAccessible();
        screen("party-en");
        String other = SampleData.businessNumber();
        samples.party("Twin " + other, "TRADER", other, Map.of());
        page.getByLabel("Number of the party that stays").fill(other);
        page.getByLabel("Why they are one").fill("Registered twice");
        button("Propose to merge").click();
        // It is suspended and its twin is not.
        // Said to screen readers, too, in a place that is empty again soon.
        assertThat(page.getByText(Pattern.compile("Enter the same of the other first")).first()).isVisible();
        samples.party("Twin " + other, "TRADER", other, Map.of("suspendedFrom", samples.today().toString()));
        button("Propose to merge").click();
        assertThat(page.getByText("It is proposed. Another administrator merges them.")).isVisible();
        assertThat(button("Merge them")).isHidden();
        mustBeAccessible();
        screen("party-merger-en");
        page.navigate(page.url() + "?lang=ko");
        assertThat(page.getByText("현재 정보")).isVisible();
        page.setViewportSize(360, 800);
        screen("party-narrow-ko");
        page.setViewportSize(1440, 900);
        page.navigate("/admin/parties?lang=en");
        assertThat(heading("Parties")).isVisible();
    }

    /** Enter takes the day and closes the calendar. */
    private void day(String label, LocalDate day) {
        page.getByLabel(label).fill(day.toString());
        page.getByLabel(label).press("Enter");
    }

    @Test
    void anAccountIsMadeAndDisabled() {
        String username = SampleData.unique("new-").toLowerCase(java.util.Locale.ROOT);
        link("Accounts").click();
        button("Create an account").click();
        dialog().getByLabel("User name", new Locator.GetByLabelOptions().setExact(true)).fill(username);
        dialog().locator("input[type=password]").fill(PASSWORD);
        dialog().getByLabel("Office", new Locator.GetByLabelOptions().setExact(true)).fill("020");
        dialog().getByLabel("Clearance officer").check();
        mustBeAccessible();
        dialogButton("Create an account").click();

        button("Disable: " + username).click();

        assertThat(button("Enable: " + username)).isVisible();
        mustBeAccessible();
    }

    @Test
    void theHealthOfTheSystemIsShownInSentencesAndAsCounts() {
        link("Health").click();

        assertThat(heading("How the parts are")).isVisible();
        assertThat(page.locator(".health-lines")).containsText("Search index");
        assertThat(page.locator(".health-lines .badge").first()).isVisible();
        assertThat(heading("Invariants")).isVisible();
        assertThat(page.locator("[role=main]")).containsText("I1");
        mustBeAccessible();
        screen("health-en");
    }

    private Locator dialog() {
        return page.getByRole(AriaRole.DIALOG);
    }

    private Locator dialogButton(String name) {
        return dialog().getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }
}
