package org.openpass.workbench.cargo;

import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.openpass.cargo.StockList.Age;
import org.openpass.cargo.StockList.Key;
import org.openpass.cargo.StockList.Query;

/**
 * What the stock shows, as its URL says it.
 *
 * @param place shed code of the place whose rows are shown; empty for the places alone
 * @param age null: any
 * @param overdue only what stays beyond its time
 * @param after where the page begins, as the page before said; empty for the first
 */
record StockQuery(String place, Age age, boolean overdue, String after) {

    static StockQuery of(QueryParameters asked) {
        return new StockQuery(asked.getSingleParameter("place").filter(shed -> shed.matches("\\d{8}")).orElse(""),
                asked.getSingleParameter("age").flatMap(name -> Arrays.stream(Age.values()).filter(age -> inUrl(age).equals(name))
                        .findFirst()).orElse(null),
                asked.getSingleParameter("overdue").filter("1"::equals).isPresent(), asked.getSingleParameter("after").orElse(""));
    }

    static String inUrl(Age age) {
        return age.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    StockQuery of(Age other) {
        return new StockQuery(place, other, false, "");
    }

    StockQuery ofOverdue() {
        return new StockQuery(place, null, true, "");
    }

    StockQuery at(String shed) {
        return new StockQuery(shed, age, overdue, "");
    }

    StockQuery after(Key key) {
        return new StockQuery(place, age, overdue, key == null ? "" : (key.storageUntil() == null ? "" : key.storageUntil()) + "~"
                + key.consignment());
    }

    Query asked() {
        return new Query(place, age, overdue);
    }

    /** Null for the first page; what is no place in the list is the first page, too. */
    Key key() {
        String[] parts = after.split("~", 2);
        try {
            return parts.length < 2 || !parts[1].matches("\\d{1,18}") ? null
                    : new Key(parts[0].isEmpty() ? null : LocalDate.parse(parts[0]), Long.parseLong(parts[1]));
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    String href() {
        Map<String, String> query = new LinkedHashMap<>();
        if (!place.isEmpty()) {
            query.put("place", place);
        }
        if (age != null) {
            query.put("age", inUrl(age));
        }
        if (overdue) {
            query.put("overdue", "1");
        }
        if (!after.isEmpty()) {
            query.put("after", after);
        }
        return query.isEmpty() ? "stock" : "stock?" + QueryParameters.simple(query).getQueryString();
    }
}
