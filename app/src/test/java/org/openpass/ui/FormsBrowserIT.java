package org.openpass.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openpass.access.Actor.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A form of a draft: written, with its Korean, and seen as officers will have it. */
class FormsBrowserIT extends BrowserTest {

    private static final String PROCESS = "processes/declaration/import-declaration.bpmn";
    private static final String FORM = "forms/declaration/inspection-result.form";
    private static final String REVIEW = "forms/declaration/document-review.form";
    private static final String TITLE = "Arms are inspected twice, and the seal is noted";
    private static final String NEW = "forms/declaration/seal-inspection.form";

    @Autowired
    JdbcClient jdbc;
    @Autowired
    JsonMapper json;

    @Test
    void anOwnerWritesAFormAndSeesWhatOfficersWillSee() throws Exception {
        long draft = draft();
        identify(account(null, null, Role.PROCESS_OWNER), PASSWORD);
        page.navigate("/studio/drafts/" + draft + "?tab=forms&file=" + FORM + "&lang=en");
        Locator preview = page.locator(".form-preview");
        assertThat(preview.getByLabel("Place of inspection")).isVisible();
        assertThat(page.locator("openpass-form-editor [data-id=Field_Place]")).isVisible();
        assertThat(page.locator(".korean-texts")).containsText("have their Korean");
        mustBeAccessible();
        screen("forms-en");

        preview.getByText("한국어").click();
        assertThat(preview.getByLabel("검사장소")).isVisible();
        button("Try to send it").click();
        assertThat(preview.getByRole(AriaRole.STATUS)).containsText("answers are missing");
        button("Fill in an example").click();
        assertThat(preview.getByLabel("검사장소")).hasValue("예시 12");
        button("Try to send it").click();
        assertThat(preview).containsText("an officer could send it");

        page.getByLabel("Korean of “Place of inspection”").fill("검사한 장소");
        page.getByLabel("Korean of “Place of inspection”").press("Tab");
        assertThat(preview.getByLabel("검사한 장소")).isVisible();
        assertThat(page.locator(".form-head")).containsText("version 2.1");
        JsonNode saved = Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> saved(draft, FORM),
                form -> form.path("versionTag").asString().equals("2.1"));
        assertThat(saved.toString()).contains("검사한 장소").contains("\"codeList\":\"1530\"");

        assertThat(page.locator(".form-notice")).containsText("“Inspect goods” still names version 2.0");
        button("Name 2.1").click();
        assertThat(page.locator(".form-notice")).hasCount(0);
        assertThat(content(draft, PROCESS)).contains("formId=\"inspection-result\" bindingType=\"versionTag\" versionTag=\"2.1\"");
        preview.scrollIntoViewIfNeeded();
        screen("forms-preview-en");

        button("New form from this").click();
        page.getByLabel("Name of the form").fill("Seal");
        button("Make the form").click();
        assertThat(page.locator("vaadin-dialog")).containsText("small English letters");
        page.getByLabel("Name of the form").fill("seal-inspection");
        button("Make the form").click();
        assertThat(page.locator(".form-head")).containsText("seal-inspection, version 1.0");
        assertThat(saved(draft, NEW).path("id").asString()).isEqualTo("seal-inspection");

        // Whoever goes on before the editor was told of it has it kept all the same, and so has who writes two at once.
        page.getByLabel("Korean of “Findings”").fill("확인한 것");
        page.getByLabel("Korean of “Goods, quantity, marks and origin as found.”").fill("확인한 대로");
        page.locator(".draft-tabs nav").getByText("Check", new Locator.GetByTextOptions().setExact(true)).click();
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> content(draft, NEW).contains("확인한 것"));
        assertThat(content(draft, NEW)).contains("확인한 대로");

        page.navigate("/studio/drafts/" + draft + "?tab=forms&file=" + REVIEW + "&lang=en");
        assertThat(page.locator(".form-notice")).containsText("“Review documents” needs the field findings");
        button("Ask for findings").click();
        assertThat(page.locator(".form-notice")).containsText("“Review documents” still names version 3.0");
        assertThat(preview.getByLabel("Findings")).isVisible();
        assertThat(page.locator(".form-head")).containsText("version 3.1");
        assertThat(page.locator(".korean-texts")).containsText("no Korean yet");
        screen("forms-needs-en");
        page.setViewportSize(360, 800);
        screen("forms-narrow-en");
        Locator asked = page.getByLabel("Korean of “What the declarant is asked for”");
        asked.fill("신고인에게 요구할 것");
        asked.press("Tab");
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> content(draft, REVIEW).contains("신고인에게 요구할 것"));
        mustBeAccessible();
        if (pictured()) {
            page.navigate("/studio/drafts/" + draft + "?tab=forms&file=" + NEW + "&lang=ko");
            assertThat(preview).containsText("담당자가 보는 화면");
            screen("forms-narrow-ko");
            page.setViewportSize(1440, 900);
            screen("forms-ko");
        }
    }

    @AfterEach
    void withoutTheDraft() {
        jdbc.sql("update authoring.drafts set state = 'WITHDRAWN' where title = ?").param(TITLE).update();
    }

    private JsonNode saved(long draft, String file) {
        return json.readTree(content(draft, file));
    }

    private String content(long draft, String file) {
        return new String(jdbc.sql("select content from authoring.draft_files where draft = ? and name = ?")
                .params(draft, file).query(byte[].class).single(), StandardCharsets.UTF_8);
    }

    /** As it is begun from what stands; but one of its forms does not ask what its step needs. */
    private long draft() throws Exception {
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> jdbc.sql("select count(*) from authoring.works "
                + "where id = 'import-declaration'").query(Long.class).single() == 1);
        long draft = jdbc.sql("""
                insert into authoring.drafts (work, base_version, title, state, begun_by, begun_at, changed_at, confidential)
                values ('import-declaration', 1, :title, 'OPEN', 'yun', :now, :now, false) returning id
                """).param("title", TITLE).param("now", Timestamp.from(Instant.now())).query(Long.class).single();
        for (String file : new String[] {PROCESS,
            "processes/declaration/import-declaration_ko.properties", REVIEW, FORM}) {
            byte[] content = new ClassPathResource(file).getContentAsString(StandardCharsets.UTF_8)
                    .replace("\"key\": \"findings\",\n      \"label\": \"Findings\",\n      \"description\": \"What was",
                            "\"key\": \"asFound\",\n      \"label\": \"As found\",\n      \"description\": \"What was")
                    .getBytes(StandardCharsets.UTF_8);
            jdbc.sql("insert into authoring.draft_files values (?, ?, ?, encode(sha256(?), 'hex'), 0, 'yun', now())")
                    .params(draft, file, content, content).update();
        }
        return draft;
    }
}
