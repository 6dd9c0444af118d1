package org.openpass.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.openpass.access.Actor.Role;
import org.openpass.testing.Filer;

/** A client and a broker agree on a mandate and part again, each at their own screen. */
class MandatesBrowserIT extends BrowserTest {

    private static final String MANDATES = "/organisation?tab=mandates";

    @Test
    void aMandateIsOfferedAcceptedAndEndedAndTheBrokerKeepsWhatItDeclared() {
        Filer declared = samples.filer();
        Filer others = samples.filer();
        Filer second = new Filer(others.api(), others.declarantCode(), declared.importer(), declared.importerName(),
                others.bill());
        String number = declared.api().file(declared.draft()).mustBe(202).text("/declarationNumber");
        String own = second.api().file(second.draft()).mustBe(202).text("/declarationNumber");
        String broker = "Broker " + others.declarantCode();
        String client = declared.importerName();

        identify(account(parties.byIdentifier(declared.importer()).orElseThrow().id(), null, Role.TRADER), PASSWORD);
        page.navigate(MANDATES);
        assertThat(row("Broker " + declared.declarantCode())).containsText("Entered by customs");
        button("Give a mandate").click();
        button("Offer").click();
        assertThat(page.getByText("Please fill this in").first()).isVisible();
        page.getByLabel("Customs broker", new Page.GetByLabelOptions().setExact(true)).fill("NOBODY");
        button("Offer").click();
        assertThat(page.getByText("Nobody is registered so. Compare each letter and digit.")).isVisible();
        mustBeAccessible();
        screen("mandates-give-en");
        page.setViewportSize(360, 800);
        mustFit();
        screen("mandates-give-narrow-en");
        page.setViewportSize(1440, 900);
        page.getByLabel("Customs broker", new Page.GetByLabelOptions().setExact(true)).fill(others.declarantCode());
        button("Offer").click();
        assertThat(page.locator(".mandates > .notice")).containsText("It counts as soon as " + broker + " accepts");
        assertThat(row(broker)).containsText("Waits for the other side");
        Page clients = page;

        openWindow();
        identify(account(parties.byIdentifier(others.declarantCode()).orElseThrow().id(), null, Role.BROKER), PASSWORD);
        page.navigate("/cases/" + number);
        assertThat(heading("There is nothing here")).isVisible();
        page.navigate(MANDATES);
        assertThat(row(client)).containsText("Waits for your answer");
        screens("mandates-broker");
        button("Accept: " + client).click();
        assertThat(page.getByText("You will see the cases of " + client + " and act in them")).isVisible();
        mustBeAccessible();
        screen("mandates-accept-en");
        button("Accept").click();
        assertThat(row(client)).containsText("Accepted by " + broker);
        page.navigate("/cases/" + number);
        assertThat(heading(number)).isVisible();
        Page brokers = page;

        page = clients;
        // What the other side does shows by itself.
        assertThat(row(broker)).containsText("Accepted by " + broker);
        screens("mandates-client");
        button("End…: " + broker).click();
        page.getByLabel("Reason", new Page.GetByLabelOptions().setExact(true)).fill("We declare ourselves");
        page.getByLabel("After a last day").check();
        button("End the mandate").click();
        assertThat(page.getByText("Please fill this in").first()).isVisible();
        mustBeAccessible();
        screen("mandates-end-en");
        page.getByLabel("At once").check();
        button("End the mandate").click();
        assertThat(row(broker)).containsText("We declare ourselves");
        assertThat(row(broker)).containsText("Ended by " + client);

        page = brokers;
        // The page that stood open closes by itself.
        assertThat(heading("There is nothing here")).isVisible();
        page.navigate("/cases/" + own);
        assertThat(heading(own)).isVisible();
        page.navigate("/mailbox");
        page.getByText("Mandate ended: " + client).first().click();
        assertThat(page.getByText("We declare ourselves")).isVisible();
        link("To the mandates").click();
        assertThat(row(client)).containsText("Ended");
    }

    /** The newest line with the party. */
    private Locator row(String party) {
        return page.locator(".mandates tbody tr").filter(new Locator.FilterOptions().setHas(
                page.getByRole(AriaRole.ROWHEADER, new Page.GetByRoleOptions().setName(party))))
                .first();
    }

    /** The languages of this run, wide and narrow; ends in English, wide. */
    private void screens(String name) {
        for (String language : languages()) {
            page.navigate(MANDATES + "&lang=" + language);
            assertThat(page.locator("html")).hasAttribute("lang", language);
            assertThat(page.locator(".mandates tbody tr").first()).isVisible();
            awaitServer();
            mustBeAccessible();
            screen(name + "-" + language);
            page.setViewportSize(360, 800);
            mustFit();
            screen(name + "-narrow-" + language);
            page.setViewportSize(1440, 900);
        }
    }

    private void mustFit() {
        Assertions.assertThat(PageChecks.tooWide(page)).isEmpty();
    }
}
