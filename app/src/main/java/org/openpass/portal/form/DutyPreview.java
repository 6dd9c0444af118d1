package org.openpass.portal.form;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.openpass.portal.form.Previews.Preview;
import org.openpass.tariff.LineAssessment;
import org.openpass.tariff.TaxLine;
import org.openpass.ui.DataTable;
import org.openpass.ui.Facts;
import org.openpass.ui.Formats;
import org.openpass.ui.LegalBasis;

/** Duty and taxes of what was typed so far: the sum and each tax beside the form, how each was worked out below it. */
class DutyPreview {

    private static final int MOST_ROWS = 150;
    private static final int MOST_MISSING = 5;

    private final Section sums = new Section();
    private final Section lines = new Section();

    DutyPreview() {
        sums.addClassNames("card", "preview-sums");
        lines.addClassNames("card", "preview-lines");
        lines.setVisible(false);
    }

    /** What is payable, for the side. */
    Section sums() {
        return sums;
    }

    /** Line by line, for below the form. */
    Section lines() {
        return lines;
    }

    /** The preview beside what is booked now, and the difference where all of it could be reckoned. */
    void show(Preview preview, long booked) {
        show(preview);
        if (preview.assessment() != null) {
            Facts beside = new Facts().fact(text("preview.booked"), Formats.won(booked));
            if (preview.missing().isEmpty()) {
                long difference = preview.assessment().payable() - booked;
                beside.fact(text("preview.difference"), difference == 0 ? text("preview.same")
                        : (difference > 0 ? "+" : "−") + Formats.won(Math.abs(difference)));
            }
            beside.addClassName("preview-beside");
            sums.addComponentAtIndex(2, beside);
        }
    }

    void show(Preview preview) {
        sums.removeAll();
        lines.removeAll();
        sums.add(new H2(text("preview.title")));
        lines.setVisible(preview.assessment() != null);
        if (preview.assessment() != null) {
            Span total = new Span(Formats.won(preview.assessment().payable()));
            total.addClassName("preview-total");
            total.getElement().setAttribute("aria-live", "polite");
            sums.add(total, totals(preview));
            lines.add(new H2(text("duty.lines")), table(preview), note("preview.note"));
        } else {
            sums.add(note("preview.nothing"));
        }
        if (!preview.missing().isEmpty()) {
            sums.add(missing(preview.missing()));
        }
    }

    private static Paragraph note(String key) {
        Paragraph note = new Paragraph(text(key));
        note.addClassName("secondary");
        return note;
    }

    private static DataTable totals(Preview preview) {
        DataTable table = new DataTable(text("duty.totals"), text("duty.tax"), text("duty.payable") + "#");
        preview.assessment().totals().forEach(t -> table.row(text("tax." + t.tax().code()),
                Formats.owed(t.payable())));
        return table;
    }

    private static UnorderedList missing(List<String> missing) {
        UnorderedList list = new UnorderedList();
        list.addClassNames("secondary", "preview-missing");
        missing.stream().limit(MOST_MISSING).forEach(words -> list.add(new ListItem(words)));
        if (missing.size() > MOST_MISSING) {
            list.add(new ListItem(text("preview.more", missing.size() - MOST_MISSING)));
        }
        return list;
    }

    private static DataTable table(Preview preview) {
        DataTable table = new DataTable(text("duty.lines"), text("line.number") + "#", text("duty.tax"),
                text("duty.base") + "#", text("duty.rate"), text("duty.formula"), text("duty.basis"),
                text("duty.amount") + "#").tabular();
        int rows = 0;
        for (LineAssessment line : preview.assessment().lines()) {
            for (TaxLine tax : line.taxes()) {
                if (rows++ < MOST_ROWS) {
                    row(table, line, tax);
                }
            }
        }
        return table;
    }

    private static void row(DataTable table, LineAssessment line, TaxLine tax) {
        Span basis = new Span(LegalBasis.text(tax.legalBasis()));
        basis.addClassName("secondary");
        Div amount = new Div(Formats.owed(tax.amount()));
        table.row(String.valueOf(line.number()), text("tax." + tax.tax().code()), Formats.number(tax.base()),
                together(tax.rate()), together(tax.formula()), basis, amount);
    }

    /** Keeps a number and its per cent on one line. */
    private static String together(String rate) {
        return rate.replace(" %", "\u00a0%");
    }
}
