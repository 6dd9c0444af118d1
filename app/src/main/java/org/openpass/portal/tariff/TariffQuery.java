package org.openpass.portal.tariff;

import com.vaadin.flow.router.QueryParameters;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is looked up.
 *
 * @param q words or the beginning of a code; empty to browse
 * @param code chapter, heading, subheading or commodity to show, 0 to 10 digits
 * @param on the day whose tariff it is; null: today
 */
record TariffQuery(String q, String code, LocalDate on) {

    private static final int LONGEST = 200;

    /** All chapters, today. */
    static final TariffQuery START = new TariffQuery("", "", null);

    static TariffQuery of(QueryParameters query) {
        String q = query.getSingleParameter("q").map(String::strip).orElse("");
        String code = query.getSingleParameter("code").filter(c -> c.matches("(\\d\\d){1,3}|\\d{10}")).orElse("");
        return new TariffQuery(q.length() > LONGEST ? q.substring(0, LONGEST) : q, code,
                query.getSingleParameter("on").map(TariffQuery::day).orElse(null));
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            return null;
        }
    }

    TariffQuery withQ(String words) {
        return new TariffQuery(words.strip(), "", on);
    }

    TariffQuery withCode(String other) {
        return new TariffQuery("", other, on);
    }

    TariffQuery withOn(LocalDate day) {
        return new TariffQuery(q, code, day);
    }

    QueryParameters parameters() {
        Map<String, String> query = new TreeMap<>();
        if (!q.isEmpty()) {
            query.put("q", q);
        }
        if (!code.isEmpty()) {
            query.put("code", code);
        }
        if (on != null) {
            query.put("on", on.toString());
        }
        return QueryParameters.simple(query);
    }

    String href() {
        String query = parameters().getQueryString();
        return query.isEmpty() ? "tariff" : "tariff?" + query;
    }
}
