package org.openpass.search;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import co.elastic.clients.elasticsearch.core.search.TotalHits;
import co.elastic.clients.elasticsearch.core.search.TotalHitsRelation;
import java.io.IOException;
import java.util.List;
import org.springframework.stereotype.Service;

/** Searches cases. */
@Service
public class CaseSearch {

    private static final int LARGEST_PAGE = 100;

    private final ElasticsearchClient client;

    CaseSearch(ElasticsearchClient client) {
        this.client = client;
    }

    /**
     * The cases in which every word of the query occurs: in a number or a part of one (from three characters), in a
     * commodity code's beginning (from four digits), in a party's name or in the description of the goods.
     *
     * @param q     words; null or blank for all cases, newest first
     * @param scope what the asker may see
     * @param size  cases a page, 1 to 100
     * @param after where the page before said that the next starts; null for the first
     * @throws IllegalArgumentException when {@code after} is not what a page before gave
     * @throws SearchUnavailable        when the index does not answer in time
     */
    public SearchPage search(String q, SearchScope scope, int size, String after) {
        return search(q, null, scope, size, after);
    }

    /**
     * The same among the cases of one status, as the index last saw it.
     *
     * @param status null for any
     */
    public SearchPage search(String q, String status, SearchScope scope, int size, String after) {
        List<FieldValue> cursor = after == null ? List.of() : PageCursor.decode(after);
        if (scope.isEmpty()) {
            return SearchPage.empty();
        }
        int limit = Math.clamp(size, 1, LARGEST_PAGE);
        SearchRequest.Builder request = new SearchRequest.Builder()
                .index(CaseIndex.ALIAS)
                .query(CaseQuery.of(q, status, scope))
                .highlight(CaseHighlights.asked())
                .trackTotalHits(count -> count.count(SearchPage.COUNT_LIMIT))
                .size(limit + 1) // one more tells whether there is a next page
                .sort(by -> by.score(score -> score.order(SortOrder.Desc)))
                .sort(by -> by.field(field -> field.field("opened_at").order(SortOrder.Desc)))
                .sort(by -> by.field(field -> field.field("case_number").order(SortOrder.Asc)));
        if (!cursor.isEmpty()) {
            request.searchAfter(cursor);
        }
        try {
            return page(client.search(request.build(), CaseDocument.class), limit);
        } catch (ElasticsearchException | IOException e) {
            throw new SearchUnavailable(e);
        }
    }

    private static SearchPage page(SearchResponse<CaseDocument> response, int limit) {
        List<Hit<CaseDocument>> found = response.hits().hits();
        List<Hit<CaseDocument>> shown = found.subList(0, Math.min(limit, found.size()));
        TotalHits total = response.hits().total();
        return new SearchPage(
                shown.stream().map(hit -> new SearchPage.Hit(hit.source(), CaseHighlights.of(hit))).toList(),
                total.value(),
                total.relation() == TotalHitsRelation.Eq,
                found.size() > limit ? PageCursor.encode(shown.getLast().sort()) : null);
    }
}
