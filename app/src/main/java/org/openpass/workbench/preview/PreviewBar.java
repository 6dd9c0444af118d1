package org.openpass.workbench.preview;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import java.util.function.IntConsumer;

/** Leafs and zooms, by button and by keys that count while the panel has the cursor: nobody's typing turns a page. */
final class PreviewBar extends Div {

    private static final String KEY = "event.key";
    private static final List<Integer> ZOOMS = List.of(100, 150, 200, 300);

    private final Runnable back;
    private final Runnable forth;
    private final transient IntConsumer zoomed;
    private final Button previous;
    private final Button next;
    private final Button smaller;
    private final Button larger;
    private final Span position = new Span();
    private final Span percent = new Span();
    private int zoom;

    /** @param zoomed told how wide a page is to be, in percent of the panel */
    PreviewBar(Runnable back, Runnable forth, IntConsumer zoomed) {
        this.back = back;
        this.forth = forth;
        this.zoomed = zoomed;
        addClassName("preview-bar");
        previous = button("files.previous", VaadinIcon.ANGLE_LEFT, back);
        next = button("files.next", VaadinIcon.ANGLE_RIGHT, forth);
        smaller = button("files.smaller", VaadinIcon.SEARCH_MINUS, () -> zoom(zoom - 1));
        larger = button("files.larger", VaadinIcon.SEARCH_PLUS, () -> zoom(zoom + 1));
        position.getElement().setAttribute("role", "status");
        add(new Div(previous, position, next), new Div(smaller, percent, larger));
        zoom(0);
    }

    private static Button button(String name, VaadinIcon icon, Runnable act) {
        Button button = new Button(icon.create(), click -> act.run());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setAriaLabel(text(name));
        button.setTooltipText(text(name));
        return button;
    }

    /** Listens to PageUp, PageDown, + and - where the cursor is in the place. */
    void keys(Component place) {
        place.getElement().addEventListener("keydown", pressed -> press(pressed.getEventData().path(KEY).asString("")))
                .setFilter("!event.ctrlKey && !event.altKey && !event.metaKey "
                        + "&& ['PageUp', 'PageDown', '+', '-'].includes(event.key)").addEventData(KEY).preventDefault();
    }

    private void press(String key) {
        switch (key) {
            case "PageUp" -> back.run();
            case "PageDown" -> forth.run();
            case "+" -> zoom(zoom + 1);
            default -> zoom(zoom - 1);
        }
    }

    private void zoom(int wanted) {
        if (wanted >= 0 && wanted < ZOOMS.size()) {
            zoom = wanted;
            percent.setText(ZOOMS.get(zoom) + " %");
            smaller.setEnabled(zoom > 0);
            larger.setEnabled(zoom < ZOOMS.size() - 1);
            zoomed.accept(ZOOMS.get(zoom));
        }
    }

    void position(String words, boolean before, boolean after) {
        position.setText(words);
        previous.setEnabled(before);
        next.setEnabled(after);
    }
}
