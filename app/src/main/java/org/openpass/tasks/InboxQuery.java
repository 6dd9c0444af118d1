package org.openpass.tasks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.openpass.tasks.Inbox.View;

/**
 * What the inbox shows, in the words of its URL, which are those of the REST API, too:
 * {@code view=unassigned&f=lane.is:INSPECTION&f=value.between:10000000~&sort=value.desc&after=…}.
 *
 * @param filters all of them must be true
 * @param after where the page begins; null for the first
 */
public record InboxQuery(View view, List<InboxFilter> filters, InboxSort sort, InboxKey after) {

    /** A query and what was left out of it, because it cannot be read. */
    public record Parsed(InboxQuery query, List<Unread> unread) {
    }

    /** A part that cannot be read. */
    public record Unread(String parameter, String value, Reason reason) {
    }

    /** Why a part cannot be read. */
    public enum Reason {
        /** There is no such view. */
        VIEW,
        /** There is no such column. */
        COLUMN,
        /** The column is not filtered so, or not with so many values. */
        OPERATOR,
        /** A value is none that the column can have. */
        VALUE,
        /** The list cannot be in this order. */
        SORT,
        /** No place in a list of this order. */
        KEY,
        /** More filters than the inbox takes. */
        TOO_MANY
    }

    private static final int MOST_FILTERS = 20;
    private static final int LONGEST_PART = 200;

    public InboxQuery {
        filters = filters.stream().distinct().toList();
    }

    /** The first page of all of a view. */
    public static InboxQuery of(View view) {
        return new InboxQuery(view, List.of(), InboxSort.of(view), null);
    }

    /**
     * Reads the parameters of an address; none is ever a failure.
     *
     * @param otherwise the view when the address names none
     */
    public static Parsed of(Map<String, List<String>> parameters, View otherwise) {
        List<Unread> unread = new ArrayList<>();
        View view = first(parameters, "view", View::of, Reason.VIEW, unread).orElse(otherwise);
        List<InboxFilter> filters = filters(parameters.getOrDefault("f", List.of()), unread);
        InboxSort sort = first(parameters, "sort", InboxSort::of, Reason.SORT, unread).orElse(InboxSort.of(view));
        InboxKey after = first(parameters, "after", sort::key, Reason.KEY, unread).orElse(null);
        return new Parsed(new InboxQuery(view, filters, sort, after), List.copyOf(unread));
    }

    private static <T> Optional<T> first(Map<String, List<String>> parameters, String name,
            Function<String, Optional<T>> reading, Reason reason, List<Unread> unread) {
        String value = parameters.getOrDefault(name, List.of()).stream().findFirst().orElse("");
        Optional<T> read = value.isEmpty() ? Optional.empty() : reading.apply(value);
        if (read.isEmpty() && !value.isEmpty()) {
            unread.add(unread(name, value, reason));
        }
        return read;
    }

    private static List<InboxFilter> filters(List<String> texts, List<Unread> unread) {
        List<InboxFilter> filters = new ArrayList<>();
        for (String text : texts) {
            try {
                if (filters.size() == MOST_FILTERS) {
                    throw new InboxFilter.Unreadable(Reason.TOO_MANY);
                }
                filters.add(InboxFilter.of(text));
            } catch (InboxFilter.Unreadable e) {
                unread.add(unread("f", text, e.reason()));
            }
        }
        return filters;
    }

    private static Unread unread(String name, String value, Reason reason) {
        return new Unread(name, value.length() > LONGEST_PART ? value.substring(0, LONGEST_PART) : value, reason);
    }

    /** The same as parameters of an address, none of them encoded yet. */
    public Map<String, List<String>> parameters() {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        parameters.put("view", List.of(view.word()));
        if (!filters.isEmpty()) {
            parameters.put("f", filters.stream().map(InboxFilter::text).toList());
        }
        if (!sort.equals(InboxSort.of(view))) {
            parameters.put("sort", List.of(sort.text()));
        }
        if (after != null) {
            parameters.put("after", List.of(after.text()));
        }
        return parameters;
    }

    /** The same filters in another view, in its own order unless the reader chose one. */
    public InboxQuery withView(View other) {
        return new InboxQuery(other, filters, sort.equals(InboxSort.of(view)) ? InboxSort.of(other) : sort, null);
    }

    /** Narrower by one filter. */
    public InboxQuery with(InboxFilter filter) {
        List<InboxFilter> all = new ArrayList<>(filters);
        all.add(filter);
        return new InboxQuery(view, all, sort, null);
    }

    /** Wider by one filter. */
    public InboxQuery without(InboxFilter filter) {
        return new InboxQuery(view, filters.stream().filter(each -> !each.equals(filter)).toList(), sort, null);
    }

    /** In another order. */
    public InboxQuery sortedBy(InboxSort other) {
        return new InboxQuery(view, filters, other, null);
    }

    /** Its first page. */
    public InboxQuery first() {
        return new InboxQuery(view, filters, sort, null);
    }

    /** The page after this row. */
    public InboxQuery after(Inbox.Entry last) {
        return new InboxQuery(view, filters, sort, sort.after(last));
    }

    boolean filters(InboxColumn column) {
        return filters.stream().anyMatch(filter -> filter.column() == column);
    }

    /** Whether no index is certain to have its order. */
    boolean strays() {
        return !filters.isEmpty() || view == Inbox.View.WAITING || !sort.equals(InboxSort.of(view));
    }
}
