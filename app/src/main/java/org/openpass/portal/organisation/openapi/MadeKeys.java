package org.openpass.portal.organisation.openapi;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.stream.Collectors;
import org.openpass.access.OpenApiKeys.Made;

/** Keys that were just made, this once: a line each, the look-up and its key. */
final class MadeKeys extends Div {

    private static final int MOST_LINES = 12;

    /** @param done runs when they were taken over */
    MadeKeys(List<Made> made, Runnable done) {
        String lines = made.stream().map(each -> each.key().api() + " " + each.secret()).collect(Collectors.joining("\n"));
        TextArea shown = new TextArea(text("openApiKeys.once"), lines, "");
        shown.setReadOnly(true);
        shown.setAutoselect(true);
        shown.setMaxRows(MOST_LINES);
        shown.addClassNames("party-keys-once", "hash");
        Span said = new Span();
        said.getElement().setAttribute("role", "status");
        Button copy = new Button(text("copy"), VaadinIcon.COPY_O.create(), click ->
                getElement().executeJs("""
                        return navigator.clipboard ? navigator.clipboard.writeText($0).then(() => true, () => false) : false
                        """, lines).then(Boolean.class, copied -> said.setText(text(copied ? "copied" : "partyKeys.copyYourself"))));
        copy.addThemeVariants(ButtonVariant.PRIMARY);
        Div acts = new Div(copy, new Button(text("done"), click -> done.run()), said);
        acts.addClassName("task-acts");
        add(new H3(text("openApiKeys.made", made.size())), new Paragraph(text("openApiKeys.once.text")), shown, acts);
        addClassName("party-keys-made");
        addAttachListener(attached -> shown.focus());
    }
}
