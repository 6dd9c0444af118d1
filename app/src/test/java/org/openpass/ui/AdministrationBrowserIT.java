package org.openpass.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
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
        dialog().getByLabel("Identifier", new Locator.GetByLabelOptions().setExact(true)).fill(SampleData.unique("ID"));
        mustBeAccessible();
        dialogButton("Register a party").click();
        page.getByLabel("Name, code or identifier").fill(name);
        assertThat(page.locator("vaadin-grid-cell-content").getByText(name).first()).isVisible();
        mustBeAccessible();

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
