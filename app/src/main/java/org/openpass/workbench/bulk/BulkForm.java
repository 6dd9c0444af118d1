package org.openpass.workbench.bulk;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openpass.access.Actor;
import org.openpass.tasks.Bulk;
import org.openpass.tasks.Inbox.Entry;

/** What an act on many tasks asks for, once for all. */
abstract class BulkForm extends Div {

    private final transient List<Entry> rows;

    BulkForm(List<Entry> rows) {
        this.rows = rows;
        addClassName("bulk-form");
    }

    static BulkForm of(Bulk.Act act, List<Entry> rows, Bulks parts, Actor actor) {
        return switch (act) {
            case CLAIM -> new BulkForm(rows) {
                @Override
                Optional<Map<String, Object>> arguments() {
                    return Optional.of(Map.of());
                }
            };
            case TRANSFER -> new BulkTransfer(rows, parts, actor);
            case DUE -> new BulkDue(rows, parts.clock);
            case NOTE -> new BulkNote(rows);
            case DECIDE -> BulkDecision.of(rows, parts);
        };
    }

    /** The tasks that the act is about. */
    List<Long> keys() {
        return rows.stream().map(row -> row.task().key()).toList();
    }

    /** What was entered; empty, with what is missing marked, while the act needs more. */
    abstract Optional<Map<String, Object>> arguments();
}
