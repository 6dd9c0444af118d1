package org.openpass.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.openpass.access.Actor.Role;
import org.openpass.testing.Filer;

/** A test of an officer's screens: signs in, claims a task and writes into its form. */
abstract class OfficerBrowserTest extends BrowserTest {

    /** Signs in as a new officer of an office, who sees the inbox first; returns the user name. */
    String atInbox(String office, Role role) {
        String officer = account(null, office, role);
        signIn(officer, PASSWORD);
        assertThat(heading("Inbox")).isVisible();
        return officer;
    }

    /** The same for an officer whose next page is another; returns the user name. */
    String identifyOfficer(String office, Role role) {
        String officer = account(null, office, role);
        identify(officer, PASSWORD);
        return officer;
    }

    void claim(String number) {
        page.navigate("/inbox?view=group");
        button("Claim " + number).click();
        assertThat(heading(number)).isVisible();
    }

    void choose(String decision) {
        page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName(decision).setExact(true)).check();
    }

    /** The number of a new declaration whose documents an officer of the office has to review. */
    static String waiting(Filer filer, String office) {
        return filer.api().fileAndAwait(filer.draft().set("customsOffice", office).inLine("origin", "IR"), "DOC_REVIEW")
                .text("/declarationNumber");
    }

    /** Decides the task that is open by its first choice, with these findings, and never by the mouse. */
    void decideByKeyboard(String findings) {
        page.keyboard().press("e");
        assertThat(page.locator(".task-form vaadin-radio-button :focus")).hasCount(1);
        page.keyboard().press("Space");
        page.keyboard().press("Tab");
        page.keyboard().type(findings);
        assertThat(page.getByLabel("Findings")).hasValue(findings);
        page.keyboard().press("Tab");
        page.keyboard().press("Tab");
        assertThat(button("Ask for a review")).isFocused();
        page.keyboard().press("Tab");
        assertThat(button("Decide")).isFocused();
        page.keyboard().press("Enter");
    }
}
