package org.openpass.workbench;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.openpass.access.Actor;
import org.openpass.access.CurrentActor;
import org.openpass.tasks.Inbox;
import org.openpass.tasks.TaskRefused;
import org.openpass.tasks.Tasks;
import org.openpass.ui.Badge;
import org.openpass.ui.DataTable;
import org.openpass.ui.EmptyState;
import org.openpass.ui.Formats;
import org.openpass.ui.LiveCases;
import org.openpass.ui.MainLayout;

/** An officer's inbox: mine, and what waits for my group; the longest waiting first. The view stands in the URL. */
@Route(value = "inbox", layout = MainLayout.class)
@Menu(title = "menu.inbox", order = 0, icon = "vaadin:inbox")
@RolesAllowed({Roles.CLEARANCE_OFFICER, Roles.INSPECTOR, Roles.SUPERVISOR})
class InboxView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final int SHOWN = 100;
    private static final int COUNT_LIMIT = 1_000;

    private final transient Inbox inbox;
    private final transient Tasks tasks;
    private final transient Actor actor = CurrentActor.require();
    private final Div body = new Div();
    private transient Inbox.View view = Inbox.View.MINE;

    InboxView(Inbox inbox, Tasks tasks, LiveCases live) {
        this.inbox = inbox;
        this.tasks = tasks;
        addClassNames("page", "inbox");
        Div head = new Div(new H1(text("inbox.title")));
        head.addClassName("page-head");
        add(head, body);
        live.followTasks(this, any -> true, this::show);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        view = event.getLocation().getQueryParameters().getSingleParameter("view").orElse("mine").equals("group")
                ? Inbox.View.GROUP : Inbox.View.MINE;
        show();
    }

    private void show() {
        body.removeAll();
        body.add(tabs());
        List<Inbox.Entry> entries = inbox.page(actor, view, null, SHOWN);
        if (entries.isEmpty()) {
            body.add(new EmptyState(VaadinIcon.INBOX, text("inbox.empty." + view), text("inbox.empty.text." + view)));
            return;
        }
        DataTable table = new DataTable(text("inbox." + view), text("column.number"), text("column.title"),
                text("inbox.task"), text("column.status"), text("inbox.since"), text("inbox.act"));
        entries.forEach(e -> table.row(new Anchor("cases/" + e.subject(), e.subject()), e.title(),
                text("task." + e.task().elementId()), Badge.status(e.status()),
                Formats.briefMoment(e.task().createdAt()), act(e)));
        body.add(table);
    }

    private Nav tabs() {
        Nav nav = new Nav();
        nav.addClassName("tabs");
        nav.setAriaLabel(text("inbox.views"));
        for (Inbox.View each : Inbox.View.values()) {
            int count = inbox.count(actor, each, COUNT_LIMIT + 1);
            Anchor link = new Anchor("inbox?view=" + each.name().toLowerCase(java.util.Locale.ROOT),
                    text("inbox." + each) + " ");
            link.add(new Span("(" + (count > COUNT_LIMIT ? Formats.number(COUNT_LIMIT) + "+"
                    : Formats.number(count)) + ")"));
            if (each == view) {
                link.getElement().setAttribute("aria-current", "page");
            }
            nav.add(link);
        }
        return nav;
    }

    private Button act(Inbox.Entry e) {
        boolean mine = view == Inbox.View.MINE;
        Button button = new Button(text(mine ? "task.open" : "task.claim"), click -> {
            try {
                if (!mine) {
                    tasks.claim(e.task().key(), actor);
                }
                UI.getCurrent().navigate("cases/" + e.subject());
            } catch (TaskRefused refused) {
                com.vaadin.flow.component.notification.Notification.show(
                        text("task.refused." + refused.reason(), refused.who()));
                show();
            }
        });
        button.addThemeVariants(ButtonVariant.SMALL);
        button.setAriaLabel(button.getText() + " " + e.subject());
        return button;
    }

    @Override
    public String getPageTitle() {
        return text("inbox.title") + " · OpenPass";
    }
}
