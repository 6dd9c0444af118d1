package org.openpass.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Cases in the real index: what is found, by whom, and what happens without it. */
class CaseSearchIT {

    private static final SearchScope ALL = SearchScope.everything();
    private static final long BEEF_IMPORTER = 11;
    private static final Instant OPENED = Instant.parse("2026-03-02T00:00:00Z");

    @TempDir
    static Path data;
    static SearchNode node;
    static ElasticsearchClient client;
    static CaseIndex index;
    static CaseSearch search;

    @BeforeAll
    static void start() throws Exception {
        node = SearchNode.start(data);
        client = SearchConfiguration.searchClient(node.url());
        index = new CaseIndex(client);
        search = new CaseSearch(client);
        fill();
    }

    private static void fill() {
        assertThat(index.createIfAbsent()).isTrue();
        assertThat(index.createIfAbsent()).isFalse();
        index.indexAll(List.of(
                one("C26-000001", "1234526000001M", "HDMUSEL12345678", BEEF_IMPORTER, "020",
                        "(주)한강축산", "냉동 소갈비를 수입합니다 <b>", "0202201000"),
                one("C26-000002", "1234526000002M", "ONEYPUS9876543", 12, "030",
                        "Pacific Trading Co., Ltd.", "Laptop computers and batteries", "8471300000"),
                one("C26-000003", "1234526000003M", "KMTCBKK5550001", 15, "030",
                        "삼성전자 Samsung Electronics", "반도체 제조용 기계", "8486200000")));
        index.indexAll(IntStream.range(0, 25).mapToObj(i -> one("C25-%06d".formatted(i), "9876525%06dX".formatted(i),
                "MAEU%07d".formatted(i), 13, "040", "서울무역", "면 티셔츠 cotton", "6109100000")).toList());
        index.refresh();
    }

    @AfterAll
    static void stop() throws Exception {
        client.close();
        node.close();
    }

    @Test
    void findsByWholeNumberAndByAPartOfIt() {
        assertThat(found("1234526000001M")).startsWith("C26-000001");
        assertThat(found("1234526000001m")).startsWith("C26-000001");
        assertThat(found("sel1234")).containsExactly("C26-000001");
        assertThat(found("PUS9876543")).containsExactly("C26-000002");
        assertThat(found("c26-000002")).containsExactly("C26-000002");
    }

    @Test
    void findsGoodsInKoreanAndEnglish() {
        assertThat(found("갈비")).containsExactly("C26-000001");
        assertThat(found("수입")).containsExactly("C26-000001");
        assertThat(found("battery")).containsExactly("C26-000002");
        assertThat(found("computer of laptops")).containsExactly("C26-000002");
        assertThat(found("laptop 갈비")).isEmpty();
    }

    @Test
    void findsPartiesAndCommodityCodes() {
        assertThat(found("한강축산")).containsExactly("C26-000001");
        assertThat(found("pacific trading")).containsExactly("C26-000002");
        assertThat(found("0202.20")).containsExactly("C26-000001");
        assertThat(found("8471")).containsExactly("C26-000002");
    }

    @Test
    void findsByTheBeginningOfAWord() {
        assertThat(found("lapt")).containsExactly("C26-000002");
        assertThat(found("PACIF trad")).containsExactly("C26-000002");
        assertThat(found("한강축")).containsExactly("C26-000001");
        assertThat(found("한강축ㅅ")).as("a syllable that is being typed").containsExactly("C26-000001");
        assertThat(found(Normalizer.normalize("한강축", Normalizer.Form.NFD))).containsExactly("C26-000001");
        assertThat(found("반도")).containsExactly("C26-000003");
        assertThat(found("aptop")).as("no word begins so, and none is similar but for its first letter").isEmpty();
        assertThat(search.search("lapt", ALL, 10, null).hits().getFirst().highlights().get("goods").getFirst())
                .contains("<em>Laptop</em>");
    }

    @Test
    void findsWhatIsSimilarWhenNothingHasTheWords() {
        SearchPage page = search.search("sasmung", ALL, 10, null);
        assertThat(numbers(page)).containsExactly("C26-000003");
        assertThat(page.similar()).isTrue();
        assertThat(page.hits().getFirst().highlights().get("parties").getFirst()).contains("<em>Samsung</em>");
        assertThat(found("삼송전자")).containsExactly("C26-000003");
        assertThat(found("pasific tradng")).containsExactly("C26-000002");
        assertThat(search.search("samsung", ALL, 10, null).similar()).isFalse();
        assertThat(found("1234526000009M")).as("another number is another number").isEmpty();
        assertThat(search.search("sasmung", scope(Set.of(BEEF_IMPORTER), Set.of()), 10, null).hits()).isEmpty();
        assertThat(search.search("nothinglikeit", ALL, 10, null).similar()).isFalse();
    }

    @Test
    void pagesOnThroughWhatIsSimilar() {
        SearchPage first = search.search("coton", ALL, 20, null);
        assertThat(first.similar()).isTrue();
        SearchPage second = search.search("coton", ALL, 20, first.next());
        assertThat(second.similar()).isTrue();
        assertThat(numbers(second)).hasSize(5).doesNotContainAnyElementsOf(numbers(first));
        assertThat(second.next()).isNull();
    }

    @Test
    void marksTheWordsInEscapedText() {
        SearchPage.Hit hit = search.search("갈비", ALL, 10, null).hits().getFirst();
        assertThat(hit.highlights().get("goods").getFirst()).contains("<em>갈비</em>").contains("&lt;b&gt;");
        assertThat(hit.document().openedAt()).isEqualTo(OPENED);
        assertThat(search.search("sel1234", ALL, 10, null).hits().getFirst().highlights())
                .containsEntry("bill_of_lading", List.of("<em>HDMUSEL12345678</em>"));
    }

    @Test
    void showsNothingOutsideTheScope() {
        assertThat(numbers(search.search("", scope(Set.of(BEEF_IMPORTER), Set.of()), 10, null)))
                .containsExactly("C26-000001");
        assertThat(numbers(search.search(null, scope(Set.of(), Set.of("030")), 10, null)))
                .containsExactly("C26-000002", "C26-000003");
        assertThat(search.search("laptop", scope(Set.of(BEEF_IMPORTER), Set.of("020")), 10, null).total()).isZero();
        assertThat(search.search("", scope(Set.of(), Set.of()), 10, null).hits()).isEmpty();
    }

    @Test
    void showsOfSomePartiesTheCasesOfOneKindOnly() {
        assertThat(numbers(search.search("", ofKind("import", BEEF_IMPORTER), 10, null))).containsExactly("C26-000001");
        assertThat(search.search("", ofKind("import", BEEF_IMPORTER), 10, null).total()).isEqualTo(1);
        assertThat(search.search("", ofKind("export", BEEF_IMPORTER), 10, null).total()).isZero();
        assertThat(numbers(search.search("", new SearchScope(false, Set.of(12L), Map.of("import", Set.of(BEEF_IMPORTER)),
                Set.of()), 10, null))).containsExactly("C26-000001", "C26-000002");
    }

    @Test
    void pagesThroughEveryCaseOnce() {
        List<String> seen = new ArrayList<>();
        String next = null;
        do {
            SearchPage page = search.search("티셔츠", ALL, 10, next);
            assertThat(page.total()).isEqualTo(25);
            assertThat(page.counted()).isTrue();
            seen.addAll(numbers(page));
            next = page.next();
        } while (next != null);
        assertThat(seen).hasSize(25).doesNotHaveDuplicates();
        assertThatThrownBy(() -> search.search("티셔츠", ALL, 10, "nonsense"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void keepsTheLaterVersion() {
        CaseDocument changed = one("C24-1", "1", "B1", 14, "050", "갑", "낙타", "01").value();
        CaseDocument original = one("C24-1", "1", "B1", 14, "050", "갑", "코끼리", "01").value();
        Versioned<CaseDocument> late = new Versioned<>(changed, 7);
        Versioned<CaseDocument> early = new Versioned<>(original, 6);
        assertThat(index.indexAll(List.of(late)).indexed()).isEqualTo(1);
        assertThat(index.indexAll(List.of(early, late)).older()).isEqualTo(2);
        index.refresh();
        assertThat(found("낙타")).containsExactly("C24-1");
        assertThat(found("코끼리")).isEmpty();
    }

    @Test
    void refusesWhatTheIndexCanNeverHold() {
        String endless = "7".repeat(40_000);
        IndexReport report = index.indexAll(List.of(one("C23-1", endless, "B1", 14, "050", "갑", "낙타", "01")));
        assertThat(report.indexed()).isZero();
        assertThat(report.refused()).containsOnlyKeys("C23-1");
    }

    @Test
    void recoversFromALostIndex() throws Exception {
        client.indices().delete(lost -> lost.index("cases-v2"));
        assertThatThrownBy(() -> search.search("갈비", ALL, 10, null)).isInstanceOf(SearchUnavailable.class);
        List<Versioned<CaseDocument>> batch = List.of(one("C22-1", "1", "B1", 14, "050", "갑", "낙타", "01"));
        assertThatThrownBy(() -> index.indexAll(batch)).isInstanceOf(SearchUnavailable.class);
        fill();
        assertThat(found("갈비")).containsExactly("C26-000001");
    }

    @Test
    void waitsNotLongForASilentServer() throws Exception {
        try (ServerSocket silent = new ServerSocket(0);
                ElasticsearchClient unheard = SearchConfiguration.searchClient(
                        URI.create("http://127.0.0.1:" + silent.getLocalPort()))) {
            Instant asked = Instant.now();
            assertThatThrownBy(() -> new CaseSearch(unheard).search("x", ALL, 10, null))
                    .isInstanceOf(SearchUnavailable.class);
            assertThat(Duration.between(asked, Instant.now())).isLessThan(Duration.ofSeconds(9));
        }
    }

    @Test
    void saysSoonThatTheIndexDoesNotAnswer() throws Exception {
        try (ElasticsearchClient nobody = SearchConfiguration.searchClient(URI.create("http://127.0.0.1:1"))) {
            Instant asked = Instant.now();
            assertThatThrownBy(() -> new CaseSearch(nobody).search("x", ALL, 10, null))
                    .isInstanceOf(SearchUnavailable.class);
            assertThatThrownBy(() -> new CaseIndex(nobody).indexAll(List.of(new Versioned<>(null, 1))))
                    .isInstanceOf(SearchUnavailable.class);
            assertThat(Duration.between(asked, Instant.now())).isLessThan(Duration.ofSeconds(10));
        }
    }

    private static List<String> found(String q) {
        return numbers(search.search(q, ALL, 10, null));
    }

    private static List<String> numbers(SearchPage page) {
        return page.hits().stream().map(hit -> hit.document().caseNumber()).toList();
    }

    private static SearchScope ofKind(String kind, long party) {
        return new SearchScope(false, Set.of(), Map.of(kind, Set.of(party)), Set.of());
    }

    private static SearchScope scope(Set<Long> partyIds, Set<String> offices) {
        return new SearchScope(false, partyIds, offices);
    }

    private static Versioned<CaseDocument> one(String number, String declaration, String billOfLading, long party,
            String office, String partyName, String goods, String hsCode) {
        return new Versioned<>(new CaseDocument(number, declaration, billOfLading, null, List.of(partyName),
                Set.of(party), Set.of(office), List.of(goods), List.of(hsCode), "import", "RECEIVED", OPENED), 1);
    }
}
