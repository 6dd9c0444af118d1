package org.openpass.workbench.inbox;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import java.util.EnumMap;
import java.util.Map;
import org.openpass.tasks.Inbox.View;
import org.openpass.tasks.InboxQuery;

/** The views as links, each with how much it holds; the filters go along. */
final class ViewTabs extends Nav {

    private final Map<View, Anchor> links = new EnumMap<>(View.class);
    private final Map<View, Span> counts = new EnumMap<>(View.class);

    ViewTabs() {
        addClassName("tabs");
        getElement().setAttribute("aria-label", text("inbox.views"));
        for (View each : View.values()) {
            Anchor link = new Anchor("", text("inbox.view." + each) + " ");
            counts.put(each, new Span());
            link.add(counts.get(each));
            links.put(each, link);
            add(link);
        }
    }

    void show(InboxQuery query) {
        links.forEach((view, link) -> {
            link.setHref(InboxAddress.of(query.withView(view)));
            link.getElement().removeAttribute("aria-current");
            if (view == query.view()) {
                link.getElement().setAttribute("aria-current", "page");
            }
        });
    }

    /** Counts come after the page: nobody waits for them. */
    void count(Map<View, String> found) {
        counts.forEach((view, count) -> count.setText(found.containsKey(view) ? "(" + found.get(view) + ")" : ""));
    }
}
