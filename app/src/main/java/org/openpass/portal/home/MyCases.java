package org.openpass.portal.home;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import org.openpass.casework.TimelineEntry;
import org.openpass.declaration.DeclarationList.Row;
import org.openpass.portal.declarations.PlainStatus.Act;
import org.openpass.portal.home.MyHome.OnTheWay;
import org.openpass.ui.Badge;
import org.openpass.ui.Way;

/** The newest cases: where each stands in a sentence, whose turn it is, and its way in a picture. */
class MyCases extends UnorderedList {

    MyCases(List<OnTheWay> newest) {
        addClassName("my-cases");
        getElement().setAttribute("aria-label", text("my.cases"));
        newest.forEach(one -> add(item(one)));
    }

    private static ListItem item(OnTheWay one) {
        Row row = one.entry().row();
        Anchor number = new Anchor("cases/" + row.number(), row.number());
        number.addClassName("number");
        Span title = new Span(row.title());
        title.addClassName("secondary");
        Div head = new Div(number, title, turn(one));
        head.addClassName("my-case-head");
        ListItem item = new ListItem(head, new Paragraph(one.entry().plain().sentence()), way(one));
        item.addClassName("card");
        return item;
    }

    private static Badge turn(OnTheWay one) {
        Act act = one.entry().plain().act();
        if (act == Act.PAY || act == Act.ANSWER || act == Act.SECURE) {
            return Badge.of(text("my.turn.party"), VaadinIcon.USER, "pay");
        }
        return one.entry().row().closedAt() == null ? Badge.of(text("my.turn.customs"), VaadinIcon.BUILDING_O, "wait")
                : Badge.of(text("my.turn.nobody"), VaadinIcon.CHECK, "good");
    }

    /** The last of the steps is where an ended case stands; an open one is where its status says, which it came to by it. */
    private static Way way(OnTheWay one) {
        Row row = one.entry().row();
        Way way = new Way(text("my.way", row.number()));
        boolean open = row.closedAt() == null;
        for (TimelineEntry step : one.steps()) {
            if (!open || !step.event().equals(row.status())) {
                way.done(text("timeline." + step.event()), step.at());
            }
        }
        if (open) {
            way.now(text("status." + row.status()), null).next(text("next." + row.status()));
        }
        return way;
    }
}
