package org.openpass.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.openpass.access.Actor.Role;
import org.openpass.testing.Filer;
import org.openpass.testing.Multipart;
import org.openpass.testing.SampleFiles;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Files of a case on its page, and pictures in the form of a task. */
class DocumentsBrowserIT extends BrowserTest {

    private static final long FIXTURE = -1;
    private static final String HARM = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";

    @Autowired
    JdbcClient jdbc;

    @Test
    void aBrokerAddsFilesLooksAtThemAndReplacesOne() throws IOException {
        Filer filer = samples.filer();
        String number = filer.api().fileAndAwait(filer.draft(), "ACCEPTED").text("/declarationNumber");
        identifyBroker(filer);
        page.navigate("/cases/" + number + "?tab=documents");
        assertThat(heading("No files yet")).isVisible();
        screen("documents-empty-en");
        mustBeAccessible();
        byte[] invoice = pages("Commercial invoice", "Terms of sale");

        choose(new FilePayload("송품장.pdf", "application/pdf", invoice));
        assertThat(page.getByText("송품장.pdf: it is with the case.")).isVisible();
        choose(new FilePayload("page.pdf", "application/pdf", "<html>".getBytes(StandardCharsets.UTF_8)),
                new FilePayload("harm.pdf", "application/pdf", SampleFiles.pdf(HARM)),
                new FilePayload("box.png", "image/png", SampleFiles.picture("png", Color.BLUE)));
        assertThat(page.getByText("harm.pdf: Harm was found in the file")).isVisible();
        assertThat(page.getByRole(AriaRole.ALERT).filter(new Locator.FilterOptions()
                .setHasText("page.pdf: The file is neither PDF, JPEG nor PNG"))).isVisible();
        assertThat(page.getByText("box.png: it is with the case.")).isVisible();
        assertThat(page.getByText("1 taken, 2 not taken.")).isVisible();
        assertThat(page.locator(".documents tbody tr")).hasCount(2);
        assertThat(page.locator(".steps li").filter(new Locator.FilterOptions().setHasText("File added: Invoice")).first())
                .containsText("Broker " + filer.declarantCode());
        assertThat(page.locator("vaadin-upload-file")).hasCount(0);
        Locator small = page.getByAltText("First page of 송품장.pdf");
        small.scrollIntoViewIfNeeded();
        assertThat(small).hasJSProperty("naturalHeight", 160);
        screen("documents-en");
        mustBeAccessible();
        Download saved = page.waitForDownload(() -> link("송품장.pdf").click());
        assertThat(Files.readAllBytes(saved.path())).isEqualTo(invoice);

        leaf(number);
        replace(invoice);
        page.navigate("/cases/" + number + "?tab=documents&lang=ko");
        page.getByText("버전 2개").click();
        assertThat(page.getByText("서류가 새 버전으로 바뀌었습니다: 송품장")).isVisible();
        screen("documents-ko");
        mustBeAccessible();
        page.setViewportSize(360, 800);
        button("보기: final.pdf").click();
        assertThat(page.getByAltText("final.pdf, 1쪽 중 1쪽")).isVisible();
        screen("documents-look-360-ko");
        mustBeAccessible();
    }

    /** Through all pages by keyboard: what is shown is the page, and its neighbours are those of the list. */
    private void leaf(String number) {
        button("Look at 송품장.pdf").click();
        assertThat(page.getByAltText("Page 1 of 2 of 송품장.pdf: Invoice")).isVisible();
        assertThat(page.getByText("Page 1 of 2, file 1 of 2")).isVisible();
        assertThat(page.locator(".preview-stage img")).hasJSProperty("naturalWidth", 1190);
        screen("documents-look-en");
        mustBeAccessible();
        assertThat(page.locator(".preview-stage")).isFocused();
        page.keyboard().press("PageDown");
        assertThat(page.getByAltText("Page 2 of 2 of 송품장.pdf: Invoice")).isVisible();
        page.keyboard().press("PageDown");
        assertThat(page.getByAltText("Page 1 of 1 of box.png: Invoice")).isVisible();
        assertThat(button("Next page (Page Down)")).isDisabled();
        page.keyboard().press("PageUp");
        assertThat(page.getByAltText("Page 1 of 2 of 송품장.pdf: Invoice")).isVisible();
        page.keyboard().press("+");
        assertThat(page.getByText("150 %")).isVisible();
        page.keyboard().press("Escape");
        assertThat(page.locator(".preview-stage")).hasCount(0);
        assertThat(button("Look at 송품장.pdf")).isFocused();
        pagesAreForWhoMaySeeTheFile(number);
    }

    private void pagesAreForWhoMaySeeTheFile(String number) {
        Multipart picture = new Multipart().field("kind", "PICTURE").file("file", "found.png", "image/png",
                SampleFiles.picture("png", Color.RED));
        String officers = samples.officer("020", "INSPECTOR").post("/api/v1/declarations/" + number + "/documents",
                picture.contentType(), picture.body()).mustBe(201).text("/id");
        String own = link("송품장.pdf").getAttribute("href");

        assertThat(page.request().get("/files/" + number + "/" + officers + "/pages/1").status()).isEqualTo(404);
        APIResponse seen = page.request().get("/" + own + "/pages/2");
        assertThat(seen.status()).isEqualTo(200);
        assertThat(seen.headers()).containsEntry("content-type", "image/png").containsEntry("x-content-type-options", "nosniff");
        assertThat(page.request().get("/" + own + "/pages/3").status()).isEqualTo(422);
        assertThat(page.request().get("/files/" + number + "/" + officers + "/small").status()).isEqualTo(404);
        APIResponse small = page.request().get("/" + own + "/small");
        assertThat(small.status()).isEqualTo(200);
        assertThat(small.headers()).containsEntry("content-type", "image/jpeg");
        String harmful = jdbc.sql("select q.id::text from documents.quarantine q join casework.cases c on c.number = q.case_number "
                + "where c.subject = ?").param(number).query(String.class).single();
        assertThat(page.request().get("/files/" + number + "/" + harmful + "/small").status()).isEqualTo(404);
        assertThat(page.request().get("/" + own + "/pages/0").status()).isEqualTo(422);
    }

    private void replace(byte[] invoice) throws IOException {
        button("New version of 송품장.pdf").click();
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        assertThat(dialog.getByText("The newer file takes the place of version 1")).isVisible();
        screen("documents-replace-en");
        mustBeAccessible();
        dialog.locator("input[type=file]").setInputFiles(new FilePayload("final.pdf", "application/pdf", pages("Final")));
        assertThat(link("final.pdf")).isVisible();
        page.getByText("2 versions").click();
        Download older = page.waitForDownload(() -> link("송품장.pdf").click());
        assertThat(Files.readAllBytes(older.path())).isEqualTo(invoice);
        screen("documents-versions-en");
        mustBeAccessible();
    }

    private static byte[] pages(String... headings) throws IOException {
        try (PDDocument document = new PDDocument()) {
            for (String heading : headings) {
                PDPage sheet = new PDPage(PDRectangle.A4);
                document.addPage(sheet);
                try (PDPageContentStream pen = new PDPageContentStream(document, sheet)) {
                    pen.beginText();
                    pen.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 24);
                    pen.newLineAtOffset(60, 760);
                    pen.showText(heading);
                    pen.endText();
                }
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    @Test
    void anOfficersPictureIsSharedByAButton() {
        Filer filer = samples.filer();
        String number = filer.api().fileAndAwait(filer.draft(), "ACCEPTED").text("/declarationNumber");
        identify(account(null, "020", Role.CLEARANCE_OFFICER), PASSWORD);
        page.navigate("/cases/" + number + "?tab=documents");

        choose(new FilePayload("box.png", "image/png", SampleFiles.picture("png", Color.BLUE)));
        assertThat(page.getByText("Officers only").first()).isVisible();
        assertThat(page.getByAltText("Picture of box.png")).hasJSProperty("naturalWidth", 160);
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
        assertThat(page.getByText("Add at least one picture.").first()).isVisible();
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
        try (var form = getClass().getResourceAsStream("/forms/declaration/inspection-with-pictures.form")) {
            jdbc.sql("insert into engine.forms values (?, 'inspection-with-pictures', 1, ?::jsonb) "
                    + "on conflict do nothing").params(FIXTURE, new String(form.readAllBytes(),
                    StandardCharsets.UTF_8)).update();
        }
        jdbc.sql("update tasks.tasks set form = ? where task_key = ?").params(String.valueOf(FIXTURE), task).update();
    }

    private void choose(FilePayload... files) {
        page.locator("vaadin-upload input[type=file]").setInputFiles(files);
    }
}
