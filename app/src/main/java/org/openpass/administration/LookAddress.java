package org.openpass.administration;

import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.openpass.audittrail.LookQuery;
import org.openpass.audittrail.Looks.How;
import org.openpass.casework.LookFilter;

/**
 * What the page of looks shows, as its URL says it; what cannot be read is as good as nothing.
 *
 * @param filter which looks
 * @param after where the page begins; null for the first
 * @param month the month whose reviews are shown; null for the list of looks
 * @param reviewed the office whose review is open; null for none
 */
record LookAddress(LookFilter filter, LookQuery.Key after, YearMonth month, String reviewed) {

    private static final String PATH = "admin/looks";

    static LookAddress of(QueryParameters query) {
        return new LookAddress(new LookFilter(word(query, "account"), word(query, "number"), word(query, "party"),
                read(query, "from", LocalDate::parse), read(query, "until", LocalDate::parse), read(query, "how", How::valueOf),
                word(query, "across") != null, word(query, "office")), read(query, "after", LookQuery.Key::parse),
                read(query, "month", YearMonth::parse), word(query, "review"));
    }

    /** The first page of the looks that the filter names. */
    static LookAddress list(LookFilter filter) {
        return new LookAddress(filter, null, null, null);
    }

    /** The reviews of a month, and that of an office among them, if one is named. */
    static LookAddress reviews(YearMonth month, String office) {
        return new LookAddress(LookFilter.ALL, null, month, office);
    }

    /** The page that begins after the key. */
    LookAddress after(LookQuery.Key key) {
        return new LookAddress(filter, key, month, reviewed);
    }

    QueryParameters query() {
        TreeMap<String, String> query = new TreeMap<>();
        put(query, "account", filter.account());
        put(query, "number", filter.number());
        put(query, "party", filter.party());
        put(query, "from", filter.from());
        put(query, "until", filter.until());
        put(query, "how", filter.how());
        put(query, "across", filter.across() ? "1" : null);
        put(query, "office", filter.office());
        put(query, "after", after);
        put(query, "month", month);
        put(query, "review", reviewed);
        return QueryParameters.simple(query);
    }

    /** For links. */
    String href() {
        String query = query().getQueryString();
        return query.isEmpty() ? PATH : PATH + "?" + query;
    }

    private static void put(TreeMap<String, String> query, String name, Object value) {
        if (value != null) {
            query.put(name, value.toString());
        }
    }

    private static String word(QueryParameters query, String name) {
        return query.getSingleParameter(name).filter(word -> !word.isBlank()).orElse(null);
    }

    private static <T> T read(QueryParameters query, String name, Function<String, T> reading) {
        try {
            return Optional.ofNullable(word(query, name)).map(reading).orElse(null);
        } catch (RuntimeException unreadable) {
            return null;
        }
    }
}
