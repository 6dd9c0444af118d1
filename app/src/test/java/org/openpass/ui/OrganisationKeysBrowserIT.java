package org.openpass.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.openpass.access.Actor.Role;
import org.openpass.testing.Api;
import org.openpass.testing.SampleData;

/** A party's own keys, from the first to the end of it. */
class OrganisationKeysBrowserIT extends BrowserTest {

    private static final String KEYS = "/organisation?tab=keys";

    @Test
    void aKeyIsMadeTakenOverUsedAndRevoked() {
        String identifier = SampleData.unique("ID");
        samples.party("Importer " + identifier, "TRADER", identifier, Map.of());
        identify(account(parties.byIdentifier(identifier).orElseThrow().id(), null, Role.TRADER), PASSWORD);
        page.navigate(KEYS);
        assertThat(heading("You have no key yet")).isVisible();
        mustBeAccessible();
        screen("keys-empty-en");

        button("Make a key").click();
        button("Make the key").click();
        assertThat(page.getByText("Please fill this in").first()).isVisible();
        mustBeAccessible();
        screen("keys-form-en");
        page.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)).fill("Warehouse system");
        button("Make the key").dblclick();
        Locator once = page.getByLabel("API key (shown only now)");
        assertThat(once).isVisible();
        String key = once.inputValue();
        Api software = Api.at(samples.admin().baseUrl()).key(key);
        software.get("/api/v1/cases").mustBe(200);
        mustBeAccessible();
        screen("keys-made-en");
        button("Copy").click();
        assertThat(page.locator(".party-keys-made [role=status]")).containsText(Pattern.compile("Copied|copy it yourself"));
        button("Done").click();

        Locator row = page.locator(".party-keys tbody tr");
        assertThat(row).hasCount(1);
        assertThat(row).containsText("Warehouse system");
        assertThat(row).containsText(key.substring(0, 11));
        assertThat(page.locator(".party-keys")).not().containsText(key);
        shown("keys", "en", "API keys of your software");
        shown("keys", "ko", "소프트웨어용 API 키");

        page.navigate(KEYS + "&lang=en");
        button("Revoke Warehouse system").click();
        page.getByRole(AriaRole.ALERTDIALOG).getByText("Revoke", new Locator.GetByTextOptions().setExact(true)).click();
        assertThat(page.locator(".party-keys .notice")).containsText("was revoked");
        software.get("/api/v1/cases").mustBe(401);
        assertThat(row).containsText("Revoked");
        assertThat(button("Revoke Warehouse system")).hasCount(0);
    }

    private void shown(String name, String language, String title) {
        page.navigate(KEYS + "&lang=" + language);
        assertThat(heading(title)).isVisible();
        mustBeAccessible();
        screen(name + "-" + language);
        page.setViewportSize(360, 800);
        mustBeAccessible();
        org.assertj.core.api.Assertions.assertThat(PageChecks.tooWide(page)).isEmpty();
        screen(name + "-narrow-" + language);
        page.setViewportSize(1440, 900);
    }
}
