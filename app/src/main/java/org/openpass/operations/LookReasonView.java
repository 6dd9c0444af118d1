package org.openpass.operations;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import jakarta.annotation.security.PermitAll;
import org.openpass.access.CurrentActor;
import org.openpass.audittrail.LookReasonMissing;
import org.openpass.audittrail.Looks.How;
import org.openpass.ui.MainLayout;
import org.springframework.http.HttpStatus;

/** Stands in the place of another office's case until the reader has said why they look at it; the address stays. */
@ParentLayout(MainLayout.class)
@PermitAll
@StyleSheet("styles/looks.css")
public class LookReasonView extends Div implements HasErrorParameter<LookReasonMissing>, HasDynamicTitle {

    private static final int LONGEST = 500;

    private final transient CaseLooks looks;
    private final TextArea reason = new TextArea(text("looks.ask.reason"));
    private String number = "";

    LookReasonView(CaseLooks looks) {
        this.looks = looks;
        addClassNames("page", "looks-ask");
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<LookReasonMissing> error) {
        number = error.getException().number();
        removeAll();
        reason.setMaxLength(LONGEST);
        reason.setWidthFull();
        reason.setRequiredIndicatorVisible(true);
        reason.setManualValidation(true);
        reason.setHelperText(text("looks.ask.help", looks.shortestReason()));
        Button go = new Button(text("looks.ask.go"), click -> say());
        go.addThemeVariants(ButtonVariant.PRIMARY);
        Anchor back = new Anchor("inbox", text("looks.ask.back"));
        back.addClassName("button-link");
        Div acts = new Div(go, back);
        acts.addClassName("looks-acts");
        Div card = new Div(new H1(text("looks.ask.title", number)), new Paragraph(text("looks.ask.why")), reason, acts);
        card.addClassName("card");
        add(card);
        reason.focus();
        // The frame knows no 428, which software is answered.
        return HttpStatus.FORBIDDEN.value();
    }

    /** The reason stands from now on for this case and day, so that the page that was wanted is simply asked for again. */
    private void say() {
        reason.setErrorMessage(text("looks.ask.short", looks.shortestReason()));
        reason.setInvalid(!looks.says(reason.getValue()));
        if (!reason.isInvalid()) {
            UI window = UI.getCurrent();
            looks.take(looks.at(number, CurrentActor.require(), LooksThroughScreens.address(window), reason.getValue()),
                    "reason", How.LOOK);
            window.getPage().reload();
        }
    }

    @Override
    public String getPageTitle() {
        return number + " · OpenPass";
    }
}
