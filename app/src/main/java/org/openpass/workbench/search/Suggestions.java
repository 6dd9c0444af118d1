package org.openpass.workbench.search;

import static org.openpass.ui.Texts.text;
import static org.openpass.ui.Texts.textOr;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.openpass.search.FoundCases;
import org.openpass.search.FoundCases.Found;
import org.openpass.ui.Badge;
import org.openpass.ui.Formats;

/** The first cases that were found, by kind, with what of them has the words, and the way to all of them. */
class Suggestions extends Div {

    static final int MOST = 8;
    /** The number stands there anyway. */
    private static final List<String> MARKED = List.of("bill_of_lading", "reference", "parties", "goods");

    Suggestions() {
        addClassName("search-found");
        // Where a link does not take the cursor when it is clicked, what it stands in does.
        getElement().setAttribute("tabindex", "-1");
        clear();
    }

    void clear() {
        removeAll();
        addClassName("nothing");
    }

    /** Says that the first are sought; those of a letter before stay until then. */
    void await() {
        if (hasClassName("nothing")) {
            removeClassName("nothing");
            add(new Paragraph(text("search.working")));
        }
    }

    /**
     * Shows them.
     *
     * @param found null while the index is away
     * @return what there is, in words
     */
    String show(String typed, FoundCases found) {
        removeAll();
        removeClassName("nothing");
        String words = words(found);
        add(new Paragraph(words));
        if (found == null) {
            return words;
        }
        Map<String, List<Found>> kinds = found.cases().stream()
                .collect(Collectors.groupingBy(one -> one.file().kind(), LinkedHashMap::new, Collectors.toList()));
        kinds.forEach((kind, cases) -> {
            Span name = new Span(textOr("kind." + kind, kind));
            name.addClassName("search-kind");
            UnorderedList list = new UnorderedList();
            cases.forEach(one -> list.add(new ListItem(link(one))));
            add(name, list);
        });
        if (found.total() > found.cases().size()) {
            Anchor all = new Anchor("cases?q=" + URLEncoder.encode(typed, StandardCharsets.UTF_8), text("search.all"));
            all.addClassName("search-all");
            add(all);
        }
        return words;
    }

    private static String words(FoundCases found) {
        if (found == null) {
            return text("search.away");
        }
        if (found.indexAway()) {
            return text("search.numbersOnly");
        }
        if (found.similar()) {
            return text("search.similar");
        }
        int shown = found.cases().size();
        return found.total() <= shown ? text("search.found", shown)
                : text(found.counted() ? "search.first" : "search.firstOfMany", shown, Formats.number(found.total()));
    }

    private static Component link(Found found) {
        Anchor link = new Anchor("cases/" + found.file().subject());
        Span number = new Span(found.file().subject());
        number.addClassNames("number", "search-number");
        Div head = new Div(number, Badge.status(found.file().status()));
        head.addClassName("search-head");
        Div about = new Div();
        about.addClassName("search-about");
        MARKED.stream().filter(found.highlights()::containsKey).limit(2)
                .forEach(field -> about.add(marked(field, found.highlights().get(field))));
        if (about.getComponentCount() == 0) {
            about.setText(found.file().title());
        }
        link.add(head, about);
        return link;
    }

    /** The index escapes what it marks. */
    private static Component marked(String field, List<String> pieces) {
        String piece = pieces.stream().filter(one -> one.contains("<em>")).findFirst().orElse(pieces.getFirst());
        return new Div(new Span(text("search.by." + field) + " "), new Html("<span>" + piece + "</span>"));
    }
}
