package org.openpass.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.openpass.testing.Answer;
import org.openpass.testing.Bank;
import org.openpass.testing.Filer;

/** One declaration for each collection form, as its broker sees it until it is settled. */
class CollectionFormsBrowserIT extends TraderBrowserTest {

    @Test
    void eachFormSaysWhatToPayAndWhenAndFollowsThePaymentLive() {
        Filer filer = samples.filer(Map.of(), Map.of("monthlyPayerUntil", samples.today().plusYears(2).toString()));
        Answer after = filer.api().fileAndAwait(filer.draft(), "ACCEPTED");
        Answer monthly = filer.api().fileAndAwait(filer.draft().set("collectionForm", "MONTHLY"), "ACCEPTED");
        Answer first = filer.api().fileAndAwait(filer.draft().set("collectionForm", "PAY_BEFORE_ACCEPTANCE"),
                "AWAITING_PAYMENT");
        atMyDeclarations(filer);

        assertThat(page.getByText(Pattern.compile("Accepted: the goods may be carried out. Pay KRW 243,000 by ")))
                .hasCount(2);
        assertThat(page.getByText("Waits for your payment of KRW 243,000 (you pay first; there is no deadline)."))
                .isVisible();
        mustBeAccessible();
        screen("collection-forms-en");

        Bank bank = Bank.registered(samples);
        bank.pay(first).mustBe(200);
        filer.api().awaitStatus(first.text("/declarationNumber"), "ACCEPTED");
        assertThat(page.getByText("Paid and accepted: the goods may be carried out.")).hasCount(1);
        bank.pay(after).mustBe(200);
        bank.pay(monthly).mustBe(200);
        assertThat(page.getByText("Paid and accepted: the goods may be carried out.")).hasCount(3);
    }

    @Test
    void whereTheLawAsksForSecurityTheDeclarationSaysSoUntilItIsProvided() {
        Filer filer = samples.filer(Map.of(), Map.of("securityGround", "D252(1)"));
        Answer waiting = filer.api().fileAndAwait(filer.draft(), "AWAITING_SECURITY");
        atMyDeclarations(filer);
        page.navigate("/declarations?lang=ko");
        assertThat(page.getByText(Pattern.compile("담보를 제공하세요"))).isVisible();
        mustBeAccessible();
        screen("security-ko");

        filer.api().post("/api/v1/declarations/" + waiting.text("/declarationNumber") + "/security",
                Map.of("securityReference", samples.security(filer.importer(), 1_000_000))).mustBe(200);

        filer.api().awaitStatus(waiting.text("/declarationNumber"), "ACCEPTED");
        assertThat(page.getByText(Pattern.compile("담보를 제공하세요"))).not().isVisible();
        assertThat(page.getByText("수리", new com.microsoft.playwright.Page.GetByTextOptions().setExact(true)).first())
                .isVisible();
    }
}
