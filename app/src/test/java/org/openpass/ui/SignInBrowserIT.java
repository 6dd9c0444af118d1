package org.openpass.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.openpass.access.Actor.Role;

/** Signing in and out, and what the menu offers. */
class SignInBrowserIT extends BrowserTest {

    @Test
    void aWrongPasswordIsSaidAndTheRightOneOpensTheWork() {
        String officer = account(null, "020", Role.CLEARANCE_OFFICER);

        signInOnThePage(officer, "not-the-password");
        assertThat(page.getByText("User name or password is wrong")).isVisible();
        mustBeAccessible();

        signInOnThePage(officer, PASSWORD);
        assertThat(page).hasURL(Pattern.compile(".*/inbox"));
        assertThat(heading("Inbox")).isVisible();

        button("Sign out").click();
        assertThat(link("Sign in")).isVisible();
        page.navigate("/cases");
        assertThat(page.getByLabel("User name")).isVisible();
    }

    @Test
    void theMenuShowsOnlyWhatTheRolesOpen() {
        signIn(account(null, "020", Role.INSPECTOR), PASSWORD);
        assertThat(heading("Inbox")).isVisible();
        assertThat(link("Cases")).isVisible();
        assertThat(link("Accounts")).not().isVisible();

        page.navigate("/admin/accounts");
        assertThat(heading("There is nothing here")).isVisible();
    }

    @Test
    void anAccountThatIsDisabledIsOutAtOnce() {
        String officer = account(null, "020", Role.CLEARANCE_OFFICER);
        signIn(officer, PASSWORD);
        assertThat(heading("Inbox")).isVisible();

        accounts.disable(officer, true);

        assertThat(link("Sign in")).isVisible();
    }
}
