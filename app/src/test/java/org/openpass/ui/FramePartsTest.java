package org.openpass.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openpass.ui.FramePart.Place;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/** The parts that modules add to the frame. */
class FramePartsTest {

    private record Part(Place place, int order, String text) implements FramePart {
        @Override
        public Component part() {
            return new Span(text);
        }
    }

    private final FrameParts parts = new FrameParts(new StaticListableBeanFactory(Map.of(
            "bell", new Part(Place.BAR, 2, "bell"), "search", new Part(Place.BAR, 1, "search"),
            "settings", new Part(Place.FOOT, 1, "settings"))).getBeanProvider(FramePart.class));

    @Test
    void partsStandInTheirPlaceInTheirOrder() {
        assertThat(parts.at(Place.BAR)).extracting(part -> part.getElement().getText())
                .containsExactly("search", "bell");
        assertThat(parts.at(Place.FOOT)).extracting(part -> part.getElement().getText()).containsExactly("settings");
    }

    @Test
    void eachFrameHasPartsOfItsOwn() {
        assertThat(parts.at(Place.FOOT).getFirst()).isNotSameAs(parts.at(Place.FOOT).getFirst());
    }

    @Test
    void thereMayBeNone() {
        assertThat(new FrameParts(new StaticListableBeanFactory().getBeanProvider(FramePart.class)).at(Place.BAR))
                .isEmpty();
    }
}
