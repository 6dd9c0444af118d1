package org.openpass.studio.operate;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import org.openpass.authoring.Whereabouts.Page;
import org.openpass.authoring.Whereabouts.Standing;
import org.openpass.terms.Labels;
import org.openpass.ui.DataTable;
import org.openpass.ui.Formats;
import org.openpass.ui.Texts;

/** The cases that stand at a step now, as far as the reader may see them. */
final class StandingList extends Section {

    StandingList(String step, Page page, boolean officer, String next) {
        add(new H2(text("heat.cases", step)));
        if (!officer) {
            add(new Paragraph(text("heat.cases.notYours")));
            return;
        }
        DataTable table = new DataTable(text("heat.cases", step), text("heat.case"), text("heat.since"), text("heat.version"),
                text("heat.status"), text("heat.office"));
        for (Standing standing : page.cases()) {
            table.row(new Anchor("cases/" + standing.file().number(), standing.file().subject()),
                    Formats.moment(standing.since()), String.valueOf(standing.version()),
                    Labels.text("status." + standing.file().status(), Texts.locale()), standing.file().office());
        }
        if (!page.cases().isEmpty()) {
            add(table);
        }
        if (page.lookedAt() > page.cases().size()) {
            add(new Paragraph(text("heat.cases.some", Formats.number(page.cases().size()), Formats.number(page.lookedAt()))));
        }
        if (next != null) {
            add(new Anchor(next, text("heat.next")));
        }
    }
}
