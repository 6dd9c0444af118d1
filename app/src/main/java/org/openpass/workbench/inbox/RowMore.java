package org.openpass.workbench.inbox;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import java.util.function.Supplier;

/** A button in a row with something behind it, which is made whenever it is opened: a page has a hundred rows. */
final class RowMore extends Span {

    private final Button button;
    private final String name;
    private final transient Supplier<Component> contents;
    private Popover popover;

    /** @param name what is behind the button, for those who hear it */
    RowMore(Button button, String name, Supplier<Component> contents) {
        this.button = button;
        this.name = name;
        this.contents = contents;
        button.getElement().setAttribute("aria-haspopup", "dialog").setAttribute("aria-expanded", "false");
        button.addClickListener(click -> open());
        add(button);
    }

    private void open() {
        if (popover != null) {
            return; // The browser closes it.
        }
        Popover opened = new Popover(contents.get());
        opened.setTarget(button);
        opened.setPosition(PopoverPosition.BOTTOM_END);
        opened.setAriaLabel(name);
        opened.setAutofocus(true);
        opened.addOpenedChangeListener(e -> {
            if (!e.isOpened() && popover == opened) {
                remove(opened);
                popover = null;
            }
        });
        popover = opened;
        add(opened);
        opened.open();
    }
}
