package org.openpass.unipass;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a request asks with. Programs write queries oddly: an empty first pair, parameters that nobody knows, a percent sign
 * that is none: all that is borne. Of a parameter that comes twice the first counts.
 *
 * @param values by name, without spaces around; a parameter without a value is absent
 */
public record Asked(Map<String, String> values) {

    private static final String KEY = "crkyCn";

    /** @param query as it came, or null */
    public static Asked of(String query) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String pair : (query == null ? "" : query).split("&")) {
            int sign = pair.indexOf('=');
            String value = sign < 0 ? "" : decode(pair.substring(sign + 1)).strip();
            if (!value.isEmpty()) {
                values.putIfAbsent(decode(pair.substring(0, sign)).strip(), value);
            }
        }
        return new Asked(values);
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }

    /** The key; empty where none came. */
    String key() {
        return get(KEY);
    }

    /** The value; empty where there is none. */
    public String get(String name) {
        return values.getOrDefault(name, "");
    }

    /** Whether it came with a value. */
    public boolean has(String name) {
        return values.containsKey(name);
    }
}
