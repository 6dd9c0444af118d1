package org.openpass.administration.release;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.openpass.access.Actor;
import org.openpass.access.CurrentActor;
import org.openpass.administration.AdminPage;
import org.openpass.administration.tables.TableWords;
import org.openpass.release.Release;
import org.openpass.release.ReleaseLists;
import org.openpass.release.ReleaseLists.View;
import org.openpass.ui.DataTable;
import org.openpass.ui.EmptyState;
import org.openpass.ui.Formats;
import org.openpass.ui.LiveCases;
import org.openpass.ui.MainLayout;

/** Changes of governed tables: those that wait for the reader, the reader's own, and all that was released. Live. */
@Route(value = "admin/releases", layout = MainLayout.class)
@Menu(title = "menu.releases", order = 14, icon = "vaadin:check-square-o")
@RolesAllowed(AdminPage.ADMINISTRATOR)
@StyleSheet("styles/tables.css")
class ReleasesView extends AdminPage implements BeforeEnterObserver {

    private static final int PAGE = 25;
    private static final int COUNT_LIMIT = 1_000;

    private final transient ReleaseLists releases;
    private final transient Actor actor = CurrentActor.require();
    private final Div list = new Div();
    private transient List<Object> shown = List.of();
    private transient ReleasesQuery query = ReleasesQuery.of(QueryParameters.empty());

    ReleasesView(ReleaseLists releases, LiveCases live) {
        super("releases.title");
        this.releases = releases;
        addClassName("releases");
        list.addClassNames("card", "declaration-list");
        add(list);
        live.followReleases(this, id -> true, this::show);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        query = ReleasesQuery.of(event.getLocation().getQueryParameters());
        show();
    }

    /** Files that are on their way tell twice a second: nothing is drawn anew that stands there, so that it keeps the focus. */
    private void show() {
        List<Release> found = releases.page(query.view(), query.table(), query.before(), PAGE + 1, actor);
        Map<View, Integer> counts = new EnumMap<>(View.class);
        for (View view : View.values()) {
            counts.put(view, releases.count(view, query.table(), COUNT_LIMIT + 1, actor));
        }
        List<Object> now = List.of(query, found, counts);
        if (now.equals(shown)) {
            return;
        }
        shown = now;
        List<Release> page = found.subList(0, Math.min(found.size(), PAGE));
        list.removeAll();
        list.add(tabs(counts));
        if (page.isEmpty()) {
            list.add(new EmptyState(VaadinIcon.CHECK, text("releases.none." + query.view()),
                    text("releases.none.text." + query.view())));
        } else {
            list.add(table(page), pages(found.size() > PAGE ? page.getLast().id() : null));
        }
    }

    private Nav tabs(Map<View, Integer> counts) {
        Nav nav = new Nav();
        nav.addClassName("tabs");
        nav.setAriaLabel(text("releases.views"));
        counts.forEach((view, count) -> {
            Anchor link = new Anchor(query.withView(view).href(), text("releases.view." + view) + " ");
            link.add(new Span("(" + Formats.number(Math.min(count, COUNT_LIMIT)) + (count > COUNT_LIMIT ? "+" : "") + ")"));
            if (view == query.view()) {
                link.getElement().setAttribute("aria-current", "page");
            }
            nav.add(link);
        });
        return nav;
    }

    private static DataTable table(List<Release> page) {
        DataTable table = new DataTable(text("releases.title"), text("releases.what"), text("tables.name"),
                text("column.status"), text("releases.prepared"), text("releases.released"));
        page.forEach(release -> table.row(
                ReleaseWords.lines(new Anchor("admin/releases/" + release.id(), text("tables.draft.choice",
                        String.valueOf(release.id()), release.title())), release.basis()),
                TableWords.table(release.table()), ReleaseWords.state(release.state()),
                ReleaseWords.lines(new Span(release.preparedBy()), Formats.briefMoment(release.preparedAt())),
                released(release)));
        return table;
    }

    private static Component released(Release release) {
        return release.releasedAt() == null ? new Span("–")
                : ReleaseWords.lines(new Span(release.releasedBy()), Formats.briefMoment(release.releasedAt()));
    }

    private Nav pages(Long next) {
        Nav nav = new Nav();
        nav.addClassName("pages");
        nav.setAriaLabel(text("pages"));
        if (query.before() != null) {
            nav.add(new Anchor(query.withBefore(null).href(), text("pages.first")));
        }
        if (next != null) {
            nav.add(new Anchor(query.withBefore(next).href(), text("pages.next")));
        }
        return nav;
    }
}
