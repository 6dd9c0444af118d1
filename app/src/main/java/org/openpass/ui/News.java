package org.openpass.ui;

import com.vaadin.flow.component.html.Paragraph;

/** What has just become of an act of the reader's, also for those who hear the page; not there before anything has. */
public final class News extends Paragraph {

    /** Nothing yet. */
    public News() {
        addClassName("notice");
        getElement().setAttribute("role", "status");
        setVisible(false);
    }
}
