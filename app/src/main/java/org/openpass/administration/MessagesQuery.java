package org.openpass.administration;

import com.vaadin.flow.router.QueryParameters;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.openpass.exchange.Channel;
import org.openpass.exchange.MessageEntry;
import org.openpass.exchange.MessageQuery;
import org.openpass.exchange.Result;

/**
 * What the list of messages shows, as its URL says it.
 *
 * @param q beginning of a number, empty for any
 * @param partner beginning of a name, empty for any
 * @param channel null for any
 * @param result one of {@link Result}, {@link #TROUBLE}, or empty for any
 * @param from null for any day
 * @param after where the page begins, empty for the first
 */
record MessagesQuery(String q, String partner, Channel channel, String result, LocalDate from, String after) {

    /** Whatever somebody of customs has to look at. */
    static final String TROUBLE = "TROUBLE";
    private static final int LONGEST = 200;

    static MessagesQuery of(QueryParameters query) {
        String channel = value(query, "channel");
        String result = value(query, "result");
        return new MessagesQuery(value(query, "q"), value(query, "partner"),
                Stream.of(Channel.values()).filter(each -> each.name().equals(channel)).findFirst().orElse(null),
                result.equals(TROUBLE) || Stream.of(Result.values()).anyMatch(each -> each.name().equals(result))
                        ? result : "",
                day(value(query, "from")), value(query, "after"));
    }

    private static String value(QueryParameters query, String name) {
        String value = query.getSingleParameter(name).map(String::strip).orElse("");
        return value.length() > LONGEST ? value.substring(0, LONGEST) : value;
    }

    private static LocalDate day(String written) {
        try {
            return written.isEmpty() ? null : LocalDate.parse(written);
        } catch (DateTimeException e) {
            return null;
        }
    }

    MessagesQuery withQ(String other) {
        return new MessagesQuery(other.strip(), partner, channel, result, from, "");
    }

    MessagesQuery withPartner(String other) {
        return new MessagesQuery(q, other.strip(), channel, result, from, "");
    }

    MessagesQuery withChannel(Channel other) {
        return new MessagesQuery(q, partner, other, result, from, "");
    }

    MessagesQuery withResult(String other) {
        return new MessagesQuery(q, partner, channel, other, from, "");
    }

    MessagesQuery withFrom(LocalDate other) {
        return new MessagesQuery(q, partner, channel, result, other, "");
    }

    MessagesQuery withAfter(MessageEntry last) {
        return new MessagesQuery(q, partner, channel, result, from, last.key().toString());
    }

    /** The first page of the same. */
    MessagesQuery first() {
        return withQ(q);
    }

    boolean narrows() {
        return !(q + partner).isEmpty() || channel != null || from != null
                || !result.isEmpty() && !result.equals(TROUBLE);
    }

    MessageQuery query() {
        return new MessageQuery(q, channel, partner, result.isEmpty() ? Set.of()
                : result.equals(TROUBLE) ? Result.TROUBLE : Set.of(Result.valueOf(result)),
                MessageQuery.since(from));
    }

    QueryParameters parameters() {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("q", q);
        query.put("partner", partner);
        query.put("channel", channel == null ? "" : channel.name());
        query.put("result", result);
        query.put("from", from == null ? "" : from.toString());
        query.put("after", after);
        query.values().removeIf(String::isEmpty);
        return QueryParameters.simple(query);
    }

    String href() {
        String query = parameters().getQueryString();
        return query.isEmpty() ? "admin/messages" : "admin/messages?" + query;
    }
}
