package org.openpass.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinSession;
import org.openpass.access.Actor;
import org.openpass.access.CurrentActor;
import org.openpass.access.Preferences;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** Gives each screen the formats that its reader chose. */
@Component
class ChosenFormats implements VaadinServiceInitListener {

    private static final Logger log = LoggerFactory.getLogger(ChosenFormats.class);
    private static final String NAME = "format";

    private final Preferences preferences;

    ChosenFormats(Preferences preferences) {
        this.preferences = preferences;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(init -> CurrentActor.get()
                .ifPresent(actor -> Writing.choose(init.getUI(), of(actor))));
    }

    /** What the person chose; the usual while that cannot be read: a screen is not refused for its commas. */
    FormatChoice of(Actor actor) {
        try {
            return preferences.get(actor.name(), NAME, FormatChoice.class).orElse(FormatChoice.USUAL);
        } catch (DataAccessException away) {
            log.warn("What formats {} chose cannot be read: {}", actor.name(), away.toString());
            return FormatChoice.USUAL;
        }
    }

    /** From now on, in all windows of this session, too. */
    void choose(Actor actor, FormatChoice choice) {
        preferences.put(actor.name(), NAME, choice);
        for (UI window : VaadinSession.getCurrent().getUIs()) {
            Writing.choose(window, choice);
        }
    }
}
