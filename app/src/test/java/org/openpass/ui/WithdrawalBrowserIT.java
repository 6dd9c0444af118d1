package org.openpass.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openpass.access.Actor.Role;
import org.openpass.testing.Filer;
import org.openpass.testing.MovableClock;
import org.springframework.beans.factory.annotation.Autowired;

/** What officers do about requests to withdraw, and what becomes of one that nobody answers (Art. 250). */
class WithdrawalBrowserIT extends OfficerBrowserTest {

    @Autowired
    MovableClock clock;

    @Test
    void anOfficerApprovesAndTheDeclarationIsWithdrawn() {
        Filer filer = samples.filer();
        String change = withdrawal(filer);
        identifyOfficer("020", Role.CLEARANCE_OFFICER);
        claim(change);
        assertThat(page.getByText("Filed in error").first()).isVisible();

        decide("Approve", "As asked");

        filer.api().awaitStatus(declaration(change), "WITHDRAWN");
        page.navigate("/cases/" + declaration(change));
        assertThat(page.locator(".case-name").getByText("Withdrawn")).isVisible();
    }

    @Test
    void anOfficerExtendsThePeriodAndDismissesTheRequest() {
        String change = withdrawal(samples.filer());
        identifyOfficer("020", Role.CLEARANCE_OFFICER);
        claim(change);
        assertThat(page.getByLabel("Further days")).isHidden();
        choose("Extend the period for the decision");
        assertThat(page.getByText("1 to 10 days after the present end.")).isVisible();
        page.getByLabel("Further days").fill("5");
        mustBeAccessible();
        decide("Extend the period for the decision", "The contract has to be translated");

        claim(change);
        assertThat(page.locator(".steps").getByText("The period for the decision was extended")).isVisible();
        decide("Dismiss", "The goods agree with the contract");

        page.navigate("/cases/" + change);
        assertThat(page.locator(".case-name").getByText("Dismissed")).isVisible();
        assertThat(page.getByText("Customs: The goods agree with the contract")).isVisible();
        page.navigate("/cases/" + declaration(change));
        assertThat(page.locator(".case-name").getByText("Accepted")).isVisible();
    }

    @Test
    void aRequestThatNobodyAnswersIsDeemedApprovedUnderTheEyesOfItsReader() {
        Filer filer = samples.filer();
        String change = withdrawal(filer);
        identifyBroker(filer);
        page.navigate("/cases/" + change);
        assertThat(page.locator(".case-name").getByText("Request in review")).isVisible();

        // The period of ten days, and what it is longer by where its last day is none to work on.
        clock.add(Duration.ofDays(21));

        assertThat(page.locator(".case-name").getByText("Approved")).isVisible();
        assertThat(page.locator(".change")).containsText("deemed approved (Art. 250(5))");
        screen("withdrawal-deemed-en");
        page.navigate("/cases/" + declaration(change));
        assertThat(page.locator(".case-name").getByText("Withdrawn")).isVisible();
    }

    private void decide(String decision, String reason) {
        choose(decision);
        page.getByLabel("Reasons for the applicant").fill(reason);
        button("Decide").click();
        assertThat(heading("You have no task")).isVisible();
    }

    /** The number of a request to withdraw a declaration that was accepted. */
    private static String withdrawal(Filer filer) {
        String number = filer.api().fileAndAwait(filer.draft(), "ACCEPTED").text("/declarationNumber");
        return filer.api().post("/api/v1/declarations/" + number + "/withdrawal",
                Map.of("reasonCode", "86", "explanation", "Filed in error")).mustBe(202).text("/changeNumber");
    }

    private static String declaration(String change) {
        return change.replaceAll("-\\d+$", "");
    }
}
