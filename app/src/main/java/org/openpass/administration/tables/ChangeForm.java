package org.openpass.administration.tables;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.data.binder.ValueContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.openpass.access.CurrentActor;
import org.openpass.administration.tables.TableChanges.Change;
import org.openpass.administration.tables.TableChanges.Place;
import org.openpass.administration.tables.TableChanges.Trial;
import org.openpass.release.GovernedTable;
import org.openpass.release.Release;
import org.openpass.release.ReleaseRefused;
import org.openpass.release.RowError;
import org.openpass.ui.DateFields;
import org.openpass.ui.Focus;
import org.openpass.ui.Texts;

/**
 * A change of a table as somebody writes it: another row from a day on, a new one, or an end. All that is wrong is said at
 * once, beside its field; what was typed stays until it is kept.
 */
final class ChangeForm extends Div {

    private static final String FIRST_DAY = "valid_from";
    /** An end has no row: its day is the only field. */
    private static final Set<String> OF_AN_END = Set.of("valid_to", FIRST_DAY);

    /** What the form needs of its table. */
    record Setting(GovernedTable table, TableChanges changes, List<Release> open, Consumer<Release> kept,
            Runnable cancelled) {
    }

    private final transient Setting setting;
    private final H2 heading;
    private final RowForm row;
    private final String ending;
    private final DatePicker lastDay = DateFields.day(text("tables.end.day"));
    private final PlacePart place;
    private final Paragraph message = new Paragraph();

    private ChangeForm(Setting setting, String heading, RowForm row, String ending) {
        this.setting = setting;
        this.row = row;
        this.ending = ending;
        this.place = new PlacePart(setting.table().name(), setting.open());
        addClassNames("card", "change-form");
        message.addClassName("task-message");
        message.getElement().setAttribute("role", "alert");
        lastDay.setHelperText(text("tables.end.day.help"));
        lastDay.setRequiredIndicatorVisible(true);
        lastDay.setManualValidation(true);
        lastDay.setId("column-last-day");
        Button submit = new Button(text("tables.submit"), click -> keep(true));
        submit.addThemeVariants(ButtonVariant.PRIMARY);
        Div acts = new Div(submit, new Button(text("tables.keep"), click -> keep(false)),
                new Button(text("cancel"), click -> setting.cancelled().run()));
        acts.addClassName("task-acts");
        this.heading = new H2(heading);
        add(this.heading, new Paragraph(text("tables.form.help")), row == null ? lastDay : row, place, message, acts);
    }

    /** What stands in the row is another from a day on. */
    static ChangeForm change(Setting setting, String key, Map<String, String> stands) {
        Map<String, String> values = new HashMap<>(stands);
        if (!setting.table().key().contains(FIRST_DAY)) {
            values.put(FIRST_DAY, null);
        }
        return new ChangeForm(setting, text("tables.change.title", TableWords.key(key)),
                new RowForm(setting.table()).with(values).ofOneKey(), null);
    }

    static ChangeForm add(Setting setting) {
        return new ChangeForm(setting, text("tables.new.title"), new RowForm(setting.table()), null);
    }

    static ChangeForm end(Setting setting, String key) {
        return new ChangeForm(setting, text("tables.end.title", TableWords.key(key)), null, key);
    }

    /** What is changed is heard first; a day that had the focus would open its calendar over the form on a phone. */
    void focus() {
        Focus.on(heading);
    }

    private void keep(boolean submit) {
        message.setText("");
        boolean placeless = place.wrong();
        boolean unreadable = row == null ? dayless() : row.unreadable();
        Change change = row == null ? Change.end(ending, lastDay.getValue()) : Change.set(row.values());
        try {
            Place where = place.place();
            boolean refused = mark(setting.changes().trial(where, change, CurrentActor.require()), submit);
            if (placeless || unreadable || refused) {
                lead();
            } else {
                setting.kept().accept(setting.changes().keep(where, change, submit, CurrentActor.require()));
            }
        } catch (ReleaseRefused refused) {
            message.setText(TableWords.refused(refused));
        }
    }

    private boolean dayless() {
        boolean unreadable = lastDay.getDefaultValidator().apply(lastDay.getValue(), new ValueContext(lastDay)).isError();
        lastDay.setErrorMessage(text(unreadable ? "dates.unreadable" : "required"));
        lastDay.setInvalid(unreadable || lastDay.getValue() == null);
        return lastDay.isInvalid();
    }

    /** Says what hinders the change, and what hinders the draft; warnings are said where the draft is shown. */
    private boolean mark(Trial trial, boolean submit) {
        List<RowError> mine = new ArrayList<>();
        List<RowError> others = new ArrayList<>();
        trial.errors().stream().filter(error -> !error.warning()).forEach(error ->
                (error.number() == trial.number() ? mine : others).add(error));
        List<RowError> left = new ArrayList<>(row == null ? markEnd(mine) : row.mark(mine));
        others.stream().filter(error -> submit || error.number() == 0).forEach(left::add);
        message.setText(left.stream().map(error -> words(error, trial.number())).distinct().collect(Collectors.joining(" ")));
        return !mine.isEmpty() || !left.isEmpty();
    }

    private static String words(RowError error, int mine) {
        return error.number() == 0 || error.number() == mine ? error.text(Texts.locale())
                : text("tables.error.row", String.valueOf(error.number())) + " " + error.text(Texts.locale());
    }

    private List<RowError> markEnd(List<RowError> errors) {
        List<RowError> left = new ArrayList<>();
        for (RowError error : errors) {
            if (error.column() == null || !OF_AN_END.contains(error.column())) {
                left.add(error);
            } else if (!lastDay.isInvalid()) {
                lastDay.setErrorMessage(error.text(Texts.locale()));
                lastDay.setInvalid(true);
            }
        }
        return left;
    }

    /** Leads to the first that is wrong. */
    private void lead() {
        if (row != null && row.marked()) {
            row.focus(null);
        } else if (lastDay.isInvalid()) {
            lastDay.focus();
        } else {
            place.focus();
        }
    }
}
