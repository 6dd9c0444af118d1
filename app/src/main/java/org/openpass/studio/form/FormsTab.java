package org.openpass.studio.form;

import com.vaadin.flow.component.Component;
import org.openpass.authoring.DraftFile;
import org.openpass.studio.editor.DraftTab;
import org.openpass.studio.editor.OpenDraft;

/** The forms of a draft. */
@org.springframework.stereotype.Component
class FormsTab implements DraftTab {

    private final FormParts parts;

    FormsTab(FormParts parts) {
        this.parts = parts;
    }

    @Override
    public String name() {
        return "forms";
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public boolean isFor(DraftFile file) {
        return file.name().endsWith(".form");
    }

    @Override
    public Component open(OpenDraft draft, String file) {
        return new FormTab(parts, draft, file);
    }
}
