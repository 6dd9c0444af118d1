package org.openpass.portal;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.openpass.access.PublicLimits;
import org.openpass.cargo.overdue.PublicSales;
import org.openpass.cargo.overdue.PublicSales.Notice;
import org.openpass.cargo.overdue.PublicSales.Sale;
import org.openpass.portal.cargo.CargoWords;
import org.openpass.ui.DataTable;
import org.openpass.ui.EmptyState;
import org.openpass.ui.Formats;
import org.openpass.ui.PublicLayout;
import org.openpass.ui.Texts;

/** What customs sells, and notices to owners whom nobody knows, for anyone (공매 공고, Customs Act Art. 208 to 212); tab and page in the URL. */
@Route(value = "sales", layout = PublicLayout.class)
@AnonymousAllowed
@StyleSheet("styles/cargo.css")
class SalesView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final String ROUTE = "sales";
    private static final int LONGEST_NUMBER = 20;

    /** The lists. */
    private enum Tab { OPEN, ENDED, NOTICES }

    private final transient PublicSales sales;
    private final transient PublicLimits limits;
    private final Div list = new Div();

    SalesView(PublicSales sales, PublicLimits limits) {
        this.sales = sales;
        this.limits = limits;
        addClassName("times");
        H1 title = new H1(text("sales.title"));
        title.addClassName("page-title");
        Paragraph what = new Paragraph(text("sales.text"));
        what.addClassName("secondary");
        list.addClassName("card");
        add(title, what, list);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters asked = event.getLocation().getQueryParameters();
        Tab tab = asked.getSingleParameter("tab").flatMap(name -> Arrays.stream(Tab.values()).filter(each -> inUrl(each).equals(name))
                .findFirst()).orElse(Tab.OPEN);
        String after = asked.getSingleParameter("after").filter(number -> number.matches("[A-Z0-9-]{1," + LONGEST_NUMBER + "}")).orElse(null);
        list.removeAll();
        Optional<Duration> tooMany = limits.look(VaadinRequest.getCurrent().getRemoteAddr());
        if (tooMany.isPresent()) {
            list.add(new TooManyLookups(tooMany.get()));
            return;
        }
        list.add(tabs(tab));
        if (tab == Tab.NOTICES) {
            List<Notice> found = sales.notices(after);
            show(tab, after, found, page -> notices(page), Notice::number);
        } else {
            List<Sale> found = sales.sales(tab == Tab.OPEN ? PublicSales.View.OPEN : PublicSales.View.ENDED, after);
            show(tab, after, found, page -> sales(tab, page), Sale::number);
        }
    }

    private <T> void show(Tab tab, String after, List<T> found, Function<List<T>, Component> table,
            Function<T, String> number) {
        List<T> page = found.subList(0, Math.min(found.size(), PublicSales.PAGE));
        if (page.isEmpty()) {
            list.add(new EmptyState(VaadinIcon.GAVEL, text("sales.none." + tab), text("sales.none.text." + tab)));
            return;
        }
        list.add(table.apply(page), pages(tab, after, found.size() > page.size() ? number.apply(page.getLast()) : null));
    }

    private static Nav tabs(Tab chosen) {
        Nav nav = new Nav();
        nav.addClassName("tabs");
        nav.setAriaLabel(text("sales.tabs"));
        for (Tab tab : Tab.values()) {
            Anchor link = new Anchor(href(tab, null), text("sales.tab." + tab));
            if (tab == chosen) {
                link.getElement().setAttribute("aria-current", "page");
            }
            nav.add(link);
        }
        return nav;
    }

    private static DataTable sales(Tab tab, List<Sale> page) {
        DataTable table = new DataTable(text("sales.tab." + tab), text("sales.number"), text("cargo.goods"), text("sales.place"),
                text("overdue.method"), text("overdue.round") + "#", text("overdue.price.asked") + "#", tab == Tab.OPEN ? text("overdue.opens")
                        : text("sales.outcome"));
        page.forEach(sale -> table.row(lines(sale.number(), sale.cargoNumber()), lines(goods(sale.goods()), CargoWords.packages(sale.packages(),
                sale.packageUnit()) + (sale.weight() == null ? "" : " · " + CargoWords.weight(sale.weight(), null))),
                lines(place(sale.place(), sale.placeName(), sale.placeNameEn()), sale.place()), text("overdue.method." + sale.method()),
                Formats.number(sale.round()), Formats.won(sale.price()), tab == Tab.OPEN ? Formats.day(sale.opensOn())
                        : text("sales.outcome." + sale.outcome())));
        return table;
    }

    private static DataTable notices(List<Notice> page) {
        DataTable table = new DataTable(text("sales.tab.NOTICES"), text("sales.number"), text("cargo.goods"), text("sales.place"),
                text("sales.demand"), text("sales.told"), text("sales.until"));
        page.forEach(notice -> table.row(lines(notice.cargoNumber(), notice.bill() == null || notice.bill().equals(notice.cargoNumber()) ? ""
                : notice.bill()), lines(goods(notice.goods()), CargoWords.packages(notice.packages(), notice.packageUnit())),
                lines(place(notice.place(), notice.placeName(), notice.placeNameEn()), notice.place()), text("sales.demand." + notice.kind()),
                Formats.day(notice.toldOn()), Formats.day(notice.until())));
        return table;
    }

    private static Component lines(String first, String second) {
        Span below = new Span(second);
        below.addClassName("secondary");
        Div both = new Div(new Span(first), below);
        both.addClassName("two-lines");
        return both;
    }

    private static String goods(String goods) {
        return goods == null ? text("sales.goods.none") : goods;
    }

    private static String place(String shed, String korean, String english) {
        return korean == null ? shed : english != null && Texts.locale().getLanguage().equals(Locale.ENGLISH.getLanguage()) ? english : korean;
    }

    private static Nav pages(Tab tab, String after, String last) {
        Nav nav = new Nav();
        nav.addClassName("pages");
        nav.setAriaLabel(text("pages"));
        if (after != null) {
            nav.add(new Anchor(href(tab, null), text("pages.first")));
        }
        if (last != null) {
            nav.add(new Anchor(href(tab, last), text("pages.next")));
        }
        return nav;
    }

    private static String href(Tab tab, String after) {
        String query = (tab == Tab.OPEN ? "" : "&tab=" + inUrl(tab)) + (after == null ? "" : "&after=" + after);
        return query.isEmpty() ? ROUTE : ROUTE + "?" + query.substring(1);
    }

    private static String inUrl(Tab tab) {
        return tab.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String getPageTitle() {
        return text("sales.title") + " · OpenPass";
    }
}
