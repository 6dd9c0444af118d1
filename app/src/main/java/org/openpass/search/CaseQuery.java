package org.openpass.search;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Operator;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch._types.query_dsl.ZeroTermsQuery;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** A person's words as a query on the index, narrowed to what that person may see. */
final class CaseQuery {

    private static final List<String> NUMBERS =
            List.of("case_number", "declaration_number", "bill_of_lading", "reference");
    private static final List<String> TEXTS = List.of("parties", "goods");
    /** Every field in which words are sought. */
    static final List<String> TEXT_FIELDS = Stream.concat(
            NUMBERS.stream().map(number -> number + ".parts"),
            TEXTS.stream().flatMap(text -> Stream.of(text, text + ".english"))).toList();

    private static final int MOST_WORDS = 16;
    private static final float WHOLE_NUMBER = 20f;
    private static final float PART_OF_NUMBER = 4f;

    private CaseQuery() {
    }

    static Query of(String q, String status, SearchScope scope) {
        BoolQuery.Builder query = new BoolQuery.Builder();
        if (!scope.all()) {
            query.filter(visible(scope));
        }
        if (status != null) {
            query.filter(only -> only.term(term -> term.field("status").value(status)));
        }
        List<String> words = q == null ? List.of() : Arrays.stream(q.strip().split("\\s+"))
                .filter(word -> !word.isEmpty()).limit(MOST_WORDS).toList();
        if (words.isEmpty()) {
            query.must(all -> all.matchAll(every -> every));
        }
        words.forEach(word -> query.must(somewhere(word)));
        return query.build()._toQuery();
    }

    private static Query visible(SearchScope scope) {
        return Query.of(query -> query.bool(any -> any.minimumShouldMatch("1")
                .should(mine -> mine.terms(terms -> terms.field("party_ids").terms(values -> values.value(
                        scope.partyIds().stream().map(FieldValue::of).toList()))))
                .should(ours -> ours.terms(terms -> terms.field("offices").terms(values -> values.value(
                        scope.offices().stream().map(FieldValue::of).toList()))))));
    }

    private static Query somewhere(String word) {
        List<Query> places = new ArrayList<>();
        NUMBERS.forEach(field -> {
            places.add(term(field, word));
            places.add(part(field + ".parts", word));
        });
        TEXTS.forEach(field -> {
            places.add(text(field, word, ZeroTermsQuery.None));
            // A query of stop words only ("of") asks for nothing and must not hide what the other words find.
            places.add(text(field + ".english", word, ZeroTermsQuery.All));
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

    private static Query part(String field, String word) {
        return Query.of(query -> query.match(match -> match.field(field)
                .query(word.toLowerCase(Locale.ROOT)).boost(PART_OF_NUMBER)));
    }

    private static Query text(String field, String word, ZeroTermsQuery whenEmpty) {
        return Query.of(query -> query.match(match -> match.field(field)
                .query(word).operator(Operator.And).zeroTermsQuery(whenEmpty)));
    }
}
