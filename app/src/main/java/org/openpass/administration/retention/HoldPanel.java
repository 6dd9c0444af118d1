package org.openpass.administration.retention;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.Consumer;
import org.openpass.casework.RetentionHold;
import org.openpass.ui.DataTable;
import org.openpass.ui.Formats;

/** What is kept whatever its age, and by which one more is. */
final class HoldPanel extends Div {

    private static final int LONGEST = 500;
    private static final int SHORTEST = 3;

    private final TextField number = new TextField(text("retention.number"));
    private final TextField reason = new TextField(text("retention.reason"));

    /** @param hold keeps a case by its number, for this reason; answers with what is wrong, or null */
    HoldPanel(List<RetentionHold> holds, BinaryOperator<String> hold, Consumer<RetentionHold> release) {
        number.setRequiredIndicatorVisible(true);
        number.setManualValidation(true);
        number.setMaxLength(40);
        reason.setRequiredIndicatorVisible(true);
        reason.setManualValidation(true);
        reason.setMaxLength(LONGEST);
        Button keep = new Button(text("retention.hold"), click -> keep(hold));
        Div form = new Div(number, reason, keep);
        form.addClassName("hold-form");
        add(form);
        if (holds.isEmpty()) {
            add(new Paragraph(text("retention.holds.none")));
            return;
        }
        DataTable table = new DataTable(text("retention.holds"), text("retention.case"), text("retention.reason"),
                text("retention.setBy"), text("retention.setAt"), text("column.action"));
        holds.forEach(each -> {
            Button end = new Button(text("retention.release"), click -> release.accept(each));
            end.addThemeVariants(ButtonVariant.SMALL);
            end.setAriaLabel(text("retention.release") + ": " + each.caseNumber());
            table.row(each.caseNumber(), each.reason(), each.setBy(), Formats.briefMoment(each.setAt()), end);
        });
        add(table);
    }

    private void keep(BinaryOperator<String> hold) {
        number.setErrorMessage(text("required"));
        number.setInvalid(number.getValue().isBlank());
        reason.setErrorMessage(text("retention.reason.missing"));
        reason.setInvalid(reason.getValue().strip().length() < SHORTEST);
        if (!number.isInvalid() && !reason.isInvalid() && hold.apply(number.getValue(), reason.getValue()) != null) {
            number.setErrorMessage(text("retention.number.unknown"));
            number.setInvalid(true);
        }
    }
}
