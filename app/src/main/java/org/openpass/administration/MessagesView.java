package org.openpass.administration;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.openpass.exchange.Key;
import org.openpass.exchange.MessageBook;
import org.openpass.exchange.MessageEntry;
import org.openpass.ui.EmptyState;
import org.openpass.ui.MainLayout;

/** What came in and what goes out, by partner, with what became of it. All in the URL. */
@Route(value = "admin/messages", layout = MainLayout.class)
@Menu(title = "menu.exchange", order = 18, icon = "vaadin:exchange")
@RolesAllowed(AdminPage.ADMINISTRATOR)
@StyleSheet("styles/exchange.css")
class MessagesView extends AdminPage implements BeforeEnterObserver {

    private static final int PAGE = 50;

    private final transient MessageBook book;
    private final Paragraph notice = new Paragraph();
    private final MessageTabs tabs = new MessageTabs();
    private final MessagesFilter filter = new MessagesFilter(wanted ->
            UI.getCurrent().navigate(MessagesView.class, wanted.parameters()));
    private final Div body = new Div();
    private transient MessagesQuery query;

    MessagesView(MessageBook book) {
        super("exchange.title");
        this.book = book;
        addClassName("exchange-page");
        Paragraph help = new Paragraph(text("exchange.help"));
        help.addClassNames("secondary", "exchange-help");
        notice.addClassName("notice");
        notice.getElement().setAttribute("role", "status");
        filter.add(new Button(text("exchange.refresh"), VaadinIcon.REFRESH.create(), click -> show()));
        Div list = new Div(tabs, filter, body);
        list.addClassNames("card", "exchange-list");
        add(help, notice, list);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        query = MessagesQuery.of(event.getLocation().getQueryParameters());
        notice.setVisible(false);
        filter.show(query);
        show();
    }

    private void show() {
        tabs.show(query);
        List<MessageEntry> found = book.page(query.query(), Key.parse(query.after()), PAGE + 1);
        List<MessageEntry> page = found.subList(0, Math.min(found.size(), PAGE));
        body.removeAll();
        if (page.isEmpty()) {
            body.add(nothing());
        } else {
            body.add(new MessageTable(page, book, this::done), pages(found.size() > PAGE ? page.getLast() : null));
        }
    }

    private void done(String words) {
        notice.setText(words);
        notice.setVisible(true);
        show();
    }

    private Nav pages(MessageEntry last) {
        Nav nav = new Nav();
        nav.addClassName("pages");
        nav.setAriaLabel(text("pages"));
        if (!query.after().isEmpty()) {
            nav.add(new Anchor(query.first().href(), text("pages.first")));
        }
        if (last != null) {
            nav.add(new Anchor(query.withAfter(last).href(), text("pages.next")));
        }
        return nav;
    }

    private EmptyState nothing() {
        if (query.narrows()) {
            return new EmptyState(VaadinIcon.SEARCH, text("exchange.none.found"), text("exchange.none.found.text"),
                    new Button(text("exchange.none.found.all"), click -> UI.getCurrent().navigate(MessagesView.class)));
        }
        return query.result().isEmpty() ? new EmptyState(VaadinIcon.EXCHANGE, text("exchange.none"), text("exchange.none.text"))
                : new EmptyState(VaadinIcon.CHECK, text("exchange.none.trouble"), text("exchange.none.trouble.text"));
    }
}
