package org.openpass.workbench.inbox;

import static org.openpass.ui.Texts.text;
import static org.openpass.ui.Texts.textOr;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.openpass.tasks.Inbox.View;
import org.openpass.tasks.InboxColumn;
import org.openpass.tasks.InboxColumn.Type;
import org.openpass.tasks.InboxFilter;
import org.openpass.tasks.InboxFilter.Op;
import org.openpass.tasks.InboxQuery.Unread;
import org.openpass.ui.Formats;

/** Filters and columns in the reader's words: "Lane is Inspection". */
final class InboxWords {

    private static final String TODAY = "today";

    private InboxWords() {
    }

    /** Whether the tasks of the view have been decided. */
    static boolean past(View view) {
        return view == View.DONE || view == View.WAITING;
    }

    static String column(InboxColumn column) {
        return text("inbox.column." + column);
    }

    static String of(InboxFilter filter) {
        List<String> values = filter.values().stream().map(value -> value.isEmpty() ? "" : value(filter.column(), value))
                .toList();
        String column = column(filter.column());
        return switch (filter.op()) {
            case EMPTY, FILLED -> text("inbox.filter." + filter.op(), column);
            case IN -> text("inbox.filter.IN", column, String.join(", ", values));
            case BETWEEN -> values.getLast().isEmpty() ? text("inbox.filter.FROM", column, values.getFirst())
                    : values.getFirst().isEmpty() ? text("inbox.filter.UNTIL", column, values.getLast())
                    : text("inbox.filter.BETWEEN", column, values.getFirst(), values.getLast());
            default -> text("inbox.filter." + filter.op(), column, values.getFirst());
        };
    }

    static String op(Op op) {
        return text("inbox.op." + op);
    }

    /** A value as the reader writes it. */
    static String value(InboxColumn column, String value) {
        if (column.type() == Type.NUMBER) {
            return Formats.number(new BigDecimal(value));
        }
        if (column.type() == Type.MOMENT) {
            return day(value);
        }
        return switch (column) {
            case LANE -> textOr("lane." + value, value);
            case KIND -> textOr("kind." + value, value);
            case TASK -> textOr("task." + value, value);
            case STATUS -> textOr("status." + value, value);
            case AEO -> text("inbox.aeo." + value);
            case ORIGIN -> Formats.country(value);
            default -> value;
        };
    }

    private static String day(String value) {
        if (!value.startsWith(TODAY)) {
            return value.equals("now") ? text("inbox.day.now") : Formats.day(LocalDate.parse(value));
        }
        String days = value.substring(TODAY.length()).replace(' ', '+');
        int far = days.isEmpty() ? 0 : Integer.parseInt(days.substring(1));
        return far == 0 ? text("inbox.day.today")
                : text(days.startsWith("-") ? "inbox.day.ago" : "inbox.day.ahead", far);
    }

    /** What can be chosen where a column holds one of few words; empty where it is written. */
    static List<String> choices(InboxColumn column) {
        return switch (column) {
            case LANE -> List.of("STRAIGHT_THROUGH", "DOC_REVIEW", "INSPECTION");
            case KIND -> List.of("import-declaration", "declaration-change", "manifest", "unloading", "bonded-transport", "bonded-permit",
                    "carry-out", "overdue-goods", "transshipment", "party-registration");
            case TASK -> List.of("Task_ReviewDocuments", "Task_InspectGoods", "Task_DecideChange");
            case STATUS -> List.of("DOC_REVIEW", "INSPECTION", "CHANGE_PENDING", "CHANGE_REVIEW", "MANIFEST_REVIEW", "CORRECTION_REVIEW",
                    "VOYAGE_PERMIT_REVIEW", "UNLOADING_REVIEW", "CARRY_IN_EXTENSION", "CARRY_IN_DISCREPANCY", "TRANSPORT_REVIEW", "TRANSPORT_REQUEST",
                    "MISSING_REVIEW", "PERMIT_REVIEW", "LOSS_REVIEW", "DUTY_REVIEW", "CARRY_OUT_EXTENSION", "CARRY_OUT_BREACH", "OVERDUE_REVIEW",
                    "FOR_SALE", "TRANSSHIPMENT_REVIEW", "LEFT_BEHIND_REVIEW");
            case AEO -> List.of("true", "false");
            default -> List.of();
        };
    }

    /** Names of what an address holds and nobody can read, each once. */
    static String unread(List<Unread> parts) {
        return parts.stream().map(part -> part.parameter() + "=" + part.value()).distinct()
                .collect(Collectors.joining(", "));
    }
}
