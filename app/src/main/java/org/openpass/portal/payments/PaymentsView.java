package org.openpass.portal.payments;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.Component;
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
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.openpass.access.Actor;
import org.openpass.access.CalendarLinks;
import org.openpass.access.CurrentActor;
import org.openpass.collection.Owed;
import org.openpass.collection.PaymentList.Row;
import org.openpass.collection.PaymentList.Sum;
import org.openpass.collection.PaymentList.View;
import org.openpass.portal.calendar.CalendarPart;
import org.openpass.ui.Badge;
import org.openpass.ui.DataTable;
import org.openpass.ui.EmptyState;
import org.openpass.ui.Formats;
import org.openpass.ui.LiveCases;
import org.openpass.ui.MainLayout;
import org.openpass.ui.Texts;

/** What a party has to pay, has paid and gets back, with sums; and the address of its deadlines. All in the URL; live. */
@Route(value = "payments", layout = MainLayout.class)
@Menu(title = "menu.payments", order = 0.6, icon = "vaadin:wallet")
@RolesAllowed({"TRADER", "BROKER"})
@StyleSheet("styles/payments.css")
class PaymentsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient MyPayments payments;
    private final transient Actor actor = CurrentActor.require();
    private final transient Set<String> changed = ConcurrentHashMap.newKeySet();
    private final Div list = new Div();
    private transient PaymentsQuery query = PaymentsQuery.of(QueryParameters.empty());

    PaymentsView(MyPayments payments, CalendarLinks links, LiveCases live) {
        this.payments = payments;
        addClassNames("page", "payments");
        Div head = new Div(new H1(text("payments.title")));
        head.addClassName("page-head");
        list.addClassNames("card", "declaration-list");
        add(head, list, new CalendarPart(links, actor));
        live.follow(this, changed::add, this::refreshIfMine);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        query = PaymentsQuery.of(event.getLocation().getQueryParameters());
        show();
    }

    /** Cases of others change all the time: only those that are mine are a reason to read again. */
    private void refreshIfMine() {
        Set<String> some = Set.copyOf(changed);
        changed.removeAll(some);
        if (some.contains("") || payments.anyVisible(actor, some)) {
            show();
        }
    }

    private void show() {
        List<Row> found = payments.page(actor, query);
        List<Row> page = found.subList(0, Math.min(found.size(), MyPayments.PAGE));
        Sum sum = payments.sum(actor, query.view());
        list.removeAll();
        list.add(tabs());
        if (page.isEmpty()) {
            list.add(new EmptyState(VaadinIcon.CHECK, text("payments.none." + query.view()),
                    text("payments.none.text." + query.view())));
            return;
        }
        Anchor csv = new Anchor("files/payments.csv?view=" + PaymentsQuery.inUrl(query.view()) + "&lang="
                + Texts.locale().getLanguage(), text("payments.csv"));
        csv.setRouterIgnore(true);
        csv.getElement().setAttribute("download", true);
        Span together = new Span(text("payments.sum", sum.slips(), Formats.won(sum.amount())));
        together.addClassName("payments-sum");
        Div above = new Div(together, csv);
        above.addClassName("payments-above");
        list.add(above, table(page), pages(found.size() > page.size() ? page.getLast() : null));
    }

    private Nav tabs() {
        Nav nav = new Nav();
        nav.addClassName("tabs");
        nav.setAriaLabel(text("payments.views"));
        for (View view : View.values()) {
            Anchor link = new Anchor(PaymentsQuery.href(view, null), text("payments.view." + view));
            if (view == query.view()) {
                link.getElement().setAttribute("aria-current", "page");
            }
            nav.add(link);
        }
        return nav;
    }

    private DataTable table(List<Row> page) {
        boolean due = query.view() == View.DUE;
        DataTable table = new DataTable(text("payments.view." + query.view()), text("payment.notice"),
                text("column.title"), text("payments.amount") + "#", text("column.money"),
                text(due ? "case.dueOn" : "payments.paidOn"), text("declarations.next"));
        page.forEach(row -> table.row(row.notice(), about(row), Formats.won(row.amount()),
                Badge.money(row.status().name()), due ? lastDay(row) : Formats.briefMoment(row.paidAt()), act(row)));
        return table;
    }

    private static String lastDay(Row row) {
        return row.dueOn() == null ? text("payment.noDeadline") : Formats.day(row.dueOn());
    }

    private static Component about(Row row) {
        Anchor number = new Anchor("cases/" + row.subject(), row.subject());
        Span title = new Span(row.title());
        title.addClassName("secondary");
        Div both = new Div(number, title);
        both.addClassNames("two-lines", "goods");
        return both;
    }

    private static Anchor act(Row row) {
        boolean open = Owed.on(row.status());
        String label = text(open ? "declarations.act.PAY" : "payments.slip");
        Anchor link = new Anchor("declarations/" + row.subject() + "/payment", label);
        link.getElement().setAttribute("aria-label", label + " " + row.notice());
        link.addClassNames("row-act", open ? "row-act-primary" : "row-act-quiet");
        return link;
    }

    private Nav pages(Row last) {
        Nav nav = new Nav();
        nav.addClassName("pages");
        nav.setAriaLabel(text("pages"));
        if (query.after() != null) {
            nav.add(new Anchor(PaymentsQuery.href(query.view(), null), text("pages.first")));
        }
        if (last != null) {
            nav.add(new Anchor(PaymentsQuery.href(query.view(), last.key()), text("pages.next")));
        }
        return nav;
    }

    @Override
    public String getPageTitle() {
        return text("payments.title") + " · OpenPass";
    }
}
