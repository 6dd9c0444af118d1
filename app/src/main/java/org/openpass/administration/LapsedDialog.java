package org.openpass.administration;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.openpass.access.CurrentActor;
import org.openpass.casework.LapsedDeadline;
import org.openpass.ui.DataTable;
import org.openpass.ui.Formats;

/** What had lapsed already on the days of an outage and does not come back: somebody has to look at each case. */
final class LapsedDialog extends Dialog {

    /** So many are listed; the count says how many there are. */
    static final int MOST = 200;

    LapsedDialog(String what, List<LapsedDeadline> lapsed) {
        setHeaderTitle(text("outages.lapsed.title", what));
        setWidth("48rem");
        add(new Paragraph(text(lapsed.isEmpty() ? "outages.lapsed.none" : "outages.lapsed.help")));
        if (!lapsed.isEmpty()) {
            DataTable list = new DataTable(text("outages.lapsed"), text("outages.lapsed.case"), text("outages.lapsed.kind"),
                    text("outages.lapsed.due"), text("outages.lapsed.at"));
            lapsed.forEach(l -> list.row(number(l.subject()), OutageTable.kind(l.kind()), Formats.moment(l.due()),
                    Formats.moment(l.lapsedAt())));
            add(list);
        }
        if (lapsed.size() == MOST) {
            add(new Paragraph(text("outages.lapsed.first", MOST)));
        }
        getFooter().add(new Button(text("outages.close"), click -> close()));
    }

    /** Whose office has nothing to do with cases reads which they are, and opens none. */
    private static Component number(String subject) {
        return CurrentActor.require().officer() ? new Anchor("cases/" + subject, subject) : new Span(subject);
    }
}
