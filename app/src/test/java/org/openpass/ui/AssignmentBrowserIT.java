package org.openpass.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.openpass.access.Actor.Role;
import org.openpass.testing.Filer;

/** A task goes from hand to hand, and what was typed with it; a colleague looks at a decision first. */
class AssignmentBrowserIT extends ColleaguesBrowserTest {

    private static final String FINDINGS = "The third page of the invoice is missing";

    @Test
    void whatWasTypedSurvivesTheSessionAndGoesToWhoIsGivenTheTask() {
        Filer filer = samples.filer();
        String number = waiting(filer, "040");
        String kim = atInbox("040", Role.CLEARANCE_OFFICER);
        String lee = account(null, "040", Role.CLEARANCE_OFFICER);
        claim(number);
        choose("The documents are in order");
        page.getByLabel("Findings").fill(FINDINGS);
        Awaitility.await().until(() -> jdbc.sql("select count(*) from tasks.kept_answers where username = ? "
                + "and answers ->> 'findings' = ?").params(kim, FINDINGS).query(Long.class).single() == 1);
        closeWindow();

        openWindow();
        identify(kim, PASSWORD);
        page.navigate("/cases/" + number);
        assertThat(page.getByLabel("Findings")).hasValue(FINDINGS);
        assertThat(button("Decide")).isEnabled();
        button("Transfer").click();
        assertThat(dialog().getByText("It is theirs from then on", new Locator.GetByTextOptions().setExact(false)))
                .isVisible();
        dialogButton("Transfer").click();
        assertThat(dialog().getByText("Say why.").first()).isVisible();
        assertThat(dialog().getByText("Choose a colleague.").first()).isVisible();
        mustBeAccessible();
        screen("acts-transfer-en");
        pick(lee);
        dialog().getByLabel("Why").fill("You know this importer");
        dialogButton("Transfer").click();
        assertThat(dialog()).isHidden();

        assertThat(page.getByText(lee + " has claimed this task.")).isVisible();
        assertThat(button("Decide")).isHidden();
        assertThat(button("Transfer")).isHidden();
        openWindow();
        identify(lee, PASSWORD);
        page.navigate("/cases/" + number);
        assertThat(page.locator(".task-came")).containsText(kim + " gave it to " + lee);
        assertThat(page.locator(".task-came")).containsText("“You know this importer”");
        assertThat(page.getByLabel("Findings")).hasValue(FINDINGS);
        mustBeAccessible();
        screen("acts-given-en");
        page.navigate("/cases/" + number + "?lang=ko");
        button("이관").click();
        assertThat(dialog().getByLabel("사유")).isVisible();
        screen("acts-transfer-ko");
        page.setViewportSize(360, 800);
        screen("acts-transfer-narrow-ko");
        page.setViewportSize(1440, 900);
        page.navigate("/cases/" + number + "?lang=en");
        button("Decide").click();
        filer.api().awaitStatus(number, "ACCEPTED");
    }

    @Test
    void aSupervisorTakesOverAndWhoHadItIsToldWhoAndWhy() {
        String number = waiting(samples.filer(), "040");
        String kim = identifyOfficer("040", Role.CLEARANCE_OFFICER);
        claim(number);
        assertThat(button("Take over")).isHidden();
        Page kims = page;
        openWindow();
        String chief = account(null, "040", Role.SUPERVISOR);
        identify(chief, PASSWORD);
        page.navigate("/cases/" + number);
        assertThat(page.getByText(kim + " has claimed this task.")).isVisible();

        button("Take over").click();
        dialog().getByLabel("Why").fill("The ship leaves at noon");
        dialogButton("Take over").click();
        assertThat(dialog()).isHidden();

        assertThat(button("Decide")).isVisible();
        assertThat(kims.getByText(chief + " has claimed this task.")).isVisible();
        assertThat(kims.locator(".task-came")).containsText(chief + " took it over from " + kim);
        assertThat(kims.locator(".task-came")).containsText("“The ship leaves at noon”");
        mustBeAccessible();
    }

    @Test
    void aDelegatedTaskIsToldOfOnAnyPageAndCalledBack() {
        String number = waiting(samples.filer(), "040");
        String lee = atInbox("040", Role.CLEARANCE_OFFICER);
        Page lees = page;
        openWindow();
        String kim = identifyOfficer("040", Role.CLEARANCE_OFFICER);
        claim(number);

        button("Delegate").click();
        pick(lee);
        dialog().getByLabel("Why").fill("I am at the quay");
        dialogButton("Delegate").click();
        assertThat(dialog()).isHidden();

        assertThat(page.getByText(lee + " works on it for you.")).isVisible();
        assertThat(button("Decide")).isHidden();
        assertThat(lees.locator(".hands-notice")).containsText(number + " " + kim + " delegated it to " + lee);
        assertThat(lees.locator(".hands-notice")).containsText("“I am at the quay”");
        mustBeAccessible();
        screen("acts-delegated-en");
        button("Call back").click();
        assertThat(button("Decide")).isVisible();
        assertThat(button("Give back")).isVisible();
    }

    @Test
    void aColleagueReturnsTheAnswersWithAChangeThatIsTaken() {
        Filer filer = samples.filer();
        String number = waiting(filer, "040");
        String lee = atInbox("040", Role.CLEARANCE_OFFICER);
        Page lees = page;
        openWindow();
        String kim = atInbox("040", Role.CLEARANCE_OFFICER);
        Page kims = page;
        claim(number);
        choose("The documents are in order");
        page.getByLabel("Findings").fill("Invoice agrees");
        awaitServer();
        button("Ask for a review").click();
        pick(lee);
        dialog().getByLabel("Why").fill("Is it enough?");
        dialogButton("Ask").click();
        assertThat(dialog()).isHidden();
        assertThat(page.locator(".review-panel")).containsText(kim + " asked " + lee);
        button("Decide").click();
        assertThat(page.getByText(lee + " was asked to look at it first.")).isVisible();
        mustBeAccessible();
        screen("review-asked-en");

        page = lees;
        page.navigate("/inbox?view=mine");
        assertThat(button("Open " + number)).isVisible();
        page.navigate("/cases/" + number);
        Locator review = page.locator(".review-panel");
        assertThat(review).containsText("“Is it enough?”");
        assertThat(review.getByLabel("Findings")).hasValue("Invoice agrees");
        mustBeAccessible();
        screen("review-answer-en");
        review.getByLabel("Findings").fill("Invoice and packing list agree");
        review.getByLabel("Remark").fill("Name the packing list");
        awaitServer();
        button("Return with changes").click();
        assertThat(review).isHidden();

        page = kims;
        assertThat(page.locator(".review-panel")).containsText("“Name the packing list”");
        mustBeAccessible();
        screen("review-returned-en");
        button("Take: Findings").click();
        assertThat(page.getByLabel("Findings", new Page.GetByLabelOptions().setExact(true)))
                .hasValue("Invoice and packing list agree");
        button("Decide").click();
        filer.api().awaitStatus(number, "ACCEPTED");
    }
}
