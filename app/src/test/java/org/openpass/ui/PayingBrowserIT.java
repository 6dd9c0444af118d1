package org.openpass.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.openpass.access.Actor.Role;
import org.openpass.testing.BankProcess;
import org.openpass.testing.Filer;
import org.openpass.testing.SampleData;

/** Paying at a bank's page after acceptance, at once or by the month. */
class PayingBrowserIT extends TraderBrowserTest {

    @Test
    void anImporterFilesAndPaysWithoutABroker() {
        String code = SampleData.unique("").substring(0, 5).toUpperCase(Locale.ROOT);
        Filer filer = samples.filer(Map.of(), Map.of("declarantCode", code));
        try (BankProcess bank = new BankProcess(samples.admin())) {
            signIn(account(parties.byIdentifier(filer.importer()).orElseThrow().id(), null, Role.TRADER), PASSWORD);
            assertThat(heading("What needs you now")).isVisible();
            newDeclaration();
            writeHeader(filer);
            writeLine("6109101000", "T-shirts of cotton", "(US)", "1,000");
            String sum = page.locator(".preview-total").innerText();
            button("File declaration").click();
            assertThat(page).hasURL(Pattern.compile(".*/cases/" + code + "\\d{8}M"));
            assertThat(heading("Pay duty and taxes")).isVisible();
            link("Pay").click();
            assertThat(page.locator(".payment-slip")).containsText(sum);
            payAt(bank);
        }
    }

    @Test
    void whoPaysByTheMonthPaysAtTheBanksPageToo() {
        Filer filer = samples.filer(Map.of(), Map.of("monthlyPayerUntil", samples.today().plusYears(2).toString()));
        String number = filer.api().fileAndAwait(filer.draft().set("collectionForm", "MONTHLY"), "ACCEPTED")
                .text("/declarationNumber");
        try (BankProcess bank = new BankProcess(samples.admin())) {
            atMyDeclarations(filer);
            page.navigate("/declarations/" + number + "/payment?lang=ko");
            assertThat(heading("납부서")).isVisible();
            mustBeAccessible();
            screen("payment-slip-ko");
            page.navigate("/declarations?lang=en");
            link("Pay " + number).click();
            payAt(bank);
        }
    }
}
