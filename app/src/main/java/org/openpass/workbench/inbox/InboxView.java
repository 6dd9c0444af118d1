package org.openpass.workbench.inbox;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.notification.Notification;
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
import org.openpass.tasks.InboxFilter;
import org.openpass.tasks.InboxQuery;
import org.openpass.tasks.InboxTooWide;
import org.openpass.tasks.TaskRefused;
import org.openpass.tasks.Tasks;
import org.openpass.ui.Focus;
import org.openpass.ui.LiveCases;
import org.openpass.ui.MainLayout;
import org.openpass.ui.TaskChange;
import org.openpass.workbench.Roles;

/** An officer's inbox: six views, narrowed and sorted; all of it in the URL, the most urgent first, live. */
@Route(value = "inbox", layout = MainLayout.class)
@Menu(title = "menu.inbox", order = 0, icon = "vaadin:inbox")
@RolesAllowed({Roles.CLEARANCE_OFFICER, Roles.INSPECTOR, Roles.SUPERVISOR})
@StyleSheet("styles/inbox.css")
class InboxView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final int PAGE = 100;

    private final transient Inbox inbox;
    private final transient Tasks tasks;
    private final transient TaskTitles titles;
    private final transient Clock clock;
    private final transient Actor actor = CurrentActor.require();
    private final transient LiveRows rows;
    private final transient ViewCounts counts;
    private final H1 title = new H1(text("inbox.title"));
    private final ViewTabs tabs = new ViewTabs();
    private final FilterBar bar = new FilterBar(this::narrow);
    private final FilterChips chips = new FilterChips();
    private final Div notice = new Div();
    private final Button fresh = new Button("", click -> show());
    private final Div body = new Div();
    private final InboxPages pages = new InboxPages();
    private transient List<Entry> found = List.of();
    private InboxTable table;
    private Long marked;
    private transient InboxQuery query = InboxQuery.of(View.MINE);

    InboxView(Inbox inbox, Tasks tasks, TaskTitles titles, InboxExport export, Clock clock, LiveCases live) {
        this.inbox = inbox;
        this.tasks = tasks;
        this.titles = titles;
        this.clock = clock;
        this.rows = new LiveRows(actor, clock, (group, office) -> inbox.reaches(actor, group, office),
                keys -> inbox.rows(actor, keys));
        this.counts = new ViewCounts(inbox, actor, all -> {
            tabs.count(all);
            pages.count(all.getOrDefault(query.view(), ""));
        });
        addClassNames("page", "inbox");
        notice.addClassName("notice");
        notice.getElement().setAttribute("role", "status");
        fresh.addThemeVariants(ButtonVariant.SMALL);
        fresh.addClassName("inbox-fresh");
        Div head = new Div(title, fresh, export.button(actor, () -> query));
        head.addClassName("page-head");
        Div list = new Div(tabs, bar, chips, notice, body, pages);
        list.addClassNames("card", "declaration-list");
        add(head, list);
        live.followTaskChanges(this, rows::concerns, this::changed);
        addAttachListener(attached -> lookAgain(attached.getUI()));
    }

    private void narrow(InboxFilter filter) {
        InboxAddress.go(query.with(filter));
    }

    /** Signals are heard from now on; what came since the page was read is looked for once, beside it. */
    private void lookAgain(UI ui) {
        InboxQuery asked = query;
        List<Entry> before = found;
        Thread.startVirtualThread(() -> {
            try {
                List<Entry> now = inbox.page(actor, asked, PAGE + 1);
                ui.access(() -> {
                    if (before == found && !now.equals(before)) {
                        show();
                    }
                });
            } catch (InboxTooWide | UIDetachedException e) {
                return; // The list stays as it was drawn.
            }
        });
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var parameters = event.getLocation().getQueryParameters();
        InboxQuery.Parsed asked = InboxQuery.of(parameters.getParameters(), View.MINE);
        InboxQuery before = body.getComponentCount() == 0 ? null : query;
        query = asked.query();
        marked = InboxAddress.at(parameters);
        notice.setText(asked.unread().isEmpty() ? "" : text("inbox.unread", InboxWords.unread(asked.unread())));
        notice.setVisible(!asked.unread().isEmpty());
        tabs.show(query);
        chips.show(query);
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
            Focus.on(title);
        }
    }

    private void show() {
        fresh.setVisible(false);
        body.removeAll();
        table = null;
        rows.draw();
        try {
            found = inbox.page(actor, query, PAGE + 1);
            List<Entry> page = found.subList(0, Math.min(found.size(), PAGE));
            if (page.isEmpty()) {
                body.add(InboxEmpty.of(query));
            } else {
                table = new InboxTable(query, new InboxCells(query.view(), titles, clock,
                        entry -> InboxAddress.leave(query, entry), this::claim), marked);
                table.show(page);
                body.add(table);
            }
            pages.show(query, page.size(), found.size() > PAGE ? query.after(page.getLast()) : null);
        } catch (InboxTooWide tooWide) {
            body.add(InboxEmpty.tooWide(click -> show()));
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
        fresh.setText(plain ? text("inbox.fresh", arrived) : text("inbox.fresh.perhaps"));
        fresh.setVisible(arrived > 0);
        counts.readSoon(query);
    }

    private void claim(Entry e) {
        try {
            tasks.claim(e.task().key(), actor);
            InboxAddress.leave(query, e);
        } catch (TaskRefused refused) {
            Notification.show(text("task.refused." + refused.reason(), refused.who()));
            rows.now(e.task().key()).forEach(table::renew);
        }
    }

    @Override
    public String getPageTitle() {
        return text("inbox.title") + " · OpenPass";
    }
}
