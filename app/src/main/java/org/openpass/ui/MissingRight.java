package org.openpass.ui;

import com.vaadin.flow.component.html.Paragraph;
import org.openpass.access.RightMissing;

/** Stands where an act would, and says which right it takes and who of the reader's party can give it. */
public final class MissingRight extends Paragraph {

    /** In the reader's language. */
    public MissingRight(RightMissing missing) {
        super(missing.text(Texts.locale()));
        addClassName("notice");
    }
}
