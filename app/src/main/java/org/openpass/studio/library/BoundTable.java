package org.openpass.studio.library;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.html.Anchor;
import java.util.List;
import org.openpass.authoring.Bound;
import org.openpass.ui.DataTable;

/** What a version names, or what names it, and how the engine finds it. */
final class BoundTable extends DataTable {

    BoundTable(String caption, List<Bound> bound) {
        super(caption, text("studio.name"), text("studio.kind"), text("studio.binding"), text("studio.version"),
                text("studio.state"));
        bound.forEach(b -> row(StudioWords.lines(new Anchor(VersionView.href(b.version()), StudioWords.name(b.version())),
                StudioWords.otherName(b.version())), StudioWords.kind(b.work().kind()),
                text(b.latest() ? "studio.binding.latest" : "studio.binding.tag"), StudioWords.version(b.version()),
                StudioWords.state(b.version().state())));
    }
}
