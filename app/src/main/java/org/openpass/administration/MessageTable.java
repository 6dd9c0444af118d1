package org.openpass.administration;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.Consumer;
import org.openpass.exchange.MessageBook;
import org.openpass.exchange.MessageEntry;
import org.openpass.exchange.Result;
import org.openpass.ui.DataTable;
import org.openpass.ui.Formats;

/** Messages as lines; each leads to its page. */
final class MessageTable extends DataTable {

    private static final int SHOWN = 120;

    private final transient MessageBook book;
    private final transient Consumer<String> said;

    MessageTable(List<MessageEntry> entries, MessageBook book, Consumer<String> said) {
        super(text("exchange.title"), text("exchange.at"), text("exchange.partner"), text("exchange.what"),
                text("exchange.channel"), text("column.status"), text("column.action"));
        this.book = book;
        this.said = said;
        entries.forEach(e -> row(open(e), lines(new Span(e.partner()), e.reference()),
                lines(new Span(MessageWords.kind(e)), MessageWords.number(e)), MessageWords.way(e), state(e), act(e)));
    }

    private static Anchor open(MessageEntry e) {
        Anchor open = new Anchor("admin/messages/" + e.source() + "/" + e.id(), Formats.briefMoment(e.at()));
        open.setAriaLabel(text("exchange.open", Formats.moment(e.at()), e.partner()));
        return open;
    }

    private static Div lines(Component first, String second) {
        Div lines = new Div(first);
        if (second != null && !second.isBlank()) {
            Span quiet = new Span(second);
            quiet.addClassName("secondary");
            lines.add(quiet);
        }
        lines.addClassName("two-lines");
        return lines;
    }

    /** Whoever was refused reads why on its page; what did not arrive says so here. */
    private static Div state(MessageEntry e) {
        String why = Result.TROUBLE.contains(e.result()) && e.answer() != null ? e.answer() : "";
        return lines(MessageWords.badge(e.result()), ((e.status() == null ? "" : e.status() + " ")
                + (why.length() > SHOWN ? why.substring(0, SHOWN) + "…" : why)).strip());
    }

    /** What arrived can be sent again on its page, where it is seen what that means. */
    private Component act(MessageEntry e) {
        if (!e.again() || e.result() == Result.SENT) {
            return new Span();
        }
        SendAgain again = new SendAgain(e, book, said);
        again.addThemeVariants(ButtonVariant.SMALL);
        return again;
    }
}
