package org.openpass.search;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import co.elastic.clients.elasticsearch.core.search.TotalHits;
import co.elastic.clients.elasticsearch.core.search.TotalHitsRelation;
import java.io.IOException;
import java.util.List;
import org.springframework.stereotype.Service;

/** Asks the index for cases. It may lag behind: what people get to see of it, {@link CaseFinder} has checked. */
@Service
class CaseSearch {

    private static final int LARGEST_PAGE = 100;

    private final ElasticsearchClient client;

    CaseSearch(ElasticsearchClient client) {
        this.client = client;
    }

    /**
     * The cases in which every word of the query occurs: in a number or a part of one (from three characters), in a
     * commodity code's beginning (from four digits), in a party's name or in the description of the goods, there also
     * as the beginning of a word (from two). When there is none, those with words that are similar to these.
     *
     * @param q     words; null or blank for all cases, newest first
     * @param scope what the asker may see
     * @param size  cases a page, 1 to 100
     * @param after where the page before said that the next starts; null for the first
     * @throws IllegalArgumentException when {@code after} is not what a page before gave
     * @throws SearchUnavailable        when the index does not answer in time
     */
    SearchPage search(String q, SearchScope scope, int size, String after) {
        return search(q, null, scope, size, after);
    }

    /**
     * The same among the cases of one status, as the index last saw it.
     *
     * @param status null for any
     */
    SearchPage search(String q, String status, SearchScope scope, int size, String after) {
        PageCursor cursor = after == null ? null : PageCursor.decode(after);
        if (scope.isEmpty()) {
            return SearchPage.empty();
        }
        Words words = Words.of(q);
        int limit = Math.clamp(size, 1, LARGEST_PAGE);
        boolean similar = cursor != null && cursor.similar();
        SearchPage page = page(CaseQuery.of(words, status, scope, similar), limit, cursor, similar);
        // Only then: what is similar to cotton is also carton, which nobody wants who has found cotton.
        return cursor == null && page.hits().isEmpty() && words.mayBeMistyped()
                ? page(CaseQuery.of(words, status, scope, true), limit, null, true) : page;
    }

    private SearchPage page(Query query, int limit, PageCursor cursor, boolean similar) {
        try {
            return page(client.search(request(query, limit, cursor), CaseDocument.class), limit, similar);
        } catch (ElasticsearchException | IOException e) {
            throw new SearchUnavailable(e);
        }
    }

    static SearchRequest request(Query query, int limit, PageCursor cursor) {
        SearchRequest.Builder request = new SearchRequest.Builder()
                .index(CaseIndex.ALIAS)
                .query(query)
                .highlight(CaseHighlights.asked())
                .trackTotalHits(count -> count.count(SearchPage.COUNT_LIMIT))
                .size(limit + 1) // one more tells whether there is a next page
                .sort(by -> by.score(score -> score.order(SortOrder.Desc)))
                .sort(by -> by.field(field -> field.field("opened_at").order(SortOrder.Desc)))
                .sort(by -> by.field(field -> field.field("case_number").order(SortOrder.Asc)));
        if (cursor != null) {
            request.searchAfter(cursor.place());
        }
        return request.build();
    }

    private static SearchPage page(SearchResponse<CaseDocument> response, int limit, boolean similar) {
        List<Hit<CaseDocument>> found = response.hits().hits();
        List<Hit<CaseDocument>> shown = found.subList(0, Math.min(limit, found.size()));
        TotalHits total = response.hits().total();
        return new SearchPage(
                shown.stream().map(hit -> new SearchPage.Hit(hit.source(), CaseHighlights.of(hit))).toList(),
                total.value(),
                total.relation() == TotalHitsRelation.Eq,
                found.size() > limit ? new PageCursor(shown.getLast().sort(), similar).encode() : null,
                similar && !shown.isEmpty());
    }
}
