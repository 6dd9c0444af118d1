package org.openpass.administration.tables;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NavigationTrigger;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.openpass.access.CurrentActor;
import org.openpass.administration.AdminPage;
import org.openpass.release.GovernedTable;
import org.openpass.release.GovernedTables;
import org.openpass.release.Release;
import org.openpass.release.ReleaseDrafts;
import org.openpass.release.ReleaseLists;
import org.openpass.release.TableExport;
import org.openpass.release.TableRow;
import org.openpass.terms.Seoul;
import org.openpass.ui.EmptyState;
import org.openpass.ui.Focus;
import org.openpass.ui.Formats;
import org.openpass.ui.MainLayout;

/** What stands in a governed table on a day, past or to come; from here a change is prepared. All in the URL. */
@Route(value = "admin/tables/:table", layout = MainLayout.class)
@RolesAllowed(AdminPage.ADMINISTRATOR)
@StyleSheet("styles/tables.css")
class TableView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final int PAGE = 50;
    private static final int MOST_DRAFTS = 50;

    private final transient GovernedTables tables;
    private final transient ReleaseLists releases;
    private final transient ReleaseDrafts drafts;
    private final transient TableChanges changes;
    private final transient Clock clock;
    private final H1 heading = new H1();
    private final Button add = new Button(text("tables.new"), VaadinIcon.PLUS.create(), click -> open(ChangeForm::add));
    private final Button load = new Button(text("tables.file"), VaadinIcon.UPLOAD.create(), click -> begin());
    private final Div entering = new Div();
    private final Div history = new Div();
    private final Div body = new Div();
    private final TableFilter filter;
    private final ExportLinks export;
    private transient TableQuery query = TableQuery.of("", QueryParameters.empty());
    private transient GovernedTable table;

    TableView(GovernedTables tables, ReleaseLists releases, ReleaseDrafts drafts, TableChanges changes, TableExport export,
            Clock clock) {
        this.tables = tables;
        this.releases = releases;
        this.drafts = drafts;
        this.changes = changes;
        this.export = new ExportLinks(export);
        this.clock = clock;
        addClassNames("page", "table-page");
        Anchor back = new Anchor("admin/tables", "← " + text("tables.title"));
        back.addClassName("back");
        Span gap = new Span();
        gap.addClassName("gap");
        Div head = new Div(heading, gap, load, add);
        head.addClassName("page-head");
        filter = new TableFilter(() -> Seoul.today(clock), (q, on) -> go(query.withQ(q).withOn(on)));
        Div list = new Div(filter, body, this.export);
        list.addClassName("card");
        add(back, head, entering, history, list);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        TableQuery asked = TableQuery.of(event.getRouteParameters().get("table").orElse(""),
                event.getLocation().getQueryParameters());
        Optional<GovernedTable> found = tables.all().stream().filter(each -> each.name().equals(asked.table())).findFirst();
        if (found.isEmpty()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        if (!asked.table().equals(query.table())) {
            entering.removeAll();
        }
        boolean opened = asked.key() != null && !asked.key().equals(query.key())
                && event.getTrigger() != NavigationTrigger.PAGE_LOAD;
        query = asked;
        table = found.get();
        show(opened);
    }

    private void go(TableQuery there) {
        UI.getCurrent().navigate(TableView.class, new RouteParameters("table", there.table()),
                there.parameters());
    }

    private void show(boolean lead) {
        LocalDate today = Seoul.today(clock);
        LocalDate day = query.on() == null ? today : query.on();
        heading.setText(TableWords.table(table.name()));
        filter.show(query.q(), day);
        export.show(table, day);
        history.removeAll();
        if (query.key() != null) {
            HistoryPart part = new HistoryPart(table, query.key(), tables.history(table.name(), query.key()),
                    query.withKey(null).href());
            history.add(part);
            if (lead) {
                Focus.on(part.heading());
            }
        }
        List<TableRow> found = tables.rows(table.name(), day, query.after(), query.q(), PAGE + 1);
        List<TableRow> page = found.subList(0, Math.min(found.size(), PAGE));
        body.removeAll();
        if (page.isEmpty()) {
            body.add(new EmptyState(VaadinIcon.SEARCH, text("tables.none"), text("tables.none.text", Formats.day(day))));
        } else {
            body.add(new RowsTable(table, page, query, new RowsTable.Acts(
                    row -> open(setting -> ChangeForm.change(setting, row.key(), row.values())),
                    row -> open(setting -> ChangeForm.end(setting, row.key())))));
        }
        body.add(pages(found.size() > PAGE ? page.getLast().key() : null));
    }

    private Nav pages(String next) {
        Nav nav = new Nav();
        nav.addClassName("pages");
        nav.setAriaLabel(text("pages"));
        if (!query.after().isEmpty()) {
            nav.add(new Anchor(query.withAfter("").href(), text("pages.first")));
        }
        if (next != null) {
            nav.add(new Anchor(query.withAfter(next).href(), text("pages.next")));
        }
        return nav;
    }

    private void open(Function<ChangeForm.Setting, ChangeForm> kind) {
        ChangeForm form = kind.apply(new ChangeForm.Setting(table, changes, releases.drafts(table.name(), MOST_DRAFTS,
                CurrentActor.require()), this::kept, this::close));
        entering.removeAll();
        entering.add(form);
        form.focus();
    }

    private void begin() {
        entering.removeAll();
        entering.add(new BeginForm(table.name(), drafts, this::kept, this::close));
    }

    private void close() {
        entering.removeAll();
        Focus.on(heading);
    }

    /** It goes on where the change is shown, with all that the draft holds. */
    private void kept(Release release) {
        entering.removeAll();
        UI.getCurrent().navigate("admin/releases/" + release.id());
    }

    @Override
    public String getPageTitle() {
        return (table == null ? text("tables.title") : TableWords.table(table.name())) + " · OpenPass";
    }
}
