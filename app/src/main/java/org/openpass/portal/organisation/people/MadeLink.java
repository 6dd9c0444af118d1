package org.openpass.portal.organisation.people;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Instant;
import org.openpass.ui.Formats;

/** The link of an invitation, shown this once. */
final class MadeLink extends Div {

    private static final int SHOWN_MILLIS = 4_000;

    MadeLink(String name, String address, Instant until, Runnable done) {
        addClassName("people-link");
        TextField shown = new TextField(text("people.link", name));
        shown.setValue(address);
        shown.setReadOnly(true);
        Button copy = new Button(text("copy"), VaadinIcon.COPY_O.create(), click -> {
            UI.getCurrent().getPage().executeJs("navigator.clipboard && navigator.clipboard.writeText($0)", address);
            Notification.show(text("copied"), SHOWN_MILLIS, Notification.Position.BOTTOM_START);
        });
        copy.addThemeVariants(ButtonVariant.PRIMARY);
        Div acts = new Div(copy, new Button(text("done"), click -> done.run()));
        acts.addClassName("task-acts");
        add(new Paragraph(text("people.link.once", name, Formats.moment(until))), shown, acts);
        shown.focus();
    }
}
