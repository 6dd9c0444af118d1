package org.openpass.studio.library;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Set;
import org.openpass.access.Actor;
import org.openpass.access.CurrentActor;
import org.openpass.authoring.Draft;
import org.openpass.authoring.DraftLists;
import org.openpass.authoring.Library;
import org.openpass.authoring.TakingUp;
import org.openpass.authoring.Version;
import org.openpass.authoring.Work;
import org.openpass.authoring.compare.Comparisons;
import org.openpass.engine.ModelKind;
import org.openpass.studio.editor.ChangeOfWork;
import org.openpass.ui.DataTable;
import org.openpass.ui.Formats;
import org.openpass.ui.MainLayout;

/** A work: its versions, who released them, when and why, and the cases that still run on each. */
@Route(value = "studio/:work", layout = MainLayout.class)
@RolesAllowed(LibraryView.PROCESS_OWNER)
@StyleSheet("styles/studio.css")
class WorkView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final int MOST_CHANGES = 50;

    private final transient Library library;
    private final transient DraftLists drafts;
    private final transient TakingUp takingUp;
    private final transient ChangeOfWork change;
    private final H1 heading = new H1();

    WorkView(Library library, DraftLists drafts, TakingUp takingUp, ChangeOfWork change) {
        this.library = library;
        this.drafts = drafts;
        this.takingUp = takingUp;
        this.change = change;
        addClassNames("page", "studio");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Actor actor = CurrentActor.require();
        String id = event.getRouteParameters().get("work").orElse("");
        Work work = library.work(id, actor).orElse(null);
        if (work == null) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        List<Version> versions = library.versions(id, actor);
        heading.setText(StudioWords.name(versions.getFirst()));
        removeAll();
        Anchor back = new Anchor("studio", "← " + text("studio.title"));
        back.addClassName("back");
        Span what = new Span(StudioWords.kind(work.kind()) + " · " + StudioWords.module(work.module()));
        what.addClassName("secondary");
        Span other = new Span(StudioWords.otherName(versions.getFirst()));
        other.addClassName("secondary");
        Div head = new Div(heading, other, what, StudioWords.confidential(work.confidential()), change.of(id));
        head.addClassName("page-head");
        if (work.kind() == ModelKind.PROCESS) {
            head.add(new Anchor("studio/operate/" + work.id(), text("heat.open")));
            if (versions.size() > 1) {
                head.add(new Anchor("studio/plans?work=" + work.id(), text("migration.open")));
            }
        }
        Div card = new Div(table(work, versions, actor));
        card.addClassName("card");
        add(back, head);
        Set<String> waiting = takingUp.of(id, actor).keySet();
        if (!waiting.isEmpty()) {
            add(new HeldBackPart(id, waiting, takingUp, actor, () -> UI.getCurrent().refreshCurrentRoute(false)));
        }
        List<Draft> changes = drafts.page(id, true, null, MOST_CHANGES, actor);
        if (!changes.isEmpty()) {
            Div open = new Div(new H2(text("studio.changes")), new ChangeTable(changes));
            open.addClassName("card");
            add(open);
        }
        add(card);
    }

    private DataTable table(Work work, List<Version> versions, Actor actor) {
        DataTable table = new DataTable(text("studio.versions"), text("studio.version"), text("studio.state"),
                text("studio.cases") + "#", text("studio.released"), text("studio.why"), text("studio.files"));
        for (Version version : versions) {
            Anchor link = new Anchor(VersionView.href(version), StudioWords.version(version));
            link.addClassName("version-link");
            Div which = StudioWords.lines(link, StudioWords.name(version));
            versions.stream().filter(older -> older.number() < version.number()).findFirst().ifPresent(older ->
                    which.add(new Anchor("studio/compare?from=" + Comparisons.ref(older.work(), older.number()) + "&to="
                            + Comparisons.ref(version.work(), version.number()), text("compare.link"))));
            table.row(which, StudioWords.lines(StudioWords.state(version.state()), since(version)),
                    Formats.number(version.cases()), StudioWords.released(version), StudioWords.why(version),
                    new FileLinks(work.fileName(), () -> library.files(work.id(), version.number(), actor).getFirst()));
        }
        return table;
    }

    private static String since(Version version) {
        return version.retiredAt() != null ? text("studio.retired", Formats.briefMoment(version.retiredAt()))
                : version.effectiveFrom() != null ? text("studio.from", Formats.briefMoment(version.effectiveFrom())) : "";
    }

    @Override
    public String getPageTitle() {
        return heading.getText() + " · OpenPass";
    }
}
