package org.openpass.workbench.declaration;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.openpass.collection.CollectionApi.Booked;
import org.openpass.collection.CollectionApi.BookedLine;
import org.openpass.collection.CollectionApi.BookedTotal;
import org.openpass.collection.CollectionApi.Surcharge;
import org.openpass.ui.DataTable;
import org.openpass.ui.EmptyState;
import org.openpass.ui.Formats;
import org.openpass.ui.LegalBasis;
import org.openpass.workbench.declaration.DeclarationPage.Content;

/** Duty and taxes: what is payable of each with its rounding, then line by line how it was worked out. */
class DutySection extends Div {

    private static final int PIECE = 150;

    private final Booked booked;
    private final DataTable table = new DataTable(text("duty.lines"), text("line.number") + "#", text("duty.tax"),
            text("duty.base") + "#", text("duty.rate"), text("duty.formula"), text("duty.basis"),
            text("duty.amount") + "#").tabular();
    private final Button more = new Button("", click -> showMore());
    private int shown;

    /** What was assessed, or that nothing was yet. */
    static Component of(Content content) {
        return content.booked().<Component>map(DutySection::new)
                .orElseGet(() -> new EmptyState(VaadinIcon.CALC_BOOK, text("duty.none"),
                        text(content.file().closedAt() == null ? "duty.none.text" : "duty.none.closed")));
    }

    private DutySection(Booked booked) {
        this.booked = booked;
        Paragraph law = new Paragraph(text("duty.law", Formats.day(booked.ratesOn())));
        law.addClassName("secondary");
        add(new H2(text("duty.totals")), totals());
        booked.surcharges().forEach(s -> add(why(s)));
        add(law, new H2(text("duty.lines")), table, more);
        showMore();
    }

    private DataTable totals() {
        DataTable totals = new DataTable(text("duty.totals"), text("duty.tax"), text("duty.sum") + "#",
                text("duty.rounding") + "#", text("duty.payable") + "#").tabular();
        totals.addClassName("narrow");
        booked.totals().forEach(t -> totals.row(text("tax." + t.tax()), Formats.owed(t.sumOfLines()),
                rounding(t.rounding()), Formats.owed(t.payable())));
        booked.surcharges().forEach(s -> totals.row(text("surcharge." + s.kind()), Formats.owed(s.amount()), "0", Formats.owed(s.amount())));
        totals.styled("sum", text("duty.total"),
                Formats.owed(booked.totals().stream().mapToLong(BookedTotal::sumOfLines).sum()
                        + booked.surcharges().stream().mapToLong(Surcharge::amount).sum()),
                rounding(booked.totals().stream().mapToLong(BookedTotal::rounding).sum()),
                Formats.won(booked.total()));
        return totals;
    }

    /** How a surcharge came about, in a sentence with its article. */
    private static Paragraph why(Surcharge s) {
        Map<String, String> facts = s.explanation();
        Paragraph why = new Paragraph(text("surcharge.why." + s.kind(), day(facts, "carriedIn"), facts.get("place"), day(facts, "lastDay"),
                facts.get("days"), day(facts, "stoppedOn"), Formats.percent(s.rate().doubleValue()), Formats.won(s.base()),
                LegalBasis.text(s.article())));
        why.addClassName("secondary");
        return why;
    }

    private static String day(Map<String, String> facts, String name) {
        return Formats.day(LocalDate.parse(facts.get(name)));
    }

    private static String rounding(long cutOff) {
        return cutOff == 0 ? "0" : "−" + Formats.owed(cutOff);
    }

    /** Keeps a number and its per cent on one line. */
    private static String together(String rate) {
        return rate.replace(" %", "\u00a0%");
    }

    private void showMore() {
        List<BookedLine> lines = booked.lines();
        int until = Math.min(shown + PIECE, lines.size());
        for (BookedLine l : lines.subList(shown, until)) {
            Span basis = new Span(LegalBasis.text(l.legalBasis()));
            basis.addClassName("secondary");
            table.row(String.valueOf(l.line()), text("tax." + l.tax()), Formats.number(l.base()), together(l.rate()),
                    together(l.formula()), basis, Formats.owed(l.amount()));
        }
        shown = until;
        more.setVisible(shown < lines.size());
        more.setText(text("lines.more", lines.size() - shown));
    }
}
