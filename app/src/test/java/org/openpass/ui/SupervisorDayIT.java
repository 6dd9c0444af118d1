package org.openpass.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openpass.access.Actor.Role;

/** A supervisor's day: who has how much, who gets what, who is away, and what the group is to look at. */
class SupervisorDayIT extends ColleaguesBrowserTest {

    private static final String OFFICE = "062";

    @BeforeEach
    void anOfficeWithoutOthers() {
        openOffice(OFFICE);
    }

    @Test
    void workIsMovedAndTakenOverAnAbsenceEnteredAndAListShared() {
        List<String> numbers = waiting(samples.filer(), OFFICE, 2);
        String kim = person("Kim", OFFICE, Role.CLEARANCE_OFFICER);
        String lee = person("Lee", OFFICE, Role.CLEARANCE_OFFICER);
        numbers.forEach(number -> claimAs(kim, number));
        String chief = atInbox(OFFICE, Role.SUPERVISOR);

        movesOneTask(kim, lee);
        takesOver(numbers.getFirst(), chief);
        entersAnAbsence(kim, lee);
        sharesAList();

        becomeNobody();
        signIn(kim, PASSWORD);
        assertThat(page.getByText("shared by " + chief)).isVisible();
        link("Of our office (2)").click();
        assertThat(page.locator(".inbox tbody tr")).hasCount(2);
        for (String number : numbers) {
            assertThat(link(number)).isVisible();
        }
        assertThat(button("Change filter Of our office")).hasCount(0);
        mustBeAccessible();
        screen("day-supervisor-shared-en");
        page.navigate("/absences");
        assertThat(row(lee)).containsText("To come");
    }

    private void movesOneTask(String kim, String lee) {
        page.navigate("/workload");
        link("Kim " + kim).click();
        assertThat(heading("Tasks of Kim " + kim)).isVisible();
        Locator tasks = page.locator(".load-tasks");
        tasks.getByText("Review the documents").first().click();
        page.keyboard().press("x");
        assertThat(page.getByText("1 chosen")).isVisible();
        page.keyboard().press("m");
        assertThat(page.getByLabel("To whom")).isFocused();
        page.keyboard().type(lee);
        assertThat(page.getByRole(AriaRole.OPTION).getByText(lee)).isVisible();
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        page.keyboard().press("Tab");
        page.keyboard().type("Kim is away from tomorrow");
        page.keyboard().press("Enter");
        assertThat(page.getByText("Moved to Lee " + lee + ": 1")).isVisible();
        assertThat(page.locator(".load-tasks a.number:visible")).hasCount(1);
        mustBeAccessible();
        screen("day-supervisor-workload-en");
    }

    private void takesOver(String number, String chief) {
        page.navigate("/cases/" + number);
        button("Take over").click();
        dialog().getByLabel("Why").fill("The ship leaves at noon");
        dialogButton("Take over").click();
        assertThat(dialog()).isHidden();
        assertThat(button("Decide")).isVisible();
        assertThat(page.locator(".task-came")).containsText(chief + " took it over from");
        assertThat(page.locator(".task-came")).containsText("“The ship leaves at noon”");
    }

    private void entersAnAbsence(String kim, String lee) {
        page.navigate("/absences");
        button("Enter an absence").click();
        pick("Who is away", kim);
        pick("Deputy", lee);
        page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Note").setExact(true)).fill("Leave");
        button("Enter").click();
        assertThat(page.getByText("Entered: Lee " + lee + " stands in for Kim " + kim + ".")).isVisible();
        assertThat(row(kim)).containsText("To come");
        assertThat(row(kim)).containsText(lee);
    }

    private void sharesAList() {
        page.navigate("/inbox?view=groups");
        assertThat(page.locator(".inbox tbody tr")).hasCount(2);
        button("Save this list").click();
        page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Name")).fill("Of our office");
        page.getByRole(AriaRole.DIALOG, new Page.GetByRoleOptions().setName("Save this list").setExact(true))
                .getByLabel("For whom").click();
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("Clearance officer of " + OFFICE)).click();
        button("Save").click();
        assertThat(link("Of our office (2)")).hasAttribute("aria-current", "page");
    }

    private Locator row(String username) {
        return page.getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText(username));
    }
}
