package org.openpass.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.openpass.testing.Answer;
import org.openpass.testing.Filer;
import org.openpass.testing.Officers;
import org.openpass.testing.WcoSample;

/** A broker's day: a message of the broker's own software is mended here, filed, asked about and accepted. */
class BrokerDayIT extends TraderBrowserTest {

    @Test
    void aFileWithErrorsIsMendedFiledSupplementedAndAccepted() {
        Filer filer = samples.filer();
        Officers officers = new Officers(samples);
        atMyDeclarations(filer);
        newDeclaration();
        String number = filesWhatWasMended(filer);

        Answer reviewed = filer.api().awaitStatus(number, "DOC_REVIEW");
        assertThat(heading("Nothing is wanted from you now")).isVisible();
        officers.decide(reviewed.text("/caseNumber"), Officers.SUPPLEMENT).mustBe(200);
        assertThat(heading("Customs asks you to supplement the declaration")).isVisible();
        assertThat(page.locator(".request")).hasText("Attach the invoice");
        mustBeAccessible();
        screen("day-broker-supplement-en");
        field("Your answer").fill("The invoice follows by post");
        button("Answer").click();
        assertThat(heading("Nothing is wanted from you now")).isVisible();
        officers.decide(reviewed.text("/caseNumber"), Officers.IN_ORDER).mustBe(200);

        assertThat(heading("Pay duty and taxes")).isVisible();
        page.navigate("/declarations");
        Locator row = page.getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText(number));
        assertThat(row).containsText("Accepted: the goods may be carried out. Pay KRW");
        assertThat(link("Pay " + number)).isVisible();
        mustBeAccessible();
        screen("day-broker-accepted-en");
        page.setViewportSize(360, 800);
        screen("day-broker-accepted-narrow-en");
    }

    /** Of Iranian origin, so that an officer looks at the documents. */
    private String filesWhatWasMended(Filer filer) {
        WcoSample message = WcoSample.of(filer).with("<ID>22030001</ID>", "<ID>99999999</ID>")
                .with("<NetNetWeightMeasure>120", "<NetNetWeightMeasure>12x")
                .with("<CountryCode>US</CountryCode><TypeCode>1</TypeCode>",
                        "<CountryCode>IR</CountryCode><TypeCode>1</TypeCode>");
        page.locator("vaadin-upload input[type=file]").setInputFiles(new FilePayload("declaration.xml",
                "application/xml", message.bytes()));
        assertThat(page).hasURL(Pattern.compile(".*/declarations/drafts/\\d+\\?check.*"));
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(
                Pattern.compile("\\d+ things need mending")))).isVisible();
        assertThat(field("Net weight (kg)")).hasValue("12x");
        assertThat(wrong("Net weight (kg)")).isVisible();
        assertThat(wrong("HS code")).isVisible();
        mustBeAccessible();
        screen("day-broker-errors-en");

        type("HS code", "2203000100");
        type("Net weight (kg)", "120");
        assertThat(page.locator(".error-summary")).isHidden();
        button("File declaration").click();
        assertThat(page).hasURL(Pattern.compile(".*/cases/" + filer.declarantCode() + "\\d{8}M"));
        return page.url().replaceAll(".*/cases/", "");
    }

    private Locator wrong(String label) {
        return page.locator("vaadin-text-field[invalid]").filter(new Locator.FilterOptions().setHasText(label));
    }
}
