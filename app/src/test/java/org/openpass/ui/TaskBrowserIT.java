package org.openpass.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.openpass.access.Actor.Role;
import org.openpass.testing.Draft;
import org.openpass.testing.Filer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/** The work of officers at tasks: two at the same one, one task after the other, and all of it without a mouse. */
class TaskBrowserIT extends OfficerBrowserTest {

    private static final Logger log = LoggerFactory.getLogger(TaskBrowserIT.class);
    private static final int MOST_TABS = 60;

    @Test
    void theSlowerOfTwoIsToldWhoWasFasterAndKeepsWhatWasTyped() {
        String number = waiting(samples.filer(), "030");
        String slow = identifyOfficer("030", Role.CLEARANCE_OFFICER);
        claim(number);
        choose("Ask the declarant for a supplement");
        page.getByLabel("Findings").fill("The third page of the invoice is missing");
        Page first = page;
        openWindow();
        String quick = identifyOfficer("030", Role.CLEARANCE_OFFICER);
        page.navigate("/cases/" + number);
        assertThat(page.getByText(slow + " has claimed this task.")).isVisible();
        assertThat(button("Claim")).isHidden();

        first.getByText("Give back").click();
        button("Claim").click();
        assertThat(first.getByText(quick + " has claimed this task.")).isVisible();
        assertThat(first.getByLabel("Findings")).hasValue("The third page of the invoice is missing");
        assertThat(first.getByLabel("Findings")).not().isEditable();
        choose("The documents are in order");
        page.getByLabel("Findings").fill("In order");
        long pressed = System.nanoTime();
        button("Decide").click();

        assertThat(first.getByText(quick + " has decided this task.")).isVisible();
        log.info("The other was told {} ms after the click on Decide", since(pressed));
        assertThat(first.getByLabel("Findings")).hasValue("The third page of the invoice is missing");
        assertThat(first.getByLabel("Findings")).not().isEditable();
        page = first;
        assertThat(button("Decide")).isHidden();
        mustBeAccessible();
        screen("task-decided-by-another-en");
        button("Close").click();
        assertThat(page.getByText("has decided this task.")).hasCount(0);
        assertThat(heading(number)).isFocused();
    }

    @Test
    void theNextTaskOfTheInboxOpensByItselfAfterADecision() {
        Filer filer = samples.filer();
        String number = waiting(filer, "030");
        String next = waiting(filer, "030");
        identifyOfficer("030", Role.CLEARANCE_OFFICER);
        claim(number);
        claim(next);
        page.navigate("/inbox");
        button("Open " + number).click();
        assertThat(heading(number)).isFocused();
        choose("The documents are in order");
        page.getByLabel("Findings").fill("In order");

        long pressed = System.nanoTime();
        button("Decide").click();

        assertThat(heading(next)).isVisible();
        log.info("The next task was open {} ms after the click on Decide", since(pressed));
        assertThat(page).hasURL(Pattern.compile(".*/cases/" + next));
        assertThat(heading("Review the documents")).isVisible();
        assertThat(page.getByLabel("Findings")).hasValue("");
        assertThat(button("Decide")).isEnabled();
        filer.api().awaitStatus(number, "ACCEPTED");
        // Not even the news of the case before takes the reader away from there.
        assertThat(heading(next)).isFocused();
        choose("The documents are in order");
        page.getByLabel("Findings").fill("In order");
        button("Decide").click();
        assertThat(heading("Inbox")).isFocused();
        assertThat(heading("You have no task")).isVisible();
    }

    /** Tax that is not paid is corrected without approval (Art. 38(5)), also while an officer reads the declaration. */
    @Test
    void whatWasChangedMeanwhileIsReadAnewBeforeItIsDecided() {
        Filer filer = samples.filer();
        Draft draft = filer.draft().set("customsOffice", "030").inLine("origin", "IR");
        String number = filer.api().fileAndAwait(draft, "DOC_REVIEW").text("/declarationNumber");
        identifyOfficer("030", Role.CLEARANCE_OFFICER);
        claim(number);
        choose("The documents are in order");
        page.getByLabel("Findings").fill("The price agrees");

        filer.api().post("/api/v1/declarations/" + number + "/amendment", Map.of("reasonCode", "01", "explanation",
                "Price", "declaration", JsonMapper.shared().readValue(draft.inLine("amount", 2_000_000).json(),
                Map.class))).mustBe(202);

        assertThat(page.getByText("The declaration was changed after you read it.")).isVisible();
        assertThat(button("Decide")).isDisabled();
        mustBeAccessible();
        screen("task-changed-en");
        button("Show it anew").click();
        assertThat(heading(number)).isFocused();
        assertThat(page.locator(".case-tabs")).containsText("2,000,000");
        assertThat(page.getByLabel("Findings")).hasValue("The price agrees");
        button("Decide").click();
        filer.api().awaitStatus(number, "ACCEPTED");
    }

    @Test
    void aTaskIsClaimedAndDecidedWithoutAMouse() {
        Filer filer = samples.filer();
        String number = waiting(filer, "010");
        identifyOfficer("010", Role.CLEARANCE_OFFICER);
        page.navigate("/inbox");
        assertThat(heading("You have no task")).isVisible();

        page.keyboard().press("Tab");
        assertThat(link("Skip to content").first()).isFocused();
        page.keyboard().press("Enter");
        assertThat(page.locator("[role=main]")).isFocused();
        assertThat(page).hasURL(Pattern.compile(".*/inbox"));
        press(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("My group"))), "Enter");
        press(button("Claim " + number), "Enter");
        assertThat(heading(number)).isFocused();
        press(page.getByRole(AriaRole.RADIO).first(), "Space");
        press(page.getByLabel("Findings"), "I");
        press(button("Decide"), "Enter");

        assertThat(heading("Inbox")).isFocused();
        filer.api().awaitStatus(number, "ACCEPTED");
    }

    /** Goes on with the tabulator until something has the cursor, and presses a key there. */
    private void press(Locator wanted, String key) {
        wanted.waitFor();
        for (int tabs = 0; tabs < MOST_TABS && !(boolean) wanted.evaluate("it => it === document.activeElement");
                tabs++) {
            page.keyboard().press("Tab");
        }
        assertThat(wanted).isFocused();
        page.keyboard().press(key);
    }

    private static long since(long nanos) {
        return Duration.ofNanos(System.nanoTime() - nanos).toMillis();
    }
}
