package org.openpass.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openpass.access.Accounts;
import org.openpass.access.Actor.Role;
import org.openpass.testing.Filer;
import org.openpass.testing.SampleData;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A case of another office opens for a reason, under the address that was wanted; looks are found, and a month's are signed. */
class LooksBrowserIT extends BrowserTest {

    /** Of no other test, as is the month. */
    private static final String OFFICE = "974";

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void nothingOfTheOfficeIsLeft() {
        jdbc.sql("delete from audittrail.looks where office = ?").param(OFFICE).update();
        jdbc.sql("delete from audittrail.look_reviews where office = ?").param(OFFICE).update();
    }

    @Test
    void whoSeesAllOfficesSaysWhyOnceACaseAndReadsAndSignsTheLooks() {
        Filer filer = samples.filer();
        String number = filer.api().fileAndAwait(filer.draft(), "ACCEPTED").text("/declarationNumber");
        String chief = SampleData.unique("chief-").toLowerCase(Locale.ROOT);
        accounts.save(new Accounts.NewAccount(chief, PASSWORD, "Chief", null, "010", true, Set.of(Role.SUPERVISOR)));
        signIn(chief, PASSWORD);
        assertThat(heading("Inbox")).isVisible();

        page.navigate("/cases/" + number + "?lang=ko");
        assertThat(button("사건 열람")).isVisible();
        screen("looks-ask-ko");
        page.setViewportSize(360, 800);
        screen("looks-ask-narrow-ko");
        page.setViewportSize(1440, 900);
        page.navigate("/cases/" + number + "?lang=en");
        assertThat(heading("Why do you look at " + number + "?")).isVisible();
        page.getByLabel("Reason").fill("because");
        button("Go on to the case").click();
        assertThat(page.getByText("Say it in 10 characters or more.")).isVisible();
        mustBeAccessible();
        screen("looks-ask-en");
        page.getByLabel("Reason").fill("Complaint 17 of the importer");
        button("Go on to the case").click();
        assertThat(heading(number)).isVisible();
        assertThat(page).hasURL(Pattern.compile(".*/cases/" + number + "\\b.*"));
        page.navigate("/cases/" + number + "?tab=documents");
        assertThat(heading(number)).isVisible();

        page.navigate("/admin/looks?number=" + number);
        assertThat(rows().first()).containsText("Complaint 17 of the importer");
        assertThat(rows().first()).containsText("Other office");
        page.getByLabel("Account", new Page.GetByLabelOptions().setExact(true)).fill("nobody-" + chief);
        page.keyboard().press("Tab");
        assertThat(heading("There are no such looks")).isVisible();
        assertThat(page).hasURL(Pattern.compile(".*account=nobody-" + chief + "\\b.*"));
        assertThat(page).hasURL(Pattern.compile(".*number=" + number + "\\b.*"));
        back();
        assertThat(rows().first()).containsText(chief);
        mustBeAccessible();
        screen("looks-list-en");
        page.navigate("/admin/looks?across=1&lang=ko");
        assertThat(rows().first()).containsText("타 세관");
        screen("looks-list-ko");
        page.setViewportSize(360, 800);
        screen("looks-list-narrow-ko");

        review(chief);
    }

    private void review(String chief) {
        jdbc.sql("insert into audittrail.looks (at, account, office, address, work, subject, how) values "
                + "(timestamptz '2018-05-09 02:00+09', 'night-owl', ?, '192.0.2.9', 'cases', '12345-18-000001M', 'DOWNLOAD')")
                .param(OFFICE).update();
        page.navigate("/admin/looks?month=2018-05&review=" + OFFICE);
        assertThat(page.getByText("야간", new Page.GetByTextOptions().setExact(true))).isVisible();
        screen("looks-review-narrow-ko");
        page.setViewportSize(1440, 900);
        screen("looks-review-ko");
        page.navigate("/admin/looks?month=2018-05&review=" + OFFICE + "&lang=en");
        assertThat(page.getByText("At night", new Page.GetByTextOptions().setExact(true))).isVisible();
        mustBeAccessible();
        page.getByLabel("What you found").fill("Overtime, agreed");
        button("Sign the review").click();
        assertThat(page.getByText("The review is signed.")).isVisible();
        assertThat(page.getByText("Signed by " + chief, new Page.GetByTextOptions().setExact(true))).isVisible();
        assertThat(page.getByText("Overtime, agreed")).isVisible();
        screen("looks-review-en");
    }

    private Locator rows() {
        return page.locator(".looks .data-table tbody tr");
    }
}
