package org.openpass.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openpass.access.Actor.Role;
import org.openpass.testing.Filer;
import org.openpass.testing.MovableClock;
import org.springframework.beans.factory.annotation.Autowired;

/** A supervisor sees who is away and who has how much to do, and has others do it. */
class SupervisorBrowserIT extends ColleaguesBrowserTest {

    @Autowired
    MovableClock clock;

    @Test
    void aSupervisorEntersAnAbsenceAndTheDeputyOfAnotherOfficeWorksUntilItIsEnded() {
        Filer filer = samples.filer();
        String number = waiting(filer, "040");
        String kim = person("Kim", "040", Role.CLEARANCE_OFFICER);
        String lee = person("Lee", "030", Role.CLEARANCE_OFFICER);
        String chief = atInbox("040", Role.SUPERVISOR);
        claimAs(kim, number);
        page.navigate("/absences");
        button("Enter an absence").click();
        button("Enter").click();
        assertThat(page.getByText("Choose who is away.").first()).isVisible();
        pick("Who is away", kim);
        pick("Deputy", lee);
        page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Note").setExact(true)).fill("Leave");
        mustBeAccessible();
        screen("absence-form-en");
        button("Enter").click();
        assertThat(page.getByText("Entered: Lee " + lee + " stands in for Kim " + kim + ".")).isVisible();
        Locator row = page.getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText(kim));
        assertThat(row).containsText("To come");
        Instant begin = clock.instant().plus(Duration.ofDays(1));
        clock.moveTo(begin.atZone(MovableClock.SEOUL).toLocalDate().atTime(9, 1).atZone(MovableClock.SEOUL).toInstant());
        samples.ready();
        page.navigate("/absences");
        assertThat(row).containsText("Away now");
        mustBeAccessible();
        screen("absence-list-en");
        page.navigate("/absences?lang=ko");
        button("부재 등록").click();
        screen("absence-ko");
        page.setViewportSize(360, 800);
        screen("absence-narrow-ko");
        page.setViewportSize(1440, 900);
        page.navigate("/absences?lang=en");
        Page chiefs = page;

        openWindow();
        signIn(lee, PASSWORD);
        assertThat(page.getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText(number)))
                .containsText("for " + kim);
        screen("absence-inbox-en");
        page.navigate("/cases/" + number);
        button("Take it for " + kim).click();
        assertThat(page.getByText("You do this in place of " + kim + ", who is away.")).isVisible();
        assertThat(button("Delegate")).isHidden();
        mustBeAccessible();
        screen("absence-task-en");

        chiefs.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("End now Kim " + kim)).click();
        assertThat(chiefs.getByText("Ended. What the deputy has in hand goes back.")).isVisible();
        choose("The documents are in order");
        page.getByLabel("Findings").fill("Invoice agrees");
        button("Decide").click();
        assertThat(page.locator(".task-panel > .task-message")).hasText("You may not do this task.");
        page.navigate("/cases/" + number);
        assertThat(page.getByText("There is nothing here")).isVisible();
        assertThat(chiefs.getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText(kim)))
                .containsText("Over");
    }

    @Test
    void workIsMovedByTheKeyboardAndByDragging() {
        Filer filer = samples.filer();
        List<String> numbers = List.of(waiting(filer, "010"), waiting(filer, "010"));
        String kim = person("Kim", "010", Role.CLEARANCE_OFFICER);
        String lee = person("Lee", "010", Role.CLEARANCE_OFFICER);
        numbers.forEach(number -> claimAs(kim, number));
        identifyOfficer("010", Role.SUPERVISOR);
        page.navigate("/workload");
        link("Kim " + kim).click();
        assertThat(heading("Tasks of Kim " + kim)).isVisible();
        mustBeAccessible();
        screen("workload-en");

        Locator tasks = page.locator(".load-tasks");
        tasks.getByText("Review the documents").first().click();
        page.keyboard().press("x");
        assertThat(page.getByText("1 chosen")).isVisible();
        page.keyboard().press("ArrowDown");
        page.keyboard().press("x");
        assertThat(page.getByText("2 chosen")).isVisible();
        page.keyboard().press("m");
        assertThat(page.getByLabel("To whom")).isFocused();
        page.keyboard().type(lee);
        assertThat(page.getByRole(AriaRole.OPTION).getByText(lee)).isVisible();
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        page.keyboard().press("Tab");
        page.keyboard().type("Kim has too many");
        mustBeAccessible();
        screen("workload-move-en");
        page.keyboard().press("Enter");
        assertThat(page.getByText("Moved to Lee " + lee + ": 2")).isVisible();
        assertThat(page.getByText("Nothing to do")).isVisible();

        page.navigate("/workload?who=" + lee + "&lang=ko");
        assertThat(tasks).isVisible();
        screen("workload-ko");
        page.setViewportSize(360, 800);
        screen("workload-narrow-ko");
        page.setViewportSize(1440, 900);
        page.navigate("/workload?who=" + lee + "&lang=en");
        tasks.getByText("Review the documents").first().dragTo(page.locator(".people-grid").getByText("Kim " + kim));
        page.getByLabel("Why").fill("After all");
        page.keyboard().press("Enter");
        assertThat(page.getByText("Moved to Kim " + kim + ": 1")).isVisible();
        assertThat(page.locator(".load-tasks a.number:visible")).hasCount(1);
        page.navigate("/workload");
        button("Change: Inspection of goods").click();
        page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName("Dealt out")).check();
        page.getByLabel("Most open tasks a person").fill("20");
        mustBeAccessible();
        screen("dealing-dialog-en");
        button("Set").click();
        assertThat(page.getByText("at most 20 open tasks each")).isVisible();
        mustBeAccessible();
        page.navigate("/workload?lang=ko");
        assertThat(page.getByText("1인당 미결 최대 20건")).isVisible();
        screen("dealing-ko");
        page.setViewportSize(360, 800);
        screen("dealing-narrow-ko");
        button("물품 검사 변경").click();
        page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName("먼저 맡는 사람이 처리")).check();
        screen("dealing-dialog-narrow-ko");
        button("설정").click();
        assertThat(page.getByText("1인당 미결 최대 20건")).isHidden();
        page.setViewportSize(1440, 900);
    }
}
