package org.openpass.workbench;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.openpass.casework.CaseFile;
import org.openpass.ui.Badge;
import org.openpass.ui.Facts;
import org.openpass.ui.Formats;

/** What is known of a case of any kind: number, title, status and since when, office. */
final class PlainHeading implements CaseHeading {

    @Override
    public boolean isFor(CaseReading c) {
        return true;
    }

    @Override
    public void show(CaseReading c, CaseHead head) {
        CaseFile file = c.file();
        Paragraph title = new Paragraph(file.title());
        title.addClassName("case-subtitle");
        Facts facts = new Facts();
        facts.addClassName("head-facts");
        facts.fact(text("case.since"), Formats.moment(file.changedAt())).fact(text("column.office"), file.office())
                .fact(text("case.number"), file.number());
        head.show(file.subject(), List.of(Badge.status(file.status())), List.of(title, facts));
    }
}
