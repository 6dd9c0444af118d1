package org.openpass.portal.manifest;

import org.openpass.access.Actor;
import org.openpass.ui.MenuGate;
import org.springframework.stereotype.Component;

/** Manifests stand in the menu of carriers and forwarders alone. */
@Component
class ManifestGate implements MenuGate {

    private final ManifestDesk desk;

    ManifestGate(ManifestDesk desk) {
        this.desk = desk;
    }

    @Override
    public String path() {
        return "manifests/new";
    }

    @Override
    public boolean opens(Actor actor) {
        return desk.sends(actor);
    }
}
