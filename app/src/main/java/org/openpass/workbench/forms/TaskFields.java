package org.openpass.workbench.forms;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.HasValueChangeMode;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.openpass.ui.Formats;
import tools.jackson.databind.JsonNode;

/** Makes the field for a component of a Camunda Form. */
final class TaskFields {

    private TaskFields() {
    }

    /** The field; null for what is no field, or none that is known. */
    static Component of(JsonNode c, FileField.Maker files, Locale reader) {
        return switch (c.path("type").asString("")) {
            case "textfield" -> typed(new TextField());
            case "textarea" -> typed(new TextArea());
            case "number" -> number();
            case "checkbox" -> new Checkbox();
            case "select" -> select(c, reader);
            case "radio" -> radio(c, reader);
            case "filepicker" -> files.of(c.path("multiple").asBoolean(false), c.path("accept").asString(""));
            default -> null;
        };
    }

    /** A kept answer, which was JSON meanwhile, as the field holds it. */
    static Object value(Component field, Object answer) {
        return switch (field) {
            case BigDecimalField number -> new BigDecimal(answer.toString());
            case Checkbox box -> Boolean.valueOf(answer.toString());
            case FileField picker -> answer instanceof Collection<?> ids
                    ? ids.stream().map(Object::toString).toList() : List.of(answer.toString());
            default -> answer.toString();
        };
    }

    /** An answer in the reader's words; empty for none. */
    @SuppressWarnings("unchecked")
    static String words(Component field, Object answer) {
        if (answer == null || answer.toString().isEmpty()) {
            return "";
        }
        return switch (field) {
            case ComboBox<?> choice -> ((ComboBox<String>) choice).getItemLabelGenerator().apply(answer.toString());
            case RadioButtonGroup<?> choice -> ((RadioButtonGroup<String>) choice).getItemLabelGenerator()
                    .apply(answer.toString());
            case null, default -> answer.toString();
        };
    }

    /** What is typed is known here before the page changes around it. */
    private static <T extends Component & HasValueChangeMode> T typed(T field) {
        field.setValueChangeMode(ValueChangeMode.LAZY);
        return field;
    }

    /** The point or comma that sets decimals apart is the reader's. */
    private static BigDecimalField number() {
        BigDecimalField number = new BigDecimalField();
        number.setLocale(Formats.decimals());
        return number;
    }

    private static List<String> values(JsonNode c) {
        return c.path("values").valueStream().map(v -> v.path("value").asString()).toList();
    }

    private static String valueText(JsonNode c, String value, Locale reader) {
        String label = c.path("values").valueStream().filter(v -> v.path("value").asString().equals(value))
                .map(v -> v.path("label").asString()).findFirst().orElse(value);
        return texts(c, "value." + value, label, reader);
    }

    private static Component select(JsonNode c, Locale reader) {
        // Vaadin's Select marks its button as required, which a button cannot be (axe: aria-allowed-attr).
        ComboBox<String> select = new ComboBox<>();
        select.setItems(values(c));
        select.setItemLabelGenerator(v -> valueText(c, v, reader));
        return select;
    }

    private static Component radio(JsonNode c, Locale reader) {
        RadioButtonGroup<String> group = new RadioButtonGroup<>();
        group.setItems(values(c));
        group.setItemLabelGenerator(v -> valueText(c, v, reader));
        String preset = c.path("defaultValue").asString("");
        if (!preset.isEmpty()) {
            group.setValue(preset);
        }
        return group;
    }

    static String texts(JsonNode c, String key, String english, Locale reader) {
        return reader.getLanguage().equals("ko")
                ? c.path("properties").path(key + ".ko").asString(english) : english;
    }
}
