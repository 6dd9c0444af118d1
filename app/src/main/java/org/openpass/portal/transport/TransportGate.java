package org.openpass.portal.transport;

import org.openpass.access.Actor;
import org.openpass.cargo.transport.Transports;
import org.openpass.ui.MenuGate;
import org.springframework.stereotype.Component;

/** Transports stand in the menu of those alone who may declare some. */
@Component
class TransportGate implements MenuGate {

    private final Transports transports;

    TransportGate(Transports transports) {
        this.transports = transports;
    }

    @Override
    public String path() {
        return "transports";
    }

    @Override
    public boolean opens(Actor actor) {
        return transports.declares(actor);
    }
}
