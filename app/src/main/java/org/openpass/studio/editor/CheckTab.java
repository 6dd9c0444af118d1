package org.openpass.studio.editor;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import org.openpass.authoring.DraftFile;

/** All that was found in the draft, of whatever file. */
@org.springframework.stereotype.Component
class CheckTab implements DraftTab {

    @Override
    public String name() {
        return "check";
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public boolean isFor(DraftFile file) {
        return false;
    }

    @Override
    public boolean always() {
        return true;
    }

    @Override
    public boolean aFileEach() {
        return false;
    }

    @Override
    public Component open(OpenDraft draft, String file) {
        Div card = new Div(new FindingList(draft, null).mending((findings, value) ->
                FindingList.mend(draft, findings, value, null)));
        card.addClassName("card");
        return card;
    }
}
