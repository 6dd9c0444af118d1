package org.openpass.studio.operate;

import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What is painted, as the URL says it.
 *
 * @param version null: all
 * @param by what colours the steps
 * @param at the step whose cases are listed, or null
 * @param after where their list begins, or null
 */
record HeatQuery(Integer version, LocalDate from, LocalDate until, Measure by, String at, String after) {

    /** By what steps are compared. */
    enum Measure {
        NOW, ENTERED, MEDIAN, P95
    }

    private static final int DAYS = 30;

    static HeatQuery of(QueryParameters query, LocalDate today) {
        LocalDate until = day(query, "until").filter(day -> !day.isAfter(today)).orElse(today);
        LocalDate from = day(query, "from").filter(day -> !day.isAfter(until)).orElse(until.minusDays(DAYS - 1));
        return new HeatQuery(query.getSingleParameter("version").filter(v -> v.matches("[0-9]{1,6}")).map(Integer::valueOf)
                .orElse(null), from, until, query.getSingleParameter("by").flatMap(by -> Arrays.stream(Measure.values())
                .filter(each -> each.name().equalsIgnoreCase(by)).findFirst()).orElse(Measure.NOW),
                query.getSingleParameter("at").filter(at -> !at.isBlank()).orElse(null),
                query.getSingleParameter("after").orElse(null));
    }

    private static Optional<LocalDate> day(QueryParameters query, String name) {
        try {
            return query.getSingleParameter(name).map(LocalDate::parse);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    HeatQuery at(String element) {
        return new HeatQuery(version, from, until, by, element, null);
    }

    HeatQuery after(String place) {
        return new HeatQuery(version, from, until, by, at, place);
    }

    QueryParameters parameters() {
        Map<String, String> query = new LinkedHashMap<>();
        put(query, "version", version);
        put(query, "from", from);
        put(query, "until", until);
        put(query, "by", by == Measure.NOW ? null : by.name().toLowerCase(Locale.ROOT));
        put(query, "at", at);
        put(query, "after", after);
        return QueryParameters.simple(query);
    }

    private static void put(Map<String, String> query, String name, Object value) {
        if (value != null) {
            query.put(name, value.toString());
        }
    }
}
