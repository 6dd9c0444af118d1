package org.openpass.workbench.inbox;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.openpass.access.Actor;
import org.openpass.tasks.InboxQuery;
import org.openpass.tasks.SavedFilter;

/** The filters that the reader kept or that others shared, as links; each with how much it finds. */
final class SavedFilterList extends Nav {

    private final transient Actor actor;
    private final transient Consumer<SavedFilter> edit;
    private final transient Map<Long, Span> counts = new HashMap<>();
    private final transient Map<Long, String> found = new HashMap<>();
    private final UnorderedList list = new UnorderedList();

    /** @param edit opens one that the reader may change */
    SavedFilterList(Actor actor, Consumer<SavedFilter> edit) {
        this.actor = actor;
        this.edit = edit;
        addClassName("saved-filters");
        getElement().setAttribute("aria-label", text("filters.title"));
        Span title = new Span(text("filters.title"));
        title.addClassName("secondary");
        list.addClassName("chips");
        add(title, list);
    }

    void show(List<SavedFilter> filters, InboxQuery now) {
        list.removeAll();
        counts.clear();
        filters.forEach(filter -> list.add(item(filter, now)));
        setVisible(!filters.isEmpty());
        write();
    }

    /** Counts come after the page: nobody waits for them. */
    void count(Map<Long, String> words) {
        found.putAll(words);
        write();
    }

    private void write() {
        counts.forEach((id, count) -> count.setText(found.containsKey(id) ? " (" + found.get(id) + ")" : ""));
    }

    private ListItem item(SavedFilter filter, InboxQuery now) {
        Span count = new Span();
        counts.put(filter.id(), count);
        Anchor link = new Anchor(InboxAddress.of(filter.query()), filter.name());
        link.add(count);
        if (filter.query().equals(now.first())) {
            link.getElement().setAttribute("aria-current", "page");
        }
        ListItem item = new ListItem(link);
        if (filter.sharedWith() != null) {
            Span shared = new Span(filter.owner().equals(actor.name()) ? text("filters.shared")
                    : text("filters.sharedBy", filter.owner()));
            shared.addClassName("secondary");
            item.add(shared);
        }
        if (!filter.unread().isEmpty()) {
            Span lost = new Span(text("filters.unread", InboxWords.unread(filter.unread())));
            lost.addClassName("secondary");
            item.add(lost);
        }
        if (filter.editable()) {
            Button change = new Button(VaadinIcon.EDIT.create(), click -> edit.accept(filter));
            change.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
            change.setAriaLabel(text("filters.edit", filter.name()));
            item.add(change);
        }
        return item;
    }
}
