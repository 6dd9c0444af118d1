package org.openpass.administration.calendar;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.binder.ValueContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.openpass.access.CurrentActor;
import org.openpass.reference.CalendarList.DayOff;
import org.openpass.release.Release;
import org.openpass.release.ReleaseRefused;
import org.openpass.release.RowError;
import org.openpass.ui.DateFields;
import org.openpass.ui.Focus;
import org.openpass.ui.Formats;
import org.openpass.ui.Texts;

/** A day off as somebody names it. All that is wrong is said at once, beside its field. */
final class DayOffForm extends Div {

    private static final int LONGEST = 400;
    private static final String TEMPORARY = "TEMPORARY";
    private static final List<String> KINDS = List.of(TEMPORARY, "ELECTION", "PUBLIC", "SUBSTITUTE", "LABOUR_DAY", "CUSTOMS");

    private final transient CalendarChanges changes;
    private final transient Consumer<Release> kept;
    private final H2 heading = new H2();
    private final DatePicker day = DateFields.day(text("workdays.form.day"));
    private final ComboBox<String> kind = new ComboBox<>(text("table.reference.holidays.kind"));
    private final TextField korean = new TextField(text("table.reference.holidays.name_ko"));
    private final TextField english = new TextField(text("table.reference.holidays.name_en"));
    private final TextField basis = new TextField(text("table.reference.holidays.source"));
    private final Paragraph message = new Paragraph();
    private final transient Map<String, Component> fields = new LinkedHashMap<>();

    /** @param kept told of the release that was made of it */
    DayOffForm(CalendarChanges changes, Consumer<Release> kept, Runnable cancelled) {
        this.changes = changes;
        this.kept = kept;
        addClassNames("card", "day-off-form");
        heading.setText(text("workdays.name"));
        fields.put("valid_from", day);
        fields.put("kind", kind);
        fields.put("name_ko", korean);
        fields.put("name_en", english);
        fields.put("source", basis);
        day.setHelperText(text("table.reference.holidays.valid_from.help"));
        day.setRequiredIndicatorVisible(true);
        day.setManualValidation(true);
        kind.setItems(KINDS);
        kind.setItemLabelGenerator(CalendarWords::kind);
        kind.setRequiredIndicatorVisible(true);
        kind.setManualValidation(true);
        kind.addValueChangeListener(change -> propose());
        kind.setValue(TEMPORARY);
        for (TextField field : List.of(korean, english, basis)) {
            field.setMaxLength(LONGEST);
            field.setRequiredIndicatorVisible(true);
            field.setManualValidation(true);
        }
        basis.setHelperText(text("table.reference.holidays.source.help"));
        basis.addClassName("wide");
        message.addClassName("task-message");
        message.getElement().setAttribute("role", "alert");
        Button submit = new Button(text("tables.submit"), click -> keep(true));
        submit.addThemeVariants(ButtonVariant.PRIMARY);
        Div acts = new Div(submit, new Button(text("tables.keep"), click -> keep(false)),
                new Button(text("cancel"), click -> cancelled.run()));
        acts.addClassName("task-acts");
        add(heading, new Paragraph(text("workdays.form.help")));
        add(fields.values());
        add(message, acts);
    }

    /** The same day under other words. */
    DayOffForm with(DayOff off) {
        heading.setText(text("workdays.change", Formats.day(off.day()), CalendarWords.name(off)));
        day.setValue(off.day());
        day.setReadOnly(true);
        kind.setValue(off.kind());
        korean.setValue(off.nameKo());
        english.setValue(off.nameEn());
        basis.setValue(off.source());
        return this;
    }

    void focus() {
        Focus.on(heading);
    }

    /** A day that the government names at short notice is called so by everybody. */
    private void propose() {
        if (TEMPORARY.equals(kind.getValue()) && korean.isEmpty() && english.isEmpty()) {
            korean.setValue("임시공휴일");
            english.setValue("Temporary holiday");
        }
    }

    private void keep(boolean submit) {
        message.setText("");
        fields.values().forEach(field -> mark(field, null));
        boolean unreadable = day.getValue() == null
                && day.getDefaultValidator().apply(null, new ValueContext(day)).isError();
        if (unreadable) {
            mark(day, text("dates.unreadable"));
        }
        DayOff off = new DayOff(day.getValue(), korean.getValue(), english.getValue(), kind.getValue(), basis.getValue());
        try {
            List<RowError> errors = changes.trial(day.getValue(), off, CurrentActor.require());
            errors.stream().filter(error -> fields.containsKey(error.column())).filter(error -> !marked(fields.get(
                    error.column()))).forEach(error -> mark(fields.get(error.column()), error.text(Texts.locale())));
            message.setText(errors.stream().filter(error -> !fields.containsKey(error.column()))
                    .map(error -> error.text(Texts.locale())).distinct().collect(Collectors.joining(" ")));
            if (unreadable || !errors.isEmpty()) {
                lead();
            } else {
                kept.accept(changes.keep(off, text("workdays.title.off", Formats.day(off.day()), off.nameKo()), submit,
                        CurrentActor.require()));
            }
        } catch (ReleaseRefused refused) {
            message.setText(refused.text(Texts.locale()));
        }
    }

    private void lead() {
        fields.values().stream().filter(DayOffForm::marked).findFirst().ifPresent(field -> ((Focusable<?>) field).focus());
    }

    private static void mark(Component field, String error) {
        HasValidationProperties marked = (HasValidationProperties) field;
        marked.setErrorMessage(error);
        marked.setInvalid(error != null);
    }

    private static boolean marked(Component field) {
        return ((HasValidationProperties) field).isInvalid();
    }
}
