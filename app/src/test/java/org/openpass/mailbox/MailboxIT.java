package org.openpass.mailbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.openpass.access.Parties;
import org.openpass.testing.Answer;
import org.openpass.testing.Api;
import org.openpass.testing.Filer;
import org.openpass.testing.Officers;
import org.openpass.testing.OpenPassTest;
import org.openpass.testing.SampleData;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What is served to whom, from when it counts, and who reads it. */
@OpenPassTest
class MailboxIT {

    private static final String MAILBOX = "/api/v1/mailbox";

    @Autowired
    SampleData samples;
    @Autowired
    Parties parties;
    @Autowired
    JdbcClient jdbc;

    @Test
    void aSupplementIsServedAtTheMomentItsPeriodBeginsToWhoAppliedAndCopiedToWhoDidNot() {
        Filer filer = samples.filer();
        filer.api().put(MAILBOX + "/box", Map.of("kinds", Set.of("SUPPLEMENT", "SLIP"))).mustBe(200);
        String number = asked(filer);

        JsonNode served = awaitMessage(filer.api(), number, "SUPPLEMENT");
        Answer supplement = filer.api().get("/api/v1/declarations/" + number + "/supplements").mustBe(200);

        assertThat(served.path("service").asString()).isEqualTo("ELECTRONIC");
        assertThat(served.path("servedAt").asString()).isEqualTo(served.path("storedAt").asString())
                .isEqualTo(supplement.text("/0/requestedAt"));
        assertThat(served.path("body").path("en").asString()).contains("Attach the invoice");
        assertThat(served.path("title").path("ko").asString()).isEqualTo("수입신고 " + number + " 보완요구");
        JsonNode copy = awaitMessage(importer(filer), number, "SUPPLEMENT");
        assertThat(copy.path("service").asString()).isEqualTo("COPY");
        assertThat(copy.path("servedAt").isMissingNode()).isTrue();
        String officers = jdbc.sql("select string_agg(username, '|') from access.accounts where office is not null "
                + "or national").query(String.class).single();
        assertThat(served.toString()).doesNotContainPattern(officers);
    }

    @Test
    void anApplicationCountsFromItsMomentAndEndsWhenItIsGivenUp() {
        Filer filer = samples.filer();
        String first = accepted(filer);
        assertThat(awaitMessage(filer.api(), first, "ACCEPTED").path("service").asString()).isEqualTo("COPY");

        filer.api().put(MAILBOX + "/box", Map.of("kinds", Set.of("ACCEPTED"))).mustBe(200);
        assertThat(message(filer.api(), first, "ACCEPTED").path("service").asString()).isEqualTo("COPY");
        String second = accepted(filer);
        assertThat(awaitMessage(filer.api(), second, "ACCEPTED").path("service").asString()).isEqualTo("ELECTRONIC");
        assertThat(awaitMessage(filer.api(), second, "SLIP").path("service").asString()).isEqualTo("COPY");

        filer.api().send("DELETE", MAILBOX + "/box").mustBe(200);
        assertThat(awaitMessage(filer.api(), accepted(filer), "ACCEPTED").path("service").asString()).isEqualTo("COPY");
        assertThat(message(filer.api(), second, "ACCEPTED").path("service").asString()).isEqualTo("ELECTRONIC");
        filer.api().put(MAILBOX + "/box", Map.of("kinds", Set.of("RUMOUR"))).mustBe(422);
        samples.officer("020").put(MAILBOX + "/box", Map.of("kinds", Set.of("ACCEPTED"))).mustBe(404);
    }

    @Test
    void theCertificateHangsOnTheAcceptanceAndTheSlipSaysWhatToPay() {
        Filer filer = samples.filer();
        String number = accepted(filer);

        String id = awaitMessage(filer.api(), number, "ACCEPTED").path("id").asString();
        Answer acceptance = filer.api().get(MAILBOX + "/" + id).mustBe(200);
        assertThat(new String(filer.api().download(acceptance.text("/attachments/0/href")), 0, 5,
                java.nio.charset.StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        JsonNode slip = awaitMessage(filer.api(), number, "SLIP");
        assertThat(slip.path("body").path("en").asString()).contains("KRW 243,000");
        assertThat(slip.path("body").path("ko").asString()).contains("243,000원");
    }

    @Test
    void anEventThatIsReadAgainIsServedOnce() {
        Filer filer = samples.filer();
        String number = accepted(filer);
        awaitMessage(filer.api(), number, "SLIP");

        // As after a crash between the messages and the cursor: everything comes again.
        jdbc.sql("update casework.event_cursors set xid = '0', id = 0 where reader = 'mailbox'").update();
        awaitMessage(filer.api(), accepted(filer), "SLIP");

        assertThat(messages(filer.api(), number)).hasSize(2);
        assertThat(messages(importer(filer), number)).hasSize(2);
    }

    @Test
    void brokersDoNotReadEachOthersLettersToTheSameImporterAndTheImporterReadsBoth() {
        Filer one = samples.filer();
        Filer own = samples.filer();
        samples.party(one.importerName(), "TRADER", one.importer(), Map.of("mandateTo", own.declarantCode()));
        Filer other = new Filer(own.api(), own.declarantCode(), one.importer(), one.importerName(), own.bill());
        String ofOne = accepted(one);
        String ofOther = accepted(other);
        awaitMessage(one.api(), ofOne, "ACCEPTED");
        String letter = awaitMessage(other.api(), ofOther, "ACCEPTED").path("id").asString();
        Api importer = importer(one);

        assertThat(messages(one.api(), ofOther)).isEmpty();
        assertThat(messages(other.api(), ofOne)).isEmpty();
        assertThat(messages(importer, ofOne)).isNotEmpty();
        String copy = awaitMessage(importer, ofOther, "ACCEPTED").path("id").asString();
        for (String id : List.of(letter, copy)) {
            one.api().get(MAILBOX + "/" + id).mustBe(404);
            samples.filer().api().get(MAILBOX + "/" + id).mustBe(404);
            samples.filer().api().post(MAILBOX + "/" + id + "/read", Map.of()).mustBe(404);
            samples.filer().api().post(MAILBOX + "/" + id + "/replies", Map.of("text", "Here")).mustBe(404);
        }
        // Who acts for the importer in a case reads what the importer got in it.
        other.api().get(MAILBOX + "/" + copy).mustBe(200);
        assertThat(messages(other.api(), ofOther)).as("each once").hasSize(2);
    }

    @Test
    void whoseMandateEndedReadsItsOwnBoxOnly() {
        Filer filer = samples.filer();
        String number = accepted(filer);
        String own = awaitMessage(filer.api(), number, "ACCEPTED").path("id").asString();
        String copy = awaitMessage(importer(filer), number, "ACCEPTED").path("id").asString();
        filer.api().get(MAILBOX + "/" + copy).mustBe(200);

        LocalDate yesterday = samples.today().minusDays(1);
        jdbc.sql("update access.mandates set valid_from = ?, valid_until = ? where principal_id = ?").params(
                yesterday.minusDays(1), yesterday, parties.byIdentifier(filer.importer()).orElseThrow().id()).update();

        Awaitility.await().untilAsserted(() -> filer.api().get(MAILBOX + "/" + copy).mustBe(404));
        filer.api().get(MAILBOX + "/" + own).mustBe(200);
    }

    @Test
    void readingLeavesAMarkAndServiceAsItWas() {
        Filer filer = samples.filer();
        String number = accepted(filer);
        JsonNode before = awaitMessage(filer.api(), number, "ACCEPTED");
        String path = MAILBOX + "/" + before.path("id").asString();
        assertThat(before.path("read").asBoolean()).isFalse();
        samples.officer("020").post(path + "/read", Map.of()).mustBe(200);
        assertThat(filer.api().get(path).at("/read").asBoolean()).isFalse();

        Answer read = filer.api().post(path + "/read", Map.of()).mustBe(200);

        assertThat(read.at("/read").asBoolean()).isTrue();
        assertThat(read.text("/storedAt")).isEqualTo(before.path("storedAt").asString());
        assertThat(read.text("/service")).isEqualTo(before.path("service").asString());
        assertThat(importer(filer).get(MAILBOX + "?unread=true&number=" + number).at("/messages").valueStream()
                .map(m -> m.path("kind").asString())).contains("ACCEPTED");
        assertThat(filer.api().get(MAILBOX + "?unread=true&number=" + number).at("/messages").valueStream()
                .map(m -> m.path("kind").asString())).doesNotContain("ACCEPTED");
    }

    @Test
    void aReplyReachesTheCaseOnceAndOfficersOfItsOfficeReadIt() {
        Filer filer = samples.filer();
        String number = accepted(filer);
        String caseNumber = filer.api().declaration(number).text("/caseNumber");
        String path = MAILBOX + "/" + awaitMessage(filer.api(), number, "ACCEPTED").path("id").asString();

        Answer reply = filer.api().post(path + "/replies", Map.of("text", "Thank you <b>")).mustBe(201);
        Answer again = filer.api().post(path + "/replies", Map.of("text", "Thank you <b>")).mustBe(201);

        assertThat(again.text("/id")).isEqualTo(reply.text("/id"));
        assertThat(reply.text("/body/ko")).isEqualTo("Thank you <b>");
        assertThat(reply.text("/direction")).isEqualTo("IN");
        assertThat(jdbc.sql("select actor from casework.timeline where case_number = ? and event = 'MESSAGE_RECEIVED'")
                .param(caseNumber).query(String.class).list()).containsExactly("Broker " + filer.declarantCode());
        assertThat(kinds(samples.officer("020"), caseNumber)).contains("ACCEPTED", "REPLY");
        assertThat(kinds(samples.officer("010"), caseNumber)).isEmpty();
        assertThat(kinds(samples.admin(), caseNumber)).isEmpty();
        assertThat(kinds(samples.filer().api(), caseNumber)).isEmpty();
        filer.api().post(path + "/replies", Map.of("text", " ")).mustBe(422);
        samples.officer("020").post(path + "/replies", Map.of("text", "From customs")).mustBe(404);
    }

    @Test
    void theListIsNarrowedAndPagedFromTheNewest() {
        Filer filer = samples.filer();
        String first = accepted(filer);
        String second = accepted(filer);
        awaitMessage(filer.api(), first, "SLIP");
        awaitMessage(filer.api(), second, "SLIP");

        List<JsonNode> all = filer.api().get(MAILBOX).mustBe(200).at("/messages").valueStream().toList();
        assertThat(all).hasSize(4).isSortedAccordingTo(Comparator.comparing((JsonNode m) ->
                Instant.parse(m.path("storedAt").asString())).reversed());
        Answer page = filer.api().get(MAILBOX + "?size=3").mustBe(200);
        Answer rest = filer.api().get(MAILBOX + "?size=3&after=" + page.text("/next")).mustBe(200);
        assertThat(page.at("/messages")).hasSize(3);
        assertThat(rest.at("/messages")).hasSize(1);
        assertThat(rest.text("/messages/0/id")).isEqualTo(all.getLast().path("id").asString());
        assertThat(rest.text("/next")).isNull();
        assertThat(filer.api().get(MAILBOX + "?kind=SLIP").at("/messages")).hasSize(2);
        assertThat(filer.api().get(MAILBOX + "?q=%EB%B0%98%EC%B6%9C").at("/messages")).as("반출").hasSize(2);
        assertThat(filer.api().get(MAILBOX + "?q=%25").at("/messages")).isEmpty();
    }

    @Test
    void partiesAreToldOfRejectionWithdrawalCorrectionDismissalAndExtension() {
        Officers officers = new Officers(samples);
        Filer filer = samples.filer();
        String refused = filer.api().fileAndAwait(filer.draft().inLine("origin", "IR"), "DOC_REVIEW")
                .text("/declarationNumber");
        officers.decide(filer.api().declaration(refused).text("/caseNumber"), Officers.REFUSE).mustBe(200);
        assertThat(awaitMessage(filer.api(), refused, "REJECTED").path("body").path("en").asString())
                .contains("The invoice is missing");

        Filer next = samples.filer();
        String number = accepted(next);
        Answer dismissed = withdrawal(next, number);
        officers.decide(dismissed.text("/caseNumber"), Map.of("decision", "EXTEND", "reason", "To be translated",
                "extensionDays", 5)).mustBe(200);
        assertThat(awaitMessage(next.api(), dismissed.text("/changeNumber"), "EXTENDED").path("body").path("en")
                .asString()).contains("To be translated");
        officers.decide(dismissed.text("/caseNumber"), Officers.DISMISS).mustBe(200);
        awaitMessage(next.api(), dismissed.text("/changeNumber"), "DISMISSED");
        officers.decide(withdrawal(next, number).text("/caseNumber"), Officers.APPROVE).mustBe(200);
        awaitMessage(next.api(), number, "WITHDRAWN");
    }

    @Test
    void whatWasServedIsNeitherChangedNorTakenAway() {
        Filer filer = samples.filer();
        String id = awaitMessage(filer.api(), accepted(filer), "ACCEPTED").path("id").asString();

        for (String change : List.of("update mailbox.messages set body_en = 'x'", "delete from mailbox.messages",
                "update mailbox.attachments set file_name = 'x'", "delete from mailbox.attachments")) {
            String where = change.contains("attachments") ? " where message_id = ?::uuid" : " where id = ?::uuid";
            assertThatThrownBy(() -> jdbc.sql(change + where).param(id).update())
                    .hasMessageContaining("neither changed nor taken away");
        }
    }

    private static Answer withdrawal(Filer filer, String number) {
        return filer.api().post("/api/v1/declarations/" + number + "/withdrawal", Map.of("reasonCode", "86",
                "explanation", "Filed in error")).mustBe(202);
    }

    private String asked(Filer filer) {
        Answer waiting = filer.api().fileAndAwait(filer.draft().inLine("origin", "IR"), "DOC_REVIEW");
        new Officers(samples).decide(waiting.text("/caseNumber"), Officers.SUPPLEMENT).mustBe(200);
        return filer.api().awaitStatus(waiting.text("/declarationNumber"), "SUPPLEMENT").text("/declarationNumber");
    }

    private static String accepted(Filer filer) {
        return filer.api().fileAndAwait(filer.draft(), "ACCEPTED").text("/declarationNumber");
    }

    private Api importer(Filer filer) {
        return Api.at(filer.api().baseUrl()).key(samples.key(filer.importer()));
    }

    private static List<String> kinds(Api reader, String caseNumber) {
        return reader.get(MAILBOX + "?case=" + caseNumber).mustBe(200).values("/messages", "kind");
    }

    private static List<JsonNode> messages(Api reader, String number) {
        return reader.get(MAILBOX + "?number=" + number).mustBe(200).at("/messages").valueStream().toList();
    }

    private static JsonNode message(Api reader, String number, String kind) {
        return messages(reader, number).stream().filter(m -> m.path("kind").asString().equals(kind)).findFirst()
                .orElse(null);
    }

    private static JsonNode awaitMessage(Api reader, String number, String kind) {
        return Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> message(reader, number, kind),
                found -> found != null);
    }
}
