package org.openpass.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.openpass.access.Actor.Role;
import org.openpass.testing.Filer;
import org.openpass.testing.SampleData;

/** An administrator posts people: by hand, and from a file. */
class PostingsBrowserIT extends BrowserTest {

    private final String kim = SampleData.unique("zz-").toLowerCase(Locale.ROOT);

    @Test
    void somebodyIsPostedChoosesAPasswordAndIsOutWithASentenceWhenPostedElsewhere() {
        Filer filer = samples.filer();
        String number = filer.api().fileAndAwait(filer.draft().set("customsOffice", "020"), "ACCEPTED")
                .text("/declarationNumber");
        identify(account(null, null, Role.ADMINISTRATOR), PASSWORD);
        page.navigate("/admin/organisation?office=020&lang=en");
        assertThat(heading("People of office 020")).isVisible();
        mustBeAccessible();
        screen("postings-en");
        button("Post somebody new").click();
        button("Save the posting").click();
        assertThat(page.getByText("A user name has 2 to 40 small letters, digits, dots or hyphens.")).isVisible();
        page.getByLabel("User name", new Page.GetByLabelOptions().setExact(true)).fill(kim);
        page.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)).fill("Kim " + kim);
        office("020");
        page.getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName("Clearance officer").setExact(true)).check();
        mustBeAccessible();
        screen("postings-form-en");
        button("Save the posting").click();
        Locator link = page.locator(".posting-links code");
        assertThat(link).containsText("/invitation/");
        mustBeAccessible();
        screen("postings-link-en");
        String address = link.innerText();
        button("Done").click();
        Page administrators = page;

        openWindow();
        page.navigate(address);
        assertThat(heading("Join Korea Customs Service")).isVisible();
        page.locator("vaadin-password-field input").fill(PASSWORD);
        button("Set the password and join").click();
        assertThat(heading("You have joined Korea Customs Service")).isVisible();
        signIn(kim, PASSWORD);
        assertThat(heading("Inbox")).isVisible();
        page.navigate("/cases/" + number);
        assertThat(heading(number)).isVisible();
        Page officers = page;
        openWindow();
        identify(kim, PASSWORD);
        page.navigate("/inbox");
        assertThat(heading("Inbox")).isVisible();
        Page elsewhere = page;
        page = page.context().newPage();
        page.navigate("/settings");
        assertThat(heading("Settings")).isVisible();
        Page besides = page;

        page = administrators;
        button("From a day: Kim " + kim).click();
        office("030");
        button("Save the posting").click();
        assertThat(page.getByText("The posting of Kim " + kim + " is saved.")).isVisible();
        page.navigate("/admin/organisation?person=" + kim + "&lang=ko");
        assertThat(heading("Kim " + kim + "의 이력")).isVisible();
        page.setViewportSize(360, 800);
        screen("postings-history-narrow-ko");

        for (Page each : List.of(elsewhere, besides)) {
            assertThat(each).hasURL(Pattern.compile(".*/login\\?refused=moved"));
        }
        page = officers;
        assertThat(page).hasURL(Pattern.compile(".*/login\\?refused=moved"));
        assertThat(page.getByText("Your office or your roles have changed since you signed in. Sign in again.")).isVisible();
        mustBeAccessible();
        signIn(kim, PASSWORD);
        // Who signs in again comes back to the page that was left; it is of another office now.
        assertThat(heading("There is nothing here")).isVisible();
        page.navigate("/inbox");
        assertThat(heading("Inbox")).isVisible();
    }

    @Test
    void aWrongFileIsRefusedRowByRowAndTheMendedOneIsBrought() {
        identify(account(null, null, Role.ADMINISTRATOR), PASSWORD);
        page.navigate("/admin/organisation?office=030&lang=en");
        String header = "what,office,username,name_ko,roles,from\n";
        String today = samples.today().toString();
        button("Bring from a file").click();
        upload(header + "PERSON,9ZZ," + kim + ",김,INSPECTOR," + today + "\n");
        Locator errors = page.locator(".organisation-file .data-table tbody tr");
        assertThat(errors).hasCount(1);
        assertThat(errors).containsText("There is no office 9ZZ then.");
        mustBeAccessible();
        screen("postings-file-errors-en");
        upload(header + "PERSON,030," + kim + ",Ahn " + kim + ",INSPECTOR," + today + "\n");
        assertThat(page.getByText("Brought: offices 0, sections 0, people 1, postings 1.")).isVisible();
        assertThat(page.locator(".posting-links tbody tr")).hasCount(1);
        button("Done").click();
        button("End: Ahn " + kim).click();
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        mustBeAccessible();
        screen("postings-end-en");
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("End").setExact(true)).click();
        assertThat(page.getByText("The posting of Ahn " + kim + " is ended.")).isVisible();
        page.navigate("/admin/organisation?lang=ko");
        page.setViewportSize(360, 800);
        assertThat(heading("조직과 인사")).isVisible();
        screen("postings-narrow-ko");
    }

    private void office(String code) {
        page.locator(".posting-form vaadin-select").first().click();
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(Pattern.compile("^" + code + " "))).click();
        awaitServer();
    }

    private void upload(String csv) {
        page.locator("vaadin-upload input[type=file]").setInputFiles(new FilePayload("organisation.csv", "text/csv",
                csv.getBytes(StandardCharsets.UTF_8)));
    }
}
