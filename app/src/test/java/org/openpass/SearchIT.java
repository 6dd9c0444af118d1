package org.openpass;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
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
    void withoutTheIndexDeclarationsClearAndAreFoundLater() {
        Filer filer = samples.filer();
        line.cut();

        Answer refused = find(filer, "shirts").mustBe(503);
        String number = filer.api().fileAndAwait(filer.draft(), "ACCEPTED").text("/declarationNumber");

        assertThat(refused.text("/code")).isEqualTo("search.unavailable");
        assertThat(refused.text("/detail")).isNotBlank();
        assertThat(filer.api().get("/api/v1/tracking/" + number).status()).isEqualTo(200);

        line.mend();
        assertThat(await(filer, number)).containsExactly(number);
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
