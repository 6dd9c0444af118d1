package org.openpass.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openpass.access.Actor.Role;
import org.openpass.casework.Deadlines;
import org.openpass.casework.Deadlines.Deadline;
import org.openpass.casework.NewOutage;
import org.openpass.casework.Outage;
import org.openpass.casework.Outages;
import org.openpass.terms.Seoul;
import org.openpass.testing.Answer;
import org.openpass.testing.Filer;
import org.openpass.testing.MovableClock;
import org.openpass.testing.SampleData;
import org.openpass.testing.TimeLimits;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Administrators declare, undo and dismiss outages; the case says which deadline was moved and why. */
class OutagesBrowserIT extends BrowserTest {

    private static final String OFFICE = "040";

    @Autowired
    Outages outages;
    @Autowired
    Deadlines deadlines;
    @Autowired
    TransactionTemplate transaction;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    MovableClock clock;

    private final String banks = SampleData.unique("Banks away ");
    private final String power = SampleData.unique("Power away ");

    @AfterEach
    void nothingStandsForOthers() {
        jdbc.sql("delete from casework.outage_drafts where what in (?, ?)").params(banks, power).update();
        jdbc.sql("delete from casework.outages where what in (?, ?)").params(banks, power).update();
    }

    @Test
    void anOutageIsDeclaredAfterItIsSaidWhatItTouchesAndItsCasesSayWhatItMoved() {
        String number = paidLater();
        identify(account(null, OFFICE, Role.ADMINISTRATOR, Role.CLEARANCE_OFFICER), PASSWORD);
        page.navigate("/cases/" + number);
        Locator past = page.locator(".case-past .steps");
        assertThat(page.locator(".moved-note")).containsText("Payment: the last day was moved from");
        assertThat(page.locator(".moved-note")).containsText("Outage: banks out of service, ");
        assertThat(past).containsText("A deadline was moved: Payment: ");
        assertThat(past).containsText("banks out of service; Customs Act Art. 8(4)");
        screen("outages-case-en");
        page.navigate("/cases/" + number + "?lang=ko");
        assertThat(past).containsText("기한이 연장됨: 납부: ");
        screen("outages-case-ko");

        page.navigate("/admin/outages?lang=en");
        button("Declare an outage").click();
        page.getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName("Answer to a letter").setExact(true)).check();
        assertThat(page.locator(".outage-reach")).containsText("It touches");
        button("Declare that it lasts").click();
        assertThat(page.getByText("Say it in 3 to 200 characters.").first()).isVisible();
        mustBeAccessible();
        screen("outages-form-en");
        page.getByLabel("What happened").fill(power);
        button("Declare that it lasts").click();
        assertThat(row(power)).containsText("Lasts");
        assertThat(page.locator(".frame-bar .lasting-outages")).containsText("An outage lasts since");
        mustBeAccessible();
        screen("outages-list-en");

        button("Dismiss: " + power).click();
        reason("At once, alone");
        assertThat(row(power)).containsText("Dismissed");
        assertThat(page.locator(".frame-bar .lasting-outages")).isEmpty();
        button("Undo: " + banks).click();
        reason("Submit to a second person");
        assertThat(page.locator(".outage-waiting")).containsText("Deadlines to be put back: ");
        assertThat(button("Release: " + banks)).hasCount(0);
        button("Lapsed already: " + banks).click();
        assertThat(page.getByRole(AriaRole.DIALOG)).containsText("Nothing had lapsed that is not moved.");
        page.getByRole(AriaRole.DIALOG).getByRole(AriaRole.BUTTON).click();
        Page first = page;
        openWindow();
        identify(account(null, OFFICE, Role.ADMINISTRATOR), PASSWORD);
        page.navigate("/admin/outages?lang=en");
        assertThat(button("Give back: " + banks)).isVisible();
        mustBeAccessible();
        screen("outages-release-en");
        button("Release: " + banks).click();
        assertThat(row(banks)).containsText("Undone");
        assertThat(first.locator(".outage-waiting")).isHidden();
        page.navigate("/admin/outages?lang=ko");
        assertThat(row(banks)).containsText("취소됨");
        screen("outages-list-ko");
        page.setViewportSize(360, 800);
        screen("outages-list-narrow-ko");
        button("장애 선언").click();
        assertThat(page.locator(".outage-reach")).isVisible();
        mustBeAccessible();
        screen("outages-form-narrow-ko");

        outages.declare(new NewOutage(power, Outage.Cause.POWER, List.of("letter"), List.of(OFFICE), clock.instant(), null),
                "admin");
        assertThat(page.locator(".lasting-outages")).hasCount(0);
        page.navigate("/admin/outages?lang=ko");
        assertThat(page.locator(".frame-bar .lasting-outages")).containsText("장애가 계속되고 있습니다");
        screen("outages-lasts-narrow-ko");
        page.navigate("/tariff?lang=en");
        assertThat(page.locator(".public > .lasting-outages")).containsText("An outage lasts since");
        mustBeAccessible();
        screen("outages-public-narrow-en");
        page.setViewportSize(1440, 900);
        page.navigate("/?lang=en");
        assertThat(page.locator(".public > .lasting-outages")).containsText("It is about: Answer to a letter; 040");
        screen("outages-public-en");
    }

    /** A declaration whose slip was due yesterday, when the banks were away until now. */
    private String paidLater() {
        Filer filer = samples.filer();
        Answer accepted = filer.api().fileAndAwait(filer.draft().set("customsOffice", OFFICE), "ACCEPTED");
        LocalDate today = samples.today();
        Deadline payment = deadlines.open(accepted.text("/caseNumber")).getFirst();
        transaction.executeWithoutResult(t -> deadlines.set(new Deadline(payment.caseNumber(), payment.kind(),
                payment.round(), Seoul.after(today.minusDays(1)), payment.article(), payment.bearer())));
        outages.declare(new NewOutage(banks, Outage.Cause.BANKS, List.of("payment"), List.of(OFFICE),
                Seoul.after(today.minusDays(2)), clock.instant()), "admin");
        String number = accepted.text("/declarationNumber");
        String later = new TimeLimits(jdbc).end(today.plusDays(1)).toString();
        Awaitility.await().until(() -> later.equals(filer.api().declaration(number).text("/money/dueOn")));
        return number;
    }

    private Locator row(String what) {
        return page.locator(".outages .data-table:not(.outage-waiting .data-table) tr").filter(new Locator.FilterOptions().setHasText(what));
    }

    private void reason(String act) {
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        dialog.getByLabel("Reason").fill("It was none");
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(act).setExact(true)).click();
    }
}
