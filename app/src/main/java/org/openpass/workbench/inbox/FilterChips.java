package org.openpass.workbench.inbox;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import org.openpass.tasks.InboxFilter;
import org.openpass.tasks.InboxQuery;

/** What narrows the list, in words; each with a link to the list without it. */
final class FilterChips extends UnorderedList {

    FilterChips() {
        addClassName("chips");
        getElement().setAttribute("aria-label", text("inbox.filters"));
    }

    void show(InboxQuery query) {
        removeAll();
        query.filters().forEach(filter -> add(chip(query, filter)));
        setVisible(!query.filters().isEmpty());
    }

    private static ListItem chip(InboxQuery query, InboxFilter filter) {
        String words = InboxWords.of(filter);
        Icon cross = VaadinIcon.CLOSE_SMALL.create();
        cross.getElement().setAttribute("aria-hidden", "true");
        Anchor remove = new Anchor(InboxAddress.of(query.without(filter)), cross);
        remove.getElement().setAttribute("aria-label", text("inbox.filter.remove", words));
        return new ListItem(new Span(words), remove);
    }
}
