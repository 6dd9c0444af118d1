package org.openpass.studio.trial;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.openpass.authoring.recording.PassedCases.Passed;
import org.openpass.authoring.recording.Recording;
import org.openpass.authoring.recording.RiskSaid;
import org.openpass.terms.Labels;
import org.openpass.ui.DataTable;
import org.openpass.ui.Formats;
import org.openpass.ui.Texts;

/** Which case is recorded, and what its risk was where who records does not read that. */
final class WhichCase extends Div {

    private static final int LONGEST = 60;
    private static final int LONGEST_REASON = 500;

    private final TextField number = new TextField(text("recording.number"));
    private final TextField reason = new TextField(text("recording.reason"));
    private final Select<String> grade = new Select<>();
    private final Checkbox aeo = new Checkbox(text("recording.risk.aeo"));
    private final Checkbox first = new Checkbox(text("recording.risk.firstImport"));
    private final Checkbox drawn = new Checkbox(text("recording.risk.drawn"));
    private final boolean says;

    /** @param says whether the risk is asked for, since it is not read from the case */
    WhichCase(boolean says) {
        this.says = says;
        addClassName("which-case");
        number.setMaxLength(LONGEST);
        number.setRequiredIndicatorVisible(true);
        number.setManualValidation(true);
        number.setErrorMessage(text("recording.number.missing"));
        number.setHelperText(text("recording.look"));
        reason.setMaxLength(LONGEST_REASON);
        reason.setWidthFull();
        reason.setManualValidation(true);
        reason.setErrorMessage(text("recording.reason.missing"));
        reason.setVisible(false);
        add(number, reason);
        if (says) {
            add(risk());
        }
    }

    private Div risk() {
        grade.setLabel(text("recording.risk.grade"));
        grade.setItems(RiskSaid.GRADES);
        grade.setItemLabelGenerator(each -> text("recording.risk." + each));
        grade.setValue(RiskSaid.GRADES.getFirst());
        first.setValue(true);
        Paragraph why = new Paragraph(text("recording.risk.why"));
        why.addClassName("secondary");
        Div risk = new Div(new H3(text("recording.risk")), why, grade, aeo, first, drawn);
        risk.addClassName("risk-said");
        return risk;
    }

    /** Offers cases that came by an element. */
    void offer(String element, List<Passed> passed) {
        if (passed.isEmpty()) {
            addComponentAsFirst(new Paragraph(text("recording.passed.none", element)));
            return;
        }
        DataTable table = new DataTable(text("recording.passed", element), text("heat.case"), text("heat.status"), text("heat.office"),
                text("recording.opened"), text("recording.choose"));
        passed.forEach(each -> {
            Button choose = new Button(text("recording.choose"), click -> number.setValue(each.subject()));
            choose.addThemeVariants(ButtonVariant.SMALL);
            choose.setAriaLabel(text("recording.choose.of", each.subject()));
            table.row(each.subject(), Labels.text("status." + each.status(), Texts.locale()), each.office(),
                    Formats.moment(each.openedAt()), new Div(choose));
        });
        addComponentAsFirst(table);
        addComponentAsFirst(new H3(text("recording.passed", element)));
        number.setValue(passed.getFirst().subject());
    }

    /** What is asked for; null where no case is named, which is said. */
    Recording.Asked asked() {
        number.setInvalid(number.getValue().isBlank());
        if (number.isInvalid()) {
            number.focus();
            return null;
        }
        return new Recording.Asked(number.getValue().strip(), says ? new RiskSaid(grade.getValue(), aeo.getValue(), first.getValue(),
                drawn.getValue()) : null, reason.getValue().isBlank() ? null : reason.getValue());
    }

    /** It is not shown before somebody says why. */
    void askWhy() {
        reason.setVisible(true);
        reason.setInvalid(true);
        reason.focus();
    }
}
