package org.openpass;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openpass.testing.Answer;
import org.openpass.testing.Draft;
import org.openpass.testing.Filer;
import org.openpass.testing.OpenPassTest;
import org.openpass.testing.SampleData;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Filing by JSON: what is received, what counts as the same document, and what is refused. */
@OpenPassTest
class FilingIT {

    @Autowired
    SampleData samples;
    @Autowired
    JdbcClient jdbc;

    Filer filer;

    @BeforeEach
    void register() {
        filer = samples.filer();
    }

    @Test
    void aValidDeclarationIsReceivedAndAcceptedByItself() {
        Answer receipt = filer.api().file(filer.draft()).mustBe(202);

        String number = receipt.text("/declarationNumber");
        assertThat(number).matches("[0-9A-Z]{5}\\d{2}\\d{6}[0-9A-Z]").startsWith(filer.declarantCode());
        assertThat(receipt.text("/caseNumber")).startsWith("IM");
        assertThat(receipt.text("/status")).isEqualTo("RECEIVED");
        assertThat(receipt.text("/statusLabel/en")).isEqualTo("Received");
        assertThat(receipt.text("/statusLabel/ko")).isNotBlank();
        assertThat(receipt.header("Location")).isEqualTo(receipt.text("/links/self")).endsWith(number);
        assertThat(filer.api().get(receipt.text("/links/trackingApi")).status()).isEqualTo(200);

        Answer accepted = filer.api().awaitStatus(number, "ACCEPTED");
        assertThat(accepted.text("/lane")).isEqualTo("STRAIGHT_THROUGH");
        assertThat(accepted.text("/acceptedAt")).isNotNull();
        assertThat(accepted.values("/timeline", "event")).containsExactly("RECEIVED", "ASSESSED", "ACCEPTED");
    }

    @Test
    void theSameDocumentAgainIsTheSameDeclaration() {
        Draft draft = filer.draft();
        String number = number(filer.api().file(draft));
        filer.api().awaitStatus(number, "ACCEPTED");

        Answer again = filer.api().file(draft).mustBe(202);

        assertThat(number(again)).isEqualTo(number);
        assertThat(again.text("/status")).isEqualTo("ACCEPTED");
        assertThat(declarations(draft)).isEqualTo(1);
    }

    @Test
    void theOrderOfFieldsAndZerosAfterThePointMakeNoOtherDocument() {
        Draft draft = filer.empty().line("6109101000", "Shirts", 1_000_000).inLine("netWeight", 1.5);
        String number = number(filer.api().file(draft));
        String other = "{ \"lines\":[{\"netWeight\":1.500,\"amount\":1000000.00,\"origin\":\"US\",\"description\":"
                + "\"Shirts\",\"hsCode\":\"6109101000\",\"number\":1}]," + draft.json().substring(1)
                .replaceAll(",?\"lines\":\\[.*]", "");

        assertThat(number(filer.api().file(other))).isEqualTo(number);
    }

    @Test
    void aReferenceKeepsItsFirstContent() {
        Draft draft = filer.draft();
        String number = number(filer.api().file(draft));

        Answer conflict = filer.api().file(draft.inLine("amount", 2_000_000)).mustBe(409);

        assertThat(conflict.text("/code")).isEqualTo("reference.taken");
        assertThat(conflict.text("/declarationNumber")).isEqualTo(number);
    }

    @Test
    void theDeclarantMaySupplyTheNumberOnce() {
        String number = filer.declarantCode() + "26000001K";
        assertThat(number(filer.api().file(filer.draft().set("declarationNumber", number)))).isEqualTo(number);

        assertThat(refused(filer.draft().set("declarationNumber", number))).containsExactly("declarationNumber.taken");
        assertThat(refused(filer.draft().set("declarationNumber", "ZZZZZ26000001K")))
                .containsExactly("declarationNumber.foreign");
        assertThat(refused(filer.draft().set("declarationNumber", "12"))).contains("declarationNumber.malformed");
    }

    @Test
    void anAssignedNumberNeverMeetsOneThatTheDeclarantSupplied() {
        String first = number(filer.api().file(filer.draft()));
        int serial = Integer.parseInt(first.substring(7, 13));
        String next = first.substring(0, 7) + "%06d".formatted(serial + 1) + first.substring(13);
        assertThat(number(filer.api().file(filer.draft().set("declarationNumber", next)))).isEqualTo(next);

        assertThat(number(filer.api().file(filer.draft()))).isNotIn(first, next);
    }

    @Test
    void theSameDocumentTenTimesAtOnceIsOneCase() throws Exception {
        Draft draft = filer.draft();
        Set<String> numbers = Stream.of(tenTimes(() -> number(filer.api().file(draft)))).flatMap(List::stream)
                .collect(Collectors.toSet());

        assertThat(numbers).hasSize(1);
        assertThat(declarations(draft)).isEqualTo(1);
        assertThat(jdbc.sql("select count(*) from casework.cases where subject = ?").param(numbers.iterator().next())
                .query(Long.class).single()).isEqualTo(1);
        filer.api().awaitStatus(numbers.iterator().next(), "ACCEPTED");
    }

    @Test
    void allErrorsAreNamedAtOnceEachWithItsFieldAndMend() {
        Draft draft = filer.empty().set("currency", "XXQ").set("customsOffice", null).set("numberOfLines", 3)
                .set("importer", java.util.Map.of("id", "NOBODY-1"))
                .line("9999999999", "Unknown goods", -5).inLine("origin", "QQ");

        Answer answer = filer.api().file(draft).mustBe(422);

        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.values("/errors", "code")).containsExactlyInAnyOrder("field.required", "currency.unknown",
                "hsCode.unknown", "country.unknown", "amount.negative", "total.lines", "importer.unknown");
        assertThat(answer.values("/errors", "field")).contains("customsOffice", "currency", "lines[0].hsCode",
                "lines[0].origin", "lines[0].amount", "numberOfLines", "importer.id");
        assertThat(answer.values("/errors", "message")).allSatisfy(text -> assertThat(text).isNotBlank());
        assertThat(answer.values("/errors", "mend")).allSatisfy(text -> assertThat(text).isNotBlank());
    }

    @Test
    void errorsAreInKoreanForKoreanReaders() {
        Answer answer = filer.api().language("ko").file(filer.draft().set("currency", "XXQ")).mustBe(422);

        assertThat(answer.text("/errors/0/message")).matches(".*[가-힣].*").contains("XXQ");
        assertThat(answer.text("/errors/0/mend")).matches(".*[가-힣].*");
    }

    @Test
    void nothingIsRegisteredOfADocumentWithErrors() {
        Draft draft = filer.draft().set("currency", "XXQ");
        refused(draft);
        assertThat(declarations(draft)).isZero();

        assertThat(filer.api().file(draft.set("currency", "USD")).status()).isEqualTo(202);
    }

    @Test
    void onlyWhoHasAMandateFilesForADeclarant() {
        Filer stranger = samples.filer();

        assertThat(stranger.api().file(filer.draft()).mustBe(422).values("/errors", "code"))
                .containsExactly("declarant.unknown");
    }

    private <T> List<T> tenTimes(Callable<T> call) throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<T>> answers = threads.invokeAll(java.util.Collections.nCopies(10, call));
            return answers.stream().map(Future::resultNow).toList();
        }
    }

    private List<String> refused(Draft draft) {
        return filer.api().file(draft).mustBe(422).values("/errors", "code");
    }

    private static String number(Answer receipt) {
        return receipt.mustBe(202).text("/declarationNumber");
    }

    private long declarations(Draft draft) {
        return jdbc.sql("select count(*) from declaration.declarations where reference = ?")
                .param(draft.text("reference")).query(Long.class).single();
    }
}
