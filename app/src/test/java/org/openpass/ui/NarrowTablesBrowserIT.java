package org.openpass.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.openpass.access.Actor.Role;
import org.openpass.testing.Filer;

/** Tables on a phone: a row is a card with all that can be read and done, and stays a row for those who hear it. */
class NarrowTablesBrowserIT extends ColleaguesBrowserTest {

    private static final int WIDTH = 360;
    private static final int FINGER = 44;

    @Test
    void aPartyReachesWhatItCanDoAboutItsPeopleAndMandatesAndReadsWhatItPays() {
        Filer filer = samples.filer();
        long party = parties.byIdentifier(filer.declarantCode()).orElseThrow().id();
        String manager = account(party, null, Role.BROKER);
        String colleague = account(party, null, Role.BROKER);
        String number = filer.api().fileAndAwait(filer.draft(), "ACCEPTED").text("/declarationNumber");
        signIn(manager, PASSWORD);
        assertThat(page).hasURL(Pattern.compile(".*/my"));
        page.setViewportSize(WIDTH, 800);

        page.navigate("/organisation?tab=people");
        Locator person = row(colleague);
        mustFitAFinger(person.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions()
                .setName(Pattern.compile("Change the rights of .*"))));
        mustFitAFinger(person.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions()
                .setName(Pattern.compile("Disable the account of .*"))));
        assertThat(label(person.getByRole(AriaRole.CELL).first())).startsWith("\"Rights\"");
        mustBeReadAsATable();
        pictures("people");

        page.navigate("/organisation?tab=mandates");
        assertThat(row(filer.importerName())).containsText("Entered by customs");
        mustFitAFinger(button("End…: " + filer.importerName()));
        mustBeReadAsATable();
        pictures("mandates");

        page.navigate("/payments");
        Locator sum = row(number).getByRole(AriaRole.CELL).filter(new Locator.FilterOptions()
                .setHasText(Pattern.compile("^KRW\\s[\\d,]+$")));
        mustBeInSight(sum);
        assertThat(label(sum)).startsWith("\"" + page.locator("thead th").nth(2).textContent() + "\"");
        mustFitAFinger(row(number).locator(".row-act"));
        mustBeReadAsATable();
        pictures("payments");
    }

    @Test
    void anOfficerReadsSortsAndClaimsAndARowThatIsDrawnAnewIsStillARow() {
        Filer filer = samples.filer();
        String number = waiting(filer, "040");
        String lee = account(null, "040", Role.CLEARANCE_OFFICER);
        atInbox("040", Role.CLEARANCE_OFFICER);
        page.setViewportSize(WIDTH, 800);
        page.navigate("/inbox?view=unassigned&f=" + URLEncoder.encode("trader.is:" + filer.importerName(),
                StandardCharsets.UTF_8));

        mustFitAFinger(button("Claim " + number));
        mustBeInSight(row(number).getByText(filer.importerName(), new Locator.GetByTextOptions().setExact(true)));
        mustBeInSight(row(number).getByRole(AriaRole.CHECKBOX));
        mustFitAFinger(link("Value (KRW)"));
        link("Value (KRW)").click();
        assertThat(page.locator("th[aria-sort=ascending]")).containsText("Value (KRW)");
        mustFitAFinger(button("Claim " + number));
        mustBeReadAsATable();
        pictures("inbox");

        mustFitAFinger(button("Claim " + number));
        claimAs(lee, number);
        assertThat(page.locator(".inbox tr.changed")).containsText(lee + " took it at");
        assertThat(button("Claim " + number)).hasCount(0);
        mustBeReadAsATable();
    }

    private Locator row(String words) {
        return page.locator("tbody tr").filter(new Locator.FilterOptions().setHasText(words));
    }

    /** What the style sheet writes before a cell. */
    private static String label(Locator cell) {
        return (String) cell.evaluate("cell => getComputedStyle(cell, '::before').content");
    }

    private static BoundingBox mustBeInSight(Locator part) {
        assertThat(part).isVisible();
        BoundingBox box = part.boundingBox();
        assertThat(box.x).as("where it begins").isNotNegative();
        assertThat(box.x + box.width).as("where it ends").isLessThanOrEqualTo(WIDTH);
        return box;
    }

    private static void mustFitAFinger(Locator act) {
        BoundingBox box = mustBeInSight(act);
        assertThat(box.height).as("how high it is").isGreaterThanOrEqualTo(FINGER);
    }

    /** Every part says what it is, nothing is to be moved sideways, and no rule of accessibility is hurt. */
    private void mustBeReadAsATable() {
        assertThat(page.getByRole(AriaRole.TABLE).first()).hasAttribute("role", "table");
        assertThat(page.locator(".cards :is(table, thead, tbody, tr, th, td):not([role])")).hasCount(0);
        assertThat(page.locator(".cards tbody th").first()).hasAttribute("role", "rowheader");
        assertThat((Boolean) page.locator(".cards").evaluateAll("tables => tables.length > 0 "
                + "&& tables.every(table => table.scrollWidth <= table.clientWidth)")).as("fits").isTrue();
        mustBeAccessible();
    }

    /** In both languages, where pictures are taken; ends in English. */
    private void pictures(String name) {
        if (!pictured()) {
            return;
        }
        String address = page.url().replaceAll("[?&]lang=\\w+", "");
        for (String language : languages()) {
            page.navigate(address + (address.contains("?") ? "&" : "?") + "lang=" + language);
            assertThat(page.locator("html")).hasAttribute("lang", language);
            awaitServer();
            screen("cards-" + name + "-" + language);
        }
    }
}
