package org.openpass.portal.calendar;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextField;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import org.openpass.access.Actor;
import org.openpass.access.CalendarLinks;
import org.openpass.ui.Formats;
import org.openpass.ui.Texts;

/** Makes the address of a person's calendar of deadlines, shows it once, and ends it. */
public final class CalendarPart extends Section {

    private final transient CalendarLinks links;
    private final transient Actor actor;
    private final Div body = new Div();

    /** For the person's own address. */
    public CalendarPart(CalendarLinks links, Actor actor) {
        this.links = links;
        this.actor = actor;
        addClassNames("card", "calendar-part");
        body.getElement().setAttribute("role", "status");
        add(new H2(text("calendar.title")), quiet("calendar.text"), body);
        show();
    }

    private void show() {
        body.removeAll();
        Optional<Instant> since = links.since(actor);
        since.ifPresent(at -> body.add(new Paragraph(text("calendar.since", Formats.moment(at)))));
        body.add(acts(since.isPresent()));
    }

    private Div acts(boolean made) {
        Button make = new Button(text(made ? "calendar.again" : "calendar.make"), click -> make());
        make.setDisableOnClick(true);
        Div acts = new Div(make);
        if (made) {
            Button end = new Button(text("calendar.end"), click -> {
                links.revoke(actor);
                show();
            });
            end.addThemeVariants(ButtonVariant.TERTIARY);
            acts.add(end);
        }
        acts.addClassName("task-acts");
        return acts;
    }

    /** Only the browser knows the address under which it reaches this page. */
    private void make() {
        UI.getCurrent().getPage().fetchCurrentURL(here -> {
            String token = links.issue(actor, Texts.locale());
            TextField address = new TextField(text("calendar.address"));
            address.setValue(URI.create(here.toString()).resolve("/files/calendar/" + token + ".ics").toString());
            address.setReadOnly(true);
            address.addClassName("calendar-address");
            body.removeAll();
            body.add(address, quiet("calendar.once"), acts(true));
            address.focus();
        });
    }

    private static Paragraph quiet(String key) {
        Paragraph words = new Paragraph(text(key));
        words.addClassName("secondary");
        return words;
    }
}
