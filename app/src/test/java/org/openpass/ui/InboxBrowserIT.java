package org.openpass.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.openpass.access.Actor.Role;
import org.openpass.testing.Filer;

/** An officer's inbox, from the waiting task to the decision. */
class InboxBrowserIT extends BrowserTest {

    @Test
    void anInspectorClaimsDecidesAndTheDeclarationGoesOn() {
        Filer filer = samples.filer(Map.of(), Map.of("riskGrade", "HIGH"));
        String number = filer.api().fileAndAwait(filer.draft(), "INSPECTION").text("/declarationNumber");
        signIn(account(null, "020", Role.INSPECTOR), PASSWORD);
        assertThat(heading("Inbox")).isVisible();
        assertThat(heading("You have no task")).isVisible();
        mustBeAccessible();

        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("My group"))).click();
        assertThat(page).hasURL(Pattern.compile(".*/inbox\\?view=unassigned"));
        button("Claim " + number).click();

        assertThat(heading(number)).isVisible();
        assertThat(heading("Inspect the goods")).isVisible();
        mustBeAccessible();
        button("Decide").click();
        assertThat(page.getByText("4 fields need mending; nothing was decided.")).isVisible();

        page.getByLabel("The goods agree with the declaration").click();
        page.getByLabel("Place of inspection").fill("Incheon CFS 3");
        page.getByLabel("Findings").fill("As declared");
        Locator method = page.getByLabel("Method of inspection");
        method.click();
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("14 Full devanning")).click();
        button("Decide").click();

        assertThat(heading("You have no task")).isVisible();
        filer.api().awaitStatus(number, "ACCEPTED");
    }
}
