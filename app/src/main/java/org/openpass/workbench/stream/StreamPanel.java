package org.openpass.workbench.stream;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.dom.Element;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.openpass.ui.Badge;
import org.openpass.ui.Formats;
import org.openpass.workbench.stream.CaseStream.Page;

/** The stream: what narrows it, its entries, the newest first, and the way to older ones. */
final class StreamPanel extends Div {

    private final String tab;
    private final Map<Strand, Anchor> chips = new LinkedHashMap<>();
    private final Anchor all = new Anchor("", text("stream.everything"));
    private final OrderedList list = new OrderedList();
    private final Paragraph none = new Paragraph(text("stream.none"));
    private final Anchor newest = new Anchor("", text("stream.newest"));
    private final Anchor older = new Anchor("", text("stream.older"));
    private transient Page shown;

    StreamPanel(String subject, Collection<Strand> strands) {
        tab = "cases/" + subject + "?tab=timeline";
        addClassName("stream");
        Nav narrow = new Nav(all);
        narrow.setAriaLabel(text("stream.narrow"));
        narrow.addClassName("stream-chips");
        strands.forEach(strand -> chips.put(strand, new Anchor("", text("stream." + strand.word()))));
        chips.values().forEach(narrow::add);
        list.addClassName("stream-list");
        list.getElement().setAttribute("aria-label", text("case.timeline"));
        none.addClassName("secondary");
        Nav pages = new Nav(newest, older);
        pages.setAriaLabel(text("stream.pages"));
        pages.addClassName("stream-pages");
        add(narrow, none, list, pages);
    }

    void show(StreamQuery query, Page page) {
        mark(all, query.strands().isEmpty(), tab);
        chips.forEach((strand, chip) -> mark(chip, query.strands().contains(strand), query.turned(strand).address(tab)));
        newest.setHref(new StreamQuery(query.strands(), null).address(tab));
        newest.setVisible(query.before() != null);
        older.setVisible(page.more());
        if (page.more()) {
            older.setHref(query.after(page.entries().getLast()).address(tab));
        }
        none.setVisible(page.entries().isEmpty());
        if (!page.equals(shown)) {
            shown = page;
            list.removeAll();
            page.entries().forEach(entry -> list.add(item(entry)));
        }
    }

    /** By a sign and by what is said of it, not by the colour alone. */
    private static void mark(Anchor chip, boolean on, String href) {
        chip.setHref(href);
        chip.setClassName("on", on);
        if (on) {
            chip.getElement().setAttribute("aria-current", "true");
        } else {
            chip.getElement().removeAttribute("aria-current");
        }
    }

    private static ListItem item(StreamEntry entry) {
        Element time = new Element("time").setAttribute("datetime", entry.key().at().toString())
                .setText(Formats.exactMoment(entry.key().at()));
        Span what = new Span(entry.what());
        what.addClassName("stream-what");
        Div words = new Div(what);
        if (entry.who() != null) {
            words.add(quiet(entry.who()));
        }
        if (entry.note() != null && !entry.note().isBlank()) {
            words.add(quiet(entry.note()));
        }
        if (entry.secret()) {
            words.add(quiet(text("timeline.officersOnly")));
        }
        if (entry.href() != null) {
            Anchor more = new Anchor(entry.href(), text("stream.open"));
            more.setAriaLabel(text("stream.open") + ": " + entry.what());
            words.add(more);
        }
        words.addClassName("stream-words");
        ListItem item = new ListItem(badge(entry.strand()), words);
        item.getElement().insertChild(0, time);
        return item;
    }

    private static Component badge(Strand strand) {
        String name = text("stream." + strand.word());
        return switch (strand) {
            case ENGINE -> Badge.of(name, VaadinIcon.COGS, "quiet");
            case PEOPLE -> Badge.of(name, VaadinIcon.USER, "info");
            case MESSAGES -> Badge.of(name, VaadinIcon.ENVELOPE_O, "good");
            case RULES -> Badge.of(name, VaadinIcon.SCALE, "wait");
        };
    }

    private static Span quiet(String words) {
        Span span = new Span(words);
        span.addClassName("secondary");
        return span;
    }
}
