package org.openpass.workbench.letters;

import com.vaadin.flow.component.Component;
import org.openpass.access.Parties;
import org.openpass.casework.CaseParties;
import org.openpass.mailbox.LetterReleases;
import org.openpass.mailbox.LetterTemplates;
import org.openpass.mailbox.Letters;
import org.openpass.workbench.CaseReading;
import org.openpass.workbench.CaseSection;

/** The letters about a case, for officers: write one, let those of others go, and see which were sent. */
@org.springframework.stereotype.Component
class LettersTab implements CaseSection {

    private final Letters letters;
    private final LetterReleases releases;
    private final LetterTemplates templates;
    private final LetterPages pages;
    private final CaseParties caseParties;
    private final Parties parties;

    LettersTab(Letters letters, LetterReleases releases, LetterTemplates templates, LetterPages pages,
            CaseParties caseParties, Parties parties) {
        this.letters = letters;
        this.releases = releases;
        this.templates = templates;
        this.pages = pages;
        this.caseParties = caseParties;
        this.parties = parties;
    }

    @Override
    public String tab() {
        return "letters";
    }

    @Override
    public int order() {
        return 56;
    }

    @Override
    public boolean isFor(CaseReading c) {
        return c.actor().officer() && templates.about(c.file().kind());
    }

    /** What is being written stays when the case goes on. */
    @Override
    public Component show(CaseReading c, Component shown) {
        LetterPanel panel = shown instanceof LetterPanel same ? same : new LetterPanel(c.file().number(), c.actor(),
                letters, releases, pages, new LetterForm(letters.templates(c.file().number(), c.actor()),
                templates.longestDays(), caseParties.of(c.file().number()), id -> parties.get(id).name()));
        panel.refresh();
        return panel;
    }
}
