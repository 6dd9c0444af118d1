package org.openpass.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openpass.access.Actor;
import org.openpass.access.Actor.Role;
import org.openpass.reference.Parameters;
import org.openpass.release.Release;
import org.openpass.release.ReleaseQuery;
import org.openpass.release.Releases;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An administrator finds a parameter and prepares another value, which stands beside it once somebody has released it. */
class ParametersBrowserIT extends BrowserTest {

    private static final String AEO = "priority.aeo";
    private static final String TITLE = "Importer is an authorised operator";

    @Autowired
    Releases releases;
    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void forOthersItStandsAsBefore() {
        jdbc.sql("""
                with gone as (delete from reference.parameters where name = :name and valid_from > '2000-01-01')
                update reference.parameters set valid_to = null where name = :name and valid_from = '2000-01-01'
                """).param("name", AEO).update();
        jdbc.sql("update release.releases set state = 'WITHDRAWN' where title = ? and state = 'SUBMITTED'").param(TITLE)
                .update();
    }

    @Test
    void anotherValueIsPreparedAndStandsAsTheNextWhenItIsReleased() {
        LocalDate first = samples.today().plusDays(5);
        identify(account(null, null, Role.ADMINISTRATOR), PASSWORD);
        page.navigate("/admin/parameters?lang=en");
        assertThat(page.locator(".parameter-groups")).containsText("Days to pay after acceptance");
        screen("parameters-en");
        field("Find by name, article or owner").fill("priority.aeo");
        assertThat(page).hasURL(Pattern.compile(".*/admin/parameters\\?q=priority\\.aeo"));
        assertThat(line()).hasCount(1);

        button("Change from a day: " + TITLE).click();
        field("Value").fill("1,5");
        button("Submit for release").click();
        assertThat(page.getByText("1,5 is no number with at most twelve digits").first()).isVisible();
        assertThat(page.getByText("It is empty. Fill it in.").first()).isVisible();
        assertThat(page.getByText("Please fill this in").first()).isVisible();
        mustBeAccessible();
        screen("parameters-form-en");
        field("Value").fill("101");
        field("Basis").fill("Decision no. 3");
        field("First day").fill(first.toString());
        field("First day").press("Enter");
        awaitServer();
        button("Submit for release").click();
        assertThat(page.getByText("101 is outside the bounds")).isVisible();
        field("Value").fill("15");
        button("Submit for release").click();
        assertThat(page.locator(".parameters-notice")).containsText("Submitted. Another administrator releases it.");
        assertThat(line()).containsText("waits for a second person");
        assertThat(line()).containsText("10 points");

        releasedByAnother();
        page.navigate("/admin/parameters?lang=ko&q=priority.aeo");
        assertThat(line()).containsText("15 점");
        assertThat(line()).not().containsText("확정 대기");
        mustBeAccessible();
        screen("parameters-ko");
        page.setViewportSize(360, 800);
        button("특정일부터 변경: 수입자가 AEO 공인업체").click();
        assertThat(field("적용 시작일")).isVisible();
        mustBeAccessible();
        screen("parameters-form-narrow-ko");
    }

    private void releasedByAnother() {
        Actor another = new Actor("another", null, null, false, Set.of(Role.ADMINISTRATOR));
        Release submitted = releases.list(new ReleaseQuery(Release.State.SUBMITTED, Parameters.TABLE, null), 10, another)
                .stream().filter(release -> release.title().equals(TITLE)).findFirst().orElseThrow();
        releases.release(submitted.id(), submitted.version(), submitted.rowsHash(), another);
    }

    private Locator line() {
        return page.locator(".parameter-groups tbody tr");
    }

    private Locator field(String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }
}
