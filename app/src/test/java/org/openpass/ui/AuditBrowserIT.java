package org.openpass.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.Locale;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.openpass.access.Actor.Role;
import org.openpass.testing.SampleData;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What administrators do on their screens is found in the audit trail, from where and with what it changed. */
class AuditBrowserIT extends BrowserTest {

    @Autowired
    JdbcClient jdbc;

    @Test
    void whatIsDoneOnAScreenIsFoundAndOpensToBeforeAndAfter() {
        String administrator = account(null, null, Role.ADMINISTRATOR);
        String username = SampleData.unique("new-").toLowerCase(Locale.ROOT);
        identify(administrator, PASSWORD);
        page.navigate("/admin/accounts?lang=en");
        button("Create an account").click();
        create(username);
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> jdbc.sql("select count(*) from audittrail.entries "
                + "where subject = ? and seal_number is not null").param(username).query(Long.class).single() == 1);

        page.navigate("/admin/audit?lang=en&subject=" + username);
        Locator details = page.locator(".audit-details");
        button("Details: Account: created, " + username).click();
        assertThat(details).containsText("Screen · 127.0.0.1 · /admin/accounts");
        assertThat(details).containsText("Clearance officer");
        assertThat(details).containsText("Verified");
        mustBeAccessible();
        screen("audit-opened-en");
        button("Details: Account: created, " + username).click();
        assertThat(details).hasCount(0);

        field("Who").fill(administrator);
        field("Who").press("Enter");
        page.waitForURL(Pattern.compile(".*actor=" + administrator + ".*"));
        assertThat(button("Details: Account: created, " + username)).isVisible();
        awaitServer();
        field("Words").fill("nothing like that");
        field("Words").press("Enter");
        page.waitForURL(Pattern.compile(".*from=\\d{4}-\\d\\d-\\d\\d.*"));
        assertThat(page.getByText("No entry is like that")).isVisible();
        mustBeAccessible();
        screen("audit-none-en");
        back();
        assertThat(button("Details: Account: created, " + username)).isVisible();

        page.setViewportSize(360, 800);
        page.navigate("/admin/audit?lang=ko&subject=" + username);
        button("상세: 계정: 생성, " + username).click();
        assertThat(details).containsText("검증됨");
        mustBeAccessible();
        screen("audit-opened-narrow-ko");
    }

    private void create(String username) {
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        dialog.getByLabel("User name", new Locator.GetByLabelOptions().setExact(true)).fill(username);
        dialog.locator("input[type=password]").fill(PASSWORD);
        dialog.getByLabel("Office", new Locator.GetByLabelOptions().setExact(true)).fill("020");
        dialog.getByLabel("Clearance officer").check();
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Create an account").setExact(true)).click();
    }

    private Locator field(String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }
}
