package org.openpass.administration.tables;

import com.vaadin.flow.router.QueryParameters;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What is shown of a table, as its URL says it.
 *
 * @param on the day of which rows are shown; null: today
 * @param q a part of any value; empty for all
 * @param after the key after which the page begins; empty for the first
 * @param key of which the history is shown; null: of none
 */
public record TableQuery(String table, LocalDate on, String q, String after, String key) {

    private static final int LONGEST = 200;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 9999;

    static TableQuery of(String table, QueryParameters query) {
        String q = query.getSingleParameter("q").map(String::strip).orElse("");
        return new TableQuery(table, query.getSingleParameter("on").map(TableQuery::day).orElse(null),
                (q.length() > LONGEST ? q.substring(0, LONGEST) : q).replace("\0", ""),
                query.getSingleParameter("after").orElse("").replace("\0", ""),
                query.getSingleParameter("key").map(key -> key.replace("\0", "")).orElse(null));
    }

    /** What is no day is today. */
    private static LocalDate day(String day) {
        try {
            LocalDate read = LocalDate.parse(day);
            return read.getYear() < FIRST_YEAR || read.getYear() > LAST_YEAR ? null : read;
        } catch (DateTimeException none) {
            return null;
        }
    }

    TableQuery withOn(LocalDate other) {
        return new TableQuery(table, other, q, "", key);
    }

    TableQuery withQ(String other) {
        return new TableQuery(table, on, other.strip(), "", key);
    }

    TableQuery withAfter(String other) {
        return new TableQuery(table, on, q, other, key);
    }

    TableQuery withKey(String other) {
        return new TableQuery(table, on, q, after, other);
    }

    QueryParameters parameters() {
        Map<String, String> query = new LinkedHashMap<>();
        if (on != null) {
            query.put("on", on.toString());
        }
        if (!q.isEmpty()) {
            query.put("q", q);
        }
        if (!after.isEmpty()) {
            query.put("after", after);
        }
        if (key != null) {
            query.put("key", key);
        }
        return QueryParameters.simple(query);
    }

    /** The address of the table. */
    public static String href(String table) {
        return "admin/tables/" + table;
    }

    String href() {
        String query = parameters().getQueryString();
        return query.isEmpty() ? href(table) : href(table) + "?" + query;
    }
}
