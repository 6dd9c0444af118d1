package org.openpass.portal.declarations;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.openpass.access.Actor;
import org.openpass.declaration.ChangeRefused;
import org.openpass.declaration.Changes;
import org.openpass.declaration.Filing;
import org.openpass.declaration.model.FieldError;
import org.openpass.ui.Texts;

/** Why a declaration is to be withdrawn; errors at their fields, and nothing typed is lost without a question. */
final class WithdrawForm extends Section implements BeforeLeaveObserver {

    private static final String REASON = "reasonCode";

    private final transient Changes changes;
    private final String number;
    private final transient Actor actor;
    private final ComboBox<String> reason = new ComboBox<>(text("change.reason"));
    private final TextArea explanation = new TextArea(text("withdraw.explanation"));
    private final Paragraph message = new Paragraph();
    private boolean asked;

    WithdrawForm(Changes changes, SortedMap<String, String> reasons, String number, Actor actor) {
        this.changes = changes;
        this.number = number;
        this.actor = actor;
        addClassNames("card", "withdraw-form");
        reason.setItems(reasons.keySet());
        reason.setItemLabelGenerator(code -> code + " · " + reasons.get(code));
        reason.setRequiredIndicatorVisible(true);
        reason.setManualValidation(true);
        explanation.setRequiredIndicatorVisible(true);
        explanation.setManualValidation(true);
        reason.addValueChangeListener(chosen -> reason.setInvalid(false));
        explanation.addValueChangeListener(typed -> explanation.setInvalid(false));
        explanation.setMinRows(4);
        explanation.setHelperText(text("withdraw.explanation.help"));
        message.addClassName("task-message");
        message.getElement().setAttribute("role", "alert");
        Button ask = new Button(text("withdraw.send"));
        ask.addThemeVariants(ButtonVariant.PRIMARY);
        ask.setDisableOnClick(true);
        ask.addClickListener(click -> {
            ask();
            ask.setEnabled(true);
        });
        Anchor cancel = new Anchor("cases/" + number, text("cancel"));
        cancel.addClassNames("row-act", "row-act-quiet");
        Div acts = new Div(ask, cancel);
        acts.addClassName("task-acts");
        add(message, reason, explanation, acts);
    }

    private void ask() {
        message.setText("");
        show(List.of());
        try {
            String request = changes.withdraw(number, reason.getValue(), explanation.getValue(), actor).number();
            asked = true;
            UI.getCurrent().navigate("cases/" + request);
        } catch (Filing.Refused wrong) {
            show(wrong.errors());
            (reason.isInvalid() ? reason : explanation).focus();
        } catch (ChangeRefused refused) {
            message.setText(text("refused." + refused.code()));
        }
    }

    private void show(List<FieldError> errors) {
        Map<String, String> words = new HashMap<>();
        errors.forEach(e -> {
            FieldError local = (e.field().equals(REASON) ? FieldError.of(REASON, "reasonCode.missing") : e)
                    .in(Texts.locale());
            words.put(e.field(), local.message() + " " + local.mend());
        });
        reason.setErrorMessage(words.get(REASON));
        reason.setInvalid(words.containsKey(REASON));
        explanation.setErrorMessage(words.get("explanation"));
        explanation.setInvalid(words.containsKey("explanation"));
    }

    /** Asks before what was typed is left behind. */
    @Override
    public void beforeLeave(BeforeLeaveEvent leaving) {
        if (asked || (reason.isEmpty() && explanation.isEmpty())) {
            return;
        }
        BeforeLeaveEvent.ContinueNavigationAction go = leaving.postpone();
        ConfirmDialog sure = new ConfirmDialog(text("withdraw.leave"), text("withdraw.leave.text"),
                text("withdraw.leave.yes"), yes -> {
                    asked = true;
                    go.proceed();
                });
        sure.setCancelable(true);
        sure.setCancelText(text("withdraw.leave.no"));
        sure.addCancelListener(no -> go.cancel());
        sure.open();
    }
}
