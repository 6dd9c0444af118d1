package org.openpass.unipass;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A row of an answer: texts by the names of their elements, in whatever order they were put. */
public final class Row {

    private final Map<String, String> texts = new HashMap<>();
    private final String when;

    /** A usual one. */
    public Row() {
        this("");
    }

    /** One of those that come by the parameter, or by its value ({@link ApiCall#rows}). */
    public Row(String when) {
        this.when = when;
    }

    String when() {
        return when;
    }

    /** Days are written {@code yyyyMMdd}, numbers without trailing zeros; null is no text. */
    public Row put(String element, Object value) {
        texts.put(element, switch (value) {
            case null -> "";
            case LocalDate day -> day.format(DateTimeFormatter.BASIC_ISO_DATE);
            case BigDecimal number -> plain(number);
            default -> value.toString();
        });
        return this;
    }

    /** The number as it is read: 1.400 is 1.4, 100 stays 100. */
    public static String plain(BigDecimal number) {
        return number == null ? "" : number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    /** Writes it with all its elements in the order of the contract; those that were not put are empty. Without a name they stand alone. */
    public void write(String name, List<String> elements, OpenApiXml xml) {
        if (!elements.containsAll(texts.keySet())) {
            throw new IllegalStateException(name + " has no " + unknown(elements));
        }
        if (!name.isEmpty()) {
            xml.open(name);
        }
        elements.forEach(element -> xml.element(element, texts.get(element)));
        if (!name.isEmpty()) {
            xml.close(name);
        }
    }

    private Set<String> unknown(List<String> elements) {
        Set<String> unknown = new java.util.TreeSet<>(texts.keySet());
        elements.forEach(unknown::remove);
        return unknown;
    }
}
