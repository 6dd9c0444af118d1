package org.openpass.workbench.inbox;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.openpass.access.Preferences;
import org.openpass.tasks.InboxColumn;

/** Which columns the inbox has beside the number, in which order and how wide: one choice a person, for all views. */
record InboxColumns(List<Chosen> chosen) {

    /**
     * A column.
     *
     * @param width in rem; 0 as what stands in it needs
     */
    record Chosen(InboxColumn column, int width) {
    }

    /** The same as it is kept. */
    record Kept(String id, int width) {
    }

    /** What can be chosen. */
    static final List<Integer> WIDTHS = List.of(0, 6, 10, 16, 24);

    /** What people see who chose nothing. */
    static final InboxColumns USUAL = new InboxColumns(Stream.of(InboxColumn.TRADER, InboxColumn.LANE, InboxColumn.VALUE,
            InboxColumn.ORIGIN, InboxColumn.OFFICE, InboxColumn.SINCE, InboxColumn.DUE, InboxColumn.PRIORITY,
            InboxColumn.ASSIGNEE).map(column -> new Chosen(column, 0)).toList());

    private static final String NAME = "inbox.columns";

    static InboxColumns of(Preferences preferences, String username) {
        return preferences.get(username, NAME, Kept[].class).map(InboxColumns::of).orElse(USUAL);
    }

    /** What another release named is left out, and so is what stands there twice or has a width that there is none of. */
    static InboxColumns of(Kept... kept) {
        Map<InboxColumn, Chosen> read = new LinkedHashMap<>();
        for (Kept each : kept) {
            InboxColumn.named(each.id()).filter(column -> column != InboxColumn.NUMBER).ifPresent(column ->
                    read.putIfAbsent(column, new Chosen(column, WIDTHS.contains(each.width()) ? each.width() : 0)));
        }
        return read.isEmpty() ? USUAL : new InboxColumns(List.copyOf(read.values()));
    }

    void keep(Preferences preferences, String username) {
        preferences.put(username, NAME, chosen.stream().map(each -> new Kept(each.column().word(), each.width())).toList());
    }

    /** All that can stand in the list: those that do, in their order, then the others. */
    List<InboxColumn> all() {
        return Stream.concat(chosen.stream().map(Chosen::column), Arrays.stream(InboxColumn.values())
                .filter(column -> column != InboxColumn.NUMBER)).distinct().toList();
    }

    boolean shows(InboxColumn column) {
        return chosen.stream().anyMatch(each -> each.column() == column);
    }

    int width(InboxColumn column) {
        return chosen.stream().filter(each -> each.column() == column).findFirst().map(Chosen::width).orElse(0);
    }
}
