package org.openpass.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.openpass.access.Actor.Role;
import org.openpass.mailbox.notification.Partner;
import org.openpass.testing.Filer;

/** An administrator finds what did not arrive and sends it again, and reads what a partner sent and why it was refused. */
class MessagesBrowserIT extends BrowserTest {

    private static final String LOG = "/api/v1/admin/messages?";
    private static final String HOOKS = "/api/v1/notifications/webhooks";

    @Test
    void aFailedDeliveryIsFoundAndSentAgainAndARefusedDocumentIsReadWithoutTheNumbersOfPersons() {
        Filer filer = samples.filer();
        String broker = "Broker " + filer.declarantCode();
        String of = "partner=" + broker.replace(" ", "%20");
        filer.api().file(filer.empty().line("6109101000", "Shirts for P123456789012", 1_000_000).set("currency", "XXQ"))
                .mustBe(422);
        signIn(account(null, null, Role.ADMINISTRATOR), PASSWORD);
        assertThat(heading("Parties")).isVisible();
        try (Partner partner = new Partner()) {
            partner.answers(500);
            String hook = HOOKS + "/" + filer.api().post(HOOKS, Map.of("address", partner.url(), "kinds", Set.of("SLIP")))
                    .mustBe(201).text("/id");
            filer.api().post(hook + "/test", Map.of()).mustBe(202);
            String delivery = partner.next().delivery();
            await(of + "&result=FAILED&q=" + delivery);

            page.navigate("/admin/messages?result=TROUBLE&" + of);
            Locator failed = row(partner.url());
            assertThat(failed).containsText("Failed");
            assertThat(failed).containsText("500");
            assertThat(page.locator(".exchange-page .data-table tbody tr")).hasCount(1);
            mustBeAccessible();
            screen("messages-trouble-en");
            partner.answers(200);
            button("Send again: Test, " + broker).click();
            Assertions.assertThat(partner.next().delivery()).isEqualTo(delivery);
            assertThat(page.getByText("It is being sent again, as the same message.")).isVisible();
            await(of + "&result=SENT&q=" + delivery);
            partners(broker);
            filer.api().send("DELETE", hook).mustBe(204);
        }
        await(of + "&result=REFUSED");
        list(broker);
        content(of);
        replay(broker);
    }

    private void list(String broker) {
        page.navigate("/admin/messages?lang=en");
        page.getByLabel("Partner", new Page.GetByLabelOptions().setExact(true)).fill(broker);
        assertThat(page).hasURL(Pattern.compile(".*[?&]partner=Broker.*"));
        assertThat(page.locator(".exchange-page .data-table tbody tr")).hasCount(2);
        assertThat(row("Test")).containsText("Sent");
        assertThat(row("Declaration")).containsText("Refused");
        mustBeAccessible();
        screen("messages-list-en");
    }

    private void content(String of) {
        row("Declaration").getByRole(AriaRole.LINK).click();
        assertThat(page).hasURL(Pattern.compile(".*/admin/messages/received/.+"));
        Locator sent = page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("What was sent").setExact(true));
        assertThat(sent).containsText("\"description\": \"Shirts for P*********012\"");
        assertThat(page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("What was answered").setExact(true)))
                .containsText("document.invalid");
        mustBeAccessible();
        screen("messages-one-en");
        page.navigate(page.url() + "?lang=ko");
        assertThat(heading("보낸 내용")).isVisible();
        screen("messages-one-ko");
        page.setViewportSize(360, 800);
        screen("messages-one-narrow-ko");
        page.navigate("/admin/messages?lang=ko&" + of);
        assertThat(row("수입신고")).containsText("거부됨");
        mustBeAccessible();
        screen("messages-list-narrow-ko");
        page.setViewportSize(1440, 900);
        screen("messages-list-ko");
    }

    private void replay(String broker) {
        page.setViewportSize(1440, 900);
        page.navigate("/admin/messages?lang=en&partner=" + broker.replace(" ", "%20") + "&result=REFUSED");
        row("Declaration").getByRole(AriaRole.LINK).click();
        button("Replay").click();
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        dialog.getByLabel("Reason").fill("the currency is in the table now");
        screen("messages-replay-ask-en");
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Replay")).click();
        assertThat(page.getByText("It was not taken (answer 422).")).isVisible();
        assertThat(page.locator(".replay-part tbody tr")).containsText("the currency is in the table now");
        assertThat(page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("What was sent").setExact(true)))
                .isVisible();
        mustBeAccessible();
        screen("messages-replay-en");
        page.locator(".replay-part tbody").getByRole(AriaRole.LINK).click();
        assertThat(page.getByText("What the partner sent")).isVisible();
        page.setViewportSize(360, 800);
        page.navigate(page.url() + "?lang=ko");
        assertThat(page.getByText("상대방이 보낸 전문")).isVisible();
        screen("messages-replay-narrow-ko");
        page.setViewportSize(1440, 900);
    }

    private void partners(String broker) {
        page.navigate("/admin/messages/partners?lang=en&partner=" + broker.replace(" ", "%20"));
        button("Hold back: " + broker).click();
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        dialog.getByLabel("Reason").fill("their server is being moved");
        screen("messages-partner-ask-en");
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Hold back")).click();
        assertThat(row(broker)).containsText("their server is being moved");
        mustBeAccessible();
        screen("messages-partners-en");
        page.setViewportSize(360, 800);
        screen("messages-partners-narrow-en");
        page.navigate("/admin/messages/partners?lang=ko");
        assertThat(row(broker)).containsText("보류됨");
        screen("messages-partners-narrow-ko");
        page.setViewportSize(1440, 900);
        screen("messages-partners-ko");
        button("보류 해제: " + broker).click();
        assertThat(page.getByText(broker + "에 대기 중인 전문을 오래된 것부터 보내고 있습니다.")).isVisible();
    }

    private Locator row(String text) {
        return page.locator(".exchange-page .data-table tbody tr").filter(new Locator.FilterOptions().setHasText(text));
    }

    private void await(String query) {
        Awaitility.await().until(() -> samples.admin().get(LOG + query).mustBe(200).text("/messages/0/id") != null);
    }
}
