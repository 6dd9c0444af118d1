package org.openpass.workbench;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.List;
import org.openpass.casework.CaseFile;
import org.openpass.ui.Badge;
import org.openpass.ui.Facts;
import org.openpass.ui.Formats;

/** What is known of a case of any kind: number, title, status and since when, office, trader; for officers lane and clock. */
@org.springframework.stereotype.Component
final class PlainHeading implements CaseHeading {

    private final HeadFacts known;

    PlainHeading(HeadFacts known) {
        this.known = known;
    }

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
        facts.fact(text("case.since"), Formats.moment(file.changedAt()));
        known.trader(c, facts);
        facts.fact(text("column.office"), file.office()).fact(text("case.number"), file.number());
        known.standing(c, facts);
        List<Component> beside = new ArrayList<>(List.of(Badge.status(file.status())));
        known.lane(c).ifPresent(beside::add);
        List<Component> below = new ArrayList<>(List.of(title));
        known.trouble(c).ifPresent(below::add);
        below.add(facts);
        head.show(file.subject(), beside, below);
    }
}
