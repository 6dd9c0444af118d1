package org.openpass.studio.acts;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.openpass.authoring.acts.ActChoices.Choices;
import org.openpass.authoring.acts.ActChoices.Target;
import org.openpass.authoring.acts.NewAct;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** At which step a case is to go on, with what, and why. */
final class MoveForm extends Div {

    private static final JsonMapper JSON = new JsonMapper();

    private final transient Choices of;
    private final ComboBox<Target> target = new ComboBox<>(text("position.place.target"));
    private final TextField variables = new TextField(text("position.place.names"));
    private final Checkbox repeats = new Checkbox(text("position.repeats.meant"));
    private final Div warning = new Div();
    private final TextArea reason = new TextArea(text("position.reason"));
    private final TextField article = new TextField(text("position.article"));

    MoveForm(Choices of, ActWords words, Consumer<NewAct.Move> propose) {
        this.of = of;
        addClassName("act-form");
        target.setItems(of.targets());
        target.setItemLabelGenerator(each -> words.step(of.release(), each.id()));
        target.setHelperText(text("position.place.pick"));
        variables.setHelperText(text("position.place.names.help"));
        reason.setMaxLength(2_000);
        article.setMaxLength(200);
        warning.addClassNames("notice", "notice-bad");
        warning.setVisible(false);
        target.addValueChangeListener(change -> warn(change.getValue(), words));
        Button go = new Button(text("position.place.propose"), click -> asked().ifPresent(propose));
        go.addThemeVariants(ButtonVariant.PRIMARY);
        add(target, warning, variables, reason, article, go);
    }

    /** What would come again in vain is said as soon as the step is chosen. */
    private void warn(Target chosen, ActWords words) {
        warning.removeAll();
        repeats.setValue(false);
        warning.setVisible(chosen != null && !chosen.repeats().isEmpty());
        if (warning.isVisible()) {
            warning.add(new Paragraph(text("position.repeats", words.steps(of.release(), chosen.repeats()))), repeats);
        }
    }

    /** The reader clicked a step in the diagram. */
    void choose(String element) {
        of.targets().stream().filter(each -> each.id().equals(element)).findFirst().ifPresent(target::setValue);
    }

    void onTarget(Consumer<String> chosen) {
        target.addValueChangeListener(change -> chosen.accept(change.getValue() == null ? null : change.getValue().id()));
    }

    private Optional<NewAct.Move> asked() {
        target.setInvalid(target.getValue() == null);
        Optional<Map<String, String>> given = given();
        variables.setInvalid(given.isEmpty());
        variables.setErrorMessage(text("position.place.json"));
        return target.isInvalid() ? Optional.empty() : given.map(each -> new NewAct.Move(of.caseNumber(), of.step().key(),
                target.getValue().id(), each, repeats.getValue(), reason.getValue(), article.getValue()));
    }

    private Optional<Map<String, String>> given() {
        try {
            JsonNode read = JSON.readTree(variables.getValue().isBlank() ? "{}" : variables.getValue());
            Map<String, String> given = new LinkedHashMap<>();
            read.forEachEntry((name, value) -> given.put(name, value.toString()));
            return read.isObject() ? Optional.of(given) : Optional.empty();
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }
}
