package org.openpass.search;

import co.elastic.clients.elasticsearch._types.FieldValue;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The place between two pages, as text for a URL: score, time opened and number of the last case shown.
 *
 * @param similar whether the pages hold what is similar to the words
 */
record PageCursor(List<FieldValue> place, boolean similar) {

    private static final String SIMILAR = "~";

    static PageCursor decode(String cursor) {
        String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
        boolean similar = text.startsWith(SIMILAR);
        String[] place = (similar ? text.substring(SIMILAR.length()) : text).split("\\|", 3);
        if (place.length != 3 || !Double.isFinite(Double.parseDouble(place[0]))) {
            throw new IllegalArgumentException("Not the start of a page: " + cursor);
        }
        return new PageCursor(List.of(
                FieldValue.of(Double.parseDouble(place[0])),
                FieldValue.of(Long.parseLong(place[1])),
                FieldValue.of(place[2])), similar);
    }

    String encode() {
        String text = (similar ? SIMILAR : "")
                + place.stream().map(FieldValue::_toJsonString).collect(Collectors.joining("|"));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
