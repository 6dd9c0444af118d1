package org.openpass.ui;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.html.Anchor;

/** Leads past the frame to the element {@code #content}, for who goes through the page by keyboard. */
final class SkipLink extends Anchor {

    SkipLink() {
        super("#content", text("skip"));
        setRouterIgnore(true);
        addClassName("skip");
        // The page's base is the root of the site: the browser would leave for the root's #content.
        getElement().addEventListener("click", click ->
                getElement().executeJs("document.getElementById('content').focus()")).preventDefault();
    }
}
