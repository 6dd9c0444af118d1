package org.openpass.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;

/** The product's name, which leads to the start. */
public class Brand extends Anchor {

    /** Mark and name. */
    public Brand() {
        Span mark = new Span();
        mark.addClassName("brand-mark");
        mark.getElement().setAttribute("aria-hidden", "true");
        setHref("");
        add(mark, new Span("OpenPass"));
        addClassName("brand");
    }
}
