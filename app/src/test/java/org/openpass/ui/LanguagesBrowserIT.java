package org.openpass.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openpass.access.Actor.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The screens of officers and administrators in both languages, with rows in them, and of any length. */
class LanguagesBrowserIT extends OfficerBrowserTest {

    private static final int PAGE = 100;
    private static final String OFFICE = "040";

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void takeCopiesAway() {
        jdbc.sql("delete from tasks.tasks where task_key < 0").update();
    }

    @Test
    void everyTaskOfALongInboxIsReached() {
        String number = waiting(samples.filer(), OFFICE);
        identifyOfficer(OFFICE, Role.CLEARANCE_OFFICER);
        page.navigate("/inbox?view=group");
        assertThat(button("Claim " + number)).isVisible();
        mustBeAccessible();
        allColumnsFit();
        screen("inbox-en");
        page.navigate("/inbox?view=group&lang=ko");
        assertThat(heading("업무함")).isVisible();
        mustBeAccessible();
        allColumnsFit();
        screen("inbox-ko");
        page.setViewportSize(360, 800);
        screen("inbox-narrow-ko");
        page.setViewportSize(1440, 900);

        // The copies are due before the task itself, which they push off the first page.
        int copies = PAGE + 1;
        jdbc.sql("""
                insert into tasks.tasks (task_key, case_number, instance_key, element_key, definition_key, element_id,
                    candidate_role, office, state, created_at, due_at, kind, subject, case_office)
                select -g, case_number, instance_key, element_key, definition_key, element_id, candidate_role, office,
                    state, created_at, coalesce(due_at, created_at) - g * interval '1 minute', kind, subject, case_office
                from tasks.tasks t cross join generate_series(1, ?) g
                where case_number = (select number from casework.cases where subject = ?) and task_key > 0
                """).params(copies, number).update();
        page.navigate("/inbox?view=group&lang=en");
        Locator rows = page.locator("tbody tr");
        assertThat(rows).hasCount(PAGE);
        assertThat(page.locator(".pages")).containsText(Pattern.compile("100 of \\d+ tasks"));
        link("Next page").click();
        assertThat(page).hasURL(Pattern.compile(".*after=.*"));
        assertThat(page.locator(".pages")).not().containsText("100 of");
        page.reload();
        assertThat(button("Claim " + number).last()).isVisible();
        assertThat(link("Next page")).isHidden();
        page.navigate("/inbox?view=group&after=2s.-.1y2p0ij32e8e7");
        assertThat(heading("No further tasks")).isVisible();
        link("First page").click();
        assertThat(rows).hasCount(PAGE);
    }

    /** The acts stay in sight over what does not fit, and would hide it. */
    private void allColumnsFit() {
        org.assertj.core.api.Assertions.assertThat((Boolean) page.locator(".inbox .data-table")
                .evaluate("list => list.scrollWidth <= list.clientWidth")).as("all usual columns fit").isTrue();
    }

    @Test
    void casesAndWhatIsNotThereSpeakKorean() {
        String number = waiting(samples.filer(), OFFICE);
        identifyOfficer(OFFICE, Role.CLEARANCE_OFFICER);
        page.navigate("/cases?lang=ko");
        assertThat(heading("사건 목록")).isVisible();
        assertThat(link(number)).isVisible();
        mustBeAccessible();
        screen("cases-ko");
        page.navigate("/cases/NOTHING0000000?lang=ko");
        assertThat(heading("찾으시는 내용이 없습니다")).isVisible();
        mustBeAccessible();
        screen("not-found-ko");
        // Here, too, the frame can be left behind, and not the page.
        page.keyboard().press("Tab");
        assertThat(link("본문으로 건너뛰기")).isFocused();
        page.keyboard().press("Enter");
        assertThat(page.locator("#content")).isFocused();
        assertThat(page).hasURL(Pattern.compile(".*/cases/NOTHING0000000.*"));
    }
}
