package org.openpass.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openpass.testing.Answer;
import org.openpass.testing.Api;
import org.openpass.testing.Draft;
import org.openpass.testing.Filer;
import org.openpass.testing.OpenPassTest;
import org.openpass.testing.SampleData;
import org.openpass.testing.Screens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Certificates of import declaration: issued, kept, replaced, verified. */
@OpenPassTest
class CertificateIT {

    private static final Pattern CODE = Pattern.compile("([2-9A-Z]{4}(?:-[2-9A-Z]{4}){3})");

    @Autowired
    SampleData samples;
    @Autowired
    JdbcClient jdbc;

    Filer filer;
    String number;
    String path;

    @BeforeEach
    void accept() {
        filer = samples.filer(Map.of(), Map.of("name", SampleData.unique("(주)한강무역 ")));
        number = filer.api().fileAndAwait(filer.empty().set("currency", "USD").set("invoiceAmount", null)
                .set("exporter", Map.of("name", "Hudson Garments & Sons Inc.", "country", "US"))
                .set("freight", Map.of("amount", 120, "currency", "EUR"))
                .line("6109101000", "면제 티셔츠 <여름용>", 1_500).inLine("quantity", 300).inLine("unit", "U")
                .inLine("netWeight", 62.5).line("4901991000", "서적", 240), "ACCEPTED").text("/declarationNumber");
        path = Api.DECLARATIONS + "/" + number + "/certificate";
    }

    @Test
    void itSaysInKoreanWhatWasAccepted() throws IOException {
        byte[] pdf = filer.api().download(path);
        Screens.pdf("certificate", pdf);

        String text = text(pdf);

        assertThat(text).contains("수입신고필증", number + "-01", filer.importerName(), "Broker " + filer.declarantCode(),
                "Hudson Garments & Sons Inc.", "인천세관", filer.bill(), "면제 티셔츠 <여름용>", "6109.10-1000", "서적",
                "미국 (US)", "USD 1,740", "USD 1,392.1", "EUR 1,588.2", "관세", "부가가치세", "「관세법」 제248조");
        Answer seen = filer.api().declaration(number);
        assertThat(text).contains("%,d".formatted(seen.won("/duty/total")), seen.text("/money/noticeNumber"),
                seen.text("/money/dueOn"));
        assertThat(fonts(pdf)).isNotEmpty().allSatisfy(font -> assertThat(font).contains("NotoSansKR"));
    }

    @Test
    void aLongDeclarationRunsOverPagesThatAllCarryItsNumber() throws IOException {
        Draft draft = filer.empty();
        for (int line = 1; line <= 30; line++) {
            draft.line("6109101000", "셔츠 " + "가나다라마바사 ".repeat(line % 7 * 4), 10_000 + line);
        }
        String many = filer.api().fileAndAwait(draft, "ACCEPTED").text("/declarationNumber");

        byte[] pdf = filer.api().download(Api.DECLARATIONS + "/" + many + "/certificate");
        Screens.pdf("certificate-long", pdf);

        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isGreaterThan(2);
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                PDFTextStripper reader = new PDFTextStripper();
                reader.setStartPage(page);
                reader.setEndPage(page);
                assertThat(reader.getText(document)).contains(many + "-01",
                        page + " / " + document.getNumberOfPages());
            }
        }
    }

    @Test
    void laterDownloadsAreTheSameBytesAlsoWhenTwoAskAtOnce() throws Exception {
        Callable<byte[]> asking = () -> filer.api().download(path);
        List<byte[]> files;
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            files = both.invokeAll(List.of(asking, asking)).stream().map(f -> f.resultNow()).toList();
        }

        assertThat(files.get(0)).isEqualTo(files.get(1)).isEqualTo(filer.api().download(path));
        Answer sent = filer.api().get(path).mustBe(200);
        assertThat(sent.header("Content-Type")).isEqualTo("application/pdf");
        assertThat(sent.header("Content-Disposition")).contains("import-declaration-" + number + "-01.pdf");
        assertThat(jdbc.sql("select count(*) from certificate.certificates where declaration_number = ?").param(number)
                .query(Long.class).single()).isEqualTo(1);
    }

    @Test
    void partiesAndOfficersHaveItAndStrangersFindNothing() {
        filer.api().get(path).mustBe(200);
        samples.officer("020").get(path).mustBe(200);

        samples.filer().api().get(path).mustBe(404);
        samples.officer("030").get(path).mustBe(404);
        Api.at(samples.admin().baseUrl()).get(path).mustBe(401);
    }

    @Test
    void thereIsNoneBeforeAcceptance() {
        String waiting = filer.api().fileAndAwait(filer.draft().set("collectionForm", "PAY_BEFORE_ACCEPTANCE"),
                "AWAITING_PAYMENT").text("/declarationNumber");

        Answer refused = filer.api().language("ko").get(Api.DECLARATIONS + "/" + waiting + "/certificate")
                .mustBe(409);

        assertThat(refused.text("/code")).isEqualTo("certificate.not_accepted");
        assertThat(refused.text("/detail")).contains("수리되지 않았습니다");
    }

    @Test
    void anyoneLearnsThatItHoldsAndOnlyItsHolderWhatStandsOnIt() throws IOException {
        byte[] pdf = filer.api().download(path);
        Api anyone = Api.at(samples.admin().baseUrl());
        String verify = "/api/v1/certificates/" + number + "-01";

        Answer found = anyone.get(verify).mustBe(200);
        assertThat(found.text("/state")).isEqualTo("VALID");
        assertThat(found.text("/acceptedAt")).isEqualTo(filer.api().declaration(number).text("/acceptedAt"));
        assertThat(found.text("/sha256")).isEqualTo(CertificateRows.sha256(pdf));
        assertThat(found.body()).doesNotContain("held", filer.importerName());

        Matcher code = CODE.matcher(text(pdf));
        assertThat(code.find()).isTrue();
        Answer held = anyone.get(verify + "?code=" + code.group().replace("-", "").toLowerCase()).mustBe(200);
        assertThat(held.text("/held/importer")).isEqualTo(filer.importerName());
        assertThat(held.won("/held/duty")).isEqualTo(filer.api().declaration(number).won("/duty/total"));

        anyone.get(verify + "?code=AAAA-AAAA-AAAA-AAAA").mustBe(404);
        anyone.get("/api/v1/certificates/" + number + "-02").mustBe(404);
        anyone.get("/api/v1/certificates/XXXXX26000009X-01").mustBe(404);
    }

    @Test
    void anAmendedDeclarationGetsANewVersionAndTheOldOneIsReplaced() throws IOException {
        filer.api().get(path).mustBe(200);
        jdbc.sql("update declaration.declarations set document = jsonb_set(document, '{exportCountry}', '\"JP\"') "
                + "where number = ?").param(number).update();
        Api anyone = Api.at(samples.admin().baseUrl());
        assertThat(anyone.get("/api/v1/certificates/" + number + "-01").text("/state")).isEqualTo("REPLACED");

        byte[] amended = filer.api().download(path);

        assertThat(text(amended)).contains(number + "-02", "제2판", "일본 (JP)");
        assertThat(anyone.get("/api/v1/certificates/" + number + "-01").text("/state")).isEqualTo("REPLACED");
        assertThat(anyone.get("/api/v1/certificates/" + number + "-02").text("/state")).isEqualTo("VALID");
    }

    @Test
    void withdrawalMakesItLapse() {
        filer.api().get(path).mustBe(200);
        jdbc.sql("update declaration.declarations set status = 'WITHDRAWN' where number = ?").param(number).update();
        try {
            assertThat(filer.api().get(path).mustBe(409).text("/code")).isEqualTo("certificate.lapsed");
            assertThat(Api.at(samples.admin().baseUrl()).get("/api/v1/certificates/" + number + "-01")
                    .text("/state")).isEqualTo("LAPSED");
        } finally {
            jdbc.sql("update declaration.declarations set status = 'ACCEPTED' where number = ?").param(number).update();
        }
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static List<String> fonts(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            var resources = document.getPage(0).getResources();
            java.util.ArrayList<String> fonts = new java.util.ArrayList<>();
            for (var name : resources.getFontNames()) {
                assertThat(resources.getFont(name).isEmbedded()).isTrue();
                fonts.add(resources.getFont(name).getName());
            }
            return fonts;
        }
    }
}
