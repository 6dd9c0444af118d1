package org.openpass.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openpass.testing.Answer;
import org.openpass.testing.Api;
import org.openpass.testing.Filer;
import org.openpass.testing.Multipart;
import org.openpass.testing.OpenPassTest;
import org.openpass.testing.SampleData;
import org.openpass.testing.SampleFiles;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Files of a case through the public API. */
@OpenPassTest
class DocumentsIT {

    @Autowired
    SampleData samples;
    @Autowired
    JdbcClient jdbc;

    Filer filer;
    String documents;
    String caseNumber;

    @BeforeEach
    void file() {
        filer = samples.filer();
        Answer receipt = filer.api().file(filer.draft()).mustBe(202);
        caseNumber = receipt.text("/caseNumber");
        documents = Api.DECLARATIONS + "/" + receipt.text("/declarationNumber") + "/documents";
    }

    @Test
    void whatIsAddedIsListedAndReadAgainByteForByte() {
        byte[] invoice = SampleFiles.pdf("invoice");

        Answer added = add(filer.api(), "INVOICE", "송품장.pdf", invoice).mustBe(201);

        assertThat(added.text("/fileName")).isEqualTo("송품장.pdf");
        assertThat(added.text("/kindLabel/ko")).isEqualTo("송품장");
        assertThat(added.text("/mediaType")).isEqualTo("application/pdf");
        assertThat(filer.api().get(documents).mustBe(200).at("/0/id").asString()).isEqualTo(added.text("/id"));
        assertThat(filer.api().download(added.text("/href"))).isEqualTo(invoice);
        assertThat(filer.api().declaration(documents.split("/")[4]).body()).contains("DOCUMENT_ADDED");
        assertThat(jdbc.sql("select count(*) from audittrail.entries where action = 'document.added' and subject = ?")
                .param(caseNumber).query(Long.class).single()).isEqualTo(1);
    }

    @Test
    void aFileIsSentSoThatNothingInItRuns() {
        Answer added = add(filer.api(), "PICTURE", "box.png", SampleFiles.picture("png", Color.ORANGE)).mustBe(201);

        Answer sent = filer.api().get(added.text("/href")).mustBe(200);

        assertThat(sent.header("Content-Type")).isEqualTo("image/png");
        assertThat(sent.header("Content-Disposition")).startsWith("attachment").contains("box.png");
        assertThat(sent.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(sent.header("Content-Security-Policy")).contains("default-src 'none'", "sandbox");
        filer.api().with("If-None-Match", sent.header("ETag")).get(added.text("/href")).mustBe(304);
    }

    @Test
    void theSameContentAgainIsTheSameDocument() {
        byte[] list = SampleFiles.pdf("packing list");
        String first = add(filer.api(), "PACKING_LIST", "a.pdf", list).mustBe(201).text("/id");

        assertThat(add(filer.api(), "PACKING_LIST", "b.pdf", list).mustBe(201).text("/id")).isEqualTo(first);
        assertThat(add(filer.api(), "OTHER", "b.pdf", list).mustBe(201).text("/id")).isNotEqualTo(first);
    }

    @Test
    void theContentDecidesTheTypeNotTheName() {
        Answer renamed = add(filer.api(), "OTHER", "../run.exe", SampleFiles.pdf("x")).mustBe(201);
        assertThat(renamed.text("/fileName")).isEqualTo("run.exe.pdf");

        Answer refused = add(filer.api(), "OTHER", "page.pdf", "<html><script>1</script></html>".getBytes())
                .mustBe(422);
        assertThat(refused.text("/errors/0/field")).isEqualTo("file");
        assertThat(refused.text("/errors/0/code")).isEqualTo("file.type");
        assertThat(refused.text("/errors/0/mend")).isNotBlank();
    }

    @Test
    void allThatIsWrongIsSaidAtOnceInTheReadersLanguage() {
        Multipart empty = new Multipart().field("kind", "SELFIE");

        Answer refused = filer.api().language("ko").post(documents, empty.contentType(), empty.body()).mustBe(422);

        assertThat(refused.values("/errors", "code")).containsExactly("file.missing", "file.kindUnknown");
        assertThat(refused.values("/errors", "message")).contains("파일이 없습니다.");
        assertThat(add(filer.api(), "OTHER", "a.pdf", new byte[0]).mustBe(422).text("/errors/0/code"))
                .isEqualTo("file.empty");
    }

    @Test
    void aFileOfMoreThanTenMegabytesIsRefusedAndOneOfTenIsTaken() {
        byte[] largest = Arrays.copyOf(SampleFiles.pdf("large"), Documents.MOST_BYTES);

        add(filer.api(), "OTHER", "large.pdf", largest).mustBe(201);
        Answer refused = add(filer.api(), "OTHER", "larger.pdf", Arrays.copyOf(largest, largest.length + 1));

        assertThat(refused.mustBe(422).text("/errors/0/code")).isEqualTo("file.tooLarge");
    }

    @Test
    void aCaseHoldsFiftyFiles() {
        for (int i = 1; i <= Documents.MOST_FILES; i++) {
            add(filer.api(), "OTHER", "paper.pdf", SampleFiles.pdf("paper " + i)).mustBe(201);
        }

        assertThat(add(filer.api(), "OTHER", "paper.pdf", SampleFiles.pdf("one more")).mustBe(422)
                .text("/errors/0/code")).isEqualTo("file.tooMany");
    }

    @Test
    void aFileWithHarmIsKeptInQuarantineAndServedToNobody() {
        String harm = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";
        byte[] picture = SampleFiles.picture("png", Color.GREEN);
        byte[] behind = Arrays.copyOf(picture, picture.length + harm.length());
        System.arraycopy(harm.getBytes(StandardCharsets.US_ASCII), 0, behind, picture.length, harm.length());

        for (byte[] file : List.of(harm.getBytes(StandardCharsets.US_ASCII), SampleFiles.pdf(harm), behind, behind)) {
            Answer refused = add(filer.api(), "INVOICE", "invoice.pdf", file).mustBe(422);
            assertThat(refused.values("/errors", "code")).containsExactly("file.harmful");
            assertThat(refused.text("/errors/0/mend")).isNotBlank();
        }

        assertThat(filer.api().get(documents).body()).isEqualTo("[]");
        assertThat(filer.api().declaration(documents.split("/")[4]).body()).doesNotContain("QUARANTINED");
        assertThat(samples.officer("020").get(Api.DECLARATIONS + "/" + documents.split("/")[4]).body())
                .contains("DOCUMENT_QUARANTINED");
        assertThat(samples.admin().get("/api/v1/admin/quarantine").mustBe(200).values("", "caseNumber").stream()
                .filter(caseNumber::equals)).hasSize(3);
        filer.api().get("/api/v1/admin/quarantine").mustBe(403);
    }

    @Test
    void strangersFindNothing() {
        String paper = add(filer.api(), "INVOICE", "a.pdf", SampleFiles.pdf("secret")).mustBe(201).text("/href");

        for (Api stranger : List.of(samples.filer().api(), samples.officer("030"), samples.admin())) {
            stranger.get(documents).mustBe(404);
            stranger.get(paper).mustBe(404);
            add(stranger, "INVOICE", "b.pdf", SampleFiles.pdf("b")).mustBe(404);
        }
        Filer other = samples.filer();
        String others = Api.DECLARATIONS + "/" + other.api().file(other.draft()).text("/declarationNumber");
        other.api().get(others + "/documents/" + paper.substring(paper.lastIndexOf('/') + 1)).mustBe(404);
        Api.at(samples.admin().baseUrl()).get(paper).mustBe(401);
    }

    @Test
    void anOfficersPictureIsForOfficersUntilItIsShared() {
        Api officer = samples.officer("020", "INSPECTOR");
        Answer picture = add(officer, "PICTURE", "box.jpg", SampleFiles.picture("jpg", Color.RED)).mustBe(201);
        assertThat(picture.at("/sharedWithParties").asBoolean()).isFalse();
        filer.api().get(picture.text("/href")).mustBe(404);
        assertThat(filer.api().get(documents).body()).isEqualTo("[]");

        filer.api().post(picture.text("/href") + "/share", java.util.Map.of()).mustBe(404);
        officer.post(picture.text("/href") + "/share", java.util.Map.of()).mustBe(200);

        filer.api().get(picture.text("/href")).mustBe(200);
        assertThat(filer.api().get(documents).at("/0/kind").asString()).isEqualTo("PICTURE");
    }

    @Test
    void aNewerVersionTakesThePlaceOfTheOlderWhichStaysWithItsHash() {
        byte[] draft = SampleFiles.pdf("draft");
        Answer first = add(filer.api(), "INVOICE", "invoice.pdf", draft).mustBe(201);

        Answer second = replace(filer.api(), first, "final.pdf", SampleFiles.pdf("final")).mustBe(201);
        Answer again = replace(filer.api(), first, "final.pdf", SampleFiles.pdf("final")).mustBe(201);

        assertThat(again.text("/id")).isEqualTo(second.text("/id"));
        Answer list = filer.api().get(documents).mustBe(200);
        assertThat(list.values("", "fileName")).containsExactly("final.pdf");
        assertThat(list.at("/0/kind").asString()).isEqualTo("INVOICE");
        assertThat(list.at("/0/versions").asInt()).isEqualTo(2);
        assertThat(filer.api().get(second.text("/href") + "/versions").mustBe(200).values("", "sha256"))
                .containsExactly(first.text("/sha256"), second.text("/sha256"));
        assertThat(filer.api().download(first.text("/href"))).isEqualTo(draft);
        assertThat(filer.api().declaration(documents.split("/")[4]).body()).contains("DOCUMENT_REPLACED");
        assertThat(jdbc.sql("select detail from audittrail.entries where action = 'document.replaced' and subject = ?")
                .param(caseNumber).query(String.class).single()).contains(first.text("/sha256"), second.text("/sha256"));
        assertThat(jdbc.sql("select count(*) from documents.documents where case_number = ? and scanners = 'OpenPass' "
                + "and scanned_at is not null").param(caseNumber).query(Long.class).single()).isEqualTo(2);

        assertThat(replace(filer.api(), first, "late.pdf", SampleFiles.pdf("late")).mustBe(422).values("/errors", "code"))
                .containsExactly("file.replaced");
        assertThat(replace(filer.api(), second, "invoice.pdf", draft).mustBe(201).at("/version").asInt()).isEqualTo(3);
    }

    @Test
    void ofTwoWhoReplaceOneVersionAtOnceOneIsTold() throws Exception {
        Answer first = add(filer.api(), "INVOICE", "invoice.pdf", SampleFiles.pdf("draft")).mustBe(201);
        Callable<Answer> one = () -> replace(filer.api(), first, "one.pdf", SampleFiles.pdf("one"));
        Callable<Answer> other = () -> replace(filer.api(), first, "other.pdf", SampleFiles.pdf("other"));

        List<Integer> answers;
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            answers = both.invokeAll(List.of(one, other)).stream().map(Future::resultNow).map(Answer::status).toList();
        }

        assertThat(answers).containsExactlyInAnyOrder(201, 422);
        assertThat(filer.api().get(documents).at("/0/versions").asInt()).isEqualTo(2);
    }

    @Test
    void evidenceIsReplacedByThoseWhoAddedItAndByNobodyElse() {
        Api officer = samples.officer("020", "INSPECTOR");
        Answer invoice = add(filer.api(), "INVOICE", "invoice.pdf", SampleFiles.pdf("invoice")).mustBe(201);
        Answer picture = add(officer, "PICTURE", "box.png", SampleFiles.picture("png", Color.PINK)).mustBe(201);
        byte[] newer = SampleFiles.pdf("newer");

        assertThat(replace(officer, invoice, "a.pdf", newer).mustBe(422).values("/errors", "code"))
                .containsExactly("file.anothers");
        replace(samples.filer().api(), invoice, "a.pdf", newer).mustBe(404);
        replace(filer.api(), picture, "a.pdf", newer).mustBe(404);
        officer.post(picture.text("/href") + "/share", java.util.Map.of()).mustBe(200);
        assertThat(replace(filer.api(), picture, "a.pdf", newer).mustBe(422).values("/errors", "code"))
                .containsExactly("file.anothers");
        assertThat(filer.api().get(documents).at("/0/versions").asInt()).isEqualTo(1);
        assertThat(filer.api().get(documents).at("/1/versions").asInt()).isEqualTo(1);
    }

    @Test
    void partiesKnowOfNoVersionButThoseThatWereShared() {
        Api officer = samples.officer("020", "INSPECTOR");
        Answer first = add(officer, "PICTURE", "box.png", SampleFiles.picture("png", Color.CYAN)).mustBe(201);
        Answer second = replace(officer, first, "box.png", SampleFiles.picture("png", Color.BLACK)).mustBe(201);
        assertThat(filer.api().get(documents).body()).isEqualTo("[]");

        officer.post(second.text("/href") + "/share", java.util.Map.of()).mustBe(200);

        assertThat(filer.api().get(documents).at("/0/version").asInt()).isEqualTo(1);
        assertThat(filer.api().get(documents).at("/0/versions").asInt()).isEqualTo(1);
        assertThat(filer.api().get(second.text("/href") + "/versions").mustBe(200).values("", "id"))
                .containsExactly(second.text("/id"));
        filer.api().get(first.text("/href")).mustBe(404);
        filer.api().get(first.text("/href") + "/versions").mustBe(404);
        assertThat(officer.get(documents).at("/0/versions").asInt()).isEqualTo(2);
    }

    private Answer replace(Api caller, Answer replaced, String fileName, byte[] content) {
        Multipart form = new Multipart().file("file", fileName, "application/x-whatever", content);
        return caller.post(replaced.text("/href") + "/versions", form.contentType(), form.body());
    }

    private Answer add(Api caller, String kind, String fileName, byte[] content) {
        Multipart form = new Multipart().field("kind", kind).file("file", fileName, "application/x-whatever", content);
        return caller.post(documents, form.contentType(), form.body());
    }
}
