package org.openpass.studio.acts;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.openpass.access.Actor;
import org.openpass.authoring.acts.Act;
import org.openpass.authoring.acts.Acts;
import org.openpass.workbench.CaseReading;
import org.openpass.workbench.CaseSection;

/** On the page of a case, for officers who own processes: what was done to it by hand, and the way to propose more. */
@org.springframework.stereotype.Component
class ActsOfCase implements CaseSection {

    private final Acts acts;
    private final ActWords words;

    ActsOfCase(Acts acts, ActWords words) {
        this.acts = acts;
        this.words = words;
    }

    @Override
    public String tab() {
        return "position";
    }

    @Override
    public int order() {
        return 75;
    }

    @Override
    public boolean isFor(CaseReading c) {
        return c.actor().officer() && c.actor().roles().contains(Actor.Role.PROCESS_OWNER)
                && (c.open() && c.file().instanceKey() != null || !acts.ofCase(c.file().number(), c.actor()).isEmpty());
    }

    @Override
    public Component show(CaseReading c, Component shown) {
        Div section = new Div(new H2(text("position.title")), new Paragraph(text("position.place.text")));
        if (c.open()) {
            section.add(new Paragraph(new Anchor("studio/positions/" + c.file().number(), text("position.place.go"))));
        }
        List<Act> all = acts.ofCase(c.file().number(), c.actor());
        if (!all.isEmpty()) {
            section.add(ActsView.table(all, words, c.actor()));
        }
        return section;
    }
}
