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
import java.time.Clock;
import org.openpass.access.CurrentActor;
import org.openpass.audittrail.AuditPage;
import org.openpass.audittrail.AuditQuery;
import org.openpass.audittrail.AuditSearch;
import org.openpass.terms.Seoul;
import org.openpass.ui.EmptyState;
import org.openpass.ui.MainLayout;

/** Who did what to what: the audit trail, the latest first. Filters and page stand in the URL. */
@Route(value = AuditView.ROUTE, layout = MainLayout.class)
@Menu(title = "menu.audit", order = 18, icon = "vaadin:file-search")
@RolesAllowed(AdminPage.ADMINISTRATOR)
@StyleSheet("styles/audit.css")
class AuditView extends AdminPage implements BeforeEnterObserver {

    static final String ROUTE = "admin/audit";
    private static final int PAGE = 50;

    private final transient AuditSearch search;
    private final transient Clock clock;
    private final AuditFilterBar bar = new AuditFilterBar(this::narrow);
    private final Div list = new Div();

    AuditView(AuditSearch search, Clock clock) {
        super("audit.title");
        this.search = search;
        this.clock = clock;
        addClassName("audit");
        Paragraph help = new Paragraph(text("audit.help"));
        help.addClassNames("secondary", "audit-help");
        list.addClassName("card");
        add(help, bar, list);
    }

    private void narrow(AuditFilter wanted) {
        UI.getCurrent().navigate(AuditView.class, wanted.bounded(Seoul.today(clock)).query());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        AuditFilter filter = AuditFilter.of(event.getLocation().getQueryParameters());
        bar.show(filter);
        list.removeAll();
        AuditQuery query = filter.asked();
        if (query.tooWide(clock.instant())) {
            list.add(new EmptyState(VaadinIcon.CALENDAR, text("audit.tooWide"),
                    text("audit.tooWide.text", AuditQuery.LONGEST_SPAN.toDays())));
            return;
        }
        AuditPage page = search.page(query, filter.key(), PAGE, CurrentActor.require().name());
        if (page.entries().isEmpty()) {
            list.add(nothing(filter));
        } else {
            list.add(new AuditTable(page.entries()));
        }
        pages(filter, page);
    }

    private static EmptyState nothing(AuditFilter filter) {
        if (!filter.narrows()) {
            return new EmptyState(VaadinIcon.FILE_SEARCH, text("audit.none"), text("audit.none.text"));
        }
        return new EmptyState(VaadinIcon.SEARCH, text("audit.none.found"), text("audit.none.found.text"),
                new Button(text("audit.all"), click -> UI.getCurrent().navigate(AuditView.class)));
    }

    private void pages(AuditFilter filter, AuditPage page) {
        Nav nav = new Nav();
        nav.addClassName("pages");
        nav.setAriaLabel(text("pages"));
        if (!filter.after().isEmpty()) {
            nav.add(new Anchor(filter.withAfter(null).href(), text("pages.first")));
        }
        if (page.next() != null) {
            nav.add(new Anchor(filter.withAfter(page.next()).href(), text("pages.next")));
        }
        if (nav.getComponentCount() > 0) {
            list.add(nav);
        }
    }
}
