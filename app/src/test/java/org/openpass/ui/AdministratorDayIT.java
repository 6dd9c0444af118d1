package org.openpass.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openpass.access.Accounts.NewAccount;
import org.openpass.access.Actor.Role;
import org.openpass.casework.Deadlines;
import org.openpass.casework.Deadlines.Deadline;
import org.openpass.mailbox.notification.Partner;
import org.openpass.terms.Seoul;
import org.openpass.testing.Answer;
import org.openpass.testing.Filer;
import org.openpass.testing.SampleData;
import org.openpass.testing.TimeLimits;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A day of two administrators: an organisation comes from a file, a rate changes from Monday, an outage moves deadlines, a
 * message that failed is sent again, and it is read who looked at a trader's case. Each screen has a test of its own besides.
 */
class AdministratorDayIT extends ColleaguesBrowserTest {

    private static final String OFFICE = "041";
    private static final String HOOKS = "/api/v1/notifications/webhooks";
    private static final String DUTY_RATES = "/admin/tables/tariff.duty_rates";
    private static final int HOUSES = 5;
    private static final int PEOPLE_OF_A_HOUSE = 12;

    @Autowired
    Deadlines deadlines;
    @Autowired
    TransactionTemplate transaction;
    private final String people = SampleData.unique("zy-").toLowerCase(Locale.ROOT) + "-";
    private final String outage = SampleData.unique("Banks away at noon ");
    private final String title = SampleData.unique("Rate of winter boots ");
    /** No chapter of the Harmonized System is 98: nothing else reads rates of it. */
    private final String code = "98" + ThreadLocalRandom.current().nextInt(10_000, 100_000) + "000";

    private Filer filer;
    private Page kims;
    private Page lees;

    @AfterEach
    void nothingStandsForOthers() {
        jdbc.sql("delete from tariff.duty_rates where code_prefix = ?").param(code).update();
        jdbc.sql("delete from casework.outage_drafts where what = ?").param(outage).update();
        jdbc.sql("delete from casework.outages where what = ?").param(outage).update();
    }

    @Test
    void aDayOfTheAdministration() {
        openOffice(OFFICE);
        filer = samples.filer();
        String number = dueYesterday();
        lookedAt(number);
        openWindow();
        signIn(account(null, OFFICE, Role.ADMINISTRATOR, Role.CLEARANCE_OFFICER), PASSWORD);
        assertThat(heading("Inbox")).isVisible();
        kims = page;
        openWindow();
        signIn(account(null, null, Role.ADMINISTRATOR), PASSWORD);
        assertThat(heading("Parties")).isVisible();
        lees = page;

        page = kims;
        organisation();
        rateFromMonday();
        outage(number);
        failedMessage();
        whoLooked(number);
    }

    /** What is wrong is told row by row and nothing is kept; the mended file brings all of it. */
    private void organisation() {
        page.navigate("/admin/organisation?lang=en");
        button("Bring from a file").click();
        String file = organisationFile();
        upload(file.replaceFirst("INSPECTOR", "INSPEKTOR").replaceFirst("(?m)^PERSON,Y\\d4,", "PERSON,Y99,"));
        Locator errors = page.locator(".organisation-file .data-table tbody tr");
        assertThat(errors).hasCount(2);
        assertThat(page.locator(".organisation-file")).containsText("INSPEKTOR");
        assertThat(accounts.find(people + "0-0")).isEmpty();
        upload(file);
        assertThat(page.getByText("Brought: offices 5, sections 5, people 60, postings 60.")).isVisible();
        assertThat(page.locator(".posting-links tbody tr")).hasCount(HOUSES * PEOPLE_OF_A_HOUSE);
        screen("day-administrator-organisation-en");
    }

    private String organisationFile() {
        String today = samples.today().toString();
        String house = "Y" + ThreadLocalRandom.current().nextInt(10);
        return IntStream.range(0, HOUSES).boxed().flatMap(i -> IntStream.range(-2, PEOPLE_OF_A_HOUSE).mapToObj(n -> switch (n) {
            case -2 -> "OFFICE," + house + i + ",,시험세관 " + i + ",Trial Customs " + i + ",HOUSE,,,," + today;
            case -1 -> "SECTION," + house + i + ",01,통관과,Clearance,,,,," + today;
            default -> "PERSON," + house + i + ",01,김 " + i + "-" + n + ",,,," + people + i + "-" + n + ","
                    + (n == 0 ? "SUPERVISOR CLEARANCE_OFFICER" : n % 2 == 0 ? "INSPECTOR" : "CLEARANCE_OFFICER") + "," + today;
        })).collect(Collectors.joining("\n", "what,office,section,name_ko,name_en,kind,parent,username,roles,from\n", "\n"));
    }

    /** One prepares it, another releases it; until Sunday night the old one holds. */
    private void rateFromMonday() {
        LocalDate monday = samples.today().with(TemporalAdjusters.next(DayOfWeek.MONDAY));
        jdbc.sql("""
                insert into tariff.duty_rates (nomenclature, code_prefix, rate_kind, ad_valorem, valid_from, article, source)
                values ('HSK-SAMPLE', ?, 'A', 8, '2020-01-01', 'Customs Act Art. 50', 'trial')
                """).param(code).update();
        page.navigate(DUTY_RATES + "?lang=en&q=" + code);
        button("Change from a day: HSK-SAMPLE " + code + " A").click();
        field("Rate, %").fill("6.5");
        day("First day", monday);
        field("Title").fill(title);
        field("Basis").fill("Decree no. 7");
        button("Submit for release").click();
        assertThat(heading(title)).isVisible();
        assertThat(button("Release")).hasCount(0);

        page = lees;
        page.navigate("/admin/releases?lang=en");
        page.getByRole(AriaRole.LINK).filter(new Locator.FilterOptions().setHasText(title)).click();
        assertThat(page.locator(".row-change")).containsText("Rate, %: 8 → 6.5");
        button("Release").click();
        assertThat(page.locator(".release-news")).containsText("Released. It holds from its first days on.");
        page.navigate(DUTY_RATES + "?q=" + code + "&on=" + monday.minusDays(1));
        assertThat(row(code)).not().containsText("6.5");
        page.navigate(DUTY_RATES + "?q=" + code + "&on=" + monday);
        assertThat(row(code)).containsText("6.5");
        screen("day-administrator-rate-en");
        page = kims;
    }

    /** What falls in it is due on the working day after; the case and its party read why. */
    private void outage(String number) {
        LocalDate today = samples.today();
        page.navigate("/admin/outages?lang=en");
        button("Declare an outage").click();
        field("What happened").fill(outage);
        moment(0, today.minusDays(1), "11:00");
        moment(1, today, "00:10");
        check("Payment");
        check(OFFICE + " ");
        assertThat(page.locator(".outage-reach")).containsText("It touches 1 deadlines of 1 cases.");
        button("Submit to a second person").click();
        assertThat(page.locator(".outage-waiting")).containsText(outage);

        page = lees;
        page.navigate("/admin/outages?lang=en");
        button("Release: " + outage).click();
        assertThat(row(outage).last()).containsText("Over");
        String later = new TimeLimits(jdbc).end(today.plusDays(1)).toString();
        Awaitility.await().until(() -> later.equals(filer.api().declaration(number).text("/money/dueOn")));
        screen("day-administrator-outage-en");
        page = kims;
        page.navigate("/cases/" + number);
        assertThat(page.locator(".moved-note")).containsText("Payment: the last day was moved from");
        screen("day-administrator-moved-en");
    }

    /** A message that a partner did not take goes out again as the same. */
    private void failedMessage() {
        try (Partner partner = new Partner()) {
            partner.answers(500);
            String hook = HOOKS + "/" + filer.api().post(HOOKS, Map.of("address", partner.url(), "kinds", Set.of("SLIP")))
                    .mustBe(201).text("/id");
            filer.api().post(hook + "/test", Map.of()).mustBe(202);
            String delivery = partner.next().delivery();
            String broker = "Broker " + filer.declarantCode();
            Awaitility.await().until(() -> samples.admin().get("/api/v1/admin/messages?result=FAILED&q=" + delivery).mustBe(200)
                    .text("/messages/0/id") != null);
            page.navigate("/admin/messages?lang=en&result=TROUBLE&partner=" + broker.replace(" ", "%20"));
            partner.answers(200);
            button("Send again: Test, " + broker).click();
            assertThat(partner.next().delivery()).isEqualTo(delivery);
            filer.api().send("DELETE", hook).mustBe(204);
        }
    }

    /** By the trader's number: who, when, and why. */
    private void whoLooked(String number) {
        page.navigate("/admin/looks?lang=en");
        field("Number of a party").fill(filer.declarantCode());
        page.keyboard().press("Tab");
        Locator look = page.locator(".looks .data-table tbody tr").filter(new Locator.FilterOptions().setHasText(number))
                .filter(new Locator.FilterOptions().setHasText("Complaint 17 of the importer"));
        assertThat(look.first()).containsText("Other office");
        screen("day-administrator-looks-en");
    }

    /** Somebody of headquarters reads the case, and says why. */
    private void lookedAt(String number) {
        String chief = SampleData.unique("chief-").toLowerCase(Locale.ROOT);
        accounts.save(new NewAccount(chief, PASSWORD, "Chief", null, "010", true, Set.of(Role.SUPERVISOR)));
        signIn(chief, PASSWORD);
        page.navigate("/cases/" + number + "?lang=en");
        field("Reason").fill("Complaint 17 of the importer");
        button("Go on to the case").click();
        assertThat(heading(number)).isVisible();
    }

    /** A declaration whose slip was due yesterday. */
    private String dueYesterday() {
        Answer accepted = filer.api().fileAndAwait(filer.draft().set("customsOffice", OFFICE), "ACCEPTED");
        Deadline payment = deadlines.open(accepted.text("/caseNumber")).getFirst();
        transaction.executeWithoutResult(t -> deadlines.set(new Deadline(payment.caseNumber(), payment.kind(),
                payment.round(), Seoul.after(samples.today().minusDays(1)), payment.article(), payment.bearer())));
        return accepted.text("/declarationNumber");
    }

    private Locator field(String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }

    private void day(String label, LocalDate day) {
        field(label).fill(day.toString());
        field(label).press("Enter");
        awaitServer();
    }

    private void moment(int which, LocalDate day, String time) {
        Locator picker = page.locator(".outage-form vaadin-date-time-picker").nth(which);
        picker.locator("vaadin-date-picker input").fill(day.toString());
        picker.locator("vaadin-date-picker input").press("Enter");
        picker.locator("vaadin-time-picker input").fill(time);
        picker.locator("vaadin-time-picker input").press("Enter");
        awaitServer();
    }

    private void check(String beginning) {
        page.locator(".outage-form vaadin-checkbox").filter(new Locator.FilterOptions().setHasText(beginning)).getByRole(
                AriaRole.CHECKBOX).check();
        awaitServer();
    }

    private Locator row(String text) {
        return page.locator(".data-table tbody tr").filter(new Locator.FilterOptions().setHasText(text));
    }

    private void upload(String csv) {
        page.locator("vaadin-upload input[type=file]").setInputFiles(new FilePayload("organisation.csv", "text/csv",
                csv.getBytes(StandardCharsets.UTF_8)));
    }
}
