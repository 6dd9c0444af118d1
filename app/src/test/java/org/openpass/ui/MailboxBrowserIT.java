package org.openpass.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.openpass.access.Actor.Role;
import org.openpass.testing.Answer;
import org.openpass.testing.Api;
import org.openpass.testing.Filer;
import org.openpass.testing.Officers;
import org.openpass.testing.SampleData;

/** The mailbox of a party, from the application to an answer, and what officers see of it. */
class MailboxBrowserIT extends BrowserTest {

    @Test
    void aSupplementIsServedReadAndAnsweredAndAnAcceptanceRepliedTo() {
        Filer filer = samples.filer();
        Officers officers = new Officers(samples);
        identifyBroker(filer);
        page.navigate("/mailbox");
        assertThat(heading("No messages yet")).isVisible();
        apply();

        Answer waiting = filer.api().fileAndAwait(filer.draft().inLine("origin", "IR"), "DOC_REVIEW");
        String number = waiting.text("/declarationNumber");
        officers.decide(waiting.text("/caseNumber"), Officers.SUPPLEMENT).mustBe(200);
        String asked = "Customs asks you to supplement import declaration " + number;
        assertThat(link(asked)).isVisible();
        assertThat(page.locator(".messages .badge").getByText("Unread")).isVisible();
        screens("mailbox", "mailbox", asked);

        link(asked).click();
        assertThat(heading(asked)).isVisible();
        assertThat(page.getByText(Pattern.compile("Served electronically on .* KST, when it was stored"))).isVisible();
        assertThat(page.getByText("Attach the invoice")).isVisible();
        screens("mailbox-message", page.url(), asked);
        link("Answer the request").click();
        page.getByLabel("Your answer").fill("The invoice follows by post");
        button("Answer").click();
        assertThat(heading("Nothing is wanted from you now")).isVisible();
        page.navigate("/mailbox?state=unread");
        assertThat(heading("Nothing is unread")).isVisible();
        officersAreToldOfAReply(filer, number);

        officers.decide(waiting.text("/caseNumber"), Officers.IN_ORDER).mustBe(200);
        link("Import declaration " + number + " was accepted").click();
        assertThat(link("import-declaration-" + number + ".pdf")).isVisible();
        button("Send reply").click();
        assertThat(page.getByText("Write what you want to say.").first()).isVisible();
        page.getByLabel("Your reply").fill("Thank you <b>very</b> much");
        button("Send reply").click();
        assertThat(page.locator(".message-said")).containsText("Thank you <b>very</b> much");
        screens("mailbox-reply", page.url(), "Import declaration " + number + " was accepted");

        openWindow();
        identify(account(null, "020", Role.CLEARANCE_OFFICER), PASSWORD);
        page.navigate("/cases/" + number + "?tab=mailbox");
        page.getByText("Reply: Import declaration " + number + " was accepted").click();
        assertThat(page.getByText("Thank you <b>very</b> much")).isVisible();
        screens("mailbox-tab", page.url(), number);
    }

    private void officersAreToldOfAReply(Filer filer, String number) {
        String id = filer.api().get("/api/v1/mailbox?number=" + number).mustBe(200).text("/messages/0/id");
        filer.api().post("/api/v1/mailbox/" + id + "/replies", Map.of("text", "It was posted today")).mustBe(201);
        Page brokers = page;
        openWindow();
        identify(account(null, "020", Role.CLEARANCE_OFFICER), PASSWORD);
        page.navigate("/cases/" + number);
        assertThat(page.locator(".notice")).containsText("replied to a message on");
        link("Read the reply").click();
        page.getByText("Reply: Customs asks you to supplement import declaration " + number).click();
        assertThat(page.getByText("It was posted today")).isVisible();
        page = brokers;
    }

    @Test
    void whoDidNotApplyReadsACopyAndAStrangersMessageIsNotThere() {
        Filer filer = samples.filer();
        String number = filer.api().fileAndAwait(filer.draft(), "ACCEPTED").text("/declarationNumber");
        String id = org.awaitility.Awaitility.await().until(() -> filer.api().get("/api/v1/mailbox?number=" + number)
                .text("/messages/0/id"), found -> found != null);
        identifyBroker(filer);
        page.navigate("/mailbox/" + id);
        assertThat(page.getByText(Pattern.compile("A copy; it has not been served electronically"))).isVisible();
        screens("mailbox-copy", page.url(), number);
        openWindow();
        signInAsBroker(samples.filer());

        page.navigate("/mailbox/" + id);
        assertThat(heading("There is nothing here")).isVisible();
        page.navigate("/mailbox/nothing");
        assertThat(heading("There is nothing here")).isVisible();
    }

    @Test
    void anOfficerChoosesALetterLooksAtItAndSendsIt() {
        Filer filer = samples.filer();
        String number = filer.api().fileAndAwait(filer.draft(), "ACCEPTED").text("/declarationNumber");
        identify(account(null, "020", Role.CLEARANCE_OFFICER), PASSWORD);
        page.navigate("/cases/" + number + "?tab=letters");
        assertThat(page.getByText("No letter about this case has been sent.")).isVisible();
        button("Preview").click();
        assertThat(page.getByText("This is needed.").first()).isVisible();
        choose("Letter", "Notice of an inspection appointment");
        choose("To", "Broker " + filer.declarantCode());
        choose("Language of the PDF", "Korean and English");
        field("Date and time").fill("2026-12-07 10:00");
        field("Place").fill("Shed 02012345 <gate 3>");
        field("Method").fill("Opening of 10 packages");
        button("Preview").click();
        assertThat(page.locator(".letter-preview h3")).containsText("as it will be sent");
        assertThat(page.getByText(Pattern.compile("A copy: Broker .* has not applied"))).isVisible();
        assertThat(page.locator(".letter-page")).hasCount(2);
        page.waitForFunction("() => [...document.querySelectorAll('.letter-page')].every(p => p.naturalWidth > 500)");
        mustBeAccessible();
        screen("letters-preview-en");

        field("Method").fill("Opening of all packages");
        field("Method").blur();
        assertThat(page.locator(".letter-preview")).hasCount(0);
        button("Preview").click();
        button("Send the letter").dblclick();
        assertThat(page.locator(".letter-done")).containsText("was sent to Broker " + filer.declarantCode());
        assertThat(page.locator(".letters tbody tr")).hasCount(1);
        screens("letters", page.url(), "Letters sent");
        page.navigate("/cases/" + number + "?tab=mailbox");
        page.getByText("Inspection of the goods of import declaration " + number + ": time and place").click();
        assertThat(page.getByText("Shed 02012345 <gate 3>")).isVisible();
        assertThat(page.locator(".message-files a")).containsText("customs-letter-LT");
        mustBeAccessible();
        screen("letters-mailbox-en");
    }

    @Test
    void aSecondPersonLooksAtALetterAndLetsItGo() {
        Filer filer = samples.filer();
        Answer filed = filer.api().file(filer.draft()).mustBe(202);
        String author = account(null, "020", Role.CLEARANCE_OFFICER);
        String letter = offered(filer, Api.at(samples.admin().baseUrl()).account(author, PASSWORD), filed.text("/caseNumber"));
        identify(account(null, "020", Role.CLEARANCE_OFFICER), PASSWORD);
        page.navigate("/cases/" + filed.text("/declarationNumber") + "?tab=letters");
        assertThat(page.locator(".letter-open")).containsText("was written by " + author + " and waits for your release");
        screens("letters-waiting", page.url(), "Letters that wait");

        button("Look at it " + letter).click();
        assertThat(page.locator(".letter-open .letter-preview")).containsText(letter);
        button("Return it").click();
        assertThat(page.getByText("Say what is to be mended.").first()).isVisible();
        mustBeAccessible();
        screen("letters-release-en");
        button("Release and send").dblclick();
        assertThat(page.locator(".letter-done")).containsText("Letter " + letter + " was sent to Broker");
        assertThat(page.locator(".letters tbody tr")).containsText("released by");
        assertThat(page.locator(".letter-open")).isHidden();
    }

    private String offered(Filer filer, Api author, String caseNumber) {
        String template = SampleData.unique("two-").toLowerCase(Locale.ROOT);
        Map<String, String> label = Map.of("ko", "시험", "en", "Trial");
        samples.admin().put("/api/v1/admin/letter-templates/" + template, Map.of("kindOfCase", "import-declaration", "name",
                label, "title", label, "body", label, "article", "Customs Act Art. 266(1)", "fourEyes", "CLEARANCE_OFFICER"))
                .mustBe(200);
        String letters = "/api/v1/cases/" + caseNumber + "/letters";
        Answer written = author.put(letters + "/draft", Map.of("template", template, "partyId",
                parties.byIdentifier(filer.declarantCode()).orElseThrow().id(), "language", "EN")).mustBe(200);
        author.post("/api/v1/letters/" + written.text("/number") + "/offer?sha256=" + written.text("/sha256"), Map.of())
                .mustBe(200);
        return written.text("/number");
    }

    private Locator field(String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }

    private void choose(String label, String item) {
        page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName(label).setExact(true)).click();
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(item).setExact(true)).click();
    }

    private void apply() {
        button("Apply for electronic service").click();
        assertThat(page.getByLabel("Request for a supplement")).isVisible();
        mustBeAccessible();
        screen("mailbox-apply-en");
        button("Apply").click();
        assertThat(page.getByText(Pattern.compile("Served electronically since .*Request for a supplement")))
                .isVisible();
    }

    /** The languages of this run, wide and narrow; ends in English, wide. */
    private void screens(String name, String path, String heard) {
        String there = path.replaceAll("[?&]lang=\\w+", "");
        assertThat(page.getByText(heard).first()).isVisible();
        for (String language : languages()) {
            page.navigate((there.startsWith("http") ? "" : "/") + there + (there.contains("?") ? "&" : "?") + "lang="
                    + language);
            page.waitForLoadState();
            assertThat(page.locator("html")).hasAttribute("lang", language);
            awaitServer();
            mustBeAccessible();
            screen(name + "-" + language);
            page.setViewportSize(360, 800);
            Assertions.assertThat(PageChecks.tooWide(page)).isEmpty();
            screen(name + "-narrow-" + language);
            page.setViewportSize(1440, 900);
        }
    }
}
