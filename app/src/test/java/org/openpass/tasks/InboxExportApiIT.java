package org.openpass.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.openpass.audittrail.Looks;
import org.openpass.testing.Answer;
import org.openpass.testing.Api;
import org.openpass.testing.Filer;
import org.openpass.testing.OpenPassTest;
import org.openpass.testing.SampleData;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The inbox as a file that software takes: the same rows, with a reason, and on record as from the screen. */
@OpenPassTest
class InboxExportApiIT {

    private static final String REASON = "Monthly report to the office";

    @Autowired
    SampleData samples;
    @Autowired
    Looks looks;
    @Autowired
    JdbcClient jdbc;

    @Test
    void softwareTakesTheListThatItAsksForAndItIsOnRecord() throws IOException {
        Filer filer = samples.filer(Map.of(), Map.of("riskGrade", "HIGH"));
        Api inspector = samples.officer("020", "INSPECTOR");
        List<String> filed = List.of(inspected(filer), inspected(filer));
        String query = "?view=unassigned&sort=number&f=" + URLEncoder.encode("trader.is:" + filer.importerName()
                .replaceAll("[!~]", "!$0"), StandardCharsets.UTF_8);
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> inspector.get("/api/v1/tasks" + query).mustBe(200)
                .json().size() == 2);

        Answer csv = inspector.with("X-Reason", REASON).language("en").get("/api/v1/tasks/export" + query).mustBe(200);

        List<String> lines = csv.body().lines().toList();
        assertThat(lines).hasSize(3);
        assertThat(lines.getFirst()).contains("Number", "Party");
        assertThat(lines.subList(1, 3)).extracting(line -> line.substring(0, line.indexOf(','))).containsExactlyElementsOf(
                filed.stream().sorted().toList());
        assertThat(csv.header("X-Rows")).isEqualTo("2");
        assertThat(csv.header("X-Cut")).isEqualTo("false");
        assertThat(csv.header("Content-Type")).startsWith("text/csv");
        assertThat(csv.header("Content-Disposition")).contains("inbox.csv");
        List<Looks.Look> seen = looks.at(filed, 9).stream().filter(look -> look.work().equals("export inbox")).toList();
        assertThat(seen).extracting(Looks.Look::subject).containsExactlyInAnyOrderElementsOf(filed);
        assertThat(seen).allSatisfy(look -> assertThat(look.address()).isNotBlank());
        assertThat(seen).allSatisfy(look -> assertThat(look.how()).isEqualTo(Looks.How.DOWNLOAD));
        assertThat(seen).allSatisfy(look -> assertThat(look.reason()).isEqualTo(REASON));
        assertThat(jdbc.sql("select detail from audittrail.entries where actor = ? and action = 'export.taken'")
                .param(seen.getFirst().account()).query(String.class).single()).contains("CSV 2 rows", REASON, "view=unassigned");

        byte[] book = inspector.with("X-Reason", REASON).download("/api/v1/tasks/export" + query + "&format=xlsx");
        try (XSSFWorkbook read = new XSSFWorkbook(new ByteArrayInputStream(book))) {
            assertThat(read.getSheetAt(0).getLastRowNum()).isEqualTo(2);
        }
    }

    @Test
    void withoutAReasonOrWithWhatCannotBeReadNothingIsTaken() {
        Api officer = samples.officer("020");
        String path = "/api/v1/tasks/export";

        assertThat(officer.get(path).mustBe(400).text("/code")).isEqualTo("export.reason");
        Answer tooShort = officer.with("X-Reason", "because!").get(path).mustBe(400);
        assertThat(tooShort.text("/detail")).contains("10 characters", "X-Reason");
        Api saysWhy = officer.with("X-Reason", REASON);
        assertThat(saysWhy.get(path + "?f=colour.is:red").mustBe(422).values("/errors", "code"))
                .containsExactly("query.column");
        assertThat(saysWhy.get(path + "?format=pdf").mustBe(422).text("/code")).isEqualTo("argument.invalid");
        assertThat(Api.at(officer.baseUrl()).with("X-Reason", REASON).get(path).status()).isEqualTo(401);
    }

    @Test
    void partiesGetAListOfNothing() {
        Filer filer = samples.filer(Map.of(), Map.of("riskGrade", "HIGH"));
        inspected(filer);

        Answer taken = filer.api().with("X-Reason", REASON).get("/api/v1/tasks/export?view=all").mustBe(200);

        assertThat(taken.header("X-Rows")).isEqualTo("0");
        assertThat(taken.body().lines()).hasSize(1);
    }

    private static String inspected(Filer filer) {
        return filer.api().fileAndAwait(filer.draft(), "INSPECTION").text("/declarationNumber");
    }
}
