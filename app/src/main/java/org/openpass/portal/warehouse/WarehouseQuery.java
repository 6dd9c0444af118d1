package org.openpass.portal.warehouse;

import com.vaadin.flow.router.QueryParameters;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.openpass.cargo.WarehouseStock;
import org.openpass.cargo.WarehouseStock.Key;

/**
 * What the page of a place shows, as its URL says it.
 *
 * @param words what is looked for in the stock; empty: all
 * @param after where the page begins, as a key of the list; empty for the first
 * @param act what is being done, or null
 * @param cargo the number of the goods that it is done to; empty: none yet
 */
record WarehouseQuery(String place, Tab tab, String words, String after, Act act, String cargo) {

    /** The lists: goods first, then reports. */
    enum Tab {
        ALL, LEAVES, DUE, OVERDUE, WAITING, REPORTS;

        boolean ofReports() {
            return this == WAITING || this == REPORTS;
        }

        WarehouseStock.View view() {
            return WarehouseStock.View.valueOf(name());
        }
    }

    /** What can be done. */
    enum Act { IN, OUT, SHEET }

    static WarehouseQuery of(String place, QueryParameters query) {
        return new WarehouseQuery(place, named(Tab.values(), query, "view").orElse(Tab.ALL), one(query, "q"), one(query, "after"),
                named(Act.values(), query, "act").orElse(null), one(query, "cargo"));
    }

    private static String one(QueryParameters query, String name) {
        return query.getSingleParameter(name).orElse("").strip();
    }

    private static <E extends Enum<E>> Optional<E> named(E[] all, QueryParameters query, String name) {
        return Arrays.stream(all).filter(each -> inUrl(each).equals(one(query, name))).findFirst();
    }

    private static String inUrl(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /** Where the page of stock begins; null for the first, also where the URL names no place in the list. */
    Key key() {
        String[] parts = after.split("~", 2);
        try {
            return parts.length < 2 ? null : new Key(Instant.parse(parts[0]), Long.parseLong(parts[1]));
        } catch (DateTimeException | NumberFormatException e) {
            return null;
        }
    }

    WarehouseQuery with(Tab other) {
        return new WarehouseQuery(place, other, other.ofReports() ? "" : words, "", act, cargo);
    }

    WarehouseQuery withWords(String other) {
        return new WarehouseQuery(place, tab, other.strip(), "", act, cargo);
    }

    WarehouseQuery from(String key) {
        return new WarehouseQuery(place, tab, words, key, act, cargo);
    }

    /** Doing something, to goods or to none yet; the list stays as it is. */
    WarehouseQuery doing(Act other, String goods) {
        return new WarehouseQuery(place, tab, words, after, other, goods);
    }

    String href() {
        StringBuilder url = new StringBuilder("warehouse/").append(place).append("?view=").append(inUrl(tab));
        append(url, "q", words);
        append(url, "after", after);
        append(url, "act", act == null ? "" : inUrl(act));
        append(url, "cargo", cargo);
        return url.toString();
    }

    private static void append(StringBuilder url, String name, String value) {
        if (!value.isEmpty()) {
            url.append('&').append(name).append('=').append(URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
    }
}
