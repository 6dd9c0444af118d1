package org.openpass.search;

import co.elastic.clients.elasticsearch.core.search.Highlight;
import co.elastic.clients.elasticsearch.core.search.HighlightField;
import co.elastic.clients.elasticsearch.core.search.HighlighterEncoder;
import co.elastic.clients.elasticsearch.core.search.Hit;
import co.elastic.clients.util.NamedValue;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Where the words of a query stand in a case. */
final class CaseHighlights {

    private CaseHighlights() {
    }

    static Highlight asked() {
        List<NamedValue<HighlightField>> fields = CaseQuery.TEXT_FIELDS.stream()
                .map(field -> NamedValue.of(field, HighlightField.of(all -> all)))
                .toList();
        // Whole values; escaped, since names and goods are what strangers typed.
        return Highlight.of(highlight -> highlight
                .encoder(HighlighterEncoder.Html).numberOfFragments(0).fields(fields));
    }

    /** By the document's field: of its Korean and its English reading, the one that found more. */
    static Map<String, List<String>> of(Hit<CaseDocument> hit) {
        Map<String, List<String>> marked = new TreeMap<>();
        hit.highlight().forEach((field, pieces) ->
                marked.merge(field.split("\\.")[0], pieces, (one, other) -> marks(other) > marks(one) ? other : one));
        return marked;
    }

    private static int marks(List<String> pieces) {
        return pieces.stream().mapToInt(piece -> piece.split("<em>", -1).length - 1).sum();
    }
}
