package org.openpass.studio.library;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import org.openpass.access.Actor;
import org.openpass.access.CurrentActor;
import org.openpass.authoring.Archives;
import org.openpass.authoring.Bound;
import org.openpass.authoring.Library;
import org.openpass.authoring.Library.Opened;
import org.openpass.authoring.Version;
import org.openpass.authoring.Work;
import org.openpass.authoring.WorkFile;
import org.openpass.authoring.history.GitHistory;
import org.openpass.engine.ModelKind;
import org.openpass.ui.Card;
import org.openpass.ui.Facts;
import org.openpass.ui.Formats;
import org.openpass.ui.LegalBasis;
import org.openpass.ui.MainLayout;

/** A version: what it looks like, what traders read while it waits, what it binds, and its files. */
@Route(value = "studio/:work/versions/:version", layout = MainLayout.class)
@RolesAllowed(LibraryView.PROCESS_OWNER)
@StyleSheet("styles/studio.css")
class VersionView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Library library;
    private final transient ProcessParts parts;
    private final transient Archives archives;
    private final transient GitHistory history;
    private final H1 heading = new H1();

    VersionView(Library library, ProcessParts parts, Archives archives, GitHistory history) {
        this.library = library;
        this.archives = archives;
        this.parts = parts;
        this.history = history;
        addClassNames("page", "studio");
    }

    static String href(Version version) {
        return "studio/" + version.work() + "/versions/" + version.number();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Actor actor = CurrentActor.require();
        String id = event.getRouteParameters().get("work").orElse("");
        Optional<Opened> found = event.getRouteParameters().get("version").filter(n -> n.matches("[0-9]{1,9}"))
                .flatMap(n -> library.open(id, Integer.parseInt(n), actor));
        if (found.isEmpty()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        show(found.get());
    }

    private void show(Opened opened) {
        Work work = opened.work();
        Version version = opened.version();
        removeAll();
        heading.setText(StudioWords.name(version));
        Anchor back = new Anchor("studio/" + work.id(), "← " + text("studio.versions"));
        back.addClassName("back");
        Span which = new Span(StudioWords.version(version));
        Span other = new Span(StudioWords.otherName(version));
        other.addClassName("secondary");
        Div head = new Div(heading, other, which, StudioWords.state(version.state()),
                new ArchiveActs(archives, work.id(), version.number()));
        head.addClassName("page-head");
        add(back, head, new Card(facts(work, version, opened.files())));
        if (work.kind() == ModelKind.PROCESS) {
            parts.of(version).forEach(part -> add(new Card(part)));
            bound("studio.binds", opened.binds());
        } else {
            bound("studio.boundBy", opened.boundBy());
        }
        if (history.kept()) {
            add(new Card(new HistoryPart(history, version)));
        }
    }

    private void bound(String title, List<Bound> bound) {
        Section section = new Section(new H2(text(title)));
        section.add(bound.isEmpty() ? new Span(text(title + ".none")) : new BoundTable(text(title), bound));
        add(new Card(section));
    }

    private static Facts facts(Work work, Version version, List<WorkFile> files) {
        return new Facts().fact(text("studio.kind"), StudioWords.kind(work.kind()) + " · " + StudioWords.module(work.module()))
                .fact(text("studio.released"), StudioWords.released(version))
                .fact(text("studio.why"), version.reason())
                .fact(text("studio.article"), version.article() == null ? null : LegalBasis.text(version.article()))
                .fact(text("studio.effective"), version.effectiveFrom() == null ? null
                        : Formats.moment(version.effectiveFrom()))
                .fact(text("studio.cases"), Formats.number(version.cases()))
                .fact(text("studio.state.RETIRED"), version.retiredAt() == null ? null : Formats.moment(version.retiredAt()))
                .fact(text("studio.files"), new FileLinks(files))
                .fact(text("studio.checksum"), checksum(version));
    }

    private static Span checksum(Version version) {
        Span hash = new Span(version.checksum());
        hash.addClassName("hash");
        return hash;
    }

    @Override
    public String getPageTitle() {
        return heading.getText() + " · OpenPass";
    }
}
