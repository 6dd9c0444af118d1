package org.openpass.administration.retention;

import static org.openpass.ui.Texts.text;

import java.util.List;
import org.openpass.casework.RetentionPreview.Kept;
import org.openpass.ui.DataTable;
import org.openpass.ui.Formats;
import org.openpass.ui.Texts;

/** Records whose time has passed and that stay, with the reason. */
final class KeptTable extends DataTable {

    KeptTable(List<Kept> kept) {
        super(text("retention.kept"), text("retention.case"), text("retention.closed"), text("retention.dueOn"),
                text("retention.why"));
        kept.forEach(each -> row(each.caseNumber(), Formats.briefMoment(each.closedAt()), Formats.day(each.dueOn()),
                Texts.textOr("retention.kept." + each.why(), each.why())));
    }
}
