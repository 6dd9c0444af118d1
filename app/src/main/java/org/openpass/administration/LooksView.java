package org.openpass.administration;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
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
import java.util.Map;
import java.util.TreeMap;
import org.openpass.access.Actor;
import org.openpass.access.CurrentActor;
import org.openpass.audittrail.LookQuery;
import org.openpass.audittrail.LookReview;
import org.openpass.audittrail.Looks;
import org.openpass.audittrail.Looks.Look;
import org.openpass.casework.LookFilter;
import org.openpass.casework.LookOversight;
import org.openpass.casework.LookRefused;
import org.openpass.reference.Codes;
import org.openpass.ui.EmptyState;
import org.openpass.ui.MainLayout;
import org.openpass.ui.Texts;

/** Who of customs looked at whose data, and the monthly review of it: for administrators all, for supervisors their office. */
@Route(value = "admin/looks", layout = MainLayout.class)
@Menu(title = "menu.looks", order = 18.5, icon = "vaadin:eye")
@RolesAllowed({AdminPage.ADMINISTRATOR, LooksView.SUPERVISOR})
@StyleSheet("styles/looks.css")
class LooksView extends AdminPage implements BeforeEnterObserver {

    static final String SUPERVISOR = "SUPERVISOR";
    private static final int PAGE = 50;

    private final transient LookOversight oversight;
    private final transient Actor actor = CurrentActor.require();
    private final transient Map<String, String> offices;
    private final Nav ways = new Nav();
    private final Paragraph notice = new Paragraph();
    private final LookFilters filters;
    private final Div content = new Div();

    LooksView(LookOversight oversight, Codes codes) {
        super("looks.title");
        this.oversight = oversight;
        this.offices = new TreeMap<>(codes.offices(Texts.locale()));
        Map<String, String> chosen = new TreeMap<>(offices);
        chosen.put(Looks.NO_OFFICE, "");
        filters = new LookFilters(LookOversight.readsAll(actor) ? chosen : Map.of(), this::narrow);
        addClassName("looks");
        ways.addClassName("looks-months");
        ways.setAriaLabel(text("looks.title"));
        Paragraph help = new Paragraph(text(LookOversight.readsAll(actor) ? "looks.help" : "looks.help.office"));
        help.addClassNames("secondary", "looks-help");
        notice.addClassName("notice");
        notice.getElement().setAttribute("role", "status");
        content.addClassName("looks-content");
        add(help, ways, notice, filters, content);
    }

    private void narrow(LookFilter filter) {
        UI.getCurrent().navigate(LooksView.class, LookAddress.list(filter).query());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        notice.setVisible(false);
        show(LookAddress.of(event.getLocation().getQueryParameters()));
    }

    private void show(LookAddress asked) {
        boolean reviews = asked.month() != null;
        ways.removeAll();
        ways.add(way(LookAddress.list(LookFilter.ALL), text("looks.all"), !reviews),
                way(LookAddress.reviews(oversight.lastMonth(), null), text("looks.reviews"), reviews));
        filters.setVisible(!reviews);
        filters.show(asked.filter());
        content.removeAll();
        if (reviews) {
            content.add(reviews(asked));
        } else {
            list(asked);
        }
    }

    private static Anchor way(LookAddress to, String words, boolean here) {
        Anchor way = new Anchor(to.href(), words);
        if (here) {
            way.getElement().setAttribute("aria-current", "page");
        }
        return way;
    }

    private void list(LookAddress asked) {
        List<Look> found = oversight.page(asked.filter(), asked.after(), PAGE + 1, actor,
                UI.getCurrent().getSession().getBrowser().getAddress());
        List<Look> page = found.subList(0, Math.min(found.size(), PAGE));
        Div card = new Div(page.isEmpty() ? new EmptyState(VaadinIcon.EYE, text("looks.none"), text("looks.none.text"))
                : new LookTable(text("looks.title"), offices).looks(page));
        card.addClassName("card");
        Nav pages = new Nav();
        pages.addClassName("pages");
        pages.setAriaLabel(text("pages"));
        if (asked.after() != null) {
            pages.add(new Anchor(asked.after(null).href(), text("pages.first")));
        }
        if (found.size() > PAGE) {
            pages.add(new Anchor(asked.after(LookQuery.Key.after(page.getLast())).href(), text("pages.next")));
        }
        card.add(pages);
        content.add(card);
    }

    private Component reviews(LookAddress asked) {
        List<LookReview> reviews = oversight.reviews(asked.month(), actor);
        LookReviewPanel panel = new LookReviewPanel(asked.month(), oversight.lastMonth(), reviews, offices);
        reviews.stream().filter(review -> review.office().equals(asked.reviewed())).findFirst().ifPresent(review ->
                panel.open(review, oversight.odd(review.month(), review.office(), actor), this::sign));
        return panel;
    }

    private void sign(LookReview review, String found) {
        try {
            oversight.sign(review.month(), review.office(), found, actor);
            say(text("looks.sign.done"));
        } catch (LookRefused refused) {
            say(text("looks.refused." + refused.reason()));
        }
        show(LookAddress.reviews(review.month(), review.office()));
    }

    private void say(String words) {
        notice.setText(words);
        notice.setVisible(true);
    }
}
