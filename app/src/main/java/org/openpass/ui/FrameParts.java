package org.openpass.ui;

import com.vaadin.flow.component.Component;
import java.util.Comparator;
import java.util.List;
import org.openpass.ui.FramePart.Place;
import org.springframework.beans.factory.ObjectProvider;

/** The parts that modules add to the frame; there may be none. */
@org.springframework.stereotype.Component
class FrameParts {

    private final List<FramePart> parts;

    FrameParts(ObjectProvider<FramePart> parts) {
        this.parts = parts.stream().sorted(Comparator.comparingInt(FramePart::order)).toList();
    }

    /** Those of a place, made anew, in their order. */
    List<Component> at(Place place) {
        return parts.stream().filter(part -> part.place() == place).map(FramePart::part).toList();
    }
}
