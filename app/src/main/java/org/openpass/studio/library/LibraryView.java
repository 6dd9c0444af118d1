package org.openpass.studio.library;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.openpass.access.Actor;
import org.openpass.access.CurrentActor;
import org.openpass.authoring.Archives;
import org.openpass.authoring.Library;
import org.openpass.authoring.Shelved;
import org.openpass.authoring.history.GitHistory;
import org.openpass.authoring.migration.MigrationPlan;
import org.openpass.authoring.migration.MigrationPlans;
import org.openpass.authoring.release.ModelRelease;
import org.openpass.authoring.release.ModelReleases;
import org.openpass.engine.ModelKind;
import org.openpass.ui.EmptyState;
import org.openpass.ui.Formats;
import org.openpass.ui.MainLayout;

/** All that owners keep, by customs module, with what runs on it and what waits for them; what is shown stands in the URL. */
@Route(value = "studio", layout = MainLayout.class)
@Menu(title = "menu.studio", order = 9, icon = "vaadin:sitemap")
@RolesAllowed(LibraryView.PROCESS_OWNER)
@StyleSheet("styles/studio.css")
class LibraryView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    static final String PROCESS_OWNER = "PROCESS_OWNER";

    private static final int MOST_WAITING = 100;

    private final transient Library library;
    private final transient ModelReleases releases;
    private final transient MigrationPlans migrations;
    private final transient Clock clock;
    private final Span sum = new Span();
    private final Anchor reviews = new Anchor("studio/releases", "");
    private final Anchor plans = new Anchor("studio/plans", "");
    private final Div waiting = new Div();
    private final Div body = new Div();
    private final LibraryFilter filter = new LibraryFilter(query ->
            UI.getCurrent().navigate(LibraryView.class, query.parameters()));

    LibraryView(Library library, ModelReleases releases, MigrationPlans migrations, Archives archives, GitHistory history, Clock clock) {
        this.library = library;
        this.releases = releases;
        this.migrations = migrations;
        this.clock = clock;
        addClassNames("page", "studio");
        sum.addClassName("secondary");
        Span gap = new Span();
        gap.addClassName("gap");
        Div head = new Div(new H1(text("studio.title")), sum, gap, reviews, plans, new ArchiveActs(archives, history));
        head.addClassName("page-head");
        body.addClassName("library");
        add(head, waiting, filter, body);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        LibraryQuery query = LibraryQuery.of(event.getLocation().getQueryParameters());
        List<Shelved> all = library.works(CurrentActor.require());
        filter.show(query, all.stream().map(work -> work.work().module()).distinct().sorted().toList());
        sum.setText(text("studio.sum", Formats.number(all.size()), Formats.number(all.stream()
                .filter(work -> work.work().kind() == ModelKind.PROCESS).mapToLong(Shelved::cases).sum())));
        Actor actor = CurrentActor.require();
        long forReader = releases.list(null, ModelRelease.State.SUBMITTED, null, MOST_WAITING, actor).stream()
                .filter(release -> !release.hands().contains(actor.name())).count();
        reviews.setText(forReader == 0 ? text("modelRelease.title") : text("modelRelease.waiting", Formats.number(forReader)));
        reviews.setClassName("reviews-waiting", forReader > 0);
        unsigned(actor);
        held(all);
        show(query, all.stream().filter(query::takes).toList());
    }

    /** Plans to move cases that were judged and wait for another signature than of those who made them. */
    private void unsigned(Actor actor) {
        List<MigrationPlan> forReader = migrations.list(null, actor).stream().filter(plan -> plan.state() == MigrationPlan.State.DRAFT
                && plan.judged() && !plan.hands().contains(actor.name())).toList();
        plans.setVisible(!forReader.isEmpty());
        plans.setText(text("migration.waiting", Formats.number(forReader.size())));
        plans.setHref(forReader.size() == 1 ? "studio/plans/" + forReader.getFirst().id() : "studio/plans");
        plans.addClassName("reviews-waiting");
    }

    /** What ships with a new release of the application and did not come over an owner's. */
    private void held(List<Shelved> all) {
        waiting.removeAll();
        List<Shelved> held = all.stream().filter(Shelved::heldBack).toList();
        if (!held.isEmpty()) {
            Paragraph notice = new Paragraph(text("studio.held.text") + " ");
            held.forEach(work -> notice.add(new Anchor("studio/" + work.work().id(), StudioWords.name(work.newest())),
                    new Span(" ")));
            notice.addClassName("notice");
            waiting.add(notice);
        }
    }

    private void show(LibraryQuery query, List<Shelved> found) {
        body.removeAll();
        Map<String, List<Shelved>> modules = found.stream().collect(Collectors.groupingBy(work -> work.work().module(),
                TreeMap::new, Collectors.toList()));
        modules.forEach((module, works) -> {
            Section section = new Section(new H2(StudioWords.module(module)), new WorkTable(module, works, clock.instant()));
            section.addClassName("card");
            body.add(section);
        });
        if (found.isEmpty()) {
            body.add(query.all() ? new EmptyState(VaadinIcon.SITEMAP, text("studio.none"), text("studio.none.text"))
                    : new EmptyState(VaadinIcon.SEARCH, text("studio.notFound"), text("studio.notFound.text"),
                            new Anchor("studio", text("studio.showAll"))));
        }
    }

    @Override
    public String getPageTitle() {
        return text("studio.title") + " · OpenPass";
    }
}
