package org.openpass.studio.form;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.openpass.tasks.TaskHandler;
import org.openpass.ui.Texts;
import org.openpass.workbench.forms.TaskForm;
import tools.jackson.databind.JsonNode;

/**
 * The form as officers will have it: drawn by the code that draws it for them, in either language, with the choices and legal
 * bounds of today. It can be filled in; nothing of that is kept.
 */
final class FormPreview extends Section {

    private final transient FormParts parts;
    private final RadioButtonGroup<Locale> language = new RadioButtonGroup<>(text("forms.language"));
    private final Div page = new Div();
    private final Paragraph told = new Paragraph();
    private transient JsonNode form;
    private TaskForm drawn;

    FormPreview(FormParts parts) {
        this.parts = parts;
        addClassNames("card", "form-preview");
        language.setItems(Locale.KOREAN, Locale.ENGLISH);
        language.setItemLabelGenerator(each -> text("forms.language." + each.getLanguage()));
        language.setValue(Texts.locale().getLanguage().equals("ko") ? Locale.KOREAN : Locale.ENGLISH);
        language.addValueChangeListener(change -> {
            if (form != null) {
                draw();
            }
        });
        Button fill = quiet("forms.fill", this::fill);
        Button empty = quiet("forms.empty", () -> drawn.fill(Map.of()));
        Button send = quiet("forms.send", this::send);
        Div acts = new Div(fill, empty, send);
        acts.addClassName("acts");
        told.addClassName("secondary");
        told.getElement().setAttribute("role", "status");
        page.addClassName("form-page");
        Paragraph help = new Paragraph(text("forms.preview.help"));
        help.addClassName("secondary");
        add(new H2(text("forms.preview")), help, language, page, told, acts);
    }

    private static Button quiet(String word, Runnable act) {
        Button button = new Button(text(word), click -> act.run());
        button.addThemeVariants(ButtonVariant.SMALL);
        return button;
    }

    /** In the language of the officer. */
    void read(Locale reader) {
        language.setValue(reader);
    }

    /** Draws the form anew; what was filled in stays where its field does. */
    void show(JsonNode written) {
        form = parts.offered(written);
        draw();
    }

    private void draw() {
        Map<String, Object> entered = drawn == null ? Map.of() : drawn.entered();
        drawn = new TaskForm(form, (several, accept) -> new PictureOfFiles(several, accept, language.getValue()), language.getValue());
        drawn.fill(entered.entrySet().stream().filter(answer -> fits(answer.getKey(), answer.getValue()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
        drawn.getElement().setAttribute("lang", language.getValue().getLanguage());
        page.removeAll();
        page.add(drawn);
        told.setText("");
    }

    /** A field may have become another meanwhile. */
    private boolean fits(String key, Object answer) {
        return form.path("components").valueStream().filter(c -> c.path("key").asString("").equals(key)).anyMatch(c ->
                switch (c.path("type").asString("")) {
                    case "select", "radio" -> c.path("values").valueStream()
                            .anyMatch(v -> v.path("value").asString("").equals(answer.toString()));
                    case "number" -> answer instanceof Number;
                    case "checkbox" -> answer instanceof Boolean;
                    case "filepicker" -> answer instanceof List<?>;
                    default -> answer instanceof String;
                });
    }

    private void fill() {
        Map<String, Object> real = parts.real(form);
        drawn.fill(Examples.of(form, real, language.getValue()));
        told.setText(text(real.isEmpty() ? "forms.filled.made" : "forms.filled.real"));
    }

    /** What an officer is told who would send it now. */
    private void send() {
        TaskHandler.InvalidAnswers faults = drawn.faults().orElseGet(() -> new TaskHandler.InvalidAnswers(Map.of()));
        drawn.show(faults);
        told.setText(faults.errors().isEmpty() ? text("forms.sent") : text("forms.missing", faults.errors().size()));
        if (!faults.errors().isEmpty()) {
            drawn.focus(faults.errors().keySet());
        }
    }
}
