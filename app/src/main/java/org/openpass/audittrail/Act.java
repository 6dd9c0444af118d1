package org.openpass.audittrail;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Somebody did something to something. Of the fields before and after only those are kept that differ; one that is missing
 * on a side had no value there.
 *
 * @param before the fields as they were; null or empty when there was nothing
 * @param after the fields as they are now; null or empty when there is nothing any more
 */
public record Act(String actor, String action, String subject, String detail, Map<String, String> before,
        Map<String, String> after) {

    /** What proves who somebody is stands in no trail, not even as a hash. */
    private static final Pattern SECRET = Pattern.compile("(?i).*(password|passphrase|secret|token|hash|credential|cookie|key).*");

    public Act {
        Map<String, String> was = before == null ? Map.of() : before;
        Map<String, String> is = after == null ? Map.of() : after;
        before = differing(was, is);
        after = differing(is, was);
    }

    private static Map<String, String> differing(Map<String, String> fields, Map<String, String> others) {
        Map<String, String> kept = new TreeMap<>();
        fields.forEach((name, value) -> {
            if (SECRET.matcher(name).matches()) {
                throw new IllegalStateException("The field " + name + " is kept in no trail");
            }
            if (value != null && !Objects.equals(value, others.get(name))) {
                kept.put(name, value);
            }
        });
        return Map.copyOf(kept);
    }

    /**
     * Fields as the trail keeps them, which is as text: two numbers that are the same are written alike, and so are two
     * sets. What has no value is left out.
     *
     * @param namesAndValues a name, its value, the next name, …
     */
    public static Map<String, String> fields(Object... namesAndValues) {
        Map<String, String> fields = new TreeMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            String text = text(namesAndValues[i + 1]);
            if (!text.isEmpty()) {
                fields.put((String) namesAndValues[i], text);
            }
        }
        return fields;
    }

    private static String text(Object value) {
        return switch (value) {
            case null -> "";
            case BigDecimal number -> number.stripTrailingZeros().toPlainString();
            case Collection<?> several -> several.stream().map(String::valueOf).sorted().collect(Collectors.joining(", "));
            default -> value.toString();
        };
    }
}
