package org.openpass.administration.retention;

import static org.openpass.ui.Texts.text;

import java.util.List;
import org.openpass.casework.ClearedCase;
import org.openpass.ui.DataTable;
import org.openpass.ui.Formats;
import org.openpass.ui.LegalBasis;
import org.openpass.ui.Texts;

/** What was cleared. */
final class ClearedTable extends DataTable {

    ClearedTable(List<ClearedCase> cleared) {
        super(text("retention.cleared"), text("retention.case"), text("retention.kind"), text("retention.closed"),
                text("retention.clearedAt"), text("retention.by"), text("retention.rows") + "#", text("retention.copies"));
        cleared.forEach(each -> row(each.caseNumber(), Texts.textOr("retention.kind." + each.kind(), each.kind()),
                Formats.briefMoment(each.closedAt()), Formats.briefMoment(each.clearedAt()), LegalBasis.text(each.rule()),
                each.record().equals(each.caseNumber()) ? Formats.number(each.rows()) : text("retention.with", each.record()),
                text(each.goneAt() == null ? "retention.copies.left" : "retention.copies.gone")));
    }
}
