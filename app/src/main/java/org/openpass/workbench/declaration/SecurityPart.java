package org.openpass.workbench.declaration;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import org.openpass.access.Actor;
import org.openpass.access.Right;
import org.openpass.collection.CollectionApi.Notice;
import org.openpass.declaration.ChangeRefused;
import org.openpass.declaration.Filing;
import org.openpass.declaration.model.FieldError;
import org.openpass.ui.Formats;
import org.openpass.ui.MissingRight;
import org.openpass.ui.Texts;
import org.openpass.workbench.declaration.DeclarationPage.Content;

/** The security that customs asks for before acceptance (Art. 248(2)); paying does as well. */
final class SecurityPart extends Div implements PartyPanel.Typed {

    private static final int LONGEST = 70;

    private final transient PartyActs acts;
    private final String number;
    private final String slip;
    private final transient Actor actor;
    private final transient Runnable done;
    private final TextField reference = new TextField(text("acts.security.reference"));
    private final Paragraph message = new Paragraph();

    SecurityPart(PartyActs acts, Content c, Notice notice, Actor actor, Runnable done) {
        this.acts = acts;
        this.number = c.declaration().number();
        this.slip = notice.number();
        this.actor = actor;
        this.done = done;
        message.addClassName("task-message");
        message.getElement().setAttribute("role", "alert");
        reference.setMaxLength(LONGEST);
        reference.setHelperText(text("acts.security.help"));
        reference.setRequiredIndicatorVisible(true);
        reference.setManualValidation(true);
        reference.addValueChangeListener(typed -> reference.setInvalid(false));
        reference.addClassName("party-field");
        Button provide = new Button(text("acts.security.act"));
        provide.addThemeVariants(ButtonVariant.PRIMARY);
        provide.setDisableOnClick(true);
        provide.addClickListener(click -> {
            provide();
            provide.setEnabled(true);
        });
        Anchor pay = new Anchor("declarations/" + number + "/payment", text("acts.security.pay"));
        pay.addClassNames("row-act", "row-act-quiet");
        Div buttons = new Div(provide, pay);
        buttons.addClassName("task-acts");
        add(new H2(text("acts.security")), new Paragraph(text("acts.security.text", Formats.won(notice.amount()))),
                message, reference, buttons);
        acts.missing(actor, Right.PAY).ifPresent(missing -> {
            reference.setEnabled(false);
            provide.setEnabled(false);
            add(new MissingRight(missing));
        });
    }

    private void provide() {
        message.setText("");
        reference.setInvalid(false);
        if (reference.getValue().isBlank()) {
            wrong(text("required"));
            return;
        }
        try {
            acts.security.offer(number, reference.getValue().strip(), actor);
            done.run();
        } catch (Filing.Refused wrong) {
            FieldError error = wrong.errors().getFirst().in(Texts.locale());
            wrong(error.message() + " " + error.mend());
        } catch (ChangeRefused late) {
            message.setText(text("refused." + late.code()));
        }
    }

    private void wrong(String why) {
        reference.setErrorMessage(why);
        reference.setInvalid(true);
        reference.focus();
    }

    @Override
    public String asks() {
        return "security " + slip;
    }

    @Override
    public void refresh() {
        // The amount belongs to the slip, and another slip is asked for anew.
    }

    /** A reference that nobody wants any more is of no use to its writer. */
    @Override
    public boolean over() {
        return false;
    }
}
