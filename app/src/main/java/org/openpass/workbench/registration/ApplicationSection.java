package org.openpass.workbench.registration;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.openpass.registration.Application;
import org.openpass.registration.NewApplication;
import org.openpass.registration.Registrations;
import org.openpass.ui.Facts;
import org.openpass.ui.Formats;
import org.openpass.workbench.CaseReading;
import org.openpass.workbench.CaseSection;

/** What was applied for, by whom, and what became of it; for officers, and for the party that it became. */
@org.springframework.stereotype.Component
final class ApplicationSection implements CaseSection {

    private final Registrations registrations;

    ApplicationSection(Registrations registrations) {
        this.registrations = registrations;
    }

    @Override
    public String tab() {
        return "application";
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public boolean isFor(CaseReading c) {
        return c.file().kind().equals(Application.CASE);
    }

    @Override
    public Component show(CaseReading c, Component shown) {
        Application a = registrations.ofCase(c.file().number()).orElseThrow();
        NewApplication w = a.wanted();
        Facts facts = new Facts().fact(text("registration.name"), w.name())
                .fact(text("party.kind"), text("party.kind." + w.kind()))
                .fact(text("parties.scheme." + w.scheme()), w.number())
                .fact(text("registration.person"), w.person()).fact(text("account.username"), w.username())
                .fact(text("registration.email"), w.email())
                .fact(text("registration.by"), a.appliedBy() == null ? text("registration.newcomer")
                        : c.actor().officer() ? a.appliedBy() : text("actor.other"))
                .fact(text("registration.at"), Formats.moment(a.appliedAt()));
        if (a.outcome() != null) {
            facts.fact(text("registration.outcome"), text("registration.outcome." + a.outcome()))
                    .fact(text("party.declarantCode"), a.declarantCode()).fact(text("registration.reason"), a.reason());
        }
        Div section = new Div(facts);
        if (!w.explanation().isEmpty()) {
            section.add(new Paragraph(w.explanation()));
        }
        return section;
    }
}
