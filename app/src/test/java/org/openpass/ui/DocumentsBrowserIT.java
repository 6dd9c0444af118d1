package org.openpass.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.awt.Color;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Map;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.openpass.access.Actor.Role;
import org.openpass.testing.Filer;
import org.openpass.testing.SampleFiles;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Files of a case on its page, and pictures in the form of a task. */
class DocumentsBrowserIT extends BrowserTest {

    private static final long FIXTURE = -1;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aBrokerAddsAnInvoiceAndSavesItAgain() throws IOException {
        Filer filer = samples.filer();
        String number = filer.api().fileAndAwait(filer.draft(), "ACCEPTED").text("/declarationNumber");
        signInAsBroker(filer);
        page.navigate("/cases/" + number + "?tab=documents");
        assertThat(heading("No files yet")).isVisible();
        screen("documents-empty-en");
        mustBeAccessible();
        byte[] invoice = SampleFiles.pdf("invoice");

        choose(new FilePayload("송품장.pdf", "application/pdf", invoice));
        assertThat(link("송품장.pdf")).isVisible();
        assertThat(page.locator(".steps li").filter(new com.microsoft.playwright.Locator.FilterOptions()
                .setHasText("File added: Invoice"))).containsText("Broker " + filer.declarantCode());
        assertThat(page.locator("vaadin-upload-file")).hasCount(0);
        screen("documents-en");
        mustBeAccessible();
        Download saved = page.waitForDownload(() -> link("송품장.pdf").click());
        assertThat(Files.readAllBytes(saved.path())).isEqualTo(invoice);

        choose(new FilePayload("page.pdf", "application/pdf", "<html>".getBytes(StandardCharsets.UTF_8)));
        assertThat(page.getByRole(AriaRole.ALERT).filter(new com.microsoft.playwright.Locator.FilterOptions()
                .setHasText("page.pdf: The file is neither PDF, JPEG nor PNG"))).isVisible();
        assertThat(page.locator(".documents tbody tr")).hasCount(1);
        screen("documents-refused-en");
        page.navigate("/cases/" + number + "?tab=documents&lang=ko");
        assertThat(link("송품장.pdf")).isVisible();
        assertThat(page.getByText("서류가 첨부되었습니다: 송품장")).isVisible();
        screen("documents-ko");
        mustBeAccessible();
    }

    @Test
    void anOfficersPictureIsSharedByAButton() {
        Filer filer = samples.filer();
        String number = filer.api().fileAndAwait(filer.draft(), "ACCEPTED").text("/declarationNumber");
        signIn(account(null, "020", Role.CLEARANCE_OFFICER), PASSWORD);
        assertThat(heading("Inbox")).isVisible();
        page.navigate("/cases/" + number + "?tab=documents");

        choose(new FilePayload("box.png", "image/png", SampleFiles.picture("png", Color.BLUE)));
        assertThat(page.getByText("Officers only").first()).isVisible();
        assertThat(page.locator(".thumbnail img")).hasJSProperty("naturalWidth", 320);
        screen("documents-officer-en");
        mustBeAccessible();
        assertThat(filer.api().get("/api/v1/declarations/" + number + "/documents").body()).isEqualTo("[]");

        button("Share box.png").click();
        assertThat(page.locator(".documents .badge")).hasText("Parties");
        assertThat(filer.api().get("/api/v1/declarations/" + number + "/documents").body()).contains("box.png");
    }

    @Test
    void aFormMayAskForPictures() throws IOException {
        Filer filer = samples.filer(Map.of(), Map.of("riskGrade", "HIGH"));
        String number = filer.api().fileAndAwait(filer.draft(), "INSPECTION").text("/declarationNumber");
        long task = Awaitility.await().until(() -> jdbc.sql("select task_key from tasks.tasks t join casework.cases c "
                + "on c.number = t.case_number where c.subject = ?").param(number).query(Long.class).optional()
                .orElse(0L), key -> key != 0);
        askForPictures(task);
        signIn(account(null, "020", Role.INSPECTOR), PASSWORD);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("My group"))).click();
        button("Claim " + number).click();
        assertThat(page.getByText("At least one of the goods as found.")).isVisible();
        mustBeAccessible();
        page.getByLabel("Place of inspection").fill("Incheon CFS 3");
        page.getByLabel("Findings").fill("As declared");
        page.getByLabel("Method of inspection").click();
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("14 Full devanning")).click();
        button("Decide").click();
        assertThat(page.getByText("Add at least one picture.")).isVisible();
        screen("documents-form-missing-en");

        choose(new FilePayload("goods.jpg", "image/jpeg", SampleFiles.picture("jpg", Color.GREEN)));
        assertThat(button("Remove goods.jpg")).isVisible();
        assertThat(page.getByText("Add at least one picture.")).not().isVisible();
        screen("documents-form-en");
        mustBeAccessible();
        button("Decide").click();

        assertThat(heading("You have no task")).isVisible();
        filer.api().awaitStatus(number, "ACCEPTED");
        String picked = jdbc.sql("select answers -> 'pictures' ->> 0 from tasks.tasks where task_key = ?").param(task)
                .query(String.class).single();
        assertThat(jdbc.sql("select kind || ' ' || audience from documents.documents where id = ?::uuid").param(picked)
                .query(String.class).single()).isEqualTo("PICTURE OFFICER");
    }

    /** Gives this one task a form that asks for pictures. */
    private void askForPictures(long task) throws IOException {
        try (var form = getClass().getResourceAsStream("/forms/inspection-with-pictures.form")) {
            jdbc.sql("insert into engine.forms values (?, 'inspection-with-pictures', 1, ?::jsonb) "
                    + "on conflict do nothing").params(FIXTURE, new String(form.readAllBytes(),
                    StandardCharsets.UTF_8)).update();
        }
        jdbc.sql("update tasks.tasks set form = ? where task_key = ?").params(String.valueOf(FIXTURE), task).update();
    }

    private void choose(FilePayload file) {
        page.locator("vaadin-upload input[type=file]").setInputFiles(file);
    }
}
