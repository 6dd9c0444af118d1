package org.openpass.studio.editor;

import com.vaadin.flow.component.Component;
import org.openpass.authoring.DraftFile;

/** What a process says to people: to traders while it waits, and its names in Korean. */
@org.springframework.stereotype.Component
class TextsTab implements DraftTab {

    @Override
    public String name() {
        return "texts";
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public boolean isFor(DraftFile file) {
        return file.name().endsWith(".bpmn");
    }

    @Override
    public Component open(OpenDraft draft, String file) {
        return new TextsPanel(draft, file);
    }
}
