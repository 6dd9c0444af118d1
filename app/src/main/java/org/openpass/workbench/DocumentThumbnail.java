package org.openpass.workbench;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.icon.VaadinIcon;
import org.openpass.documents.Document;

/** A file as small as a list shows it, by which people know it again; a sign where it cannot be drawn. */
final class DocumentThumbnail extends Div {

    /** @param look what a click does, beside the button that says so */
    DocumentThumbnail(String number, Document d, Runnable look) {
        addClassName("thumbnail");
        Image small = new Image(CaseFiles.href(number, d) + "/small",
                text(d.picture() ? "files.small.picture" : "files.small.page", d.fileName()));
        // Of a long list only what comes into sight is drawn.
        small.getElement().setAttribute("loading", "lazy");
        small.getElement().addEventListener("error", notDrawn -> sign());
        small.addClickListener(click -> look.run());
        add(small);
    }

    private void sign() {
        removeAll();
        add(VaadinIcon.FILE_TEXT_O.create());
        getElement().setAttribute("aria-hidden", "true");
    }
}
