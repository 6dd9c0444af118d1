package org.openpass.workbench.deadlines;

import com.vaadin.flow.component.Component;
import org.openpass.casework.Outages;
import org.openpass.reference.Codes;
import org.openpass.ui.FramePart;
import org.openpass.ui.LiveCases;

/** While an outage lasts, a line says so on the pages that need no account. */
@org.springframework.stereotype.Component
class PublicOutageLine implements FramePart {

    private final Outages outages;
    private final Codes codes;
    private final LiveCases live;

    PublicOutageLine(Outages outages, Codes codes, LiveCases live) {
        this.outages = outages;
        this.codes = codes;
        this.live = live;
    }

    @Override
    public Place place() {
        return Place.PUBLIC;
    }

    @Override
    public int order() {
        return 0;
    }

    @Override
    public Component part() {
        return new LastingOutages(outages, codes, live);
    }
}
