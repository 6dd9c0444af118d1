package org.openpass.portal.organisation;

import com.vaadin.flow.component.Component;
import org.openpass.access.Actor;

/** A part of the page {@code /organisation}, as a Spring bean without state; its tab has a URL. */
public interface OrganisationPart {

    /** The tab's name in the URL, {@code ?tab=…}; its text is {@code organisation.tab.<tab>}. */
    String tab();

    /** Lower numbers come first: people 10, mandates 20, keys 30, notifications 40. */
    int order();

    /** The reader's party has it and the reader may see it. */
    boolean isFor(Actor actor);

    /** The part as it stands now, made anew when its tab is opened; it keeps itself up to date after its own acts. */
    Component show(Actor actor);
}
