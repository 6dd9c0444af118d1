package org.openpass;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openpass.testing.Answer;
import org.openpass.testing.Api;
import org.openpass.testing.Draft;
import org.openpass.testing.Filer;
import org.openpass.testing.OpenPassTest;
import org.openpass.testing.SampleData;
import org.openpass.testing.WcoSample;
import org.springframework.beans.factory.annotation.Autowired;

/** Documents that are broken, hostile or absurd get a reason and are never a failure of the system. */
@OpenPassTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadInputIT {

    private static final int THIRTY_MEGABYTES = 30 * 1024 * 1024;

    @Autowired
    SampleData samples;

    Filer filer;

    @BeforeAll
    void register() {
        filer = samples.filer();
    }

    @Test
    void xmlWithADocumentTypeIsRefused() {
        assertThat(xmlError("<!DOCTYPE a><a/>")).isEqualTo("xml.doctype");
        assertThat(xmlError("<!DOCTYPE a SYSTEM 'http://127.0.0.1:9/x.dtd'><a/>")).isEqualTo("xml.doctype");
    }

    @Test
    void anExternalEntityIsNeverRead() {
        Answer answer = filer.api().fileXml(("<!DOCTYPE a [<!ENTITY e SYSTEM 'file:///etc/hostname'>]><a>&e;</a>")
                .getBytes(UTF_8));

        assertThat(answer.mustBe(422).values("/errors", "code")).containsExactly("xml.doctype");
    }

    @Test
    void anEntityBombIsRefusedAtOnce() {
        String bomb = IntStream.range(1, 12).mapToObj(i -> "<!ENTITY e" + i + " '" + ("&e" + (i - 1) + ";").repeat(10)
                + "'>").collect(Collectors.joining("", "<!DOCTYPE a [<!ENTITY e0 'ha'>", "]><a>&e11;</a>"));

        assertThat(xmlError(bomb)).isEqualTo("xml.doctype");
    }

    @Test
    void tenThousandLevelsAreRefused() {
        assertThat(xmlError("<a>".repeat(10_000) + "</a>".repeat(10_000))).isEqualTo("xml.depth");
        assertThat(jsonError("{\"lines\":".repeat(10_000) + "1" + "}".repeat(10_000))).isEqualTo("json.malformed");
    }

    @Test
    void bytesInAnotherEncodingAreRefused() {
        String korean = WcoSample.of(filer).with("Ale Brewers", "caf\u00e9").text();

        assertThat(filer.api().fileXml(korean.getBytes(ISO_8859_1)).mustBe(422).values("/errors", "code"))
                .containsExactly("xml.encoding");
        assertThat(xmlError("<?xml version='1.0' encoding='EUC-KR'?><a/>")).isEqualTo("xml.encoding");
        byte[] latinJson = filer.draft().inLine("description", "caf\u00e9").json().getBytes(ISO_8859_1);
        assertThat(filer.api().post(Api.DECLARATIONS, "application/json", latinJson).mustBe(422)
                .values("/errors", "code")).containsExactly("json.malformed");
    }

    @Test
    void aMessageInAnotherNamespaceIsRefused() {
        String foreign = WcoSample.of(filer).with("urn:wco:datamodel:WCO:DEC-DMS:2", "urn:example:other").text();

        assertThat(xmlError(foreign)).startsWith("xml.namespace");
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "application/xml"})
    void thirtyMegabytesAreTooLargeAndTheSenderLearnsIt(String type) {
        Answer answer = filer.api().post(Api.DECLARATIONS, type, " ".repeat(THIRTY_MEGABYTES).getBytes(UTF_8));

        assertThat(answer.mustBe(413).text("/code")).isEqualTo("body.tooLarge");
    }

    @Test
    void brokenJsonIsRefusedWithThePlace() {
        String document = filer.draft().json();

        Answer truncated = filer.api().file(document.substring(0, document.length() / 2)).mustBe(422);

        assertThat(truncated.values("/errors", "code")).containsExactly("json.malformed");
        assertThat(truncated.text("/errors/0/message")).contains("line");
        assertThat(jsonError("")).startsWith("json.");
        assertThat(jsonError("[]")).isEqualTo("json.notAnObject");
        assertThat(jsonError("null")).isEqualTo("json.notAnObject");
        assertThat(jsonError(document + document)).isEqualTo("json.malformed");
        assertThat(jsonError(document.replaceFirst("\\{", "{\"currency\":\"USD\","))).isEqualTo("json.malformed");
        assertThat(jsonError(document.replaceFirst("\\{", "{\"colour\":\"red\","))).isEqualTo("json.unknownField");
    }

    @ParameterizedTest
    @CsvSource({"-1, amount.negative", "0, amount.zero", "1e30, amount.absurd", "1e999999999, json.type",
        "1e-999999999, json.type", "-1e999999999, json.type", "0.00001, amount.decimals", "NaN, json.malformed",
        "'\"12\"', json.type", "99999999999999, amount.absurd", "true, json.type", "{}, json.type"})
    void anAmountThatIsNoneIsRefusedQuickly(String amount, String error) {
        Instant asked = Instant.now();

        Answer answer = filer.api().file(filer.draft().json().replace("1000000", amount)).mustBe(422);

        assertThat(answer.values("/errors", "code")).contains(error);
        assertThat(Duration.between(asked, Instant.now())).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void unknownCodesAreErrorsAndNeverADefault() {
        assertThat(errors(filer.empty().line("9999999999", "Goods", 1))).containsExactly("hsCode.unknown");
        assertThat(errors(filer.empty().line("61091010", "Goods", 1))).containsExactly("hsCode.malformed");
        assertThat(errors(filer.draft().set("currency", "ABC"))).containsExactly("currency.unknown");
        assertThat(errors(filer.draft().inLine("origin", "ZZ"))).containsExactly("country.unknown");
        assertThat(errors(filer.draft().set("exportCountry", "usa"))).containsExactly("country.unknown");
        assertThat(errors(filer.draft().set("customsOffice", "999"))).containsExactly("customsOffice.unknown");
    }

    @ParameterizedTest
    @ValueSource(strings = {"reference", "declarant", "billOfLading", "customsOffice", "currency", "declarationNumber",
        "exportCountry", "incoterm", "transportMode", "securityReference"})
    void textThatNoDatabaseTakesIsAnError(String field) {
        assertThat(errors(filer.draft().set(field, "A\u0000B"))).isNotEmpty();
        assertThat(jsonErrors(filer.draft().set(field, "PLACE").json().replace("PLACE", "\\ud800"))).isNotEmpty();
        assertThat(errors(filer.draft().set(field, "X".repeat(100_000)))).isNotEmpty();
    }

    @Test
    void anImporterThatNoDatabaseTakesIsAnError() {
        assertThat(errors(filer.draft().set("importer", Map.of("id", "A\u0000B")))).isNotEmpty();
        assertThat(errors(filer.draft().set("importer", Map.of("id", "A".repeat(100_000))))).isNotEmpty();
    }

    @Test
    void aThousandLinesAreTooManyAndOneFewerAreTaken() {
        assertThat(errors(lines(1_000))).containsExactly("lines.tooMany");

        Answer accepted = filer.api().fileAndAwait(lines(999), "ACCEPTED");

        assertThat(accepted.at("/duty/lines")).hasSize(999);
    }

    private Draft lines(int count) {
        Draft draft = filer.empty();
        IntStream.range(0, count).forEach(i -> draft.line("6109101000", "T-shirt " + i, 10_000));
        return draft;
    }

    private String xmlError(String message) {
        return filer.api().fileXml(message.getBytes(UTF_8)).mustBe(422).text("/errors/0/code");
    }

    private String jsonError(String document) {
        return filer.api().file(document).mustBe(422).text("/errors/0/code");
    }

    private java.util.List<String> jsonErrors(String document) {
        return filer.api().file(document).mustBe(422).values("/errors", "code");
    }

    private java.util.List<String> errors(Draft draft) {
        return jsonErrors(draft.json());
    }
}
