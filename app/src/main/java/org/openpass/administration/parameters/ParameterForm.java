package org.openpass.administration.parameters;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import com.vaadin.flow.data.binder.ValueContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openpass.access.CurrentActor;
import org.openpass.reference.ParameterList;
import org.openpass.reference.ParameterList.Line;
import org.openpass.release.Release;
import org.openpass.release.ReleaseRefused;
import org.openpass.release.RowError;
import org.openpass.ui.DateFields;
import org.openpass.ui.Texts;

/**
 * Another value of a parameter from a day on. All that is wrong is said at once, beside its field. A number is written as
 * tables have it: a comma would be groups to one reader and decimals to the next, so it is refused.
 */
final class ParameterForm extends Div {

    private static final int SHORTEST_TITLE = 3;
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_ARTICLE = 400;
    private static final int LONGEST_BASIS = 1_000;

    /** What the form needs, and who is told of the release that it made and whether it was submitted. */
    record Setting(ParameterList list, ParameterChanges changes, BiConsumer<Release, Boolean> kept, Runnable cancelled) {
    }

    private final transient Setting setting;
    private final transient Line line;
    private final TextField value = new TextField(text("parameters.value"));
    private final DatePicker day = DateFields.day(text("parameters.from"));
    private final TextField article = new TextField(text("parameters.article"));
    private final TextField title = new TextField(text("parameters.release.title"));
    private final TextArea basis = new TextArea(text("parameters.basis"));
    private final Paragraph message = new Paragraph();

    ParameterForm(Line line, Setting setting) {
        this.setting = setting;
        this.line = line;
        addClassNames("card", "parameter-form");
        ParameterList.Value last = line.next() == null ? line.now() : line.next();
        value.setHelperText(Stream.of(text("parameters.value.in", ParameterWords.unit(last.unit())),
                ParameterWords.bounds(line.least(), line.most()), text("parameters.value.write"))
                .filter(words -> !words.isEmpty()).collect(Collectors.joining(" ")));
        value.getElement().setAttribute("inputmode", "decimal");
        day.setHelperText(text("parameters.from.help"));
        article.setMaxLength(LONGEST_ARTICLE);
        article.setValue(line.article());
        title.setMaxLength(LONGEST_TITLE);
        title.setValue(ParameterWords.title(line.name()));
        title.setHelperText(text("parameters.release.title.help"));
        basis.setMaxLength(LONGEST_BASIS);
        basis.setHelperText(text("parameters.basis.help"));
        for (TextFieldBase<?, ?> field : List.of(value, article, title, basis)) {
            field.setManualValidation(true);
            field.setRequiredIndicatorVisible(true);
        }
        day.setManualValidation(true);
        day.setRequiredIndicatorVisible(true);
        message.addClassName("task-message");
        message.getElement().setAttribute("role", "alert");
        Paragraph stands = new Paragraph(text("parameters.form.stands", ParameterWords.value(last),
                ParameterWords.appliesTo(line.appliesTo())));
        Button submit = new Button(text("parameters.submit"), click -> keep(true));
        submit.addThemeVariants(ButtonVariant.PRIMARY);
        Div acts = new Div(submit, new Button(text("parameters.keep"), click -> keep(false)),
                new Button(text("cancel"), click -> setting.cancelled().run()));
        acts.addClassName("task-acts");
        add(new H2(text("parameters.form", ParameterWords.title(line.name()))), stands, value, day, article, title, basis,
                message, acts);
    }

    void focus() {
        value.focus();
    }

    private void keep(boolean submit) {
        boolean wrong = wrong();
        try {
            List<RowError> errors = setting.changes().trial(row(), CurrentActor.require());
            mark(errors);
            if (wrong || !errors.isEmpty()) {
                lead();
            } else {
                setting.kept().accept(setting.changes().keep(title.getValue(), basis.getValue(), row(), submit,
                        CurrentActor.require()), submit);
            }
        } catch (ReleaseRefused refused) {
            message.setText(refused.text(Texts.locale()));
        }
    }

    /** Takes marks away, and marks what no row has. */
    private boolean wrong() {
        message.setText("");
        value.setInvalid(false);
        article.setInvalid(false);
        boolean unreadable = day.getValue() == null
                && day.getDefaultValidator().apply(null, new ValueContext(day)).isError();
        day.setErrorMessage(text("dates.unreadable"));
        day.setInvalid(unreadable);
        title.setErrorMessage(text("parameters.release.title.wrong"));
        title.setInvalid(title.getValue().strip().length() < SHORTEST_TITLE);
        basis.setErrorMessage(text("required"));
        basis.setInvalid(basis.getValue().isBlank());
        return unreadable || title.isInvalid() || basis.isInvalid();
    }

    /** The parameter as it stands on the first day, with another value. */
    private Map<String, String> row() {
        LocalDate from = day.getValue();
        LocalDate known = line.now() == null ? line.next().from() : line.now().from();
        Map<String, String> row = new HashMap<>(setting.list().row(line.name(), from == null ? known : from)
                .or(() -> setting.list().row(line.name(), known)).orElseThrow());
        row.put("value", value.getValue());
        row.put("article", article.getValue());
        row.put("valid_from", from == null ? null : from.toString());
        return row;
    }

    private void mark(List<RowError> errors) {
        List<RowError> others = new ArrayList<>();
        for (RowError error : errors) {
            String words = error.text(Texts.locale());
            switch (error.column() == null ? "" : error.column()) {
                case "value" -> {
                    value.setErrorMessage(words);
                    value.setInvalid(true);
                }
                case "valid_from" -> {
                    day.setErrorMessage(day.isInvalid() ? day.getErrorMessage() : words);
                    day.setInvalid(true);
                }
                case "article" -> {
                    article.setErrorMessage(words);
                    article.setInvalid(true);
                }
                default -> others.add(error);
            }
        }
        message.setText(others.stream().map(error -> error.text(Texts.locale())).distinct()
                .collect(Collectors.joining(" ")));
    }

    /** Leads to the first that is wrong. */
    private void lead() {
        if (value.isInvalid()) {
            value.focus();
        } else if (day.isInvalid()) {
            day.focus();
        } else if (article.isInvalid()) {
            article.focus();
        } else if (title.isInvalid()) {
            title.focus();
        } else {
            basis.focus();
        }
    }
}
