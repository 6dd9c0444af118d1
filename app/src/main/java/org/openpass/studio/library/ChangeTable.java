package org.openpass.studio.library;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.openpass.authoring.Draft;
import org.openpass.authoring.Version;
import org.openpass.ui.DataTable;
import org.openpass.ui.Formats;

/** Drafts of a work that may come to a release yet, with who works on them. */
final class ChangeTable extends DataTable {

    ChangeTable(List<Draft> drafts) {
        super(text("studio.changes"), text("modelRelease.what"), text("studio.state"), text("modelRelease.hands"),
                text("studio.changed"));
        drafts.forEach(draft -> row(StudioWords.lines(new Anchor("studio/drafts/" + draft.id(), draft.title()),
                        draft.baseVersion() == null ? "" : text("studio.change.of", String.valueOf(draft.baseVersion()))),
                StudioWords.state(draft.state().open() ? Version.State.DRAFT : Version.State.IN_REVIEW),
                new Span(String.join(", ", draft.hands())), Formats.briefMoment(draft.changedAt())));
    }
}
