package org.openpass.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.openpass.mailbox.notification.SmtpServer;
import org.openpass.testing.SampleData;
import org.springframework.beans.factory.annotation.Value;

/** Somebody without an account applies to be registered. */
class RegistrationBrowserIT extends BrowserTest {

    @Value("${spring.mail.port}")
    int port;

    @Test
    void aNewcomerAppliesWithACodeFromTheMail() {
        String number = SampleData.businessNumber();
        String username = SampleData.unique("new-").toLowerCase(Locale.ROOT);
        try (SmtpServer server = new SmtpServer(port)) {
            page.navigate("/?lang=en");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Register as a party")).click();
            assertThat(heading("Register as a party")).isVisible();
            button("Send me a code").click();
            assertThat(page.getByText("Something is to be mended; nothing was sent.")).isVisible();
            mustBeAccessible();
            screen("registration-errors-en");
            fill("Registered name", "Newcomer " + number);
            fill("Number", number);
            fill("First person", "Kim");
            fill("User name", username);
            fill("E-mail address", username + "@company.example");
            page.locator("vaadin-select").last().click();
            page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(Pattern.compile("^020 "))).click();
            awaitServer();
            screen("registration-en");
            button("Send me a code").click();
            assertThat(heading("Enter the code")).isVisible();
            fill("Code", "12");
            button("File the application").click();
            assertThat(page.getByText(Pattern.compile("This is not the code"))).isVisible();
            mustBeAccessible();
            screen("registration-code-en");
            fill("Code", server.code(username + "@company.example", 1));
            button("File the application").click();
            assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(
                    Pattern.compile("^Application RG.* is filed$")))).isVisible();
            mustBeAccessible();
            screen("registration-filed-en");
        }
        page.setViewportSize(360, 800);
        page.navigate("/registration?lang=ko");
        assertThat(heading("업체 등록 신청")).isVisible();
        screen("registration-narrow-ko");
    }

    private void fill(String label, String value) {
        page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).fill(value);
    }
}
