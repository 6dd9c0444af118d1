package org.openpass.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.openpass.access.Actor.Role;
import org.openpass.mailbox.notification.Partner;
import org.openpass.mailbox.notification.SmtpServer;
import org.openpass.testing.Filer;
import org.springframework.beans.factory.annotation.Value;

/** A person of a party sets up a webhook and the own e-mail, and sees what was sent. */
class NotificationsBrowserIT extends BrowserTest {

    private static final String TAB = "/organisation?tab=notifications";

    @Value("${spring.mail.port}")
    int port;

    @Test
    void aWebhookIsAddedAndTriedAndAnAddressIsVerifiedByItsCode() {
        Filer filer = samples.filer();
        String person = account(parties.byIdentifier(filer.declarantCode()).orElseThrow().id(), null, Role.BROKER);
        identify(person, PASSWORD);
        page.navigate(TAB);
        assertThat(page.getByText("There is no webhook.")).isVisible();
        assertThat(page.getByText("Nothing has been sent yet.")).isVisible();
        try (Partner partner = new Partner(); SmtpServer server = new SmtpServer(port)) {
            addWebhook(partner);
            verifyAddress(server, person + "@company.example");
            screens("You are told at");
        }
    }

    private void addWebhook(Partner partner) {
        button("Add a webhook").click();
        page.getByLabel("Address (https)").fill("https://10.0.0.1/hook");
        check("Payment slip");
        button("Add a webhook").click();
        assertThat(page.getByText(Pattern.compile("This is no address for a webhook"))).isVisible();
        mustBeAccessible();
        screen("notifications-webhook-refused");
        page.getByLabel("Address (https)").fill(partner.url());
        button("Add a webhook").click();
        assertThat(page.getByLabel("Secret of " + partner.url())).hasValue(Pattern.compile("ops_.{40,}"));
        screen("notifications-secret");

        button("Send a test: " + partner.url()).click();
        Assertions.assertThat(partner.next().value("event")).isEqualTo("TEST");
        assertThat(page.locator(".data-table .badge").getByText("Sent")).isVisible();
        button("Send again: Test, " + partner.url()).click();
        Assertions.assertThat(partner.next().value("event")).isEqualTo("TEST");
        button("Turn off: " + partner.url()).click();
        assertThat(page.locator(".webhooks .badge").getByText("Off")).isVisible();
        page.reload();
        assertThat(page.locator(".webhooks .badge").getByText("Off")).isVisible();
        assertThat(page.getByLabel("Secret of " + partner.url())).hasCount(0);
    }

    private void verifyAddress(SmtpServer server, String address) {
        button("Be told by e-mail").click();
        page.getByLabel("E-mail address").fill(address);
        check("Request for a supplement");
        mustBeAccessible();
        screen("notifications-mail-form");
        button("Send the code").click();
        page.getByLabel("Code from the mail").fill(server.code(address, 1));
        button("Verify").click();
        assertThat(page.getByText("You are told at " + address + " of: Request for a supplement.")).isVisible();
    }

    private void check(String kind) {
        page.getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName(kind).setExact(true)).check();
    }

    /** The languages of this run, wide and narrow; ends in English, wide. */
    private void screens(String heard) {
        assertThat(page.getByText(heard).first()).isVisible();
        for (String language : languages()) {
            page.navigate(TAB + "&lang=" + language);
            assertThat(page.locator("html")).hasAttribute("lang", language);
            assertThat(page.locator(".notifications .data-table")).isVisible();
            awaitServer();
            mustBeAccessible();
            screen("notifications-" + language);
            page.setViewportSize(360, 800);
            Assertions.assertThat(PageChecks.tooWide(page)).isEmpty();
            screen("notifications-narrow-" + language);
            page.setViewportSize(1440, 900);
        }
    }
}
