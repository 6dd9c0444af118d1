package org.openpass.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openpass.access.Actor.Role;
import org.openpass.testing.Api;
import org.openpass.testing.Filer;

/** A clearance officer's day, from the first key in the morning to all that is done in the evening. */
class OfficerDayIT extends ColleaguesBrowserTest {

    /** Nobody else's, so that the most urgent task of all is one of this day's. */
    private static final String OFFICE = "061";
    private static final int TASKS = 5;

    private Filer filer;

    @BeforeEach
    void anOfficeWithoutOthers() {
        openOffice(OFFICE);
        filer = samples.filer();
    }

    @Test
    void fromTheFirstKeyToDoneToday() {
        List<String> left = new ArrayList<>(waiting(filer, OFFICE, TASKS));
        List<String> all = List.copyOf(left);
        String lee = person("Lee", OFFICE, Role.CLEARANCE_OFFICER);
        atInbox(OFFICE, Role.CLEARANCE_OFFICER);

        String byKeys = decidesOneWithoutAMouse();
        left.remove(byKeys);
        left.remove(decidesTheNextAfterAColleagueReturnedIt(lee));
        claimsAndDecidesTheOthersAtOnce(left);
        sendsALetterAbout(byKeys);

        page.navigate("/inbox?view=done");
        assertThat(page.locator(".inbox tbody tr")).hasCount(TASKS);
        for (String number : all) {
            assertThat(button("Open " + number)).isVisible();
            filer.api().awaitStatus(number, "ACCEPTED");
        }
        mustBeAccessible();
        screen("day-officer-done-en");
        page.setViewportSize(360, 800);
        screen("day-officer-done-narrow-en");
    }

    private String decidesOneWithoutAMouse() {
        page.navigate("/inbox?view=unassigned");
        Locator links = page.locator(".inbox tbody tr th a");
        assertThat(links).hasCount(TASKS);
        page.waitForFunction("() => customElements.get('openpass-keyboard') "
                + "&& document.querySelector('openpass-keyboard')?.on");
        page.keyboard().press("j");
        assertThat(links.nth(0)).isFocused();
        page.keyboard().press("j");
        assertThat(links.nth(1)).isFocused();
        String number = links.nth(1).textContent();
        page.keyboard().press("o");
        assertThat(heading(number)).isVisible();
        assertThat(page).hasURL(Pattern.compile(".*/cases/" + number));
        assertThat(button("Claim")).isVisible();

        page.keyboard().press("c");
        assertThat(button("Decide")).isVisible();
        awaitServer();
        decideByKeyboard("Invoice agrees");
        assertThat(heading("You have no task")).isVisible();
        filer.api().awaitStatus(number, "ACCEPTED");
        return number;
    }

    private String decidesTheNextAfterAColleagueReturnedIt(String lee) {
        button("Claim next").click();
        assertThat(button("Give back")).isVisible();
        assertThat(page).hasURL(Pattern.compile(".*/cases/\\w+M"));
        String number = page.url().replaceAll(".*/cases/", "");
        choose("The documents are in order");
        page.getByLabel("Findings").fill("Invoice agrees");
        awaitServer();
        button("Ask for a review").click();
        pick(lee);
        dialog().getByLabel("Why").fill("Is it enough?");
        dialogButton("Ask").click();
        assertThat(dialog()).isHidden();

        Api colleague = software(lee);
        colleague.post(task(colleague, number) + "/review/return", Map.of("remark", "Name the packing list",
                "changed", Map.of("findings", "Invoice and packing list agree"))).mustBe(200);
        assertThat(page.locator(".review-panel")).containsText("“Name the packing list”");
        mustBeAccessible();
        screen("day-officer-review-en");
        button("Take: Findings").click();
        assertThat(page.getByLabel("Findings", new Page.GetByLabelOptions().setExact(true)))
                .hasValue("Invoice and packing list agree");
        button("Decide").click();
        assertThat(heading("You have no task")).isVisible();
        return number;
    }

    private void claimsAndDecidesTheOthersAtOnce(List<String> numbers) {
        page.navigate("/inbox?view=unassigned");
        assertThat(page.locator(".inbox tbody tr")).hasCount(numbers.size());
        button("Select this page").click();
        assertThat(page.getByText("3 selected")).isVisible();
        inBulk("Claim", "Claim 3");
        page.navigate("/inbox?view=mine&sel=all");
        assertThat(page.locator(".inbox tbody tr")).hasCount(numbers.size());
        inBulk("Decide", "Decide 3");
    }

    private void inBulk(String act, String confirm) {
        page.locator(".bulk-bar").getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(act).setExact(true))
                .click();
        assertThat(dialogButton(confirm)).isVisible();
        if (act.equals("Decide")) {
            dialog().getByLabel("Findings").fill("Invoice agrees");
        }
        dialogButton(confirm).click();
        assertThat(dialog().getByText("3 of 3 done.")).isVisible();
        dialogButton("Close").click();
        assertThat(dialog()).isHidden();
    }

    private void sendsALetterAbout(String number) {
        page.navigate("/cases/" + number + "?tab=letters");
        assertThat(page.getByText("No letter about this case has been sent.")).isVisible();
        letter("Letter", "Notice of an inspection appointment");
        letter("To", "Broker " + filer.declarantCode());
        page.getByLabel("Date and time", new Page.GetByLabelOptions().setExact(true)).fill("2026-12-07 10:00");
        page.getByLabel("Place", new Page.GetByLabelOptions().setExact(true)).fill("Shed 02012345");
        page.getByLabel("Method", new Page.GetByLabelOptions().setExact(true)).fill("Opening of 10 packages");
        button("Preview").click();
        assertThat(page.locator(".letter-preview h3")).containsText("as it will be sent");
        page.waitForFunction("() => document.querySelector('.letter-page') && [...document.querySelectorAll('.letter-page')]"
                + ".every(p => p.naturalWidth > 500)");
        screen("day-officer-letter-en");
        button("Send the letter").click();
        assertThat(page.locator(".letter-done")).containsText("was sent to Broker " + filer.declarantCode());
        assertThat(page.locator(".letters tbody tr")).hasCount(1);
    }

    private void letter(String label, String item) {
        page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName(label).setExact(true)).click();
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(item).setExact(true)).click();
    }
}
