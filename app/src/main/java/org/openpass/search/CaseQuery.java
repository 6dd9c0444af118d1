package org.openpass.search;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Operator;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch._types.query_dsl.ZeroTermsQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** A person's words as a query on the index, narrowed to what that person may see. */
final class CaseQuery {

    private static final List<String> NUMBERS =
            List.of("case_number", "declaration_number", "bill_of_lading", "reference");
    private static final List<String> TEXTS = List.of("parties", "goods");
    private static final String PARTS = ".parts";
    private static final String ENGLISH = ".english";
    /** Every field in which words are sought. */
    static final List<String> TEXT_FIELDS = Stream.concat(
            NUMBERS.stream().map(number -> number + PARTS),
            TEXTS.stream().flatMap(text -> Stream.of(text, text + ENGLISH, text + PARTS))).toList();

    private static final float WHOLE_NUMBER = 20f;
    private static final float PART_OF_NUMBER = 4f;
    private static final float BEGINNING = 0.5f;
    private static final float MISTYPED = 0.2f;

    private CaseQuery() {
    }

    /** @param similar takes mistyped words, too */
    static Query of(Words words, String status, SearchScope scope, boolean similar) {
        BoolQuery.Builder query = new BoolQuery.Builder();
        if (!scope.all()) {
            query.filter(visible(scope));
        }
        if (status != null) {
            query.filter(only -> only.term(term -> term.field("status").value(status)));
        }
        if (words.all().isEmpty()) {
            query.must(all -> all.matchAll(every -> every));
        }
        words.all().forEach(word -> query.must(somewhere(word, similar)));
        return query.build()._toQuery();
    }

    private static Query visible(SearchScope scope) {
        BoolQuery.Builder any = new BoolQuery.Builder().minimumShouldMatch("1");
        any.should(ofParties(scope.partyIds()));
        any.should(ours -> ours.terms(terms -> terms.field("offices").terms(values -> values.value(
                scope.offices().stream().map(FieldValue::of).toList()))));
        scope.partyIdsOfKind().forEach((kind, partyIds) -> any.should(some -> some.bool(both -> both
                .filter(only -> only.term(term -> term.field("kind").value(kind))).filter(ofParties(partyIds)))));
        return any.build()._toQuery();
    }

    private static Query ofParties(Set<Long> partyIds) {
        return Query.of(mine -> mine.terms(terms -> terms.field("party_ids").terms(values -> values.value(
                partyIds.stream().map(FieldValue::of).toList()))));
    }

    private static Query somewhere(String word, boolean similar) {
        List<Query> places = new ArrayList<>();
        NUMBERS.forEach(field -> {
            places.add(term(field, word));
            places.add(part(field + PARTS, word.toLowerCase(Locale.ROOT), PART_OF_NUMBER));
        });
        TEXTS.forEach(field -> {
            places.add(text(field, word, ZeroTermsQuery.None));
            // A query of stop words only ("of") asks for nothing and must not hide what the other words find.
            places.add(text(field + ENGLISH, word, ZeroTermsQuery.All));
            places.add(part(field + PARTS, word, BEGINNING));
            if (similar && Words.mayBeMistyped(word)) {
                places.add(mistyped(field, word));
            }
        });
        String digits = word.replaceAll("[.-]", "");
        if (digits.matches("\\d{4,10}")) {
            places.add(Query.of(query -> query.prefix(prefix -> prefix.field("hs_codes").value(digits))));
        }
        return Query.of(query -> query.bool(any -> any.minimumShouldMatch("1").should(places)));
    }

    private static Query term(String field, String word) {
        return Query.of(query -> query.term(term -> term.field(field).value(word)
                .caseInsensitive(true).boost(WHOLE_NUMBER)));
    }

    private static Query part(String field, String word, float boost) {
        return Query.of(query -> query.match(match -> match.field(field)
                .query(word).operator(Operator.And).boost(boost)));
    }

    private static Query text(String field, String word, ZeroTermsQuery whenEmpty) {
        return Query.of(query -> query.match(match -> match.field(field)
                .query(word).operator(Operator.And).zeroTermsQuery(whenEmpty)));
    }

    /**
     * With letters that are wrong, missing, too many or changed places, but for the first. A Korean name is sought as it
     * is written, from three syllables: taken apart into its words, each would be too short to be one that was meant.
     */
    private static Query mistyped(String field, String word) {
        boolean korean = Words.korean(word);
        return Query.of(query -> query.match(match -> match.field(korean ? field + PARTS : field)
                .query(word).operator(Operator.And).fuzziness(korean ? "AUTO:3,7" : "AUTO").prefixLength(1)
                .boost(MISTYPED)));
    }
}
