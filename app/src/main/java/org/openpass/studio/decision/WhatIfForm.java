package org.openpass.studio.decision;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.openpass.authoring.whatif.WhatIf;
import org.openpass.authoring.whatif.WhatIf.Question;
import org.openpass.authoring.whatif.WhatIfRefused;
import org.openpass.authoring.whatif.WhatIfRefused.Fault;
import org.openpass.authoring.whatif.WhatIfs;
import org.openpass.ui.DateFields;
import org.openpass.ui.Texts;

/** On how many of the last cases, and of which days, the table is to be tried. */
final class WhatIfForm extends Div {

    private final IntegerField cases = new IntegerField(text("whatif.cases"));
    private final DatePicker from = DateFields.day(text("whatif.from"));
    private final DatePicker until = DateFields.day(text("whatif.until"));
    private final Button ask = new Button(text("whatif.try"));
    private final Div faults = new Div();

    WhatIfForm(LocalDate today, Consumer<Question> asked) {
        addClassName("whatif-form");
        cases.setMin(1);
        cases.setMax(WhatIfs.MOST);
        cases.setStepButtonsVisible(false);
        cases.setValue(WhatIfs.USUAL);
        from.setMax(today);
        until.setMax(today);
        from.setClearButtonVisible(true);
        until.setClearButtonVisible(true);
        ask.addThemeVariants(ButtonVariant.PRIMARY);
        ask.addClickListener(click -> asked.accept(new Question(null, cases.getValue() == null ? 0 : cases.getValue(), from.getValue(),
                until.getValue())));
        faults.addClassName("whatif-faults");
        faults.getElement().setAttribute("role", "alert");
        Div fields = new Div(cases, from, until, ask);
        fields.addClassName("filters");
        Paragraph what = new Paragraph(text("whatif.what"));
        what.addClassName("secondary");
        add(what, fields, faults);
    }

    /** @param possible else there is nothing to wait for, or no trial to be had */
    void possible(boolean possible) {
        ask.setEnabled(possible);
    }

    /** The question of before, to be asked again or otherwise. */
    void show(WhatIf tried) {
        cases.setValue(tried.cases());
        from.setValue(tried.from());
        until.setValue(tried.until());
    }

    void clear() {
        faults.removeAll();
        cases.setInvalid(false);
        until.setInvalid(false);
    }

    /** All that is wrong, each at its field. */
    void refused(WhatIfRefused refused) {
        clear();
        Locale reader = Texts.locale();
        List<Fault> all = refused.faults();
        if (all.isEmpty()) {
            say(refused.text(reader));
        }
        all.forEach(fault -> {
            switch (fault.field()) {
                case "cases" -> {
                    cases.setErrorMessage(fault.text(reader));
                    cases.setInvalid(true);
                }
                case "until" -> {
                    until.setErrorMessage(fault.text(reader));
                    until.setInvalid(true);
                }
                default -> say(fault.text(reader) + " " + fault.mend(reader));
            }
        });
    }

    private void say(String words) {
        Paragraph said = new Paragraph(words);
        said.addClassName("task-message");
        faults.add(said);
    }
}
