package org.openpass.portal.organisation.openapi;

import com.vaadin.flow.component.Component;
import org.openpass.access.Actor;
import org.openpass.access.OpenApiKeys;
import org.openpass.portal.organisation.OrganisationPart;
import org.openpass.unipass.Catalogue;

/** The party's keys of the Open API (인증키). */
@org.springframework.stereotype.Component
class OpenApiPart implements OrganisationPart {

    private final OpenApiKeys keys;
    private final Catalogue catalogue;

    OpenApiPart(OpenApiKeys keys, Catalogue catalogue) {
        this.keys = keys;
        this.catalogue = catalogue;
    }

    @Override
    public String tab() {
        return "open-api";
    }

    @Override
    public int order() {
        return 35;
    }

    @Override
    public boolean isFor(Actor actor) {
        return keys.mayManage(actor);
    }

    @Override
    public Component show(Actor actor) {
        return new OpenApiPanel(keys, catalogue, actor);
    }
}
