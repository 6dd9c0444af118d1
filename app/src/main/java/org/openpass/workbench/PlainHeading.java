package org.openpass.workbench;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openpass.casework.CaseFile;
import org.openpass.reference.Codes;
import org.openpass.ui.Badge;
import org.openpass.ui.Facts;
import org.openpass.ui.Formats;
import org.openpass.ui.Texts;
import org.springframework.beans.factory.ObjectProvider;

/** What is known of a case of any kind: number, title, status and since when, office, trader; for officers lane and clock. */
@org.springframework.stereotype.Component
final class PlainHeading implements CaseHeading {

    private final HeadFacts known;
    private final ObjectProvider<CaseSection> sections;
    private final Codes codes;
    private final CaseWaits waits;

    PlainHeading(HeadFacts known, ObjectProvider<CaseSection> sections, Codes codes, CaseWaits waits) {
        this.known = known;
        this.sections = sections;
        this.codes = codes;
        this.waits = waits;
    }

    @Override
    public boolean isFor(CaseReading c) {
        return true;
    }

    @Override
    public void show(CaseReading c, CaseHead head) {
        CaseFile file = c.file();
        String matter = sections.stream().flatMap(section -> section.matter(c).stream()).findFirst()
                .orElseGet(() -> Texts.textOr("kind." + file.kind(), ""));
        Paragraph title = new Paragraph(Stream.of(matter, file.title()).filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining(" · ")));
        title.addClassName("case-subtitle");
        Facts facts = new Facts();
        facts.addClassName("head-facts");
        facts.fact(text("case.since"), Formats.moment(file.changedAt()));
        known.trader(c, facts);
        facts.fact(text("column.office"), office(file.office())).fact(text("case.number"), file.number());
        known.standing(c, facts);
        List<Component> beside = new ArrayList<>(List.of(Badge.status(file.status())));
        known.lane(c).ifPresent(beside::add);
        List<Component> below = new ArrayList<>(List.of(title));
        waits.of(c).ifPresent(below::add);
        known.trouble(c).ifPresent(below::add);
        below.add(facts);
        head.show(file.subject(), beside, below);
    }

    private String office(String code) {
        String name = code == null ? null : codes.offices(Texts.locale()).get(code);
        return name == null ? code : code + " " + name;
    }
}
