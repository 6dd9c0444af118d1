package org.openpass.workbench.declaration;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextField;
import org.openpass.access.Actor;
import org.openpass.declaration.ChangeRefused;
import org.openpass.declaration.DeclarationStatus;
import org.openpass.declaration.Filing;
import org.openpass.declaration.OnBoard;
import org.openpass.declaration.model.FieldError;
import org.openpass.ui.Texts;
import org.openpass.workbench.CaseReading;
import org.openpass.workbench.CaseWork;

/** For officers, while the carry-in of selected goods is waited for: that they can be inspected on board instead (Art. 244(3)). */
@org.springframework.stereotype.Component
class OnBoardWork implements CaseWork {

    private static final int LONGEST = 500;

    private final OnBoard onBoard;
    private final DeclarationPage page;

    OnBoardWork(OnBoard onBoard, DeclarationPage page) {
        this.onBoard = onBoard;
        this.page = page;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public boolean isFor(CaseReading c) {
        return c.open() && OnBoard.mayOrder(c.actor()) && c.file().kind().equals(Filing.KIND)
                && c.file().status().equals(DeclarationStatus.WAITING_CARRY_IN.name());
    }

    @Override
    public Component show(CaseReading c, Component shown, Runnable done) {
        return shown instanceof Panel last ? last
                : new Panel(onBoard, page.of(c).orElseThrow().declaration().number(), c.actor(), done);
    }

    private static final class Panel extends Section {

        private final transient OnBoard onBoard;
        private final String number;
        private final transient Actor officer;
        private final transient Runnable done;
        private final TextField reason = new TextField(text("onBoard.reason"));
        private final Paragraph message = new Paragraph();

        Panel(OnBoard onBoard, String number, Actor officer, Runnable done) {
            this.onBoard = onBoard;
            this.number = number;
            this.officer = officer;
            this.done = done;
            addClassNames("card", "task-panel");
            getElement().setAttribute("aria-label", text("onBoard.title"));
            message.addClassName("task-message");
            message.getElement().setAttribute("role", "alert");
            reason.setMaxLength(LONGEST);
            reason.setRequiredIndicatorVisible(true);
            reason.setManualValidation(true);
            reason.addValueChangeListener(typed -> reason.setInvalid(false));
            reason.addClassName("party-field");
            Button order = new Button(text("onBoard.act"));
            order.setDisableOnClick(true);
            order.addClickListener(click -> {
                order();
                order.setEnabled(true);
            });
            Div buttons = new Div(order);
            buttons.addClassName("task-acts");
            add(new H2(text("onBoard.title")), new Paragraph(text("onBoard.text")), message, reason, buttons);
        }

        private void order() {
            message.setText("");
            try {
                onBoard.order(number, reason.getValue(), officer);
                done.run();
            } catch (Filing.Refused wrong) {
                FieldError error = wrong.errors().getFirst().in(Texts.locale());
                reason.setErrorMessage(error.message() + " " + error.mend());
                reason.setInvalid(true);
                reason.focus();
            } catch (ChangeRefused late) {
                message.setText(text("refused." + late.code()));
            }
        }
    }
}
