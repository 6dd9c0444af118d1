package org.openpass.portal.mailbox;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
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
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.openpass.access.Actor;
import org.openpass.access.CurrentActor;
import org.openpass.access.Principals;
import org.openpass.access.Rights;
import org.openpass.mailbox.Boxes;
import org.openpass.mailbox.Message;
import org.openpass.mailbox.Messages;
import org.openpass.ui.EmptyState;
import org.openpass.ui.Formats;
import org.openpass.ui.LiveCases;
import org.openpass.ui.MainLayout;

/** What customs served on the party, the newest first. All in the URL; live. */
@Route(value = "mailbox", layout = MainLayout.class)
@Menu(title = "menu.mailbox", order = 0.6, icon = "vaadin:mailbox")
@RolesAllowed({"TRADER", "BROKER"})
@StyleSheet("styles/mailbox.css")
class MailboxView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final int PAGE = 25;
    private static final int COUNT_LIMIT = 1_000;

    private final transient Messages messages;
    private final transient Actor actor = CurrentActor.require();
    private final MailboxFilter filter;
    private final Div tabs = new Div();
    private final Div body = new Div();
    private transient MailboxQuery query = new MailboxQuery(false, "", "", "", "");

    MailboxView(Messages messages, Boxes boxes, Principals principals, Rights rights, LiveCases live) {
        this.messages = messages;
        addClassNames("page", "mailbox");
        Div head = new Div(new H1(text("mailbox.title")));
        head.addClassName("page-head");
        filter = new MailboxFilter(boxes.kinds(), wanted ->
                UI.getCurrent().navigate(MailboxView.class, wanted.parameters()));
        Div list = new Div(tabs, filter, body);
        list.addClassNames("card", "message-card");
        add(head, new BoxPanel(boxes, rights, actor), list);
        Set<String> mine = principals.of(actor.partyId()).any().stream()
                .map(String::valueOf).collect(Collectors.toSet());
        live.followMessages(this, mine::contains, this::show);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        query = MailboxQuery.of(event.getLocation().getQueryParameters());
        filter.show(query);
        show();
    }

    private void show() {
        List<Message> shown = messages.page(actor, query.query(), PAGE + 1);
        tabs.removeAll();
        tabs.add(tabs());
        body.removeAll();
        List<Message> page = shown.subList(0, Math.min(shown.size(), PAGE));
        if (page.isEmpty()) {
            body.add(nothing());
        } else {
            body.add(new MessageList(page));
            pages(shown.size() > PAGE ? query.withAfter(page.getLast()) : null);
        }
    }

    private Nav tabs() {
        Nav nav = new Nav();
        nav.addClassName("tabs");
        nav.setAriaLabel(text("mailbox.views"));
        for (boolean unread : new boolean[] {false, true}) {
            MailboxQuery there = query.withUnread(unread);
            int count = messages.count(actor, there.query(), COUNT_LIMIT + 1);
            Anchor link = new Anchor(there.href(), text(unread ? "mailbox.tab.unread" : "mailbox.tab.all") + " ");
            link.add(new Span("(" + Formats.number(Math.min(count, COUNT_LIMIT))
                    + (count > COUNT_LIMIT ? "+" : "") + ")"));
            if (unread == query.unread()) {
                link.getElement().setAttribute("aria-current", "page");
            }
            nav.add(link);
        }
        return nav;
    }

    private void pages(MailboxQuery next) {
        Nav nav = new Nav();
        nav.addClassName("pages");
        nav.setAriaLabel(text("pages"));
        if (!query.after().isEmpty()) {
            nav.add(new Anchor(query.withUnread(query.unread()).href(), text("pages.first")));
        }
        if (next != null) {
            nav.add(new Anchor(next.href(), text("pages.next")));
        }
        body.add(nav);
    }

    private EmptyState nothing() {
        if (query.narrows()) {
            Button all = new Button(text("mailbox.ofCase.all"), click -> UI.getCurrent().navigate(MailboxView.class));
            return new EmptyState(VaadinIcon.SEARCH, text("mailbox.none.found"), text("mailbox.none.found.text"), all);
        }
        return query.unread() ? new EmptyState(VaadinIcon.CHECK, text("mailbox.none.unread"),
                text("mailbox.none.unread.text"))
                : new EmptyState(VaadinIcon.MAILBOX, text("mailbox.none"), text("mailbox.none.text"));
    }

    @Override
    public String getPageTitle() {
        return text("mailbox.title") + " · OpenPass";
    }
}
