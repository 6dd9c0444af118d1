package org.openpass.workbench.deadlines;

import com.vaadin.flow.component.Component;
import org.openpass.access.Actor;
import org.openpass.access.CurrentActor;
import org.openpass.casework.Outages;
import org.openpass.reference.Codes;
import org.openpass.ui.FramePart;
import org.openpass.ui.LiveCases;

/** While an outage lasts, it stands above the pages of all who signed in. */
@org.springframework.stereotype.Component
class OutageBanner implements FramePart {

    private final Outages outages;
    private final Codes codes;
    private final LiveCases live;

    OutageBanner(Outages outages, Codes codes, LiveCases live) {
        this.outages = outages;
        this.codes = codes;
        this.live = live;
    }

    @Override
    public Place place() {
        return Place.BAR;
    }

    @Override
    public int order() {
        return 0;
    }

    /** Who has cases has a bar in any case, so that it is told there when one begins; others find it when they come. */
    @Override
    public Component part() {
        Actor actor = CurrentActor.require();
        LastingOutages banner = new LastingOutages(outages, codes, live);
        banner.setVisible(actor.officer() || actor.partyId() != null || banner.getComponentCount() > 0);
        return banner;
    }
}
