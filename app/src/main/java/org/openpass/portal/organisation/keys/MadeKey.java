package org.openpass.portal.organisation.keys;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import org.openpass.access.PartyKeys.Made;

/** A key that was just made, this once. */
final class MadeKey extends Div {

    private final TextField shown = new TextField(text("partyKeys.once"));

    /** @param done runs when the key was taken over */
    MadeKey(Made made, Runnable done) {
        shown.setValue(made.secret());
        shown.setReadOnly(true);
        shown.setAutoselect(true);
        shown.addClassName("party-keys-once");
        Span said = new Span();
        said.getElement().setAttribute("role", "status");
        Button copy = new Button(text("copy"), VaadinIcon.COPY_O.create(), click ->
                // Some browsers and pages without TLS do not let a page write there: then people copy it themselves.
                getElement().executeJs("""
                        return navigator.clipboard ? navigator.clipboard.writeText($0).then(() => true, () => false) : false
                        """, made.secret()).then(Boolean.class,
                        copied -> said.setText(text(copied ? "copied" : "partyKeys.copyYourself"))));
        copy.addThemeVariants(ButtonVariant.PRIMARY);
        Div acts = new Div(copy, new Button(text("done"), click -> done.run()), said);
        acts.addClassName("task-acts");
        add(new H3(text("partyKeys.made", made.key().name())), new Paragraph(text("partyKeys.once.text")), shown, acts);
        addClassName("party-keys-made");
    }

    void focus() {
        shown.focus();
    }
}
