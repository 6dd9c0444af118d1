package org.openpass.administration;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.openpass.access.CurrentActor;
import org.openpass.casework.NewOutage;
import org.openpass.casework.Outage;
import org.openpass.casework.OutageDrafts;
import org.openpass.casework.OutageRefused;
import org.openpass.casework.Outages;
import org.openpass.reference.Codes;
import org.openpass.terms.Seoul;
import org.openpass.ui.DateFields;
import org.openpass.ui.Formats;
import org.openpass.ui.Texts;

/** An outage as it is declared. What it would move is counted before it is. Moments are those of Korea. */
final class OutageForm extends Div {

    private static final int SHORTEST = 3;
    private static final int LONGEST = 200;
    private static final List<String> KINDS = List.of("payment", "supplement", "change", "letter");

    private final transient Outages outages;
    private final transient Clock clock;
    private final transient OutageDrafts drafts;
    private final transient Consumer<String> done;
    private final Button save = new Button("", click -> save(false));
    private final Button alone = new Button(text("outages.alone"), click -> save(true));
    private final TextField what = new TextField(text("outages.what"));
    private final Select<Outage.Cause> cause = new Select<>();
    private final DateTimePicker from = DateFields.moment(text("outages.from"));
    private final DateTimePicker until = DateFields.moment(text("outages.until"));
    private final CheckboxGroup<String> kinds = new CheckboxGroup<>(text("outages.kinds"));
    private final CheckboxGroup<String> offices = new CheckboxGroup<>(text("outages.offices"));
    private final Paragraph reach = new Paragraph();

    /** @param done is told what became of it */
    OutageForm(Outages outages, OutageDrafts drafts, Codes codes, Clock clock, Consumer<String> done, Runnable cancelled) {
        this.outages = outages;
        this.drafts = drafts;
        this.clock = clock;
        this.done = done;
        addClassName("outage-form");
        what.setMaxLength(LONGEST);
        what.setRequiredIndicatorVisible(true);
        what.setManualValidation(true);
        cause.setLabel(text("outages.cause"));
        cause.setItems(Outage.Cause.values());
        cause.setItemLabelGenerator(each -> text("outage.cause." + each));
        cause.setValue(Outage.Cause.POWER);
        moment(from);
        moment(until);
        from.setValue(clock.instant().atZone(Seoul.ZONE).toLocalDateTime().truncatedTo(ChronoUnit.MINUTES));
        until.setHelperText(text("outages.until.help"));
        kinds.setItems(KINDS);
        kinds.setItemLabelGenerator(OutageTable::kind);
        kinds.setHelperText(text("outages.kinds.help"));
        Map<String, String> names = codes.offices(Texts.locale());
        offices.setItems(names.keySet());
        offices.setItemLabelGenerator(code -> code + " " + names.get(code));
        offices.setHelperText(text("outages.offices.help"));
        reach.addClassName("outage-reach");
        reach.getElement().setAttribute("role", "status");
        from.addValueChangeListener(change -> count());
        until.addValueChangeListener(change -> {
            count();
            ways();
        });
        kinds.addValueChangeListener(change -> count());
        offices.addValueChangeListener(change -> count());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        Div acts = new Div(save, alone, new Button(text("cancel"), click -> cancelled.run()));
        acts.addClassName("task-acts");
        add(what, cause, from, until, kinds, offices, reach, acts);
        count();
        ways();
    }

    /** One that lasts is declared by one person, in haste; what moves deadlines is released by another. */
    private void ways() {
        boolean lasts = until.getValue() == null;
        save.setText(text(lasts ? "outages.declare.lasts" : "outages.submit"));
        alone.setVisible(!lasts && outages.alone());
    }

    void focus() {
        what.focus();
    }

    private static void moment(DateTimePicker picker) {
        picker.setDateAriaLabel(text("outages.day"));
        picker.setTimeAriaLabel(text("outages.hour"));
        picker.setManualValidation(true);
    }

    /** What it would touch, as soon as it is said from when. */
    private void count() {
        boolean possible = from.getValue() != null && !wrongFrom() && !wrongUntil();
        reach.setText(possible ? OutageWords.reach(outages.reach(outage(text("outages.title")))) : text("outages.reach.first"));
    }

    private void save(boolean byOne) {
        int length = what.getValue().strip().length();
        what.setErrorMessage(text("outages.what.wrong"));
        what.setInvalid(length < SHORTEST);
        from.setErrorMessage(text("outages.from.wrong"));
        from.setInvalid(wrongFrom());
        until.setErrorMessage(text("outages.until.wrong"));
        until.setInvalid(wrongUntil());
        if (!what.isInvalid() && !from.isInvalid() && !until.isInvalid()) {
            declare(outage(what.getValue()), byOne, CurrentActor.require().name());
        }
    }

    private void declare(NewOutage outage, boolean byOne, String by) {
        try {
            if (outage.until() == null) {
                outages.declare(outage, by);
                done.accept(text("outages.declared.lasts"));
            } else if (byOne) {
                done.accept(text("outages.declared", Formats.moment(outages.declare(outage, by).finalAt())));
            } else {
                drafts.declare(outage, by);
                done.accept(text("outages.submitted"));
            }
        } catch (OutageRefused refused) {
            done.accept(OutageWords.refused(refused));
        }
    }

    private boolean wrongFrom() {
        return from.getValue() == null || at(from).isAfter(clock.instant());
    }

    private boolean wrongUntil() {
        return until.getValue() != null && (at(until).isAfter(clock.instant())
                || from.getValue() != null && !at(until).isAfter(at(from)));
    }

    private NewOutage outage(String words) {
        return new NewOutage(words, cause.getValue(), List.copyOf(kinds.getValue()), List.copyOf(offices.getValue()),
                at(from), until.getValue() == null ? null : at(until));
    }

    private static Instant at(DateTimePicker picker) {
        return picker.getValue().atZone(Seoul.ZONE).toInstant();
    }
}
