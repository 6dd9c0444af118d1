package org.openpass.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openpass.reference.WorkingCalendar;
import org.openpass.testing.Answer;
import org.openpass.testing.Api;
import org.openpass.testing.Filer;
import org.openpass.testing.OpenPassTest;
import org.openpass.testing.SampleData;
import org.openpass.testing.Screens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Letters of officers: what they say, to whom, that each is sent once, and from when an answer is due. */
@OpenPassTest
class LettersIT {

    private static final String MAILBOX = "/api/v1/mailbox";
    private static final String TEMPLATES = "/api/v1/admin/letter-templates/";

    @Autowired
    SampleData samples;
    @Autowired
    WorkingCalendar calendar;
    @Autowired
    JdbcClient jdbc;

    Filer filer;
    Api officer;
    String number;
    String caseNumber;
    String letters;

    @BeforeEach
    void file() {
        filer = samples.filer();
        officer = samples.officer("020");
        Answer filed = filer.api().file(filer.draft()).mustBe(202);
        number = filed.text("/declarationNumber");
        caseNumber = filed.text("/caseNumber");
        letters = "/api/v1/cases/" + caseNumber + "/letters";
    }

    @Test
    void itIsLookedAtAndSentOnceAndThenThePeriodOfItsAnswerBegins() throws Exception {
        filer.api().put(MAILBOX + "/box", Map.of("kinds", Set.of("LETTER"))).mustBe(200);
        Answer first = write("KO", "Contract");
        Answer looked = write("KO", "매매계약서 (원본)");
        byte[] pdf = officer.download(looked.text("/href"));
        Screens.pdf("letter-ko", pdf);

        assertThat(looked.text("/number")).as("drawn once").isEqualTo(first.text("/number")).matches("LT\\d\\d-\\d{9}");
        LocalDate lastDay = calendar.onOrAfter(samples.today().plusDays(10));
        mustSay(pdf, looked.text("/number"), "인천세관장", "Broker " + filer.declarantCode(),
                "수입신고 " + number + " 관련 자료 제출 요청", "「관세법」 제266조제1항", "매매계약서 (원본)", filer.bill(),
                "10일 이내", "%d년 %d월 %d일까지".formatted(lastDay.getYear(), lastDay.getMonthValue(),
                        lastDay.getDayOfMonth()));
        assertThat(messages(filer.api())).as("looked at, not sent").isEmpty();
        officer.post(send(looked.text("/number"), first.text("/sha256")), Map.of()).mustBe(409);

        Callable<Answer> sending = () -> officer.post(send(looked.text("/number"), looked.text("/sha256")), Map.of());
        List<Answer> sent;
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            sent = both.invokeAll(List.of(sending, sending)).stream().map(f -> f.resultNow().mustBe(200)).toList();
        }

        assertThat(sent.get(0).text("/messageId")).isEqualTo(sent.get(1).text("/messageId")).isNotNull();
        assertThat(messages(filer.api())).hasSize(1);
        Answer message = filer.api().get(MAILBOX + "/" + sent.getFirst().text("/messageId")).mustBe(200);
        assertThat(message.text("/service")).isEqualTo("ELECTRONIC");
        assertThat(message.text("/servedAt")).isEqualTo(sent.getFirst().text("/sentAt"));
        assertThat(message.text("/body/en")).contains("Article 266(1)", "매매계약서 (원본)", "within 10 days");
        assertThat(message.at("/attachments")).hasSize(1);
        assertThat(filer.api().download(message.text("/attachments/0/href"))).as("what was looked at").isEqualTo(pdf);
        assertThat(entries("LETTER_SENT")).isEqualTo(1);
        assertThat(sent.getFirst().text("/period")).isEqualTo("OPEN");
        assertThat(jdbc.sql("select (due_at at time zone 'Asia/Seoul')::text || ' ' || bearer || ' ' || article "
                + "from casework.deadlines where case_number = ? and kind = 'letter'").param(caseNumber)
                .query(String.class).list()).containsExactly(lastDay + " 23:59:59 PARTY Customs Act Art. 266(1)");
        assertThat(write("KO", "Another").text("/number")).isNotEqualTo(looked.text("/number"));

        filer.api().post(MAILBOX + "/" + message.text("/id") + "/replies", Map.of("text", "It is attached")).mustBe(201);
        assertThat(officer.get(letters).mustBe(200).text("/0/period")).isEqualTo("ANSWERED");
    }

    @Test
    void whatIsACopyBeginsNoPeriodAndWhatIsNotTrueAnyMoreIsNotSent() throws IOException {
        Answer copy = write("EN", "Contract");
        byte[] pdf = officer.download(copy.text("/href"));
        Screens.pdf("letter-en", pdf);

        assertThat(copy.text("/service")).isEqualTo("COPY");
        assertThat(copy.text("/lastDay")).isNull();
        mustSay(pdf, "Head of Incheon Customs", "Request for information on import declaration " + number,
                "no period begins by it", "Why it is needed");
        filer.api().put(MAILBOX + "/box", Map.of("kinds", Set.of("LETTER"))).mustBe(200);
        Answer refused = officer.post(send(copy.text("/number"), copy.text("/sha256")), Map.of()).mustBe(409);
        assertThat(refused.text("/code")).isEqualTo("letter.changed");
        assertThat(messages(filer.api())).isEmpty();

        filer.api().send("DELETE", MAILBOX + "/box").mustBe(200);
        Answer sent = officer.post(send(copy.text("/number"), copy.text("/sha256")), Map.of()).mustBe(200);
        assertThat(sent.text("/period")).isNull();
        assertThat(messages(filer.api()).getFirst().path("service").asString()).isEqualTo("COPY");
        assertThat(jdbc.sql("select count(*) from casework.deadlines where case_number = ? and kind = 'letter'")
                .param(caseNumber).query(Long.class).single()).isZero();
    }

    @Test
    void whatAnOfficerWritesIsTextAndAllThatIsMissingIsSaidAtOnce() throws IOException {
        String hostile = "<script>x</script> &amp; {{goods}} \u202e\u0007<img src=\"file:///etc/passwd\"/>";
        Answer looked = write("BOTH", hostile);
        byte[] pdf = officer.download(looked.text("/href"));
        Screens.pdf("letter-both", pdf);

        String plain = "<script>x</script> &amp; {{goods}} <img src=\"file:///etc/passwd\"/>";
        mustSay(pdf, plain, "제출할 자료", "What is to be submitted");
        assertThat(looked.text("/body/en")).contains(plain);
        assertThat(looked.text("/body/ko")).contains(plain);

        Map<String, Object> empty = draft("KO", " ");
        empty.putAll(Map.of("partyId", 1, "days", 91));
        Answer refused = officer.put(letters + "/draft", empty).mustBe(422);
        assertThat(refused.text("/code")).isEqualTo("letter.incomplete");
        assertThat(refused.at("/names").valueStream().map(JsonNode::asString))
                .containsExactlyInAnyOrder("request", "partyId", "days");
    }

    @Test
    void aTemplateThatNamesAnUnknownFieldIsRefusedWhenItIsSaved() {
        Api admin = samples.admin();
        String id = "trial-" + SampleData.unique("").toLowerCase(Locale.ROOT);

        Answer unknown = admin.put(TEMPLATES + id, template("{{factors}} {{text.who}} {{>other}} {{goods}}")).mustBe(422);
        assertThat(unknown.text("/code")).isEqualTo("letter.unknownField");
        assertThat(unknown.at("/names").valueStream().map(JsonNode::asString))
                .containsExactlyInAnyOrder("factors", "text.who", ">other");
        assertThat(admin.put(TEMPLATES + id, template("{{#goods}}")).mustBe(422).text("/code"))
                .isEqualTo("letter.unreadable");
        officer.put(TEMPLATES + id, template("{{goods}}")).mustBe(403);
        assertThat(admin.get(TEMPLATES.substring(0, TEMPLATES.length() - 1)).values("", "id")).doesNotContain(id)
                .contains("information-request", "inspection-appointment", "decision-with-grounds");

        assertThat(admin.put(TEMPLATES + id, template("{{goods}} {{text.note}}")).mustBe(200).won("/version")).isEqualTo(1);
        assertThat(admin.put(TEMPLATES + id, template("{{goods}} {{text.note}}")).mustBe(200).won("/version")).isEqualTo(1);
        Map<String, Object> draft = draft("EN", "x");
        draft.putAll(Map.of("template", id, "texts", Map.of("note", "A note")));
        Answer looked = officer.put(letters + "/draft", draft).mustBe(200);
        assertThat(looked.text("/body/en")).isEqualTo("T-shirts of cotton A note");
        assertThat(admin.put(TEMPLATES + id, template("{{text.note}}")).mustBe(200).won("/version")).isEqualTo(2);
        officer.post(send(looked.text("/number"), looked.text("/sha256")), Map.of()).mustBe(409);
    }

    @Test
    void strangersFindNothingAndColleaguesWhatWasSent() {
        Answer looked = write("KO", "Contract");
        String path = "/api/v1/letters/" + looked.text("/number");
        Api colleague = samples.officer("020");
        Api otherOffice = samples.officer("030");
        Api otherBroker = samples.filer().api();

        for (Api stranger : List.of(otherOffice, otherBroker, filer.api())) {
            stranger.get(letters).mustBe(404);
            stranger.get(letters + "/templates").mustBe(404);
            stranger.put(letters + "/draft", draft("KO", "x")).mustBe(404);
            stranger.get(path + "/pdf").mustBe(404);
            stranger.post(send(looked.text("/number"), looked.text("/sha256")), Map.of()).mustBe(404);
        }
        colleague.get(path + "/pdf").mustBe(404);
        colleague.post(send(looked.text("/number"), looked.text("/sha256")), Map.of()).mustBe(404);

        officer.post(send(looked.text("/number"), looked.text("/sha256")), Map.of()).mustBe(200);
        for (Api reader : List.of(officer, colleague, filer.api())) {
            reader.get(path + "/pdf").mustBe(200);
        }
        for (Api stranger : List.of(otherOffice, otherBroker,
                Api.at(officer.baseUrl()).key(samples.key(filer.importer())))) {
            stranger.get(path + "/pdf").mustBe(404);
        }
        assertThat(colleague.get(letters).mustBe(200).values("", "number")).containsExactly(looked.text("/number"));
        assertThat(jdbc.sql("select count(*) from mailbox.letters where number = ? and content::text like ?")
                .params(looked.text("/number"), "%officer-%").query(Long.class).single()).as("names no officer").isZero();
    }

    private Answer write(String language, String request) {
        return officer.put(letters + "/draft", draft(language, request)).mustBe(200);
    }

    private Map<String, Object> draft(String language, String request) {
        Answer choices = officer.get(letters + "/templates").mustBe(200);
        long broker = choices.at("/parties").valueStream().filter(p -> p.path("name").asString()
                .equals("Broker " + filer.declarantCode())).findFirst().orElseThrow().path("id").asLong();
        return new HashMap<>(Map.of("template", "information-request", "partyId", broker, "language", language, "days", 10,
                "texts", Map.of("request", request, "reason", "The price is not explained")));
    }

    private static Map<String, Object> template(String body) {
        return Map.of("kindOfCase", "import-declaration", "name", Map.of("ko", "시험", "en", "Trial"),
                "title", Map.of("ko", "시험", "en", "Trial"), "body", Map.of("ko", "시험", "en", body),
                "article", "Customs Act Art. 266(1)", "asks",
                List.of(Map.of("name", "note", "label", Map.of("ko", "메모", "en", "Note"))));
    }

    private static String send(String letter, String sha256) {
        return "/api/v1/letters/" + letter + "/send?sha256=" + sha256;
    }

    private List<JsonNode> messages(Api reader) {
        return reader.get(MAILBOX + "?kind=LETTER&number=" + number).mustBe(200).at("/messages").valueStream().toList();
    }

    private long entries(String event) {
        return jdbc.sql("select count(*) from casework.timeline where case_number = ? and event = ?")
                .params(caseNumber, event).query(Long.class).single();
    }

    /** Wherever lines are broken. */
    private static void mustSay(byte[] pdf, String... words) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(squeezed(new PDFTextStripper().getText(document)))
                    .contains(Arrays.stream(words).map(LettersIT::squeezed).toList());
        }
    }

    private static String squeezed(String text) {
        return text.replaceAll("\\s+", "");
    }
}
