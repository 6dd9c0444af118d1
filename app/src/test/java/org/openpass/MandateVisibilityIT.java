package org.openpass;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openpass.access.Actor;
import org.openpass.access.Parties;
import org.openpass.access.Visibilities;
import org.openpass.access.Visibility;
import org.openpass.casework.CaseFile;
import org.openpass.casework.CaseList;
import org.openpass.testing.Answer;
import org.openpass.testing.Api;
import org.openpass.testing.Filer;
import org.openpass.testing.MovableClock;
import org.openpass.testing.OpenPassTest;
import org.openpass.testing.SampleData;
import org.openpass.terms.Seoul;
import org.springframework.beans.factory.annotation.Autowired;

/** One importer and two brokers: what each sees, by address, in lists, counts and search alike, as mandates come and go. */
@OpenPassTest
class MandateVisibilityIT {

    private static final int MOST = 100;
    private static final String MANDATES = "/api/v1/mandates";

    @Autowired
    SampleData samples;
    @Autowired
    Parties parties;
    @Autowired
    Visibilities visibilities;
    @Autowired
    CaseList cases;
    @Autowired
    MovableClock clock;

    /** Goods that no other declaration has: found by the index only, which whole numbers are not. */
    private final String goods = SampleData.unique("Q");
    /** The broker that customs entered for the importer. */
    Filer first;
    /** A broker that the importer knows, without a mandate. */
    Filer second;
    Api importer;

    @BeforeEach
    void parties() {
        first = samples.filer();
        Filer other = samples.filer();
        second = new Filer(other.api(), other.declarantCode(), first.importer(), first.importerName(), other.bill());
        importer = Api.at(first.api().baseUrl()).key(samples.key(first.importer()));
    }

    @Test
    void aBrokerSeesWhatItFiledForEverAndTheRestWhileItHoldsTheMandate() {
        String ofFirst = filed(first);
        String ofSecond = filed(second);
        inTheIndex(ofFirst, ofSecond);
        assertThat(seen(first.api(), first.declarantCode())).containsExactlyInAnyOrder(ofFirst, ofSecond);
        assertThat(seen(second.api(), second.declarantCode())).containsExactly(ofSecond);

        long mandate = offered(second, Map.of());
        assertThat(seen(second.api(), second.declarantCode())).as("nobody accepted it").containsExactly(ofSecond);
        second.api().post(MANDATES + "/" + mandate + "/accept", Map.of()).mustBe(200);
        assertThat(seen(second.api(), second.declarantCode())).containsExactlyInAnyOrder(ofFirst, ofSecond);

        importer.post(MANDATES + "/" + mandate + "/end", Map.of("reason", "We part")).mustBe(200);
        assertThat(seen(second.api(), second.declarantCode())).containsExactly(ofSecond);
        importer.post(MANDATES + "/" + entered() + "/end", Map.of()).mustBe(200);
        assertThat(seen(first.api(), first.declarantCode())).containsExactly(ofFirst);
        assertThat(seen(importer, first.importer())).containsExactlyInAnyOrder(ofFirst, ofSecond);
        Api stranger = samples.filer().api();
        assertThat(stranger.declaration(ofFirst).status()).isEqualTo(404);
    }

    @Test
    void aMandateBeginsAndIsOverWithMidnightInKorea() {
        String number = filed(first);
        inTheIndex(number);
        LocalDate today = samples.today();
        long ends = offered(second, Map.of("until", today.toString()));
        second.api().post(MANDATES + "/" + ends + "/accept", Map.of()).mustBe(200);
        Filer third = samples.filer();
        long begins = offered(third, Map.of("from", today.plusDays(1).toString()));
        third.api().post(MANDATES + "/" + begins + "/accept", Map.of()).mustBe(200);
        assertThat(seen(second.api(), second.declarantCode())).containsExactly(number);
        assertThat(seen(third.api(), third.declarantCode())).isEmpty();

        clock.moveTo(Seoul.after(today));

        assertThat(seen(second.api(), second.declarantCode())).isEmpty();
        assertThat(seen(third.api(), third.declarantCode())).containsExactly(number);
        assertThat(second.api().get(MANDATES + "/" + ends).mustBe(200).text("/standing")).isEqualTo("EXPIRED");
        assertThat(third.api().get(MANDATES + "/" + begins).mustBe(200).text("/standing")).isEqualTo("HOLDS");
    }

    @Test
    void kindsOfCaseLimitWhatIsSeenAndWhatIsDone() {
        String number = first.api().fileAndAwait(first.empty().line("6109101000", "Shirts " + goods, 1_000_000), "ACCEPTED")
                .text("/declarationNumber");
        Map<String, String> withdrawal = Map.of("reasonCode", "86", "explanation", "Filed in error");
        long declarations = offered(second, Map.of("kinds", List.of("import-declaration")));
        second.api().post(MANDATES + "/" + declarations + "/accept", Map.of()).mustBe(200);
        assertThat(second.api().post("/api/v1/declarations/" + number + "/withdrawal", withdrawal).mustBe(409).text("/code"))
                .isEqualTo("mandate.missing");
        String change = importer.post("/api/v1/declarations/" + number + "/withdrawal", withdrawal).mustBe(202)
                .text("/changeNumber");
        Filer third = samples.filer();
        long changes = offered(third, Map.of("kinds", List.of("declaration-change")));
        third.api().post(MANDATES + "/" + changes + "/accept", Map.of()).mustBe(200);
        inTheIndex(number, change);

        assertThat(seen(second.api(), second.declarantCode())).containsExactly(number);
        assertThat(seen(third.api(), third.declarantCode())).containsExactly(change);
        assertThat(seen(importer, first.importer())).containsExactlyInAnyOrder(number, change);
        assertThat(third.api().declaration(number).status()).isEqualTo(404);
        assertThat(second.api().get("/api/v1/declarations/" + number + "/changes").mustBe(200).json()).isEmpty();
        assertThat(importer.get("/api/v1/declarations/" + number + "/changes").mustBe(200).json()).hasSize(1);

        // Both together are what one mandate for all would be.
        long rest = offered(second, Map.of("kinds", List.of("declaration-change")));
        second.api().post(MANDATES + "/" + rest + "/accept", Map.of()).mustBe(200);
        assertThat(seen(second.api(), second.declarantCode())).containsExactlyInAnyOrder(number, change);
    }

    private String filed(Filer filer) {
        return filer.api().file(filer.empty().line("6109101000", "Shirts " + goods, 1_000_000)).mustBe(202)
                .text("/declarationNumber");
    }

    /** The importer offers the broker a mandate. @return its id */
    private long offered(Filer broker, Map<String, ?> facts) {
        Map<String, Object> wanted = new HashMap<>(facts);
        wanted.put("with", broker.declarantCode());
        return importer.post(MANDATES, wanted).mustBe(201).won("/id");
    }

    /** The mandate that customs entered. */
    private long entered() {
        return importer.get(MANDATES + "?side=GIVEN").mustBe(200).json().valueStream()
                .filter(each -> each.path("declarantCode").asString().equals(first.declarantCode())).findFirst().orElseThrow()
                .path("id").asLong();
    }

    /** The importer, who sees all, finds them by words. */
    private void inTheIndex(String... numbers) {
        Awaitility.await().until(() -> found(importer, goods), Set.of(numbers)::equals);
    }

    /** What a party sees of this test's cases; its lists, counts, addresses and search must agree. */
    private Set<String> seen(Api api, String identifier) {
        Visibility who = visibilities.of(new Actor("test", parties.byIdentifier(identifier).orElseThrow().id(), null, false,
                Set.of(Actor.Role.BROKER)));
        List<CaseFile> listed = cases.page(who, null, null, MOST);
        Set<String> numbers = listed.stream().map(CaseFile::subject).collect(Collectors.toCollection(TreeSet::new));
        assertThat(cases.count(who, null, MOST)).as("count").isEqualTo(listed.size());
        assertThat(found(api, goods)).as("search").isEqualTo(numbers);
        Set<String> all = found(importer, goods);
        assertThat(all.stream().filter(number -> found(api, number).contains(number))).as("by its whole number")
                .containsExactlyInAnyOrderElementsOf(numbers);
        assertThat(all.stream().filter(number -> api.declaration(number).status() == 200)).as("by its address")
                .containsExactlyInAnyOrderElementsOf(declarations(numbers));
        return numbers;
    }

    /** A request to change a declaration has its number and two digits more. */
    private static Set<String> declarations(Set<String> numbers) {
        return numbers.stream().filter(number -> !number.contains("-")).collect(Collectors.toSet());
    }

    private static Set<String> found(Api api, String words) {
        Answer answer = api.get("/api/v1/cases?q=" + words).mustBe(200);
        assertThat(answer.won("/total")).as("total").isEqualTo(answer.at("/hits").size());
        return answer.at("/hits").valueStream().map(hit -> hit.at("/document/declarationNumber").asString())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
