package org.openpass.workbench.cargo;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import org.openpass.access.Actor;
import org.openpass.cargo.Fault;
import org.openpass.cargo.MovementRefused;
import org.openpass.cargo.overdue.OverdueCase;
import org.openpass.cargo.overdue.OverdueCases;
import org.openpass.ui.Texts;

/** Opens the case of goods of a place that cannot wait for the end of their storage period (Customs Act Art. 208(1) nos. 1 to 5). */
final class EarlySale extends Dialog {

    private static final int LONGEST = 500;
    private static final int LONGEST_NUMBER = 60;

    private final transient OverdueCases overdue;
    private final transient Actor actor;
    private final String place;
    private final TextField number = new TextField(text("cargo.number"));
    private final ComboBox<String> ground = new ComboBox<>(text("overdue.ground"));
    private final TextArea why = new TextArea(text("overdue.why"));
    private final Paragraph message = new Paragraph();

    private EarlySale(OverdueCases overdue, Actor actor, String place) {
        this.overdue = overdue;
        this.actor = actor;
        this.place = place;
        setHeaderTitle(text("overdue.early"));
        setWidth("34rem");
        message.addClassName("task-message");
        message.getElement().setAttribute("role", "alert");
        number.setMaxLength(LONGEST_NUMBER);
        number.setRequiredIndicatorVisible(true);
        number.setManualValidation(true);
        ground.setItems(OverdueCase.EARLY);
        ground.setItemLabelGenerator(each -> text("overdue.ground." + each));
        ground.setRequiredIndicatorVisible(true);
        ground.setManualValidation(true);
        why.setMaxLength(LONGEST);
        why.setRequiredIndicatorVisible(true);
        why.setManualValidation(true);
        number.setWidthFull();
        ground.setWidthFull();
        why.setWidthFull();
        add(new Div(new Paragraph(text("overdue.early.text")), message, number, ground, why));
        Button open = new Button(text("overdue.early.act"), click -> open(click.getSource()));
        open.addThemeVariants(ButtonVariant.PRIMARY);
        open.setDisableOnClick(true);
        getFooter().add(new Button(text("cancel"), click -> close()), open);
    }

    /** What opens it, for who may. */
    static Button button(OverdueCases overdue, Actor actor, String place) {
        return new Button(text("overdue.early"), click -> new EarlySale(overdue, actor, place).open());
    }

    private void open(Button pressed) {
        message.setText("");
        number.setInvalid(false);
        ground.setInvalid(false);
        why.setInvalid(false);
        try {
            String opened = overdue.openEarly(number.getValue().strip(), place, ground.getValue(), why.getValue(), actor);
            close();
            UI.getCurrent().navigate("cases/" + opened);
        } catch (MovementRefused refused) {
            refused.faults().forEach(this::wrong);
        }
        pressed.setEnabled(true);
    }

    private void wrong(Fault fault) {
        String said = fault.text(Texts.locale()) + " " + fault.mend(Texts.locale());
        switch (fault.field()) {
            case "cargoNumber" -> {
                number.setErrorMessage(said);
                number.setInvalid(true);
            }
            case "ground" -> {
                ground.setErrorMessage(said);
                ground.setInvalid(true);
            }
            case "why" -> {
                why.setErrorMessage(said);
                why.setInvalid(true);
            }
            default -> message.setText(said);
        }
    }
}
