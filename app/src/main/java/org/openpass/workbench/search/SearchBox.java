package org.openpass.workbench.search;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import org.openpass.access.Actor;
import org.openpass.access.CurrentActor;
import org.openpass.access.Visibilities;
import org.openpass.search.CaseFinder;
import org.openpass.ui.FramePart;

/** In the frame of every screen of those who have cases: one box that finds any of theirs. */
@org.springframework.stereotype.Component
class SearchBox implements FramePart {

    private final CaseFinder finder;
    private final Visibilities visibilities;

    SearchBox(CaseFinder finder, Visibilities visibilities) {
        this.finder = finder;
        this.visibilities = visibilities;
    }

    @Override
    public Place place() {
        return Place.BAR;
    }

    @Override
    public int order() {
        return 1;
    }

    @Override
    public Component part() {
        Actor actor = CurrentActor.require();
        if (actor.officer() || actor.partyId() != null) {
            return new SearchField(finder, () -> visibilities.of(actor));
        }
        Div nothing = new Div();
        nothing.setVisible(false);
        return nothing;
    }
}
