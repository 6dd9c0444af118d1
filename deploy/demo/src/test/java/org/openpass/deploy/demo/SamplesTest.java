package org.openpass.deploy.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What ships is complete and consistent, so that a demonstration cannot fail for want of a row. */
class SamplesTest {

    private final List<Sample> samples = samples();

    @Test
    void showsKoreanSamplesAndAtLeastTwentyRealMessagesAccepted() {
        assertThat(samples).filteredOn(s -> s.format() == Format.JSON).hasSizeGreaterThanOrEqualTo(10);
        assertThat(samples).filteredOn(s -> s.format() == Format.XML
                && s.expectation().ends().equals(Set.of(End.ACCEPTED))).hasSizeGreaterThanOrEqualTo(20);
    }

    @Test
    void eachSampleIsKnownByItsNameAndWaitsOnlyForAnEarlierOne() {
        Set<String> earlier = new java.util.HashSet<>(Set.of(""));
        for (Sample sample : samples) {
            assertThat(earlier).contains(sample.after());
            assertThat(earlier.add(sample.name())).isTrue();
        }
    }

    @Test
    void koreanSamplesNameOnlyPartiesAndBillsThatAreRegistered() throws IOException {
        Set<String> importers = Table.read("sample/kr-parties.csv").stream().map(row -> row.get("identifier"))
                .collect(Collectors.toSet());
        Set<String> declarants = Table.read("sample/kr-parties.csv").stream().map(row -> row.get("declarantCode"))
                .collect(Collectors.toSet());
        for (Sample sample : samples) {
            if (sample.format() == Format.JSON) {
                JsonNode document = JsonMapper.shared().readTree(sample.content());
                assertThat(importers).contains(document.path("importer").path("id").asString());
                assertThat(declarants).contains(document.path("declarant").asString());
                assertThat(DemoData.sampleBills()).contains(document.path("billOfLading").asString());
            }
        }
        assertThat(importers).contains(DemoData.BROKER, DemoData.IMPORTER);
    }

    @Test
    void correctionsFitTheirSamplesAndAreOfJson() {
        for (Sample sample : samples) {
            for (Step step : sample.script().steps()) {
                if (sample.wording().corrects(step)) {
                    assertThat(sample.format()).isEqualTo(Format.JSON);
                    assertThat(sample.wording().corrected(step, sample))
                            .isNotEqualTo(JsonMapper.shared().readTree(sample.content()));
                }
            }
        }
    }

    @Test
    void everyActOfTheScriptsIsShown() {
        Set<Step> shown = samples.stream().flatMap(s -> s.script().steps().stream()).collect(Collectors.toSet());

        for (Act act : Act.values()) {
            for (Role role : Role.values()) {
                if (act.isOf(role)) {
                    assertThat(shown).contains(new Step(role, act));
                }
            }
        }
    }

    @Test
    void securitiesAreOfPartiesThatTheLawLetsCustomsAskForOne() throws IOException {
        Set<String> named = Table.read("sample/kr-parties.csv").stream().filter(r -> !r.get("securityGround").isEmpty())
                .map(r -> r.get("identifier")).collect(Collectors.toSet());

        assertThat(Table.read("sample/kr-securities.csv")).isNotEmpty()
                .allSatisfy(row -> assertThat(named).contains(row.get("party")));
    }

    @Test
    void ratesForAtLeastTwelveCurrenciesArePublished() throws IOException {
        assertThat(Table.read("sample/exchange-rates.csv")).extracting(row -> row.get("currency"))
                .doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(12).contains("USD", "EUR", "GBP", "JPY");
    }

    @Test
    void eachForeignPartyHasADeclarantCodeOfItsOwn() throws IOException {
        assertThat(Table.read("sample/wco-parties.csv").stream()
                .map(row -> DeclarantCodes.of(row.get("identifier"))).toList())
                .doesNotHaveDuplicates().allMatch(code -> code.matches("[0-9A-Z]{5}"));
        assertThat(DeclarantCodes.of("GB896458895015")).isEqualTo(DeclarantCodes.of("GB896458895015"));
        assertThat(DeclarantCodes.of("HB001")).isEqualTo("HB001");
    }

    private static List<Sample> samples() {
        try {
            return Samples.shipped();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
