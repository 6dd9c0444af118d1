package org.openpass.workbench.letters;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.openpass.mailbox.LetterDraft;
import org.openpass.mailbox.LetterLanguage;
import org.openpass.mailbox.LetterTemplate;
import org.openpass.mailbox.LetterTemplate.Asked;
import org.openpass.terms.Labels.Label;
import org.openpass.ui.Texts;

/** What an officer chooses and writes for a letter: which, to whom, in what language, and what its template asks for. */
final class LetterForm extends Div {

    private final ComboBox<LetterTemplate> template = new ComboBox<>(text("letters.template"));
    private final ComboBox<Long> to = new ComboBox<>(text("letters.to"));
    private final ComboBox<LetterLanguage> language = new ComboBox<>(text("letters.language"));
    private final IntegerField days = new IntegerField(text("letters.days"));
    private final Div asked = new Div();
    private final transient Map<Asked, TextFieldBase<?, String>> fields = new LinkedHashMap<>();
    private final transient List<LetterTemplate> templates;
    private final int longestDays;
    private Runnable changed = () -> { };

    LetterForm(List<LetterTemplate> templates, int longestDays, List<Long> parties, Function<Long, String> name) {
        this.longestDays = longestDays;
        this.templates = templates;
        addClassName("letter-form");
        asked.addClassName("letter-asked");
        template.setItems(templates);
        template.setItemLabelGenerator(t -> in(t.name()));
        to.setItems(parties);
        to.setItemLabelGenerator(name::apply);
        language.setItems(LetterLanguage.values());
        language.setItemLabelGenerator(l -> text("letters.language." + l));
        language.setValue(LetterLanguage.KO);
        if (parties.size() == 1) {
            to.setValue(parties.getFirst());
        }
        days.setMin(1);
        days.setMax(longestDays);
        days.setStepButtonsVisible(true);
        days.setHelperText(text("letters.days.help", longestDays));
        days.setManualValidation(true);
        days.setVisible(false);
        for (ComboBox<?> choice : List.of(template, to, language)) {
            choice.setManualValidation(true);
            choice.setRequiredIndicatorVisible(true);
            choice.addValueChangeListener(e -> touched(choice));
        }
        template.addValueChangeListener(e -> ask(e.getValue()));
        days.addValueChangeListener(e -> touched(days));
        add(new Div(template, to, language, days), asked);
    }

    /** @param told when what was written is not what was looked at any more */
    void onChange(Runnable told) {
        changed = told;
    }

    private void touched(HasValidation field) {
        field.setInvalid(false);
        changed.run();
    }

    private void ask(LetterTemplate chosen) {
        asked.removeAll();
        fields.clear();
        days.setVisible(chosen != null && chosen.days() != null);
        days.setValue(chosen == null ? null : chosen.days());
        if (chosen != null) {
            chosen.asks().forEach(one -> fields.put(one, field(one)));
        }
    }

    private TextFieldBase<?, String> field(Asked one) {
        TextFieldBase<?, String> field;
        if (one.lines()) {
            TextArea area = new TextArea();
            area.setMaxLength(one.longest());
            area.setMinRows(3);
            area.setManualValidation(true);
            field = area;
        } else {
            TextField line = new TextField();
            line.setMaxLength(one.longest());
            line.setManualValidation(true);
            field = line;
        }
        field.setLabel(in(one.label()));
        field.setRequiredIndicatorVisible(!one.optional());
        // What is typed is known here before the page changes around it.
        field.setValueChangeMode(ValueChangeMode.TIMEOUT);
        field.setValueChangeTimeout(1_000);
        field.addValueChangeListener(e -> touched(field));
        asked.add(field);
        return field;
    }

    /** Says at each field what is wrong with it, and leads to the first; true when nothing is. */
    boolean isComplete() {
        boolean complete = check(template, template.isEmpty(), text("letters.required"));
        complete &= check(to, to.isEmpty(), text("letters.required"));
        complete &= check(language, language.isEmpty(), text("letters.required"));
        complete &= check(days, days.isVisible() && (days.getValue() == null || days.getValue() < 1
                || days.getValue() > longestDays), text("letters.daysWrong", longestDays));
        for (Map.Entry<Asked, TextFieldBase<?, String>> one : fields.entrySet()) {
            String typed = one.getValue().getValue();
            complete &= check(one.getValue(), typed.isBlank() && !one.getKey().optional(), text("letters.required"));
            complete &= check(one.getValue(), typed.length() > one.getKey().longest(),
                    text("letters.long", one.getKey().longest()));
        }
        return complete;
    }

    private static boolean check(HasValidation field, boolean wrong, String why) {
        if (wrong) {
            field.setErrorMessage(why);
            field.setInvalid(true);
        }
        return !wrong;
    }

    LetterDraft draft() {
        return new LetterDraft(template.getValue().id(), to.getValue(), language.getValue(), days.getValue(),
                fields.entrySet().stream().collect(Collectors.toMap(one -> one.getKey().name(),
                        one -> one.getValue().getValue())));
    }

    /** The template asks for a second person. */
    boolean needsSecondPerson() {
        return template.getValue().fourEyes() != null;
    }

    /** Shows what was written before, to be mended. */
    void fill(LetterDraft draft) {
        template.clear();
        templates.stream().filter(each -> each.id().equals(draft.template())).findFirst().ifPresent(template::setValue);
        to.setValue(draft.partyId());
        language.setValue(draft.language());
        if (draft.days() != null) {
            days.setValue(draft.days());
        }
        fields.forEach((one, field) -> field.setValue(draft.texts().getOrDefault(one.name(), "")));
    }

    void focus() {
        if (fields.isEmpty()) {
            template.focus();
        } else {
            fields.values().iterator().next().focus();
        }
    }

    /** The letter was sent: for another one nothing is written yet. */
    void clear() {
        template.clear();
        template.setInvalid(false);
    }

    private static String in(Label label) {
        return Texts.locale().getLanguage().equals("ko") ? label.ko() : label.en();
    }
}
