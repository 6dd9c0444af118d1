package org.openpass.ui;

import com.vaadin.flow.component.Component;

/** A part that another module adds to the frame of the screens, as a Spring bean; for who signed in. */
public interface FramePart {

    /** Where a part stands: in the bar above the page, or in the foot of the menu above the person's name. */
    enum Place { BAR, FOOT }

    Place place();

    /** Lower numbers come first in their place. */
    int order();

    /** The part, made anew for each frame; an invisible one when it is not for who is signed in. */
    Component part();
}
