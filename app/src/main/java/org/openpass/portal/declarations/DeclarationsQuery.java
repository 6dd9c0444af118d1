package org.openpass.portal.declarations;

import com.vaadin.flow.router.QueryParameters;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.openpass.declaration.DeclarationList;

/**
 * What the list shows, as its URL says it.
 *
 * @param tab which of the lists
 * @param q words to search for, empty for none
 * @param after where the page begins, as the page before said; empty for the first
 */
record DeclarationsQuery(Tab tab, String q, String after) {

    /** The lists of "my declarations". */
    enum Tab {
        ALL(null), DRAFTS(null), WAITING(DeclarationList.Turn.PARTY), CUSTOMS(DeclarationList.Turn.CUSTOMS),
        DONE(DeclarationList.Turn.NOBODY);

        private final DeclarationList.Turn turn;

        Tab(DeclarationList.Turn turn) {
            this.turn = turn;
        }

        String inUrl() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final int LONGEST = 200;

    static DeclarationsQuery of(QueryParameters query) {
        Tab tab = query.getSingleParameter("state").flatMap(state -> Arrays.stream(Tab.values())
                .filter(t -> t.inUrl().equals(state)).findFirst()).orElse(Tab.ALL);
        String q = query.getSingleParameter("q").map(String::strip).orElse("");
        return new DeclarationsQuery(tab, q.length() > LONGEST ? q.substring(0, LONGEST) : q,
                query.getSingleParameter("after").orElse(""));
    }

    DeclarationsQuery withTab(Tab other) {
        return new DeclarationsQuery(other, q, "");
    }

    DeclarationsQuery withQ(String other) {
        return new DeclarationsQuery(tab, other.strip(), "");
    }

    DeclarationsQuery withAfter(DeclarationList.Row last) {
        return new DeclarationsQuery(tab, q, last.filedAt() + "~" + last.number());
    }

    DeclarationsQuery withAfter(long draft) {
        return new DeclarationsQuery(tab, q, String.valueOf(draft));
    }

    boolean narrows() {
        return !q.isEmpty() || tab != Tab.ALL;
    }

    DeclarationList.Filter filter() {
        return new DeclarationList.Filter(tab.turn, q);
    }

    /** Null for the first page; what is no place in the list is the first page, too. */
    DeclarationList.Key key() {
        String[] parts = after.split("~", 2);
        try {
            return parts.length < 2 ? null : new DeclarationList.Key(Instant.parse(parts[0]), parts[1]);
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** The draft after which the page of drafts begins; null for the first page. */
    Long draftKey() {
        return after.matches("\\d{1,18}") ? Long.valueOf(after) : null;
    }

    QueryParameters parameters() {
        Map<String, String> query = new HashMap<>();
        if (tab != Tab.ALL) {
            query.put("state", tab.inUrl());
        }
        if (!q.isEmpty()) {
            query.put("q", q);
        }
        if (!after.isEmpty()) {
            query.put("after", after);
        }
        return QueryParameters.simple(query);
    }

    String href() {
        String query = parameters().getQueryString();
        return query.isEmpty() ? "declarations" : "declarations?" + query;
    }
}
