package org.openpass.gateway.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openpass.testing.Answer;
import org.openpass.testing.Api;
import org.openpass.testing.OpenPassTest;
import org.openpass.testing.SampleData;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Drafts by programs: files with their steps as ETags, and who is told what. */
@OpenPassTest
class DraftResourceIT {

    private static final String FORM = "forms/declaration/seal.form";

    @Autowired
    SampleData samples;
    @Autowired
    JdbcClient jdbc;

    Api yun;
    Api han;
    long id;
    String draft;

    @BeforeEach
    void begin() {
        yun = samples.officer(null, "PROCESS_OWNER");
        han = samples.officer(null, "PROCESS_OWNER");
        String work = SampleData.unique("work-");
        if (jdbc.sql("select to_regclass('authoring.works') is not null").query(Boolean.class).single()) {
            jdbc.sql("insert into authoring.works (id, module, kind, path) values (?, 'declaration', 'FORM', ?)")
                    .params(work, work).update();
        }
        id = jdbc.sql("""
                insert into authoring.drafts (work, title, state, begun_by, begun_at, changed_at, confidential)
                values (?, 'Seals', 'OPEN', 'seo', now(), now(), false) returning id
                """).param(work).query(Long.class).single();
        draft = "/api/v1/studio/drafts/" + id;
    }

    @Test
    void aFileIsSavedReadAndTakenBackByItsStepAndTheOtherIsToldWhoCameFirst() {
        Answer saved = yun.with("If-Match", "0").put(draft + "/files/" + FORM, Map.of("seal", 1)).mustBe(200);
        assertThat(saved.text("/step")).isEqualTo("1");
        assertThat(saved.header("ETag")).isEqualTo("\"1\"");
        assertThat(yun.with("If-Match", "\"0\"").put(draft + "/files/" + FORM, Map.of("seal", 1)).mustBe(200).text("/step"))
                .as("again").isEqualTo("1");

        Answer refused = han.language("ko").with("If-Match", "0").put(draft + "/files/" + FORM, Map.of("seal", 2)).mustBe(412);
        assertThat(refused.text("/code")).isEqualTo("draft.seen");
        assertThat(refused.text("/step")).isEqualTo("1");
        assertThat(refused.text("/by")).startsWith("officer-");
        assertThat(refused.text("/detail")).contains("사본");

        assertThat(han.get(draft + "/files/" + FORM).mustBe(200).header("ETag")).isEqualTo("\"1\"");
        assertThat(new String(han.download(draft + "/files/" + FORM), StandardCharsets.UTF_8)).isEqualTo("{\"seal\":1}");
        Answer copy = han.post(draft + "/copy?file=" + FORM, Map.of("seal", 2)).mustBe(201);
        assertThat(copy.text("/copyOf")).isEqualTo(String.valueOf(id));
        assertThat(yun.with("If-Match", "1").post(draft + "/take?file=" + FORM + "&from=" + copy.text("/id"), Map.of())
                .mustBe(200).text("/step")).isEqualTo("2");
        assertThat(yun.with("If-Match", "2").post(draft + "/undo?file=" + FORM, Map.of()).mustBe(200).text("/step"))
                .isEqualTo("3");
        assertThat(yun.get(draft).mustBe(200).text("/files/0/step")).isEqualTo("3");
        assertThat(yun.get(draft).at("/draft/hands").size()).as("both wrote it").isEqualTo(2);
        assertThat(yun.get(draft + "/steps").mustBe(200).values("", "kind")).containsExactly("UNDO", "SAVE", "SAVE");

        han.put(draft + "/presence", Map.of("page", "p-1", "file", FORM)).mustBe(200);
        assertThat(yun.put(draft + "/presence", Map.of("page", "p-2")).mustBe(200).values("", "file")).containsExactly(FORM);
        han.send("DELETE", draft + "/presence?page=p-1").mustBe(204);
        assertThat(yun.put(draft + "/presence", Map.of("page", "p-2")).mustBe(200).at("").size()).isZero();
    }

    @Test
    void whoIsNoOwnerIsRefusedAndWhatIsNotThereIsNotFound() {
        for (Api stranger : new Api[] {samples.officer("020"), samples.filer().api(), samples.admin()}) {
            stranger.get(draft).mustBe(403);
            stranger.with("If-Match", "0").put(draft + "/files/" + FORM, Map.of()).mustBe(403);
        }
        yun.get("/api/v1/studio/drafts/" + Long.MAX_VALUE).mustBe(404);
        yun.get(draft + "/files/forms/none.form").mustBe(404);
        yun.post("/api/v1/studio/drafts", Map.of("work", "no-such-work", "title", "Title")).mustBe(404);
        yun.post("/api/v1/studio/drafts", Map.of()).mustBe(404);
        yun.put(draft + "/files/" + FORM, Map.of()).mustBe(400);
        assertThat(yun.with("If-Match", "x").put(draft + "/files/" + FORM, Map.of()).mustBe(422).text("/detail"))
                .contains("If-Match");
        assertThat(yun.with("If-Match", "0").put(draft + "/files/%2e%2e/x.form", Map.of()).status()).isBetween(400, 499);
        assertThat(yun.with("If-Match", "0").put(draft + "/files/x.exe", Map.of("a", 1)).mustBe(422).text("/code"))
                .isEqualTo("draft.file");
        yun.with("If-Match", "0").put(draft + "/files/" + FORM, "x".repeat(1024 * 1024)).mustBe(413);
        assertThat(yun.get(draft).at("/files").size()).isZero();
        yun.post(draft + "/withdraw", Map.of()).mustBe(200);
        assertThat(yun.with("If-Match", "0").put(draft + "/files/" + FORM, Map.of("a", 1)).mustBe(409).text("/code"))
                .isEqualTo("draft.state");
    }
}
