package org.openpass.workbench;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.NavigationTrigger;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.openpass.access.Actor;
import org.openpass.access.CurrentActor;
import org.openpass.tasks.Inbox;
import org.openpass.tasks.InboxQuery;
import org.openpass.tasks.TaskRefused;
import org.openpass.tasks.Tasks;
import org.openpass.ui.EmptyState;
import org.openpass.ui.Focus;
import org.openpass.ui.Formats;
import org.openpass.ui.LiveCases;
import org.openpass.ui.MainLayout;

/** An officer's inbox: mine, and what waits for my group; the most urgent first. View and page stand in the URL. */
@Route(value = "inbox", layout = MainLayout.class)
@Menu(title = "menu.inbox", order = 0, icon = "vaadin:inbox")
@RolesAllowed({Roles.CLEARANCE_OFFICER, Roles.INSPECTOR, Roles.SUPERVISOR})
class InboxView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final int PAGE = 100;
    private static final int COUNT_LIMIT = 1_000;

    private final transient Inbox inbox;
    private final transient Tasks tasks;
    private final transient Actor actor = CurrentActor.require();
    private final H1 title = new H1(text("inbox.title"));
    private final Map<Inbox.View, Span> counts = new EnumMap<>(Inbox.View.class);
    private final Map<Inbox.View, Anchor> tabs = new EnumMap<>(Inbox.View.class);
    private final Div body = new Div();
    private final Span position = new Span();
    private final Anchor first = new Anchor("", text("pages.first"));
    private final Anchor next = new Anchor("", text("pages.next"));
    private final Nav pages = new Nav(position, first, next);
    private InboxTable table;
    private transient InboxQuery query = InboxQuery.of(Inbox.View.MINE);

    InboxView(Inbox inbox, Tasks tasks, LiveCases live) {
        this.inbox = inbox;
        this.tasks = tasks;
        addClassNames("page", "inbox");
        Div head = new Div(title);
        head.addClassName("page-head");
        position.addClassName("secondary");
        pages.addClassName("pages");
        pages.setAriaLabel(text("pages"));
        Div list = new Div(tabs(), body, pages);
        list.addClassNames("card", "declaration-list");
        add(head, list);
        live.followTasks(this, any -> true, this::show);
    }

    private Nav tabs() {
        Nav nav = new Nav();
        nav.addClassName("tabs");
        nav.setAriaLabel(text("inbox.views"));
        for (Inbox.View each : List.of(Inbox.View.MINE, Inbox.View.UNASSIGNED)) {
            Anchor link = new Anchor(href(InboxQuery.of(each)), text("inbox." + word(each)) + " ");
            counts.put(each, new Span());
            link.add(new Span("("), counts.get(each), new Span(")"));
            tabs.put(each, link);
            nav.add(link);
        }
        return nav;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        query = InboxQuery.of(event.getLocation().getQueryParameters().getParameters(), Inbox.View.MINE).query();
        table = null;
        tabs.forEach((view, link) -> {
            link.getElement().removeAttribute("aria-current");
            if (view == query.view()) {
                link.getElement().setAttribute("aria-current", "page");
            }
        });
        show();
        if (event.getTrigger() == NavigationTrigger.UI_NAVIGATE) {
            Focus.on(title);
        }
    }

    private void show() {
        tabs.keySet().forEach(view -> counts.get(view).setText(count(view)));
        List<Inbox.Entry> found = inbox.page(actor, query, PAGE + 1);
        List<Inbox.Entry> page = found.subList(0, Math.min(found.size(), PAGE));
        if (page.isEmpty()) {
            table = null;
            body.removeAll();
            body.add(nothing());
        } else {
            if (table == null) {
                table = new InboxTable(query.view(), this::act);
                body.removeAll();
                body.add(table);
            }
            table.show(page);
        }
        pages(page.size(), found.size() > PAGE ? query.after(page.getLast()) : null);
    }

    private String count(Inbox.View view) {
        int count = inbox.count(actor, InboxQuery.of(view), COUNT_LIMIT + 1);
        return count > COUNT_LIMIT ? Formats.number(COUNT_LIMIT) + "+" : Formats.number(count);
    }

    private EmptyState nothing() {
        // The page may be past the last task, since others work on them, too.
        String which = query.after() == null ? word(query.view()) : "AFTER";
        return new EmptyState(VaadinIcon.INBOX, text("inbox.empty." + which), text("inbox.empty.text." + which));
    }

    /** These stay, too, so that the cursor does not fall off them when the list changes. */
    private void pages(int shown, InboxQuery following) {
        pages.setVisible(query.after() != null || following != null);
        position.setText(text("inbox.shown", Formats.number(shown), count(query.view())));
        first.setHref(href(query.first()));
        first.setVisible(query.after() != null);
        next.setHref(following == null ? "" : href(following));
        next.setVisible(following != null);
    }

    private void act(Inbox.Entry e) {
        try {
            if (query.view() == Inbox.View.UNASSIGNED) {
                tasks.claim(e.task().key(), actor);
            }
            UI.getCurrent().navigate("cases/" + e.subject());
        } catch (TaskRefused refused) {
            Notification.show(text("task.refused." + refused.reason(), refused.who()));
            show();
        }
    }

    private static String href(InboxQuery query) {
        return "inbox?" + new QueryParameters(query.parameters()).getQueryString();
    }

    private static String word(Inbox.View view) {
        return view == Inbox.View.MINE ? "MINE" : "GROUP";
    }

    @Override
    public String getPageTitle() {
        return text("inbox.title") + " · OpenPass";
    }
}
