package org.openpass.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.openpass.testing.Api;
import org.openpass.testing.Filer;
import org.openpass.testing.OpenPassTest;
import org.openpass.testing.SampleData;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Owners see what runs, as it was deployed; nobody else does, and criteria of risk are nobody's. */
@OpenPassTest
class LibraryIT {

    private static final String WORKS = "/api/v1/studio/works";
    private static final String IMPORT = WORKS + "/import-declaration";

    @Autowired
    SampleData samples;
    @Autowired
    JdbcClient jdbc;

    /** What is filed on a version runs on it, until it ends. */
    @Test
    void ownersSeeWhatRunsAndHaveItsFilesByteForByte() throws Exception {
        Filer filer = samples.ready().filer();
        filer.api().fileAndAwait(filer.draft().inLine("origin", "IR"), "DOC_REVIEW");
        Api owner = samples.officer(null, "PROCESS_OWNER");

        List<String> works = owner.get(WORKS).mustBe(200).json().valueStream().map(w -> w.at("/work/id").asString()).toList();
        assertThat(works).contains("import-declaration", "inspection-result", "name-tax-review", "party-registration")
                .doesNotContain("select-lane");
        assertThat(owner.get(WORKS).json().valueStream().map(w -> w.at("/work/module").asString())).as("each has a module")
                .doesNotContain("forms", "processes");
        int newest = owner.get(IMPORT + "/versions").mustBe(200).at("/0/number").asInt();
        String version = IMPORT + "/versions/" + newest;
        assertThat(owner.get(version).mustBe(200).text("/version/tag")).isEqualTo("3.0");
        assertThat(owner.get(version).text("/version/nameKo")).isEqualTo("수입신고");
        assertThat(owner.get(version).text("/version/state")).isEqualTo("RELEASED");
        assertThat(owner.get(version).values("/binds", "work")).contains("inspection-result", "document-review",
                "name-tax-review").doesNotContain("select-lane");
        assertThat(owner.get(WORKS + "/inspection-result/versions/1").mustBe(200).values("/boundBy", "work"))
                .contains("import-declaration");
        Awaitility.await().untilAsserted(() -> assertThat(owner.get(version).at("/version/cases").asLong()).isPositive()
                .isEqualTo(openCases(owner.get(version).at("/version/key").asLong())));

        byte[] packaged = packaged("processes/declaration/import-declaration.bpmn");
        assertThat(owner.download(version + "/files/import-declaration.bpmn")).isEqualTo(packaged);
        assertThat(owner.get(version).text("/version/checksum")).isEqualTo(HexFormat.of().formatHex(
                MessageDigest.getInstance("SHA-256").digest(packaged)));
        assertThat(owner.download(version + "/files/import-declaration_ko.properties"))
                .isEqualTo(packaged("processes/declaration/import-declaration_ko.properties"));
        assertThat(owner.download(WORKS + "/inspection-result/versions/1/files/inspection-result.form"))
                .isEqualTo(packaged("forms/declaration/inspection-result.form"));
        assertThat(owner.download(WORKS + "/name-tax-review/versions/1/files/name-tax-review.dmn"))
                .isEqualTo(packaged("processes/declaration/name-tax-review.dmn"));
    }

    @Test
    void whatIsNotForTheReaderIsNotThere() {
        Api owner = samples.ready().officer(null, "PROCESS_OWNER");

        owner.get(WORKS + "/select-lane").mustBe(404);
        owner.get(WORKS + "/select-lane/versions").mustBe(404);
        owner.get(WORKS + "/select-lane/versions/1").mustBe(404);
        owner.get(WORKS + "/select-lane/versions/1/files/select-lane.dmn").mustBe(404);
        owner.get(IMPORT + "/versions/4711").mustBe(404);
        owner.get(IMPORT + "/versions/1/files/select-lane.dmn").mustBe(404);
        samples.admin().get(WORKS).mustBe(403);
        samples.officer("020").get(IMPORT + "/versions/1/files/import-declaration.bpmn").mustBe(403);
    }

    private long openCases(long key) {
        return jdbc.sql("""
                select count(*) from casework.cases c join engine.instances i on i.case_number = c.number
                where i.definition_key = ? and i.state = 'ACTIVE'
                """).param(key).query(Long.class).single();
    }

    private static byte[] packaged(String path) throws IOException {
        return new ClassPathResource(path).getContentAsByteArray();
    }
}
