package org.openpass.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.openpass.access.Actor.Role;
import org.openpass.testing.BankProcess;
import org.openpass.testing.Filer;

/** A test of a broker's own screens: signs in and writes into the form of a declaration. */
abstract class TraderBrowserTest extends BrowserTest {

    /** Signs in as somebody of the broker's and goes to the declarations. */
    void atMyDeclarations(Filer filer) {
        identify(account(parties.byIdentifier(filer.declarantCode()).orElseThrow().id(), null, Role.BROKER), PASSWORD);
        page.navigate("/declarations");
        assertThat(heading("My declarations")).isVisible();
    }

    void newDeclaration() {
        link("New declaration").click();
        assertThat(page).hasURL(Pattern.compile(".*/declarations/drafts/\\d+"));
        assertThat(heading("Import declaration")).isVisible();
    }

    Locator field(String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }

    void type(String label, String value) {
        field(label).fill(value);
        field(label).blur();
    }

    /** Types into a field with choices and takes the first that is offered. */
    void choose(String label, String typed) {
        field(label).click();
        field(label).fill(typed);
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(typed)).first().click();
    }

    /** What every declaration of this test says besides its lines. */
    void writeHeader(Filer filer) {
        choose("Customs office", "020");
        choose("Importer", filer.importerName());
        type("Bill of lading", filer.bill());
        choose("Incoterm", "CIF");
        choose("Invoice currency", "USD");
        type("Packages in all", "3");
    }

    void addLine(int number) {
        button("Add line").click();
        assertThat(heading("Line " + number)).isVisible();
    }

    void writeLine(String code, String goods, String origin, String value) {
        type("HS code", code);
        type("Goods", goods);
        choose("Origin", origin);
        type("Invoice value", value);
    }

    /** Pays at the bank's page what the payment slip, which is shown, asks for. */
    void payAt(BankProcess bank) {
        link("Pay at " + bank.name()).click();
        button("납부하기 · Pay").click();
        assertThat(page.getByText("Paid and accepted: the goods may be carried out.")).isVisible();
        assertThat(link("Pay at " + bank.name())).hasCount(0);
    }
}
