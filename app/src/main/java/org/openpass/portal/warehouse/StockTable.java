package org.openpass.portal.warehouse;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.openpass.cargo.WarehouseStock.Goods;
import org.openpass.portal.warehouse.WarehouseQuery.Act;
import org.openpass.ui.Badge;
import org.openpass.ui.DataTable;
import org.openpass.ui.Formats;

/** What lies at a place, first come first: since when, what is due, what may leave by what. */
final class StockTable {

    private static final int SOON = 7;

    private StockTable() {
    }

    /** @param acts whether the reader may report */
    static DataTable of(List<Goods> page, WarehouseQuery query, LocalDate today, boolean acts) {
        DataTable table = new DataTable(text("warehouse.tab." + query.tab()), text("warehouse.cargo"), text("warehouse.packages") + "#",
                text("warehouse.kilograms") + "#", text("warehouse.since"), text("warehouse.due"), text("warehouse.leaves"),
                text("warehouse.acts"));
        page.forEach(goods -> table.row(about(goods), packages(goods.packages(), goods.packageUnit()), Formats.number(goods.weight()),
                since(goods, today), due(goods, today), leaves(goods), acts && goods.leaves() > 0 && goods.held() == null
                        ? carryOut(goods, query) : new Span()));
        return table;
    }

    static String packages(int packages, String unit) {
        return Formats.number(packages) + (unit == null ? "" : " " + unit);
    }

    private static Component about(Goods goods) {
        Anchor number = new Anchor("cargo/" + goods.name(), goods.name());
        number.addClassName("code");
        return lines(number, quiet(Stream.of(goods.goods(), goods.bill() == null || goods.bill().equals(goods.name()) ? null : goods.bill())
                .filter(each -> each != null && !each.isBlank()).reduce((a, b) -> a + " · " + b).orElse("")));
    }

    private static Component since(Goods goods, LocalDate today) {
        long days = ChronoUnit.DAYS.between(Formats.koreanDay(goods.since()), today);
        return lines(new Span(text("warehouse.age", days)), quiet(Formats.day(Formats.koreanDay(goods.since()))));
    }

    /** Whatever ends first stands first; what is over says so. */
    private static Component due(Goods goods, LocalDate today) {
        record End(String what, LocalDate day) { }
        List<End> ends = Stream.of(new End("declareBy", goods.declareBy()), new End("removeBy", goods.removalLimit()),
                new End("storageUntil", goods.storageUntil())).filter(end -> end.day() != null)
                .sorted((a, b) -> a.day().compareTo(b.day())).toList();
        Div all = new Div();
        all.addClassNames("two-lines", "warehouse-due");
        for (End end : ends) {
            String words = text("warehouse." + end.what(), Formats.day(end.day()));
            long left = ChronoUnit.DAYS.between(today, end.day());
            all.add(left < 0 ? Badge.of(words + " · " + text("warehouse.over", -left), VaadinIcon.WARNING, "bad")
                    : left <= SOON ? Badge.of(words + " · " + text("warehouse.left", left), VaadinIcon.CLOCK, "wait") : quiet(words));
        }
        return all;
    }

    private static Component leaves(Goods goods) {
        if (goods.held() != null) {
            return lines(Badge.of(text("warehouse.held"), VaadinIcon.HAND, "bad"), quiet(goods.held()));
        }
        if (goods.leaves() == 0) {
            return quiet(text("warehouse.leavesNone"));
        }
        Badge able = Badge.of(goods.leaves() < goods.packages() ? text("warehouse.leavesSome", goods.leaves(), goods.packages())
                : text("warehouse.leavesAll", goods.leaves()), VaadinIcon.CHECK, "good");
        return lines(able, quiet(goods.grounds() > 1 ? text("warehouse.grounds", goods.grounds()) : goods.ground()));
    }

    private static Anchor carryOut(Goods goods, WarehouseQuery query) {
        Anchor link = new Anchor(query.doing(Act.OUT, goods.name()).href(), text("warehouse.act.OUT"));
        link.getElement().setAttribute("aria-label", text("warehouse.act.OUT") + " " + goods.name());
        link.addClassNames("row-act", "row-act-quiet");
        return link;
    }

    private static Span quiet(String words) {
        Span span = new Span(words == null ? "" : words);
        span.addClassName("secondary");
        return span;
    }

    private static Div lines(Component first, Component second) {
        Div both = new Div(first, second);
        both.addClassName("two-lines");
        return both;
    }
}
