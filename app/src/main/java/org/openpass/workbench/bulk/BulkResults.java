package org.openpass.workbench.bulk;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.openpass.tasks.BulkResult;
import org.openpass.tasks.BulkResult.Outcome;
import org.openpass.tasks.BulkResult.Row;
import org.openpass.tasks.TaskRefused;
import org.openpass.ui.Badge;
import org.openpass.ui.DataTable;
import org.openpass.ui.Focus;
import org.openpass.ui.Formats;

/** What became of each task of a bulk act, those with the same reason together. */
final class BulkResults extends Div {

    private static final int NAMED = 20;

    private record Group(Outcome outcome, String reason, String who) {
    }

    private final Paragraph summary = new Paragraph();

    BulkResults(BulkResult result) {
        summary.setText(text("bulk.result", Formats.number(result.done()), Formats.number(result.asked()))
                + (result.left() > 0 ? " " + text("bulk.result.left", result.left()) : ""));
        summary.getElement().setAttribute("role", "status");
        add(summary);
        if (!result.rows().isEmpty()) {
            DataTable table = new DataTable(text("bulk.results"), text("bulk.results.outcome"), text("bulk.results.why"),
                    text("bulk.results.count") + "#", text("bulk.results.which"));
            Map<Group, List<Row>> groups = result.rows().stream().collect(Collectors.groupingBy(
                    row -> new Group(row.outcome(), row.reason(), row.who()), LinkedHashMap::new, Collectors.toList()));
            groups.entrySet().stream().sorted(Map.Entry.comparingByKey(
                    (one, other) -> one.outcome().compareTo(other.outcome())))
                    .forEach(group -> table.row(badge(group.getKey().outcome()), why(group.getKey()),
                            Formats.number(group.getValue().size()), which(group.getValue())));
            add(table);
        }
    }

    /** Leads to what the whole comes to. */
    void focus() {
        Focus.on(summary);
    }

    private static Badge badge(Outcome outcome) {
        return switch (outcome) {
            case DONE -> Badge.of(text("bulk.DONE"), VaadinIcon.CHECK, "good");
            case REFUSED -> Badge.of(text("bulk.REFUSED"), VaadinIcon.BAN, "wait");
            case FAILED -> Badge.of(text("bulk.FAILED"), VaadinIcon.WARNING, "bad");
        };
    }

    private static String why(Group group) {
        if (group.reason() == null) {
            return "";
        }
        boolean common = Arrays.stream(TaskRefused.Reason.values()).anyMatch(each -> each.name().equals(group.reason()));
        return text((common ? "task.refused." : "bulk.why.") + group.reason(), group.who());
    }

    /** A task that is not the reader's has no number here. */
    private static String which(List<Row> rows) {
        List<String> numbers = rows.stream().map(Row::subject).filter(Objects::nonNull).distinct().toList();
        String named = numbers.stream().limit(NAMED).collect(Collectors.joining(", "));
        return numbers.size() > NAMED ? text("bulk.results.more", named, numbers.size() - NAMED) : named;
    }
}
