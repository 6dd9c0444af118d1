package org.openpass.portal.tariff;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiFunction;
import org.openpass.requirement.RequirementApi;
import org.openpass.tariff.Commodity;
import org.openpass.tariff.Heading;
import org.openpass.tariff.TariffLookup;
import org.openpass.terms.HsCode;
import org.openpass.ui.DataTable;
import org.openpass.ui.EmptyState;
import org.openpass.ui.Formats;
import org.openpass.ui.Texts;

/** What a query finds: chapters, headings and codes to go on from, or the page of a code. */
class TariffPanel extends Div {

    private static final int FOUND = 50;

    private final transient TariffLookup tariff;
    private final transient RequirementApi requirements;
    private final transient BiFunction<TariffQuery, String, Component> link;
    private transient TariffQuery query;
    private transient LocalDate day;

    /** @param link makes what leads to another query, with its label */
    TariffPanel(TariffLookup tariff, RequirementApi requirements, BiFunction<TariffQuery, String, Component> link) {
        this.tariff = tariff;
        this.requirements = requirements;
        this.link = link;
        addClassName("tariff-panel");
    }

    void show(TariffQuery asked, LocalDate on) {
        query = asked;
        day = on;
        removeAll();
        if (!query.q().isEmpty()) {
            found();
        } else if (query.code().length() == HsCode.LENGTH) {
            add(path(query.code()));
            tariff.sheet(query.code(), day).ifPresentOrElse(
                    sheet -> add(new TariffSheetView(sheet, requirements.importLaws(query.code(), day))),
                    () -> add(new EmptyState(VaadinIcon.SEARCH, text("tariff.unknown", printed(query.code())),
                            text("tariff.unknown.text", Formats.day(day)))));
        } else {
            browse();
        }
    }

    private void found() {
        List<Commodity> codes = tariff.find(query.q(), Texts.locale(), day, FOUND);
        List<Heading> headings = tariff.headings(query.q(), day, FOUND);
        if (codes.isEmpty() && headings.isEmpty()) {
            add(new EmptyState(VaadinIcon.SEARCH, text("tariff.none"), text("tariff.none.text")));
            return;
        }
        if (!codes.isEmpty()) {
            add(new H2(text("tariff.codes")), codes(codes));
        }
        if (!headings.isEmpty()) {
            add(new H2(text("tariff.headings")), headings(headings));
        }
    }

    private void browse() {
        if (!query.code().isEmpty()) {
            add(path(query.code()));
        }
        if (query.code().length() < 6) {
            add(new H2(text("tariff.level." + query.code().length())), headings(tariff.under(query.code(), day)));
            return;
        }
        List<Commodity> codes = tariff.commodities(query.code(), day);
        if (codes.isEmpty()) {
            add(new EmptyState(VaadinIcon.INFO_CIRCLE_O, text("tariff.empty"), text("tariff.empty.text")));
        } else {
            add(new H2(text("tariff.codes")), codes(codes));
        }
    }

    private DataTable headings(List<Heading> headings) {
        DataTable table = new DataTable(text("tariff.headings"), text("tariff.code"), text("tariff.goods"),
                text("tariff.count") + "#").tabular();
        headings.forEach(h -> table.row(link.apply(query.withCode(h.code()), printed(h.code())), name(h),
                h.commodities() == 0 ? "–" : Formats.number(h.commodities())));
        return table;
    }

    private DataTable codes(List<Commodity> codes) {
        DataTable table = new DataTable(text("tariff.codes"), text("tariff.code"), text("tariff.goods"),
                text("tariff.unit")).tabular();
        codes.forEach(c -> table.row(link.apply(query.withCode(c.code()), printed(c.code())), names(c),
                c.unit() == null ? "KG" : c.unit()));
        return table;
    }

    private Nav path(String code) {
        Nav nav = new Nav(link.apply(query.withCode(""), text("tariff.all")));
        nav.addClassName("tariff-path");
        nav.setAriaLabel(text("tariff.path"));
        tariff.path(code, day).stream().filter(h -> !h.code().equals(code)).forEach(h -> nav.add(new Span(" › "),
                link.apply(query.withCode(h.code()), printed(h.code())), name(h)));
        if (code.length() < HsCode.LENGTH) {
            tariff.path(code, day).stream().filter(h -> h.code().equals(code)).forEach(h ->
                    nav.add(new Span(" › " + printed(h.code()) + " "), name(h)));
        }
        return nav;
    }

    private static Span name(Heading h) {
        boolean korean = Texts.locale().getLanguage().equals("ko") && h.nameKo() != null;
        Span name = new Span(korean ? h.nameKo() : h.nameEn());
        if (!korean) {
            name.getElement().setAttribute("lang", "en");
        }
        return name;
    }

    /** Both names: the reader's language first. */
    static Div names(Commodity c) {
        boolean korean = Texts.locale().getLanguage().equals("ko");
        Span first = new Span(korean ? c.nameKo() : c.nameEn());
        Span second = new Span(korean ? c.nameEn() : c.nameKo());
        second.addClassName("secondary");
        second.getElement().setAttribute("lang", korean ? "en" : "ko");
        Div both = new Div(first, second);
        both.addClassName("two-lines");
        return both;
    }

    /** {@code 22}, {@code 2208}, {@code 2208.30}, {@code 2208.30-1000}. */
    static String printed(String code) {
        return switch (code.length()) {
            case 6 -> code.substring(0, 4) + "." + code.substring(4);
            case HsCode.LENGTH -> new HsCode(code).printed();
            default -> code;
        };
    }
}
