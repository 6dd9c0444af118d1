package org.openpass.workbench.inbox;

import com.vaadin.flow.component.button.Button;
import java.util.function.Supplier;
import org.openpass.access.Actor;
import org.openpass.export.ListExports;
import org.openpass.tasks.InboxExport;
import org.openpass.tasks.InboxQuery;
import org.openpass.ui.Texts;
import org.openpass.workbench.export.ExportDialog;
import org.springframework.stereotype.Component;

/** Takes the inbox away as it is shown when it is pressed. */
@Component
class ExportButton {

    private final InboxExport inbox;
    private final ListExports exports;

    ExportButton(InboxExport inbox, ListExports exports) {
        this.inbox = inbox;
        this.exports = exports;
    }

    Button button(Actor actor, Supplier<InboxQuery> shown) {
        return ExportDialog.button(exports, () -> inbox.of(actor, shown.get(), Texts.locale()), actor);
    }
}
