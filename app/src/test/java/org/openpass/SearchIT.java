package org.openpass;

import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.Refresh;
import co.elastic.clients.elasticsearch._types.VersionType;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openpass.access.Parties;
import org.openpass.testing.Answer;
import org.openpass.testing.Filer;
import org.openpass.testing.OpenPassTest;
import org.openpass.testing.SampleData;
import org.openpass.testing.SearchLine;
import org.springframework.beans.factory.annotation.Autowired;

/** Cases are found by number, party and goods; without the index everything else goes on. */
@OpenPassTest
class SearchIT {

    @Autowired
    SampleData samples;
    @Autowired
    SearchLine line;
    @Autowired
    ElasticsearchClient index;
    @Autowired
    Parties parties;
    @Autowired
    MeterRegistry meters;

    @AfterEach
    void mend() {
        line.mend();
    }

    @Test
    void aCaseIsFoundByNumberPartyAndGoods() {
        Filer filer = samples.filer(Map.of(), Map.of("name", "한라산무역 " + SampleData.unique("")));
        String number = filer.api().fileAndAwait(filer.empty().line("6109101000", "순면 셔츠 cotton shirts", 1_000_000),
                "ACCEPTED").text("/declarationNumber");

        assertThat(await(filer, number)).containsExactly(number);
        assertThat(await(filer, number.toLowerCase())).containsExactly(number);
        assertThat(await(filer, number.substring(2, 9))).containsExactly(number);
        assertThat(await(filer, filer.bill())).containsExactly(number);
        assertThat(await(filer, "한라산")).containsExactly(number);
        assertThat(await(filer, "셔츠")).containsExactly(number);
        assertThat(await(filer, "shirt")).containsExactly(number);
        assertThat(await(filer, "6109.10")).containsExactly(number);
        assertThat(find(filer, "위스키").at("/hits")).isEmpty();
    }

    @Test
    void aFoundCaseShowsItsLatestStatus() {
        Filer filer = samples.filer();
        String number = filer.api().fileAndAwait(filer.draft(), "ACCEPTED").text("/declarationNumber");

        Answer found = Awaitility.await().until(() -> find(filer, number),
                answer -> "ACCEPTED".equals(answer.text("/hits/0/document/status")));

        assertThat(found.won("/total")).isEqualTo(1);
    }

    @Test
    void aRequestIsFoundBesideItsDeclaration() {
        Filer filer = samples.filer();
        String number = filer.api().fileAndAwait(filer.draft(), "ACCEPTED").text("/declarationNumber");
        String change = filer.api().post("/api/v1/declarations/" + number + "/withdrawal",
                Map.of("reasonCode", "86", "explanation", "Filed in error")).mustBe(202).text("/changeNumber");

        assertThat(numbers(find(filer, change))).as("by its number from its first moment").containsExactly(change);
        Awaitility.await().until(() -> numbers(find(filer, number)), List.of(number, change)::equals);
        assertThat(numbers(find(filer, "t-shirt " + filer.bill()))).containsExactlyInAnyOrder(number, change);
        assertThat(numbers(find(samples.filer(), change))).isEmpty();
    }

    @Test
    void whatTheIndexSaysWronglyShowsNobodyACaseOfOthers() throws IOException {
        Filer owner = samples.filer();
        Filer stranger = samples.filer();
        Answer filed = owner.api().fileAndAwait(owner.draft().set("customsOffice", "030"), "ACCEPTED");
        String number = filed.text("/declarationNumber");
        String word = SampleData.unique("doctored").toLowerCase(Locale.ROOT);
        // Of a version that no reading of the log replaces.
        index.index(doctored -> doctored.index("cases").id(filed.text("/caseNumber")).refresh(Refresh.True)
                .version(1_000_000L).versionType(VersionType.External).document(Map.of(
                "case_number", filed.text("/caseNumber"), "declaration_number", number, "parties", List.of(word),
                "party_ids", List.of(party(owner), party(stranger)), "offices", List.of("010", "030"),
                "goods", List.of("T-shirts"), "kind", "import-declaration", "status", "REJECTED",
                "opened_at", "2026-03-02T00:00:00Z")));

        assertThat(find(stranger, word).mustBe(200).at("/hits")).isEmpty();
        assertThat(find(stranger, word).won("/total")).isZero();
        assertThat(find(stranger, number).at("/hits")).isEmpty();
        assertThat(samples.officer("010").get("/api/v1/cases?q=" + word).won("/total")).isZero();
        assertThat(numbers(samples.officer("030").get("/api/v1/cases?q=" + word))).containsExactly(number);
        Answer own = find(owner, word);
        assertThat(own.text("/hits/0/document/status")).as("as the database has it").isEqualTo("ACCEPTED");
        assertThat(own.body()).doesNotContain("partyIds", "offices");
    }

    @Test
    void withoutTheIndexDeclarationsClearAndAreFoundByTheirNumbersAndLaterByTheirWords() {
        Filer filer = samples.filer();
        line.cut();

        Answer refused = find(filer, "shirts").mustBe(503);
        Answer filed = filer.api().fileAndAwait(filer.draft(), "ACCEPTED");
        String number = filed.text("/declarationNumber");

        assertThat(refused.text("/code")).isEqualTo("search.unavailable");
        assertThat(refused.text("/detail")).isNotBlank();
        assertThat(filer.api().get("/api/v1/tracking/" + number).status()).isEqualTo(200);
        assertThat(lag()).isPositive();
        for (String known : List.of(number, number.toLowerCase(Locale.ROOT), filed.text("/caseNumber"), filer.bill())) {
            Answer found = find(filer, known).mustBe(200);
            assertThat(numbers(found)).as(known).containsExactly(number);
            assertThat(found.at("/complete").asBoolean()).isFalse();
            find(samples.filer(), known).mustBe(503);
        }

        line.mend();
        assertThat(await(filer, "shirts")).containsExactly(number);
        assertThat(find(filer, number).at("/complete").asBoolean()).isTrue();
        Awaitility.await().until(() -> lag() == 0);
    }

    private double lag() {
        return meters.get("openpass.search.lag").gauge().value();
    }

    private long party(Filer filer) {
        return parties.byIdentifier(filer.declarantCode()).orElseThrow().id();
    }

    private List<String> await(Filer filer, String words) {
        return numbers(Awaitility.await().until(() -> find(filer, words),
                answer -> answer.status() == 200 && answer.won("/total") > 0));
    }

    private static Answer find(Filer filer, String words) {
        return filer.api().get("/api/v1/cases?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8));
    }

    private static List<String> numbers(Answer found) {
        return found.at("/hits").valueStream().map(hit -> hit.at("/document/declarationNumber").asString()).toList();
    }
}
