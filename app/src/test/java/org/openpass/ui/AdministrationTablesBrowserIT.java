package org.openpass.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openpass.access.Actor.Role;
import org.openpass.testing.SampleData;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two administrators change a table of the tariff, on rates of goods that nobody declares. */
class AdministrationTablesBrowserIT extends BrowserTest {

    private static final int ROWS = 3_000;
    private static final String DUTY_RATES = "/admin/tables/tariff.duty_rates";

    @Autowired
    JdbcClient jdbc;

    /** No chapter of the Harmonized System is 98: nothing else reads rates of it. */
    private final String codes = "98" + ThreadLocalRandom.current().nextInt(1_000, 10_000);
    private final String code = codes + "0000";
    private final String title = SampleData.unique("Rates of winter ");

    @AfterEach
    void noRateStandsForOthers() {
        jdbc.sql("delete from tariff.duty_rates where code_prefix like ?").param(codes + "%").update();
    }

    @Test
    void aRateFromNextMondayIsPreparedByOneAndReleasedByAnother() {
        standingRate();
        LocalDate monday = samples.today().with(TemporalAdjusters.next(DayOfWeek.MONDAY));
        String kim = administrator();
        Page first = page;
        prepare(monday);

        openWindow();
        String lee = administrator();
        page.navigate("/admin/releases?lang=en");
        page.getByRole(AriaRole.LINK).filter(new Locator.FilterOptions().setHasText(title)).click();
        assertThat(page.locator(".row-change")).containsText("Rate, %: 8 → 6.5");
        assertThat(page.locator(".touches")).containsText("They keep what held on their day of filing");
        mustBeAccessible();
        screen("release-to-release-en");
        // What stands is changed behind it, and put back.
        article("Another article");
        button("Release").click();
        assertThat(page.locator(".release-news")).containsText("What stands was changed since this was prepared");
        article("Customs Act Art. 50");
        button("Release").click();
        assertThat(page.locator(".release-news")).containsText("Released. It holds from its first days on.");
        assertThat(button("Release")).hasCount(0);
        assertThat(first.locator(".release-name")).containsText("Released");

        page.navigate(DUTY_RATES + "?q=" + code + "&on=" + monday);
        assertThat(row()).containsText("6.5");
        page.navigate(DUTY_RATES + "?q=" + code);
        assertThat(row()).not().containsText("6.5");
        link("History: HSK-SAMPLE " + code + " A").click();
        Locator history = page.locator(".table-history");
        assertThat(history).containsText("Rate, %: 8 → 6.5");
        assertThat(history).containsText("Decree no. 7");
        assertThat(history).containsText(kim + ", then " + lee);
        assertThat(history).containsText("Stood before there were releases");
        mustBeAccessible();
        screen("table-history-en");
        page.setViewportSize(360, 800);
        page.navigate(DUTY_RATES + "?lang=ko&q=" + code + "&on=" + monday);
        assertThat(row()).containsText("6.5");
        button("특정일부터 변경: HSK-SAMPLE " + code + " A").click();
        assertThat(field("적용 시작일")).isVisible();
        mustBeAccessible();
        screen("table-change-narrow-ko");
    }

    /** Another rate from Monday on, after all that is wrong with it was said at once. */
    private void prepare(LocalDate monday) {
        page.navigate("/admin/tables?lang=en");
        assertThat(link("Duty rates")).isVisible();
        mustBeAccessible();
        screen("tables-en");
        link("Duty rates").click();
        field("Find in any column").fill(code);
        assertThat(page).hasURL(Pattern.compile(".*tariff\\.duty_rates\\?q=" + code));
        button("Change from a day: HSK-SAMPLE " + code + " A").click();
        field("Rate, %").fill("less");
        button("Submit for release").click();
        assertThat(page.getByText("less is no number with at most twelve digits").first()).isVisible();
        assertThat(page.getByText("It is empty. Fill it in.").first()).isVisible();
        assertThat(page.getByText("Say it in 3 to 200 characters.").first()).isVisible();
        assertThat(page.getByText("Please fill this in").first()).isVisible();
        mustBeAccessible();
        screen("table-change-en");

        field("Rate, %").fill("6.5");
        day("First day", samples.today());
        field("Title").fill(title);
        field("Basis").fill("Decree no. 7");
        button("Submit for release").click();
        // Said to screen readers for a moment, too.
        assertThat(page.getByText("is not to come. What has been decided by a day is never changed for it").first()).isVisible();
        assertThat(field("Title")).hasValue(title);
        day("First day", monday);
        button("Submit for release").click();

        assertThat(heading(title)).isVisible();
        assertThat(page.locator(".release-next")).containsText("another administrator releases it");
        assertThat(page.locator(".row-errors")).containsText("No commodity whose code begins with " + code);
        assertThat(page.locator(".touches")).containsText("Drafts that name one");
        assertThat(button("Release")).hasCount(0);
        mustBeAccessible();
        screen("release-submitted-en");
    }

    @Test
    void aWrongFileIsToldRowByRowAndAGoodOneIsSeenOnItsWayIntoTheDraft() throws IOException {
        administrator();
        page.navigate(DUTY_RATES + "?lang=en");
        assertThat(page.getByLabel("Rows of the day as XLSX")).isVisible();
        button("From a file").click();
        field("Title").fill(title);
        button("Begin the draft").click();
        assertThat(page.getByText("Please fill this in").first()).isVisible();
        field("Basis").fill("Notice no. 3");
        button("Begin the draft").click();
        assertThat(heading(title)).isVisible();

        Locator load = page.locator(".load-part");
        give(file(40).replaceFirst("(?m)^(.*0003,A,,)5", "$1many").replaceFirst("(?m)^HSK-SAMPLE(.*0007,A)", "XYZ$1"));
        assertThat(load).containsText("Rows are in error; nothing was kept");
        assertThat(load).containsText("Errors: 2.");
        assertThat(load).containsText("many is no number");
        assertThat(load).containsText("XYZ is none of the codes");
        assertThat(page.getByText("There are no rows that change anything.")).isVisible();
        Download errors = page.waitForDownload(() -> link("All errors as CSV").click());
        assertThat(Files.readString(errors.path())).contains("many", "XYZ");
        mustBeAccessible();
        screen("release-file-refused-en");

        page.evaluate("""
                () => {
                  window.told = [];
                  new MutationObserver(() => window.told.push(document.querySelector('.load-part')?.innerText ?? ''))
                      .observe(document.body, {subtree: true, childList: true, characterData: true});
                }""");
        give(file(ROWS));
        assertThat(load).containsText("In the draft. 3,000 rows.");
        assertThat(page.getByText("Rows that are set: 3,000.")).isVisible();
        assertThat(String.valueOf(page.evaluate("() => window.told.join(' ')"))).containsPattern("Is read|Is checked|Waits");
        page.navigate(page.url() + "?lang=ko&after=100");
        assertThat(page.getByText("첫 쪽")).isVisible();
        mustBeAccessible();
        page.setViewportSize(360, 800);
        screen("release-file-narrow-ko");
        otherTables();
    }

    /** Rates of as many codes, 5 per cent from next Monday on. */
    private String file(int rows) {
        LocalDate monday = samples.today().with(TemporalAdjusters.next(DayOfWeek.MONDAY));
        return IntStream.range(0, rows).mapToObj(row -> "HSK-SAMPLE," + codes + String.format("%04d", row) + ",A,,5,,," + monday
                + ",,Trial").collect(Collectors.joining("\n", "nomenclature,code_prefix,rate_kind,origin,ad_valorem,"
                + "specific_amount,unit,valid_from,valid_to,article\n", "\n"));
    }

    /** A table with many columns stays readable, and so does one with many rows. */
    private void otherTables() {
        samples.ready();
        for (String table : List.of("tariff.internal_taxes", "requirement.confirmation_laws")) {
            page.setViewportSize(1440, 900);
            page.navigate("/admin/tables/" + table + "?lang=en");
            assertThat(page.locator(".table-page .data-table")).isVisible();
            mustBeAccessible();
            screen("table-" + table + "-en");
            page.setViewportSize(360, 800);
            page.navigate("/admin/tables/" + table + "?lang=ko");
            assertThat(page.locator(".table-page .data-table")).isVisible();
            screen("table-" + table + "-narrow-ko");
        }
    }

    private void give(String file) {
        page.locator("vaadin-upload input[type=file]").setInputFiles(new FilePayload("rates.csv", "text/csv",
                file.getBytes(StandardCharsets.UTF_8)));
    }

    private String administrator() {
        String name = account(null, null, Role.ADMINISTRATOR);
        signIn(name, PASSWORD);
        assertThat(heading("Parties")).isVisible();
        return name;
    }

    private void standingRate() {
        jdbc.sql("""
                insert into tariff.duty_rates (nomenclature, code_prefix, rate_kind, ad_valorem, valid_from, article, source)
                values ('HSK-SAMPLE', ?, 'A', 8, '2020-01-01', 'Customs Act Art. 50', 'trial')
                """).param(code).update();
    }

    private void article(String article) {
        jdbc.sql("update tariff.duty_rates set article = ? where code_prefix = ?").params(article, code).update();
    }

    private Locator field(String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }

    private void day(String label, LocalDate day) {
        field(label).fill(day.toString());
        field(label).press("Enter");
        awaitServer();
    }

    /** The one row that is found. */
    private Locator row() {
        return page.locator(".table-page .data-table tr").filter(new Locator.FilterOptions().setHasText(code));
    }
}
