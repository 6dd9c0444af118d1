package org.openpass.deploy.search;

import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.Refresh;
import co.elastic.clients.elasticsearch._types.VersionType;
import co.elastic.clients.elasticsearch.core.BulkResponse;
import co.elastic.clients.elasticsearch.core.search.HighlightField;
import co.elastic.clients.elasticsearch.core.search.Hit;
import co.elastic.clients.util.NamedValue;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** The real node, the real client: what the application may rely on. One node's life in order. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SearchNodeIT {

    private static final String INDEX = """
            {"settings": {"number_of_replicas": 0, "analysis": {
               "filter": {"starts": {"type": "edge_ngram", "min_gram": 2, "max_gram": 20}},
               "analyzer": {
                 "korean": {"type": "custom", "tokenizer": "mixed",
                            "filter": ["nori_part_of_speech", "nori_readingform", "lowercase"]},
                 "numbers": {"type": "custom", "tokenizer": "keyword", "filter": ["lowercase", "starts"]}},
               "tokenizer": {"mixed": {"type": "nori_tokenizer", "decompound_mode": "mixed"}}}},
             "mappings": {"dynamic": "strict", "properties": {
               "goods": {"type": "text", "analyzer": "korean", "fields": {
                  "plain": {"type": "text", "analyzer": "nori"},
                  "english": {"type": "text", "analyzer": "english"}}},
               "number": {"type": "text", "analyzer": "numbers", "search_analyzer": "standard"}}}}
            """;

    @TempDir
    static Path data;
    static SearchNodeProcess node;

    @BeforeAll
    static void startAndFill() throws Exception {
        node = SearchNodeProcess.start(data);
        ElasticsearchClient client = node.client();
        client.indices().create(index -> index.index("goods").withJson(new StringReader(INDEX)));
        assertThat(put(1, "1", "냉동 갈비를 수입합니다", "KR2601").errors()).isFalse();
        assertThat(put(1, "2", "Frozen beef ribs and 대한민국산 김치", "KR2602").errors()).isFalse();
    }

    @AfterAll
    static void stop() throws Exception {
        node.kill();
    }

    @Test
    @Order(1)
    void greetsTheOfficialClient() throws IOException {
        assertThat(node.client().ping().value()).isTrue();
        assertThat(node.client().info().version().number()).isEqualTo("9.5.3");
        assertThat(node.client().info().clusterName()).isEqualTo("openpass");
    }

    @Test
    @Order(2)
    void findsAndHighlightsAKoreanNounWithoutItsParticle() throws IOException {
        Hit<?> hit = find("goods", "갈비").getFirst();
        assertThat(hit.id()).isEqualTo("1");
        assertThat(hit.highlight().get("goods").getFirst()).contains("<em>갈비</em>를");
        assertThat(find("goods.plain", "수입")).extracting(Hit::id).containsExactly("1");
        assertThat(find("goods", "민국")).extracting(Hit::id).containsExactly("2");
    }

    @Test
    @Order(3)
    void findsEnglishByItsStem() throws IOException {
        assertThat(find("goods.english", "rib")).extracting(Hit::id).containsExactly("2");
    }

    @Test
    @Order(4)
    void findsANumberByItsBeginning() throws IOException {
        assertThat(find("number", "kr26")).extracting(Hit::id).containsExactlyInAnyOrder("1", "2");
        assertThat(find("number", "kr2602")).extracting(Hit::id).containsExactly("2");
    }

    @Test
    @Order(5)
    void refusesAnOlderVersion() throws IOException {
        assertThat(put(9, "1", "냉동 갈비", "KR2601").errors()).isFalse();
        assertThat(put(5, "1", "낡은 글", "KR2601").items().getFirst().status()).isEqualTo(409);
        assertThat(find("goods", "낡은")).isEmpty();
    }

    @Test
    @Order(6)
    void keepsItsDataWhenKilled() throws Exception {
        node.kill();
        node = SearchNodeProcess.start(data);
        assertThat(find("goods", "갈비")).extracting(Hit::id).containsExactly("1");
        assertThat(put(8, "1", "낡은 글", "KR2601").items().getFirst().status()).isEqualTo(409);
    }

    @Test
    @Order(7)
    void endsWithItsParentAndClosesOnTerm() throws Exception {
        assertThat(node.endOfInput()).isZero();
        node = SearchNodeProcess.start(data);
        assertThat(node.terminate()).isEqualTo(128 + 15);
        assertThat(data.resolve("logs/search.log")).content().contains("closed");
    }

    private static BulkResponse put(long version, String id, String goods, String number) throws IOException {
        return node.client().bulk(bulk -> bulk.refresh(Refresh.True).operations(operation -> operation
                .index(index -> index.index("goods").id(id).version(version).versionType(VersionType.External)
                        .document(Map.of("goods", goods, "number", number)))));
    }

    @SuppressWarnings("rawtypes")
    private static List<Hit<Map>> find(String field, String words) throws IOException {
        return node.client().search(search -> search.index("goods")
                .query(query -> query.match(match -> match.field(field).query(words)))
                .highlight(highlight -> highlight.fields(NamedValue.of(field, HighlightField.of(all -> all)))),
                Map.class).hits().hits();
    }
}
