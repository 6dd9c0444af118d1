package org.openpass.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.openpass.access.Actor.Role;
import org.openpass.testing.Filer;

/** A colleague looks at a decision before it is made. */
class ReviewTaskBrowserIT extends OfficerBrowserTest {

    @Test
    void aColleagueReturnsTheAnswersWithAChangeThatIsTaken() {
        Filer filer = samples.filer();
        String number = waiting(filer, "040");
        String lee = atInbox("040", Role.CLEARANCE_OFFICER);
        Page lees = page;
        openWindow();
        String kim = atInbox("040", Role.CLEARANCE_OFFICER);
        Page kims = page;
        claim(number);
        choose("The documents are in order");
        page.getByLabel("Findings").fill("Invoice agrees");
        awaitServer();
        button("Ask for a review").click();
        dialog().getByRole(AriaRole.COMBOBOX, new Locator.GetByRoleOptions().setName("Colleague")).fill(lee);
        page.getByRole(AriaRole.OPTION).getByText(lee).click();
        dialog().getByLabel("Why").fill("Is it enough?");
        dialogButton("Ask").click();
        assertThat(dialog()).isHidden();
        assertThat(page.locator(".review-panel")).containsText(kim + " asked " + lee);
        button("Decide").click();
        assertThat(page.getByText(lee + " was asked to look at it first.")).isVisible();
        mustBeAccessible();
        screen("review-asked-en");

        page = lees;
        page.navigate("/inbox?view=mine");
        assertThat(button("Open " + number)).isVisible();
        page.navigate("/cases/" + number);
        Locator review = page.locator(".review-panel");
        assertThat(review).containsText("“Is it enough?”");
        assertThat(review.getByLabel("Findings")).hasValue("Invoice agrees");
        mustBeAccessible();
        screen("review-answer-en");
        review.getByLabel("Findings").fill("Invoice and packing list agree");
        review.getByLabel("Remark").fill("Name the packing list");
        awaitServer();
        button("Return with changes").click();
        assertThat(review).isHidden();

        page = kims;
        assertThat(page.locator(".review-panel")).containsText("“Name the packing list”");
        mustBeAccessible();
        screen("review-returned-en");
        button("Take: Findings").click();
        assertThat(page.getByLabel("Findings", new Page.GetByLabelOptions().setExact(true)))
                .hasValue("Invoice and packing list agree");
        button("Decide").click();
        filer.api().awaitStatus(number, "ACCEPTED");
    }

    private Locator dialog() {
        return page.getByRole(AriaRole.DIALOG);
    }

    private Locator dialogButton(String name) {
        return dialog().getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }
}
