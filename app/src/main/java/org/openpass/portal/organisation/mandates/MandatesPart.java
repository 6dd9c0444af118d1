package org.openpass.portal.organisation.mandates;

import com.vaadin.flow.component.Component;
import java.time.Clock;
import org.openpass.access.Actor;
import org.openpass.access.MandateList;
import org.openpass.access.Mandates;
import org.openpass.portal.organisation.OrganisationPart;
import org.openpass.ui.LiveCases;

/** The mandates that a party gave and those that it holds. */
@org.springframework.stereotype.Component
class MandatesPart implements OrganisationPart {

    final Mandates mandates;
    final MandateList list;
    final LiveCases live;
    final Clock clock;

    MandatesPart(Mandates mandates, MandateList list, LiveCases live, Clock clock) {
        this.mandates = mandates;
        this.list = list;
        this.live = live;
        this.clock = clock;
    }

    @Override
    public String tab() {
        return "mandates";
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public boolean isFor(Actor actor) {
        return actor.partyId() != null && !actor.officer();
    }

    @Override
    public Component show(Actor actor) {
        return new MandatesPanel(this, actor);
    }
}
