package org.openpass.portal.cargo;

import com.vaadin.flow.router.QueryParameters;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.openpass.cargo.CargoKey;
import org.openpass.cargo.CargoList.Query;
import org.openpass.cargo.CargoList.View;

/**
 * What the list shows, as its URL says it.
 *
 * @param q the number that was typed; empty for none
 * @param year of the B/L; null: of any
 * @param after id after which the page begins; null for the first
 */
record CargoQuery(View view, String q, Integer year, Long after) {

    private static final int LONGEST = 60;

    static CargoQuery of(QueryParameters asked) {
        View view = asked.getSingleParameter("view").flatMap(name -> Arrays.stream(View.values())
                .filter(each -> inUrl(each).equals(name)).findFirst()).orElse(View.ALL);
        String q = asked.getSingleParameter("q").map(String::strip).orElse("");
        return new CargoQuery(view, q.substring(0, Math.min(q.length(), LONGEST)),
                asked.getSingleParameter("year").filter(year -> year.matches("\\d{4}")).map(Integer::valueOf).orElse(null),
                asked.getSingleParameter("after").filter(id -> id.matches("\\d{1,18}")).map(Long::valueOf).orElse(null));
    }

    static String inUrl(View view) {
        return view.name().toLowerCase(Locale.ROOT);
    }

    CargoQuery with(View other) {
        return new CargoQuery(other, q, year, null);
    }

    CargoQuery with(String number, Integer ofYear) {
        return new CargoQuery(view, number.strip(), ofYear, null);
    }

    CargoQuery after(Long id) {
        return new CargoQuery(view, q, year, id);
    }

    CargoKey key() {
        return CargoKey.of(q, year);
    }

    Query asked() {
        return new Query(view, key());
    }

    QueryParameters parameters() {
        Map<String, String> query = new LinkedHashMap<>();
        if (view != View.ALL) {
            query.put("view", inUrl(view));
        }
        if (!q.isEmpty()) {
            query.put("q", q);
        }
        if (year != null) {
            query.put("year", String.valueOf(year));
        }
        if (after != null) {
            query.put("after", String.valueOf(after));
        }
        return QueryParameters.simple(query);
    }

    String href() {
        String query = parameters().getQueryString();
        return query.isEmpty() ? "cargo" : "cargo?" + query;
    }
}
