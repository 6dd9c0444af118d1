package org.openpass.workbench.notes;

import com.vaadin.flow.component.Component;
import org.openpass.access.Accounts;
import org.openpass.casework.Mentions;
import org.openpass.casework.Notes;
import org.openpass.workbench.CaseReading;
import org.openpass.workbench.CaseSection;

/** The notes of a case, for officers; who opens them has read the mentions in them. */
@org.springframework.stereotype.Component
class NotesTab implements CaseSection {

    private final Notes notes;
    private final Mentions mentions;
    private final Accounts accounts;

    NotesTab(Notes notes, Mentions mentions, Accounts accounts) {
        this.notes = notes;
        this.mentions = mentions;
        this.accounts = accounts;
    }

    @Override
    public String tab() {
        return "notes";
    }

    @Override
    public int order() {
        return 57;
    }

    @Override
    public boolean isFor(CaseReading c) {
        return c.actor().officer();
    }

    /** What is being written stays when a colleague writes, too. */
    @Override
    public Component show(CaseReading c, Component shown) {
        NotesPanel panel = shown instanceof NotesPanel same ? same
                : new NotesPanel(c.file().number(), c.actor(), notes, accounts);
        panel.refresh();
        panel.shown().stream().filter(note -> note.mentions().contains(c.actor().name()))
                .forEach(note -> mentions.read(note.id(), c.actor()));
        return panel;
    }
}
