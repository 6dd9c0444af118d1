package org.openpass.tasks;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A query of the inbox as one text: {@code view=unassigned&f=lane.is%3AINSPECTION}, percent-encoded as in its address. */
public final class QueryText {

    private QueryText() {
    }

    /** The text. */
    public static String of(InboxQuery query) {
        return query.parameters().entrySet().stream().flatMap(each -> each.getValue().stream()
                .map(value -> each.getKey() + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)))
                .collect(Collectors.joining("&"));
    }

    /**
     * Reads it; what cannot be read is left out and named. Without a view it is what is nobody's, as for the REST API.
     *
     * @throws IllegalArgumentException when it is not percent-encoded
     */
    public static InboxQuery.Parsed read(String text) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        for (String part : text.split("&")) {
            String[] both = part.split("=", 2);
            if (both.length == 2) {
                parameters.computeIfAbsent(both[0], name -> new ArrayList<>())
                        .add(URLDecoder.decode(both[1], StandardCharsets.UTF_8));
            }
        }
        return InboxQuery.of(parameters, Inbox.View.UNASSIGNED);
    }
}
