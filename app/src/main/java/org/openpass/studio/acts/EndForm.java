package org.openpass.studio.acts;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.BiConsumer;
import org.openpass.terms.Labels.Label;
import org.openpass.ui.Texts;

/** Why a case is to be ended, and as what it ends. */
final class EndForm extends Div {

    EndForm(Label means, BiConsumer<String, String> propose) {
        addClassName("act-form");
        TextArea reason = new TextArea(text("position.reason"));
        reason.setMaxLength(2_000);
        TextField article = new TextField(text("position.article"));
        article.setMaxLength(200);
        add(new Paragraph(means.in(Texts.locale())), reason, article, new Button(text("position.place.end.propose"), click ->
                propose.accept(reason.getValue(), article.getValue())));
    }
}
