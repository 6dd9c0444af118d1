package org.openpass.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.openpass.testing.BankProcess;
import org.openpass.testing.Filer;

/** The form of a declaration, from the first letter to the payment. */
class DeclarationFormBrowserIT extends TraderBrowserTest {

    @Test
    void aBrokerMendsAllErrorsSeesTheDutyFilesAndPaysFirst() {
        Filer filer = samples.filer();
        try (BankProcess bank = new BankProcess(samples.admin())) {
            atMyDeclarations(filer);
            assertThat(heading("No declarations yet")).isVisible();
            mustBeAccessible();
            newDeclaration();
            mustBeAccessible();

            writeHeader(filer);
            choose("How it is paid", "before acceptance");
            writeLine("2208.30-1000", "Scotch whisky", "(GB)", "12,000");
            assertThat(page.getByText("Scotch whisky").first()).isVisible();
            type("Quantity", "700");
            choose("Unit", "litre");
            type("Alcohol (% vol.)", "40");
            addLine(2);
            writeLine("6109101000", "T-shirts of cotton", "(US)", "12x");
            addLine(3);
            writeLine("9999999999", "Something", "(US)", "500");

            button("File declaration").click();
            assertThat(heading("3 things need mending")).isVisible();
            screen("declaration-form-errors");
            mustBeAccessible();
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^Law 05"))).click();
            assertThat(field("Approval number, law 05")).isFocused();
            type("Approval number, law 05", "SIK-2611-7");
            assertThat(heading("2 things need mending")).isVisible();
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("12x"))).click();
            assertThat(heading("Line 2")).isVisible();
            assertThat(field("Invoice value")).isFocused();
            assertThat(field("Invoice value")).hasValue("12x");
            type("Invoice value", "2000");
            assertThat(heading("1 thing needs mending")).isVisible();
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("9999999999"))).click();
            assertThat(heading("Line 3")).isVisible();
            assertThat(field("HS code")).isFocused();
            type("HS code", "4901991000");

            Locator preview = page.locator(".preview-lines");
            assertThat(preview).containsText("20\u00a0% ×");
            assertThat(preview).containsText("Liquor Tax Act");
            assertThat(page.locator(".preview-total")).containsText("KRW");
            assertThat(page.locator(".error-summary")).isHidden();
            screen("declaration-form");
            String sum = page.locator(".preview-total").innerText();

            button("File declaration").click();
            assertThat(page).hasURL(Pattern.compile(".*/cases/" + filer.declarantCode() + "\\d{8}M"));
            String number = page.url().replaceAll(".*/cases/", "");
            filer.api().awaitStatus(number, "AWAITING_PAYMENT");

            page.navigate("/declarations?state=waiting");
            assertThat(page.getByText("Waits for your payment of " + sum)).isVisible();
            mustBeAccessible();
            screen("my-declarations");
            link("Pay " + number).click();
            assertThat(heading("Payment slip")).isVisible();
            assertThat(page.locator(".payment-slip")).containsText(sum);
            mustBeAccessible();
            screen("payment-slip");
            link("Pay at " + bank.name()).click();
            assertThat(page.locator(".amount")).containsText(sum.replace("KRW ", ""));
            button("납부하기 · Pay").click();

            assertThat(page).hasURL(Pattern.compile(".*/declarations/" + number + "/payment"));
            assertThat(page.getByText("Paid and accepted: the goods may be carried out.")).isVisible();
            screen("payment-booked");
            page.navigate("/declarations?state=done");
            assertThat(link(number)).isVisible();
        }
    }

    @Test
    void whatWasTypedOutlivesReloadAndSignOutAndLanguage() {
        Filer filer = samples.filer();
        atMyDeclarations(filer);
        newDeclaration();
        writeHeader(filer);
        writeLine("6109101000", "T-shirts of cotton", "(GB)", "not a number");
        assertThat(page.locator(".line-list")).containsText("not a number");
        String draft = page.url();

        page.reload();
        assertThat(field("Bill of lading")).hasValue(filer.bill());
        assertThat(field("Invoice value")).hasValue("not a number");

        page.navigate(draft + "?lang=ko");
        assertThat(heading("수입신고서 작성")).isVisible();
        assertThat(field("B/L 번호")).hasValue(filer.bill());
        button("신고서 제출").click();
        assertThat(heading("고칠 곳이 1건 있습니다")).isVisible();
        mustBeAccessible();

        page.navigate("/declarations?state=drafts&lang=ko");
        assertThat(page.getByText("작성 중 (1)")).isVisible();
        mustBeAccessible();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("이어서 작성"))).click();
        assertThat(field("결제금액")).hasValue("not a number");
    }

    @Test
    void twoWindowsDoNotOverwriteEachOther() {
        Filer filer = samples.filer();
        atMyDeclarations(filer);
        newDeclaration();
        Page other = page.context().newPage();
        other.navigate(page.url());
        assertThat(other.getByLabel("Bill of lading")).isVisible();

        type("Bill of lading", "HERE");
        choose("Incoterm", "CIF");
        assertThat(page.locator("vaadin-combo-box[has-value]").filter(
                new Locator.FilterOptions().setHasText("Incoterm"))).isVisible();
        other.getByLabel("Bill of lading").fill("THERE");
        other.getByLabel("Bill of lading").blur();

        assertThat(other.getByText("changed this draft at", new Page.GetByTextOptions())).isVisible();
        assertThat(other.getByLabel("Bill of lading")).hasValue("THERE");
        other.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Show the other version")).click();
        assertThat(other.getByLabel("Bill of lading")).hasValue("HERE");
    }

    @Test
    void linesAreWrittenWithoutAMouse() {
        Filer filer = samples.filer();
        atMyDeclarations(filer);
        newDeclaration();
        field("HS code").focus();
        keys("2208301000", "Tab", "Tab");
        assertThat(field("Goods")).isFocused();
        keys("Whisky", "Control+Enter");
        assertThat(heading("Line 2")).isVisible();
        assertThat(field("HS code")).isFocused();
        assertThat(field("HS code")).hasValue("");
        keys("6109101000", "Tab", "Tab", "Shirts");
        button("Duplicate line").focus();
        keys("Enter");
        assertThat(heading("Line 3")).isVisible();
        assertThat(field("Goods")).hasValue("Shirts");
        button("Remove line").focus();
        keys("Enter");
        assertThat(page.getByText("Line 3 was removed.")).isVisible();
        assertThat(heading("Line 2")).isVisible();

        page.locator("vaadin-grid-cell-content").filter(new Locator.FilterOptions().setHasText("2208.30-1000")).click();
        assertThat(heading("Line 1")).isVisible();
        keys("ArrowDown", "Space");
        assertThat(heading("Line 2")).isVisible();
        assertThat(field("Goods")).hasValue("Shirts");
    }

    @Test
    void anotherDeclarationServesAsTemplateAndAStrangersDoesNot() {
        Filer filer = samples.filer();
        String number = filer.api().fileAndAwait(filer.draft(), "ACCEPTED").text("/declarationNumber");
        atMyDeclarations(filer);

        page.navigate("/declarations/new?like=" + number);
        assertThat(field("Goods")).hasValue("T-shirts of cotton");
        assertThat(field("Bill of lading")).hasValue("");
        assertThat(field("Declarant's reference")).hasValue(Pattern.compile("OP\\d{6,}"));
        String draft = page.url();

        button("Sign out").click();
        assertThat(link("Sign in")).isVisible();
        atMyDeclarations(samples.filer());
        page.navigate(draft);
        assertThat(heading("There is nothing here")).isVisible();
        page.navigate("/declarations/new?like=" + number);
        assertThat(heading("There is nothing here")).isVisible();
        page.navigate("/declarations/" + number + "/payment");
        assertThat(heading("There is nothing here")).isVisible();
    }

    private void keys(String... typed) {
        for (String keys : typed) {
            if (keys.matches("Tab|Enter|Space|ArrowDown|Control\\+Enter")) {
                page.keyboard().press(keys);
            } else {
                page.keyboard().type(keys);
            }
        }
    }
}
