package org.openpass.ui;

import com.vaadin.flow.component.Component;

/** A part that another module adds to the frame of the screens, as a Spring bean. */
public interface FramePart {

    /** Where a part stands. */
    enum Place {
        /** In the bar above the page. */
        BAR,
        /** In the foot of the menu above the person's name. */
        FOOT,
        /** Above the pages that need no account; also where all else has failed, so it must not. */
        PUBLIC
    }

    Place place();

    /** Lower numbers come first in their place. */
    int order();

    /** The part, made anew for each frame; an invisible one when it is not for who is signed in. */
    Component part();
}
