package org.openpass.workbench.links;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import org.openpass.casework.CaseLink.Kind;

/** By which an officer links another case: how, its number, and why. */
final class LinkFields extends Div {

    private static final int LONGEST_NOTE = 500;

    private final Select<Kind> kind = new Select<>();
    private final TextField number = new TextField(text("links.number"));
    private final TextField note = new TextField(text("links.note"));
    private transient Runnable add = () -> { };

    LinkFields() {
        addClassName("links-add");
        kind.setLabel(text("links.how"));
        kind.setItems(Kind.RELATED, Kind.FOLLOWS, Kind.DUPLICATE, Kind.SAME_CARGO);
        kind.setItemLabelGenerator(each -> words(each, true));
        kind.setValue(Kind.RELATED);
        number.setHelperText(text("links.number.help"));
        number.addValueChangeListener(typed -> number.setInvalid(false));
        note.setMaxLength(LONGEST_NOTE);
        Button link = new Button(text("links.add"), click -> link());
        link.addThemeVariants(ButtonVariant.PRIMARY);
        Div fields = new Div(kind, number, note);
        fields.addClassName("links-fields");
        add(new H2(text("links.another")), fields, link);
    }

    /** What the kind says of this case and the other one, seen from one of the two ends. */
    static String words(Kind kind, boolean outward) {
        return text("links." + (outward ? "out." : "in.") + kind);
    }

    void onAdd(Runnable act) {
        add = act;
    }

    private void link() {
        if (number.getValue().isBlank()) {
            say(text("links.number.missing"));
        } else {
            add.run();
        }
    }

    TextField number() {
        return number;
    }

    Kind kind() {
        return kind.getValue();
    }

    String note() {
        return note.getValue();
    }

    void clear() {
        number.clear();
        note.clear();
        number.setInvalid(false);
    }

    void say(String why) {
        number.setErrorMessage(why);
        number.setInvalid(true);
        number.focus();
    }
}
