package org.openpass.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.sql.Timestamp;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.openpass.access.Actor.Role;
import org.openpass.testing.Filer;
import org.openpass.testing.MovableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Administrators end sessions, unlock people and limit keys; whose session was ended is told so. */
class SessionsBrowserIT extends BrowserTest {

    @Autowired
    JdbcClient jdbc;
    @Autowired
    MovableClock clock;

    @Test
    void whoseSessionIsEndedIsToldAtTheSignInAndMaySignInAgain() {
        String officer = account(null, "020", Role.CLEARANCE_OFFICER);
        signIn(officer, PASSWORD);
        assertThat(heading("Inbox")).isVisible();
        Page theirs = page;
        openWindow();
        Page mine = page;
        signIn(account(null, null, Role.ADMINISTRATOR), PASSWORD);
        assertThat(heading("Parties")).isVisible();

        page.navigate("/admin/sessions?lang=en");
        narrow("Person, party or label of a key", officer);
        button("End: " + officer).click();
        mustBeAccessible();
        page.getByRole(AriaRole.ALERTDIALOG).getByText("End", new Locator.GetByTextOptions().setExact(true)).click();
        assertThat(page.locator(".sessions .notice")).hasText("The session of " + officer + " was ended.");
        assertThat(button("End: " + officer)).not().isVisible();

        assertThat(theirs).hasURL(Pattern.compile(".*/login\\?refused=ended.*"));
        page = theirs;
        assertThat(page.getByRole(AriaRole.ALERT).filter(new Locator.FilterOptions()
                .setHasText("An administrator ended your session."))).isVisible();
        mustBeAccessible();
        screen("sessions-ended-en");
        page.navigate("/login?refused=ended&lang=ko");
        screen("sessions-ended-ko");
        page.navigate("/login?lang=en");
        page.navigate("/inbox");
        assertThat(page.getByLabel("User name")).isVisible();
        signIn(officer, PASSWORD);
        assertThat(heading("Inbox")).isVisible();

        page = mine;
        button("Look again").click();
        assertThat(button("End: " + officer)).isVisible();
    }

    @Test
    void somebodyIsUnlockedAndAKeyIsLimited() {
        String locked = account(null, "020", Role.INSPECTOR);
        jdbc.sql("insert into access.failed_sign_ins (username, failures, last_at) values (?, 10, ?)")
                .params(locked, Timestamp.from(clock.instant())).update();
        Filer filer = samples.filer();
        String broker = "Broker " + filer.declarantCode();
        signIn(account(null, null, Role.ADMINISTRATOR), PASSWORD);
        assertThat(heading("Parties")).isVisible();

        page.navigate("/admin/sessions?lang=en");
        narrow("Person, party or label of a key", broker);
        assertThat(button("Limit: test, " + broker)).isVisible();
        screen("sessions-list-en");
        button("Unlock: " + locked).click();
        assertThat(page.locator(".sessions .notice")).hasText(locked + " may sign in again.");
        assertThat(button("Unlock: " + locked)).not().isVisible();

        button("Limit: test, " + broker).click();
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        dialog.getByLabel("Requests a minute").fill("0");
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Set limit").setExact(true)).click();
        assertThat(dialog.getByText("1 to 1,000,000, or empty").first()).isVisible();
        mustBeAccessible();
        screen("sessions-limit-en");
        dialog.getByLabel("Requests a minute").fill("50");
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Set limit").setExact(true)).click();
        assertThat(page.locator(".sessions .notice")).hasText("test may send 50 requests a minute.");
        mustBeAccessible();

        page.navigate("/admin/sessions?lang=ko");
        narrow("사용자, 업체 또는 키 이름", broker);
        assertThat(page.locator(".sessions .data-table tr").filter(new Locator.FilterOptions().setHasText(broker)))
                .containsText("50");
        screen("sessions-list-ko");
        page.setViewportSize(360, 800);
        screen("sessions-list-narrow-ko");
    }

    /** Rows that are drawn anew while they are clicked would not hear it; so until no other is left. */
    private void narrow(String label, String text) {
        page.getByLabel(label).fill(text);
        // Who is locked out is never narrowed.
        assertThat(page.locator(".sessions-lists > .card:not(:first-child) tbody th").filter(new Locator.FilterOptions()
                .setHasNotText(text))).hasCount(0);
    }
}
