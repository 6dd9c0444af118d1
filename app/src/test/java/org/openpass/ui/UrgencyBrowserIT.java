package org.openpass.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openpass.access.Actor.Role;
import org.openpass.testing.Filer;
import org.openpass.testing.MovableClock;
import org.openpass.testing.Officers;
import org.springframework.beans.factory.annotation.Autowired;

/** Officers read on the page of a case until when they have to act and how urgent it is, and say otherwise. */
class UrgencyBrowserIT extends OfficerBrowserTest {

    @Autowired
    MovableClock clock;

    @Test
    void anOfficerReadsWhyATaskIsUrgentAndSetsAnotherPriorityWithAReason() {
        Filer filer = samples.filer(Map.of(), Map.of("riskGrade", "HIGH", "aeo", true));
        String number = filer.api().fileAndAwait(filer.draft().set("customsOffice", "030"), "INSPECTION")
                .text("/declarationNumber");
        String officer = identifyOfficer("030", Role.INSPECTOR);
        page.navigate("/cases/" + number);
        Locator urgency = page.locator(".urgency");
        assertThat(heading("Time and urgency")).isVisible();
        assertThat(urgency).containsText("Within its time");
        assertThat(urgency).containsText("of office time are left, until");
        assertThat(urgency).containsText("Priority 40 of 100");
        assertThat(urgency.locator(".urgency-factors li")).hasText(new String[] {"High risk +30",
            "Authorised economic operator +10"});
        assertThat(button("Change priority or time")).isHidden();

        button("Claim").click();
        button("Change priority or time").click();
        assertThat(page.getByLabel("Priority, 0 to 100")).isFocused();
        page.getByLabel("Priority, 0 to 100").fill("70");
        button("Change").click();
        assertThat(urgency.getByText("Please fill this in").first()).isVisible();
        mustBeAccessible();
        screen("urgency-form-en");
        page.getByLabel("Why it is changed").fill("Vaccine");
        button("Change").click();

        assertThat(urgency).containsText("Priority 70, set by " + officer + ": Vaccine (worked out: 40)");
        assertThat(button("Change priority or time")).isFocused();
        assertThat(page.locator(".case-past .steps")).containsText("Priority set by an officer");
        mustBeAccessible();
        screen("urgency-set-en");
        page.navigate("/cases/" + number + "?lang=ko");
        assertThat(urgency).containsText("우선순위 70");
        mustBeAccessible();
        screen("urgency-set-ko");
        page.setViewportSize(360, 800);
        screen("urgency-set-narrow-ko");
        page.setViewportSize(1440, 900);
        page.navigate("/cases/" + number + "?lang=en");

        button("Change priority or time").click();
        button("Work the priority out again").click();
        assertThat(urgency).containsText("Priority 40 of 100");
    }

    @Test
    void whatIsOverdueSaysSoInWordsAndTheClockStandsStillWhileTheDeclarantHasToAct() {
        Filer filer = samples.filer();
        String number = waiting(filer, "030");
        String late = waiting(filer, "030");
        new Officers(samples).decide(filer.api().declaration(number).text("/caseNumber"), Officers.SUPPLEMENT).mustBe(200);
        filer.api().awaitStatus(number, "SUPPLEMENT");
        identifyOfficer("030", Role.CLEARANCE_OFFICER);
        page.navigate("/cases/" + number);
        Locator urgency = page.locator(".urgency");
        assertThat(urgency).containsText("The clock stands still");
        assertThat(urgency).containsText("The declarant has to act, until");
        mustBeAccessible();
        screen("urgency-paused-en");

        // Ten days hold four hours of any office, whatever holidays there are.
        clock.add(Duration.ofDays(10));
        samples.ready();
        page.navigate("/cases/" + late);

        assertThat(urgency.locator(".badge")).hasText("Overdue");
        assertThat(urgency.locator(".badge vaadin-icon")).isVisible();
        assertThat(urgency).containsText("The time was over at");
        assertThat(urgency).containsText("The time is over +35");
        mustBeAccessible();
        screen("urgency-overdue-en");
    }

    @Test
    void aPartyReadsNothingOfIt() {
        Filer filer = samples.filer(Map.of(), Map.of("riskGrade", "HIGH"));
        String number = filer.api().fileAndAwait(filer.draft(), "INSPECTION").text("/declarationNumber");
        identifyBroker(filer);
        page.navigate("/cases/" + number);

        assertThat(heading(number)).isVisible();
        assertThat(page.locator(".urgency")).hasCount(0);
        org.assertj.core.api.Assertions.assertThat(page.content()).doesNotContain("High risk");
    }
}
