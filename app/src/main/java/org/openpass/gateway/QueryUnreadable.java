package org.openpass.gateway;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.openpass.gateway.Problems.ErrorItem;
import org.openpass.tasks.Inbox;
import org.openpass.tasks.InboxColumn;
import org.openpass.tasks.InboxFilter;
import org.openpass.tasks.InboxQuery.Unread;

/** A list was asked for in words that cannot be read; all of them are named at once. */
public class QueryUnreadable extends RuntimeException {

    private final transient List<Unread> unread;

    /** @param unread at least one */
    public QueryUnreadable(List<Unread> unread) {
        super(unread.size() + " to be mended; nothing was looked for.");
        this.unread = List.copyOf(unread);
    }

    List<Unread> unread() {
        return unread;
    }

    static ErrorItem item(Unread part) {
        String code = "query." + part.reason().name().toLowerCase(Locale.ROOT).replace("too_many", "tooMany");
        return switch (part.reason()) {
            case VIEW -> new ErrorItem(part.parameter(), code, "There is no view " + part.value() + ".", "Views are "
                    + Arrays.stream(Inbox.View.values()).map(Inbox.View::word).collect(Collectors.joining(", ")) + ".");
            case COLUMN -> new ErrorItem(part.parameter(), code, "No column is named in " + part.value() + ".",
                    "Columns are " + Arrays.stream(InboxColumn.values()).map(InboxColumn::word)
                            .collect(Collectors.joining(", ")) + ".");
            case OPERATOR -> new ErrorItem(part.parameter(), code, part.value() + " does not filter its column.",
                    mend(part.value()));
            case VALUE -> new ErrorItem(part.parameter(), code, "The column of " + part.value()
                    + " cannot have such a value.", "Write numbers with digits, flags as true or false, days as "
                    + "2026-11-24, today or today-7, and nothing longer than 200 characters.");
            case SORT -> new ErrorItem(part.parameter(), code, "There is no order " + part.value() + ".",
                    "Sort by a column, with .desc after it for the other way round; by " + Arrays.stream(
                            InboxColumn.values()).filter(InboxColumn::sortable).map(InboxColumn::word)
                            .collect(Collectors.joining(", ")) + ".");
            case KEY -> new ErrorItem(part.parameter(), code, part.value() + " is no place in a list of this order.",
                    "Follow the link to the next page, or leave it out.");
            case TOO_MANY -> new ErrorItem(part.parameter(), code, "There are too many filters for " + part.value() + ".",
                    "Ask with at most 20.");
        };
    }

    private static String mend(String filter) {
        return Arrays.stream(InboxColumn.values()).filter(column -> filter.split("[.:]")[0].equals(column.word()))
                .findFirst().map(column -> "It is filtered by " + column.type().ops().stream().sorted()
                        .map(InboxFilter.Op::word).collect(Collectors.joining(", "))
                        + "; between takes two values, in up to 50, empty and filled none, any other one.").orElse("");
    }
}
