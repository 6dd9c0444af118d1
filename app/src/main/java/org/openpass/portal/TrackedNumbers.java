package org.openpass.portal;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.openpass.casework.PublicTracking.Tracked;
import org.openpass.ui.Badge;
import org.openpass.ui.Formats;

/** Goods that were declared in parts: each declaration's number with its status in words. */
class TrackedNumbers extends Article {

    TrackedNumbers(List<Tracked> found) {
        addClassNames("card", "tracked");
        UnorderedList list = new UnorderedList();
        list.addClassName("tracked-numbers");
        for (Tracked one : found) {
            Anchor number = new Anchor("track/" + one.number(), one.number());
            number.addClassName("number");
            Span filed = new Span(text("track.filed", Formats.moment(one.openedAt())));
            filed.addClassName("secondary");
            list.add(new ListItem(number, Badge.status(one.status()), filed));
        }
        add(new H2(text("track.several", found.size())), list);
    }
}
