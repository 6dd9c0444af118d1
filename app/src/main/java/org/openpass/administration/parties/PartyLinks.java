package org.openpass.administration.parties;

import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.router.RouteParameters;

/** Leads to a party's page. */
public final class PartyLinks {

    private PartyLinks() {
    }

    /** The party's name as a link to its page. */
    public static RouterLink of(long party, String name) {
        return new RouterLink(name, PartyView.class, new RouteParameters("party", String.valueOf(party)));
    }
}
