package org.openpass.portal.organisation.keys;

import com.vaadin.flow.component.Component;
import java.time.Clock;
import org.openpass.access.Actor;
import org.openpass.access.PartyKeys;
import org.openpass.portal.organisation.OrganisationPart;

/** The keys of the party's software. */
@org.springframework.stereotype.Component
class KeysPart implements OrganisationPart {

    private final PartyKeys keys;
    private final Clock clock;

    KeysPart(PartyKeys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    @Override
    public String tab() {
        return "keys";
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public boolean isFor(Actor actor) {
        return keys.mayManage(actor);
    }

    @Override
    public Component show(Actor actor) {
        return new KeysPanel(keys, actor, clock);
    }
}
