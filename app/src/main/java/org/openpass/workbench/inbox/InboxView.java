package org.openpass.workbench.inbox;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.NavigationTrigger;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.openpass.access.Actor;
import org.openpass.access.CurrentActor;
import org.openpass.tasks.Inbox;
import org.openpass.tasks.Inbox.Entry;
import org.openpass.tasks.Inbox.View;
import org.openpass.tasks.InboxQuery;
import org.openpass.tasks.InboxTooWide;
import org.openpass.tasks.Task;
import org.openpass.terms.Limits;
import org.openpass.ui.Focus;
import org.openpass.ui.LiveCases;
import org.openpass.ui.MainLayout;
import org.openpass.ui.TaskChange;
import org.openpass.workbench.Roles;
import org.openpass.workbench.bulk.BulkBar;
import org.openpass.workbench.bulk.Bulks;

/** An officer's inbox: six views, narrowed and sorted; all of it in the URL, the most urgent first, live. */
@Route(value = "inbox", layout = MainLayout.class)
@Menu(title = "menu.inbox", order = 0, icon = "vaadin:inbox")
@RolesAllowed({Roles.CLEARANCE_OFFICER, Roles.INSPECTOR, Roles.CARGO_OFFICER, Roles.SUPERVISOR})
@StyleSheet("styles/inbox.css")
class InboxView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final int PAGE = 100;

    private final transient Inbox inbox;
    private final transient Claims claims;
    private final transient RowDetails details;
    private final transient TaskTitles titles;
    private final transient Clock clock;
    private final transient Limits limits;
    private final transient Actor actor = CurrentActor.require();
    private final transient LiveRows rows;
    private final transient ViewCounts counts;
    private final InboxHead head = new InboxHead(this::show, this::claimNext);
    private final ViewTabs tabs = new ViewTabs();
    private final FilterBar bar = new FilterBar(filter -> InboxAddress.go(this.query.with(filter)));
    private final FilterChips chips = new FilterChips();
    private final ListTools tools;
    private final Div notice = new Div();
    private final Div body = new Div();
    private final BulkBar bulk;
    private final InboxPages pages = new InboxPages();
    private transient List<Entry> found = List.of();
    private InboxTable table;
    private Long marked;
    private transient InboxQuery query = InboxQuery.of(View.MINE);

    InboxView(Inbox inbox, Claims claims, RowDetails details, ListTools.Maker tools, TaskTitles titles, ExportButton exports,
            Clock clock, Limits limits, LiveCases live, Bulks bulks) {
        this.limits = limits;
        this.inbox = inbox;
        this.claims = claims;
        this.details = details;
        this.titles = titles;
        this.clock = clock;
        this.tools = tools.of(actor, this::show);
        this.rows = new LiveRows(actor, clock, (group, office) -> inbox.reaches(actor, group, office),
                keys -> inbox.rows(actor, keys));
        rows.standsInFor(who -> inbox.standsInFor(actor, who));
        this.counts = new ViewCounts(inbox, actor, all -> {
            tabs.count(all);
            pages.count(all.getOrDefault(query.view(), ""));
        });
        this.bulk = bulks.bar(actor, () -> query, this::show);
        addClassNames("page", "inbox");
        notice.addClassName("notice");
        notice.getElement().setAttribute("role", "status");
        head.add(exports.button(actor, () -> query));
        Div list = new Div(tabs, this.tools, bar, chips, notice, bulk, body, pages);
        list.addClassNames("card", "declaration-list");
        add(head, list);
        live.followTaskChanges(this, rows::concerns, this::changed);
        addAttachListener(attached -> Meanwhile.look(attached.getUI(), found, query, asked -> inbox.page(actor, asked,
                PAGE + 1), before -> before == found, this::show));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var parameters = event.getLocation().getQueryParameters();
        InboxQuery.Parsed asked = InboxQuery.of(parameters.getParameters(), View.MINE);
        InboxQuery before = body.getComponentCount() == 0 ? null : query;
        query = asked.query();
        marked = InboxAddress.at(parameters);
        bulk.enter(parameters);
        notice.setText(asked.unread().isEmpty() ? "" : text("inbox.unread", InboxWords.unread(asked.unread())));
        notice.setVisible(!asked.unread().isEmpty());
        tabs.show(query);
        chips.show(query);
        tools.show(query);
        bar.open(false);
        show();
        focus(before, event.getTrigger());
    }

    /** What was pressed may be gone with the list before: the cursor goes on beside it. */
    private void focus(InboxQuery before, NavigationTrigger trigger) {
        if (before != null && !before.filters().equals(query.filters())) {
            bar.focus();
        } else if (before != null && !before.sort().equals(query.sort()) && table != null && table.sorted() != null) {
            Focus.in(table.sorted());
        } else if (trigger == NavigationTrigger.UI_NAVIGATE) {
            head.focus();
        }
    }

    private void show() {
        head.fresh(0, true);
        body.removeAll();
        table = null;
        rows.draw();
        try {
            found = inbox.page(actor, query, PAGE + 1);
            List<Entry> page = found.subList(0, Math.min(found.size(), PAGE));
            if (page.isEmpty()) {
                body.add(InboxEmpty.of(query));
            } else {
                table = new InboxTable(query, tools.columns(), new InboxCells(query.view(), actor, titles, clock, limits,
                        this::open, e -> details.reasons(e.task().key(), actor)), new RowActs(this::open, this::claim,
                        task -> details.takes(task, actor), task -> details.passes(task, actor),
                        e -> details.acts(e.task().key(), actor, this::passed)), bulk, marked);
                table.show(page);
                body.add(table);
            }
            bulk.drawn(page);
            pages.show(query, page.size(), found.size() > PAGE ? query.after(page.getLast()) : null);
        } catch (InboxTooWide tooWide) {
            body.add(InboxEmpty.tooWide(click -> show()));
            bulk.drawn(List.of());
            pages.show(query.first(), 0, null);
        } finally {
            rows.drawn(query.view(), table == null ? Set.of() : table.keys());
        }
        counts.read(query);
    }

    /** Rows stay in their places; what is new waits until it is asked for, unless there is nothing to disturb. */
    private void changed(List<TaskChange> changes) {
        boolean plain = query.filters().isEmpty();
        if (changes.isEmpty() || table == null && plain && query.after() == null && rows.count(changes) > 0) {
            show();
            return;
        }
        if (table != null) {
            rows.changed(changes).forEach(table::renew);
        }
        int arrived = rows.count(changes);
        head.fresh(arrived, plain);
        counts.readSoon(query);
    }

    private void open(Entry e) {
        InboxAddress.leave(query, e.task().key(), e.subject());
    }

    private void claim(Entry e) {
        if (!claims.claim(query, e, actor)) {
            rows.now(e.task().key()).forEach(table::renew);
        }
    }

    private boolean claimNext() {
        return claims.next(query, actor);
    }

    /** The row stays where it is and says how its task stands now; the cursor goes on there. */
    private void passed(Task now) {
        if (table == null || !table.keys().contains(now.key())) {
            show();
            return;
        }
        rows.now(now.key()).forEach(table::renew);
        table.focus(now.key());
        counts.readSoon(query);
    }

    @Override
    public String getPageTitle() {
        return text("inbox.title") + " · OpenPass";
    }
}
