package org.openpass.studio.operate;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.openpass.access.Actor;
import org.openpass.authoring.acts.ActRefused;
import org.openpass.authoring.acts.Acts;
import org.openpass.authoring.acts.NewAct;
import org.openpass.ui.Formats;
import org.openpass.ui.Texts;

/** Another value for what stops the chosen cases; it is proposed here and signed by another owner. */
final class MendForm extends Details {

    private final Button go = new Button();

    MendForm(Acts acts, String variable, Set<Long> chosen, Actor actor) {
        super(text("position.mend.title"));
        TextField name = new TextField(text("position.mend.variable"));
        name.setValue(variable == null ? "" : variable);
        name.setMaxLength(100);
        TextField value = new TextField(text("position.mend.value"));
        value.setHelperText(text("position.mend.value.help"));
        TextArea reason = new TextArea(text("position.reason"));
        reason.setMaxLength(2_000);
        Paragraph refused = new Paragraph();
        refused.addClassNames("notice", "notice-bad");
        refused.getElement().setAttribute("role", "alert");
        refused.setVisible(false);
        go.addClickListener(click -> {
            try {
                UI.getCurrent().navigate("studio/acts/" + acts.mend(new NewAct.Mend(List.copyOf(chosen), name.getValue(),
                        value.getValue(), reason.getValue()), actor).id());
            } catch (ActRefused no) {
                refused.setText(words(no, Texts.locale()));
                refused.setVisible(true);
            }
        });
        Div form = new Div(refused, name, value, reason, go);
        form.addClassName("mend-form");
        add(form);
        count(0);
    }

    private static String words(ActRefused no, Locale reader) {
        return no.faults().stream().map(fault -> fault.text(reader, Function.identity())).collect(Collectors.joining(" "));
    }

    void count(int chosen) {
        go.setText(text("position.mend.propose", Formats.number(chosen)));
        go.setEnabled(chosen > 0);
    }
}
