package org.openpass.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Locale;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.openpass.access.Actor.Role;
import org.openpass.testing.Filer;
import org.openpass.testing.SampleData;

/** A party's people on its own page, from an invitation to the end of an account. */
class PeopleBrowserIT extends BrowserTest {

    @Test
    void somebodyIsInvitedJoinsLearnsWhatTheyMayNotDoAndIsOutWhenDisabled() {
        Filer filer = samples.filer();
        String party = "Broker " + filer.declarantCode();
        signIn(account(parties.byIdentifier(filer.declarantCode()).orElseThrow().id(), null, Role.BROKER), PASSWORD);
        page.waitForURL(Pattern.compile(".*/my"));
        link("My organisation").click();
        assertThat(heading("My organisation")).isVisible();
        String username = SampleData.unique("new-").toLowerCase(Locale.ROOT);
        String address = invite(username);
        Page managers = page;

        openWindow();
        page.navigate(address);
        screens("invitation", address, "Join " + party);
        join(party);
        page.navigate(address);
        assertThat(heading("This link opens nothing")).isVisible();
        mustBeAccessible();
        screen("invitation-over-en");
        identify(username, PASSWORD);
        page.navigate("/declarations/new");
        assertThat(heading("Import declaration")).isVisible();
        assertThat(button("File declaration")).isDisabled();
        assertThat(page.getByText("This takes the right “File declarations”")).isVisible();
        mustBeAccessible();
        screen("people-right-missing-en");
        page.navigate("/organisation");
        assertThat(page.locator(".people").getByText("Lee New")).isVisible();
        assertThat(button("Invite somebody")).isHidden();
        Page invited = page;

        page = managers;
        screens("people", "/organisation?tab=people", "Lee New");
        assertThat(page.locator(".people tbody tr").filter(new Locator.FilterOptions().setHasText(username)))
                .not().containsText("Not known");
        button("Change the rights of Lee New").click();
        page.getByLabel("File declarations").check();
        mustBeAccessible();
        screen("people-rights-en");
        button("Save rights").click();
        assertThat(page.getByText("The rights of Lee New are saved.")).isVisible();
        button("Disable the account of Lee New").click();
        page.getByRole(AriaRole.ALERTDIALOG).getByText("Disable", new Locator.GetByTextOptions().setExact(true)).click();
        assertThat(page.getByText("The account of Lee New is disabled.")).isVisible();

        assertThat(invited.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Sign in").setExact(true)))
                .isVisible();
        assertThat(button("Enable the account of Lee New")).isVisible();
    }

    /** Without the right to file; returns the address that is shown once. */
    private String invite(String username) {
        button("Invite somebody").click();
        button("Make the link").click();
        assertThat(page.getByText("A user name has 2 to 40 small letters, digits, dots or hyphens.")).isVisible();
        page.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)).fill("Lee New");
        page.getByLabel("User name", new Page.GetByLabelOptions().setExact(true)).fill(username);
        page.getByLabel("File declarations").uncheck();
        mustBeAccessible();
        screen("people-invite-en");
        button("Make the link").click();
        String address = page.getByLabel("Link for Lee New").inputValue();
        mustBeAccessible();
        screen("people-link-en");
        button("Done").click();
        assertThat(heading("Invited, not here yet")).isVisible();
        Assertions.assertThat(address).contains("/invitation/");
        return address;
    }

    private void join(String party) {
        Locator password = page.locator("vaadin-password-field");
        password.locator("input").fill("too-short");
        button("Set the password and join").click();
        assertThat(page.locator("vaadin-password-field[invalid]")).isVisible();
        password.locator("input").fill(PASSWORD);
        button("Set the password and join").click();
        assertThat(heading("You have joined " + party)).isVisible();
        mustBeAccessible();
        screen("invitation-done-en");
    }

    /** The languages of this run, wide and narrow; ends in English, wide. */
    private void screens(String name, String path, String heard) {
        for (String language : languages()) {
            page.navigate(path + (path.contains("?") ? "&" : "?") + "lang=" + language);
            assertThat(page.locator("html")).hasAttribute("lang", language);
            awaitServer();
            mustBeAccessible();
            screen(name + "-" + language);
            page.setViewportSize(360, 800);
            Assertions.assertThat(PageChecks.tooWide(page)).isEmpty();
            screen(name + "-narrow-" + language);
            page.setViewportSize(1440, 900);
        }
        assertThat(page.getByText(heard).first()).isVisible();
    }
}
