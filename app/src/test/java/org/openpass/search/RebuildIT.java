package org.openpass.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch.core.GetResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.openpass.casework.Sharing;
import org.openpass.testing.Answer;
import org.openpass.testing.Filer;
import org.openpass.testing.OpenPassTest;
import org.openpass.testing.SampleData;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The index is made anew while people file, change and search. */
@OpenPassTest
class RebuildIT {

    private static final int MOST_FILED = 20;

    @Autowired
    SampleData samples;
    @Autowired
    Rebuild rebuild;
    @Autowired
    CaseIndex cases;
    @Autowired
    IndexedCases indexed;
    @Autowired
    ElasticsearchClient index;
    @Autowired
    Sharing sharing;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    TransactionTemplate transaction;

    @Test
    void whatIsFiledAndChangedMeanwhileIsInTheNewIndexOnceAndAsItStands() throws IOException {
        Filer filer = samples.filer();
        List<String> filed = new ArrayList<>();
        String first = file(filer, filed);
        file(filer, filed);
        awaitFound(filer, filed);
        String before = serving();
        long copied = jdbc.sql("select count(*) from casework.cases").query(Long.class).single();
        AtomicBoolean shared = new AtomicBoolean();

        Rebuild.Report report = rebuild.run(written -> {
            if (filed.size() < MOST_FILED) {
                file(filer, filed);
            }
            // What this changes is copied already, and then read by the reader of the log into the index that serves.
            if (written >= copied && shared.compareAndSet(false, true)) {
                transaction.executeWithoutResult(s -> sharing.share(first, "010", "The goods were moved there"));
                Awaitility.await().until(() -> offices(first).contains("010"));
                assertThatThrownBy(() -> rebuild.run(again -> { })).isInstanceOf(Rebuild.Running.class);
            }
        });

        assertThat(shared).isTrue();
        assertThat(offices(first)).as("copied again before the new index serves").contains("010");
        assertThat(report.cases()).isGreaterThanOrEqualTo(copied);
        assertThat(report.refused()).isEmpty();
        assertThat(serving()).isNotEqualTo(before);
        assertThat(all()).containsExactly(serving());
        awaitFound(filer, filed);
        assertThat(filed).hasSizeGreaterThan(2);
        filer.api().fileAndAwait(filer.draft(), "ACCEPTED");
        for (String number : filed) {
            Awaitility.await().until(() -> "ACCEPTED".equals(copy(number).source().status()));
        }
    }

    @Test
    void whenItIsKilledTheOldIndexServesAndTheNextRunIsClean() throws IOException {
        Filer filer = samples.filer();
        List<String> filed = new ArrayList<>();
        file(filer, filed);
        awaitFound(filer, filed);
        String before = serving();

        assertThatThrownBy(() -> rebuild.run(written -> {
            throw new IllegalStateException("killed");
        })).hasMessage("killed");

        assertThat(serving()).isEqualTo(before);
        assertThat(all()).hasSize(2);
        file(filer, filed);
        awaitFound(filer, filed);

        rebuild.run(written -> { });
        assertThat(all()).containsExactly(serving()).doesNotContain(before);
        awaitFound(filer, filed);
    }

    @Test
    void anIndexOfAnOlderReleaseIsMadeAnewByTheApplicationItself() throws IOException {
        Filer filer = samples.filer();
        List<String> filed = new ArrayList<>();
        file(filer, filed);
        awaitFound(filer, filed);
        try (InputStream mapping = CaseIndex.class.getResourceAsStream("/search/cases.json")) {
            index.indices().create(old -> old.index("cases-v1").withJson(mapping));
        }
        cases.versions().serve("cases-v1");

        new CaseIndexing(cases, indexed, rebuild).idle();

        Awaitility.await().until(() -> serving().startsWith("cases-v2-"));
        awaitFound(filer, filed);
        Awaitility.await().until(() -> all().equals(Set.of(serving())));
    }

    /** Returns the number of the case. */
    private static String file(Filer filer, List<String> filed) {
        String number = filer.api().file(filer.draft()).mustBe(202).text("/caseNumber");
        filed.add(number);
        return number;
    }

    /** Each once, and nothing else. */
    private static void awaitFound(Filer filer, List<String> filed) {
        Awaitility.await().untilAsserted(() -> {
            Answer found = filer.api().get("/api/v1/cases?size=100");
            assertThat(found.won("/total")).isEqualTo(filed.size());
            assertThat(found.at("/hits").valueStream().map(hit -> hit.at("/document/caseNumber").asString()))
                    .containsExactlyInAnyOrderElementsOf(filed);
        });
    }

    private Set<String> offices(String caseNumber) {
        return copy(caseNumber).source().offices();
    }

    private GetResponse<CaseDocument> copy(String caseNumber) {
        try {
            return index.get(one -> one.index(CaseIndex.ALIAS).id(caseNumber), CaseDocument.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String serving() throws IOException {
        Set<String> serving = index.indices().getAlias(alias -> alias.name(CaseIndex.ALIAS)).aliases().keySet();
        assertThat(serving).hasSize(1);
        return serving.iterator().next();
    }

    private Set<String> all() throws IOException {
        return index.indices().get(every -> every.index("cases-*")).indices().keySet();
    }
}
