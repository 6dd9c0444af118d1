package org.openpass.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openpass.access.Actor;
import org.openpass.access.Actor.Role;
import org.openpass.release.Release;
import org.openpass.release.ReleaseQuery;
import org.openpass.release.Releases;
import org.openpass.testing.SampleData;
import org.openpass.testing.TimeLimits;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An administrator names a day off on the calendar, which stands among the others once somebody has released it. */
class CalendarBrowserIT extends BrowserTest {

    @Autowired
    Releases releases;
    @Autowired
    JdbcClient jdbc;

    private final String basis = SampleData.unique("Notice ");
    private LocalDate day;

    @AfterEach
    void forOthersItStandsAsBefore() {
        jdbc.sql("delete from reference.holidays where source = ?").param(basis).update();
        jdbc.sql("delete from casework.days_off_named where day = ?").param(day).update();
    }

    @Test
    void aDayOffIsNamedAndStandsAmongTheOthersWhenItIsReleased() {
        TimeLimits limits = new TimeLimits(jdbc);
        day = Stream.iterate(samples.today().plusDays(250), d -> d.plusDays(1)).filter(d -> limits.end(d).equals(d))
                .findFirst().orElseThrow();
        identify(account(null, null, Role.ADMINISTRATOR), PASSWORD);
        page.navigate("/admin/tables/reference.holidays?lang=en");
        assertThat(page.getByText("All rows, of every day:")).isVisible();
        page.navigate("/admin/calendar?lang=en&year=2027");
        assertThat(page.locator(".month")).hasCount(12);
        assertThat(page.locator(".month").nth(1)).containsText("Substitute for Seollal");
        assertThat(page.locator(".month").nth(1).locator(".off")).hasCount(4);
        assertThat(page.locator(".office-hours tbody tr").first()).containsText("09:00–12:00");
        screen("calendar-en");
        page.locator(".office-hours").scrollIntoViewIfNeeded();
        screen("calendar-hours-en");
        page.getByLabel("Other years").getByText("2028 →").click();
        assertThat(page).hasURL(Pattern.compile(".*/admin/calendar\\?year=2028"));

        button("Name a day off").click();
        field("Korean name").fill("");
        button("Submit for release").click();
        assertThat(page.getByText("It is empty. Fill it in.")).hasCount(3);
        mustBeAccessible();
        screen("calendar-form-en");
        field("Korean name").fill("임시공휴일");
        field("Basis").fill(basis);
        field("Day").fill(day.toString());
        field("Day").press("Enter");
        awaitServer();
        button("Submit for release").click();
        assertThat(page).hasURL(Pattern.compile(".*/admin/releases/\\d+"));
        assertThat(page.locator(".release-page")).containsText(basis);

        page.navigate("/admin/calendar?lang=en&year=" + day.getYear());
        assertThat(item()).containsText("not released yet");
        releasedByAnother();
        page.navigate("/admin/calendar?lang=ko&year=" + day.getYear());
        assertThat(item()).containsText("임시공휴일");
        assertThat(item()).not().containsText("확정 전");
        screen("calendar-ko");
        page.setViewportSize(360, 800);
        item().getByRole(AriaRole.BUTTON).nth(1).click();
        assertThat(page.getByText("연장된 기한은 원래대로 돌아갑니다")).isVisible();
        mustBeAccessible();
        screen("calendar-narrow-ko");
        page.locator(".month").nth(8).scrollIntoViewIfNeeded();
        screen("calendar-months-narrow-ko");
        page.locator(".office-hours").last().scrollIntoViewIfNeeded();
        page.locator(".office-hours h2").last().scrollIntoViewIfNeeded();
        screen("calendar-hours-narrow-ko");
    }

    private Locator item() {
        return page.locator(".month").nth(day.getMonthValue() - 1).locator("li").filter(new Locator.FilterOptions()
                .setHas(page.locator(".month-day").getByText(Pattern.compile("(^|\\D)" + day.getDayOfMonth() + "(\\D|$)"))));
    }

    private void releasedByAnother() {
        Actor another = new Actor("another", null, null, false, Set.of(Role.ADMINISTRATOR));
        Release submitted = releases.list(new ReleaseQuery(Release.State.SUBMITTED, "reference.holidays", null), 10, another)
                .stream().filter(release -> release.basis().equals(basis)).findFirst().orElseThrow();
        releases.release(submitted.id(), submitted.version(), submitted.rowsHash(), another);
    }

    private Locator field(String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }
}
