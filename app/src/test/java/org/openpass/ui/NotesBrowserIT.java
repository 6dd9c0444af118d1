package org.openpass.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.openpass.access.Actor.Role;
import org.openpass.testing.Answer;
import org.openpass.testing.Filer;

/** Notes of officers about a case, and the bell of who is mentioned. */
class NotesBrowserIT extends OfficerBrowserTest {

    private static final String OFFICE = "020";

    @Test
    void aColleagueIsMentionedAndLedToTheNoteByTheBell() {
        Filer filer = samples.filer();
        Answer filed = filer.api().fileAndAwait(filer.draft(), "ACCEPTED");
        String number = filed.text("/declarationNumber");
        String lee = account(null, OFFICE, Role.INSPECTOR);
        String stranger = account(null, "030", Role.INSPECTOR);
        signIn(lee, PASSWORD);
        assertThat(bell("No note mentions you")).isVisible();
        Page lees = page;

        openWindow();
        String kim = account(null, OFFICE, Role.CLEARANCE_OFFICER);
        identify(kim, PASSWORD);
        page.navigate("/cases/" + number + "?tab=notes");
        assertThat(page.getByText("Nobody has written a note about this case yet.")).isVisible();
        mustBeAccessible();
        button("Add note").click();
        assertThat(page.getByText("There is no text.").first()).isVisible();
        Locator text = page.getByLabel("Note", new Page.GetByLabelOptions().setExact(true));
        text.fill("@" + stranger + " look");
        button("Add note").click();
        assertThat(page.getByText(Pattern.compile("May not be mentioned: " + stranger)).first()).isVisible();
        assertThat(text).hasValue("@" + stranger + " look");
        text.fill("<b>Line 3</b>: the value looks low.");
        page.keyboard().press("Tab");
        awaitServer();
        Locator colleague = page.getByLabel("Mention a colleague");
        colleague.fill(lee);
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(Pattern.compile(lee))).click();
        assertThat(text).hasValue("<b>Line 3</b>: the value looks low. @" + lee + " ");
        button("Add note").click();
        Locator note = page.locator(".note");
        assertThat(note).containsText("<b>Line 3</b>: the value looks low. @" + lee);
        assertThat(text).hasValue("");
        mustBeAccessible();
        screen("notes-en");

        Locator rung = lees.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("One note mentions you"));
        assertThat(rung).isVisible();
        rung.click();
        lees.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(number)).click();
        assertThat(lees.locator(".note")).containsText("the value looks low");
        assertThat(lees.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("No note mentions you"))).isVisible();

        note.getByText("Edit note").click();
        page.getByLabel("Edit note", new Page.GetByLabelOptions().setExact(true)).fill("The value of line 3 is in order.");
        button("Save note").click();
        assertThat(note).containsText("The value of line 3 is in order.");
        assertThat(note).containsText("edited");
        assertThat(lees.locator(".note")).containsText("The value of line 3 is in order.");
        assertThat(lees.locator(".note").getByText("Strike out")).hasCount(0);
        note.getByText("Strike out").click();
        page.getByRole(AriaRole.ALERTDIALOG).getByText("Strike out", new Locator.GetByTextOptions().setExact(true)).click();
        assertThat(note.locator("del")).hasText("The value of line 3 is in order.");
        assertThat(note).containsText("Struck out by " + kim);
        page.navigate("/cases/" + number + "?tab=notes&lang=ko");
        assertThat(page.locator(".note del")).isVisible();
        mustBeAccessible();
        screen("notes-ko");
    }

    @Test
    void aPartySeesNeitherNotesNorBell() {
        Filer filer = samples.filer();
        String number = filer.api().fileAndAwait(filer.draft(), "ACCEPTED").text("/declarationNumber");
        identifyBroker(filer);
        page.navigate("/cases/" + number + "?tab=notes");
        assertThat(heading(number)).isVisible();
        assertThat(link("Notes")).hasCount(0);
        assertThat(page.locator(".bell")).hasCount(0);
    }

    private Locator bell(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }
}
