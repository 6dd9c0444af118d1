package org.openpass.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.openpass.portal.upload.Workbooks;
import org.openpass.testing.Filer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A declaration from a file, and the payments that follow: in a browser. */
class UploadBrowserIT extends TraderBrowserTest {

    private static final int PAUSE_OF_FAST_FINGERS = 40;
    private static final String TYPED = "Typed without any pause at all, letter by letter, for longer than the five "
            + "seconds that may be lost at most";

    @Autowired
    JdbcClient jdbc;

    @Test
    void aWrongFileSaysWhyAndAGoodOneOpensWithItsErrorsIsMendedFiledAndToBePaid() {
        Filer filer = samples.filer();
        atMyDeclarations(filer);
        newDeclaration();
        upload("list.csv", "text/csv", "a,b\n1,2\n".getBytes(StandardCharsets.UTF_8));
        assertThat(page.locator(".upload-part .task-message")).containsText("list.csv: No row names the columns");
        screen("upload-wrong");
        mustBeAccessible();

        upload("declaration.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                Workbooks.filled(sheet -> {
                    Workbooks.write(sheet, 1, "customsOffice", "020");
                    Workbooks.write(sheet, 1, "importer.id", filer.importer());
                    Workbooks.write(sheet, 1, "billOfLading", filer.bill());
                    Workbooks.write(sheet, 1, "incoterm", "cif");
                    Workbooks.write(sheet, 1, "currency", "ZZZ");
                    Workbooks.write(sheet, 1, "totalPackages", "1");
                    Workbooks.write(sheet, 1, "hsCode", "6109101000");
                    Workbooks.write(sheet, 1, "description", "T-shirts of cotton");
                    Workbooks.write(sheet, 1, "origin", "US");
                    Workbooks.write(sheet, 1, "amount", "12x");
                    Workbooks.write(sheet, 2, "incoterm", "FOB");
                }));
        assertThat(page).hasURL(Pattern.compile(".*/declarations/drafts/\\d+\\?check.*"));
        assertThat(heading("2 things need mending")).isVisible();
        assertThat(field("Invoice value")).hasValue("12x");
        assertThat(page.locator("vaadin-text-field[invalid]").filter(new Locator.FilterOptions()
                .setHasText("Invoice value"))).isVisible();
        assertThat(page.locator(".upload-notes")).containsText("FOB");
        screen("upload-errors");
        mustBeAccessible();
        page.setViewportSize(360, 800);
        screen("upload-errors-360");
        page.setViewportSize(1440, 900);

        choose("Invoice currency", "USD");
        type("Invoice value", "2000");
        assertThat(page.locator(".error-summary")).isHidden();
        button("File declaration").click();
        assertThat(page).hasURL(Pattern.compile(".*/cases/" + filer.declarantCode() + "\\d{8}M"));
        String number = page.url().replaceAll(".*/cases/", "");
        filer.api().awaitStatus(number, "ACCEPTED");
        pays(number);
    }

    private void pays(String number) {
        page.navigate("/payments");
        assertThat(heading("Payments")).isVisible();
        assertThat(link(number)).isVisible();
        assertThat(page.getByText("One slip over")).isVisible();
        button("Make address").click();
        Locator address = page.getByLabel("Address for your calendar program");
        assertThat(address).hasValue(Pattern.compile("https?://.*/files/calendar/[\\w-]{43}\\.ics"));
        assertThat(page.context().request().get(address.inputValue()).text()).contains("BEGIN:VEVENT", number);
        screen("payments");
        mustBeAccessible();
        page.setViewportSize(360, 800);
        page.navigate("/payments?view=refunds&lang=ko");
        assertThat(heading("환급할 것이 없습니다")).isVisible();
        screen("payments-ko-360");
        mustBeAccessible();
    }

    @Test
    void whoTypesWithoutAPauseLosesNoMoreThanTheLastSeconds() {
        Filer filer = samples.filer();
        atMyDeclarations(filer);
        newDeclaration();
        long draft = Long.parseLong(page.url().replaceAll(".*/drafts/(\\d+).*", "$1"));
        field("Goods").focus();
        page.keyboard().type(TYPED, new Keyboard.TypeOptions().setDelay(PAUSE_OF_FAST_FINGERS));
        page.context().close();

        String kept = jdbc.sql("select content -> 'lines' -> 0 ->> 'description' from declaration.drafts where id = ?")
                .param(draft).query(String.class).optional().orElse("");
        assertThat(TYPED).startsWith(kept);
        assertThat(kept.length()).isGreaterThan(TYPED.length() / 4);
    }

    private void upload(String name, String type, byte[] content) {
        page.locator("vaadin-upload input[type=file]").setInputFiles(new FilePayload(name, type, content));
    }
}
