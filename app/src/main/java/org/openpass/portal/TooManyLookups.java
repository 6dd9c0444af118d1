package org.openpass.portal;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.icon.VaadinIcon;
import java.time.Duration;
import org.openpass.ui.EmptyState;

/** Says that an address looked up too much, and when it may go on. */
class TooManyLookups extends EmptyState {

    TooManyLookups(Duration wait) {
        super(VaadinIcon.HOURGLASS, text("track.tooMany"), text("track.tooMany.text", wait.toSeconds()));
        addClassName("unknown");
    }
}
