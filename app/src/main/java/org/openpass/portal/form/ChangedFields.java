package org.openpass.portal.form;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import org.openpass.declaration.AmendmentItem;
import org.openpass.declaration.Corrections;
import org.openpass.declaration.model.FieldError;
import org.openpass.ui.Formats;
import org.openpass.ui.Texts;

/** What a correction changes: each field, what stands there, what shall stand there; and whether customs decides. */
final class ChangedFields extends Section {

    private static final int MOST_SHOWN = 30;
    private static final Pattern NUMBERS = Pattern.compile(
            ".*(amount|Amount|Weight|quantity|ackages|declaredTax|alcoholByVolume)");

    private final boolean request;

    /** @param request customs decides on it, unless it only corrects tax that is not paid */
    ChangedFields(boolean request) {
        this.request = request;
        addClassNames("card", "changed-fields");
        getElement().setAttribute("aria-live", "polite");
    }

    void show(List<AmendmentItem> items) {
        removeAll();
        add(new H2(text("amend.changes", items.size())));
        if (items.isEmpty()) {
            add(quiet(text(request ? "amend.nothing" : "correct.nothing")));
            return;
        }
        UnorderedList list = new UnorderedList();
        items.stream().limit(MOST_SHOWN).forEach(item -> list.add(new ListItem(field(item))));
        if (items.size() > MOST_SHOWN) {
            list.add(new ListItem(text("preview.more", items.size() - MOST_SHOWN)));
        }
        add(list);
        if (request) {
            add(quiet(text(Corrections.taxOnly(items) ? "amend.atOnce" : "amend.decided")));
        }
    }

    private static Div field(AmendmentItem item) {
        Span name = new Span(FieldError.name(item.field(), Texts.locale()));
        name.addClassName("changed-name");
        HtmlContainer before = new HtmlContainer("del");
        before.setText(shown(item.field(), item.before()));
        HtmlContainer after = new HtmlContainer("ins");
        after.setText(shown(item.field(), item.after()));
        return new Div(name, new Div(before, new Span(" → "), after));
    }

    private static String shown(String field, String value) {
        if (value == null) {
            return text("amend.none");
        }
        return NUMBERS.matcher(field).matches() ? Formats.number(new BigDecimal(value)) : value;
    }

    private static Paragraph quiet(String words) {
        Paragraph quiet = new Paragraph(words);
        quiet.addClassName("secondary");
        return quiet;
    }
}
