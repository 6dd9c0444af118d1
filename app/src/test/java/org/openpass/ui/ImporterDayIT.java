package org.openpass.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.openpass.access.Actor.Role;
import org.openpass.testing.BankProcess;
import org.openpass.testing.Filer;

/** An importer's day: what is to be paid is paid, the papers are fetched, and anybody may see how far the goods are. */
class ImporterDayIT extends TraderBrowserTest {

    @Test
    void fromTheFirstDutyToWhatThePublicSees() throws IOException {
        Filer filer = samples.filer();
        try (BankProcess bank = new BankProcess(samples.admin())) {
            signIn(account(parties.byIdentifier(filer.importer()).orElseThrow().id(), null, Role.TRADER), PASSWORD);
            assertThat(page).hasURL(Pattern.compile(".*/my"));
            assertThat(heading("Nothing needs you")).isVisible();
            appliesForElectronicService();
            String paid = filer.api().fileAndAwait(filer.draft(), "ACCEPTED").text("/declarationNumber");
            String owed = filer.api().fileAndAwait(filer.draft(), "ACCEPTED").text("/declarationNumber");

            link("Home").click();
            assertThat(link("Pay " + owed)).isVisible();
            assertThat(page.locator(".duties > li")).hasCount(2);
            mustBeAccessible();
            screen("day-importer-home-en");
            link("Pay " + paid).click();
            assertThat(heading("Payment slip")).isVisible();
            payAt(bank);

            fetchesTheCertificate(paid);
            makesACalendarOf(owed);
            readsAndReplies(paid);
            page.navigate("/my");
            assertThat(link("Pay " + owed)).isVisible();
            assertThat(link("Pay " + paid)).hasCount(0);
            everybodySeesHowFarItIs(paid, filer);
        }
    }

    private void appliesForElectronicService() {
        page.navigate("/mailbox");
        button("Apply for electronic service").click();
        assertThat(page.getByLabel("Request for a supplement")).isVisible();
        button("Apply").click();
        assertThat(page.getByText(Pattern.compile("Served electronically since .*Request for a supplement"))).isVisible();
    }

    private void fetchesTheCertificate(String number) throws IOException {
        page.navigate("/cases/" + number);
        assertThat(heading("Nothing is left to pay")).isVisible();
        Download saved = page.waitForDownload(() -> link("Certificate (PDF)").click());
        assertThat(saved.suggestedFilename()).isEqualTo("import-declaration-" + number + "-01.pdf");
        assertThat(Files.readAllBytes(saved.path())).startsWith("%PDF-".getBytes(StandardCharsets.US_ASCII));
    }

    private void makesACalendarOf(String owed) {
        page.navigate("/payments");
        assertThat(link(owed)).isVisible();
        button("Make address").click();
        Locator address = page.getByLabel("Address for your calendar program");
        assertThat(address).hasValue(Pattern.compile("https?://.*/files/calendar/[\\w-]{43}\\.ics"));
        assertThat(page.context().request().get(address.inputValue()).text()).contains("BEGIN:VEVENT", owed);
        mustBeAccessible();
        screen("day-importer-payments-en");
    }

    private void readsAndReplies(String number) {
        page.navigate("/mailbox");
        link("Import declaration " + number + " was accepted").click();
        assertThat(page.getByText(Pattern.compile("Served electronically on .* KST, when it was stored"))).isVisible();
        assertThat(link("import-declaration-" + number + ".pdf")).isVisible();
        page.getByLabel("Your reply").fill("The goods are fetched tomorrow");
        button("Send reply").click();
        assertThat(page.locator(".message-said")).containsText("The goods are fetched tomorrow");
        mustBeAccessible();
        screen("day-importer-message-en");
        page.setViewportSize(360, 800);
        screen("day-importer-message-narrow-en");
        page.setViewportSize(1440, 900);
    }

    private void everybodySeesHowFarItIs(String number, Filer filer) {
        becomeNobody();
        page.navigate("/track/" + number);
        assertThat(heading("The declaration is accepted; the goods may leave")).isVisible();
        assertThat(page.content()).contains(number).doesNotContain(filer.importerName(), filer.importer(),
                "Broker " + filer.declarantCode(), "T-shirts", "243,000", "fetched tomorrow");
        mustBeAccessible();
        screen("day-importer-track-en");
    }
}
