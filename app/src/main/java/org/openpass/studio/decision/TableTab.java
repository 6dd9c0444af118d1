package org.openpass.studio.decision;

import com.vaadin.flow.component.Component;
import org.openpass.access.CurrentActor;
import org.openpass.authoring.DraftFile;
import org.openpass.authoring.whatif.WhatIfs;
import org.openpass.studio.editor.DraftTab;
import org.openpass.studio.editor.OpenDraft;

/** A decision of the draft as a table, and what is said of it. */
@org.springframework.stereotype.Component
class TableTab implements DraftTab {

    private final WhatIfs whatIfs;

    TableTab(WhatIfs whatIfs) {
        this.whatIfs = whatIfs;
    }

    @Override
    public String name() {
        return "decisions";
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public boolean isFor(DraftFile file) {
        return file.name().endsWith(".dmn");
    }

    @Override
    public Component open(OpenDraft draft, String file) {
        return new DecisionPanel(draft, file, whatIfs.offers(draft.draft().id(), file, CurrentActor.require()));
    }
}
