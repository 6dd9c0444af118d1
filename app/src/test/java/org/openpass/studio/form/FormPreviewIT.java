package org.openpass.studio.form;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.openpass.engine.Forms;
import org.openpass.terms.Seoul;
import org.openpass.testing.Answer;
import org.openpass.testing.Filer;
import org.openpass.testing.Officers;
import org.openpass.testing.OpenPassTest;
import org.openpass.testing.SampleData;
import org.openpass.workbench.CodeChoices;
import org.openpass.workbench.forms.FileField;
import org.openpass.workbench.forms.FormLimits;
import org.openpass.workbench.forms.TaskForm;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.databind.JsonNode;

/** What an owner sees of a form is what officers have, and a sample of answers tells nobody's. */
@OpenPassTest
class FormPreviewIT {

    @Autowired
    FormParts parts;
    @Autowired
    CodeChoices choices;
    @Autowired
    FormLimits limits;
    @Autowired
    Forms forms;
    @Autowired
    SampleData samples;

    @Test
    void thePreviewOfAFormIsTheOfficersFormComponentByComponent() throws IOException {
        Resource[] files = new PathMatchingResourcePatternResolver().getResources("classpath*:forms/*/*.form");
        assertThat(files).hasSizeGreaterThan(3);
        for (Resource file : files) {
            JsonNode written = FormJson.read(file.getContentAsString(StandardCharsets.UTF_8)).orElseThrow();
            List<Long> keys = Awaitility.await().until(() -> forms.keys(FormJson.id(written)), found -> !found.isEmpty());
            JsonNode deployed = limits.of(choices.form(keys.getLast()).orElseThrow(), Seoul.today(Clock.systemUTC()));
            for (Locale reader : List.of(Locale.KOREAN, Locale.ENGLISH)) {
                TaskForm officers = new TaskForm(deployed, (several, accept) -> new PictureOfFiles(several, accept, reader), reader);
                FormPreview preview = new FormPreview(parts);
                preview.read(reader);
                preview.show(written);
                assertThat(seen(all(preview).filter(TaskForm.class::isInstance).findFirst().orElseThrow()))
                        .as(file.getFilename() + " " + reader).isEqualTo(seen(officers)).hasSizeGreaterThan(1);
            }
        }
    }

    @Test
    void aSampleHasTheChoicesOfTheNewestDecisionAndNobodysWords() throws IOException {
        Filer filer = samples.filer(Map.of(), Map.of("riskGrade", "HIGH"));
        Answer filed = filer.api().fileAndAwait(filer.draft(), "INSPECTION");
        new Officers(samples).decide(filed.text("/caseNumber"), Map.of("decision", "ACCEPT", "method", "12", "place",
                "Shed of Kim", "findings", "Kim’s goods agree")).mustBe(200);
        filer.api().awaitStatus(filed.text("/declarationNumber"), "ACCEPTED");
        JsonNode form = parts.offered(FormJson.read(new PathMatchingResourcePatternResolver()
                .getResource("classpath:forms/declaration/inspection-result.form").getContentAsString(StandardCharsets.UTF_8))
                .orElseThrow());

        Map<String, Object> real = Awaitility.await().until(() -> parts.real(form), found -> "12".equals(found.get("method")));
        assertThat(real).containsOnlyKeys("decision", "method");
        Map<String, Object> example = Examples.of(form, real, Locale.KOREAN);
        assertThat(example).containsEntry("method", "12").containsEntry("place", "예시 12");
        assertThat(example.toString()).doesNotContain("Kim");
        assertThat(parts.real(FormJson.from(form, "no-such-form"))).isEmpty();
    }

    private static List<String> seen(Component form) {
        return form.getChildren().map(field -> (field instanceof FileField ? "files" : field.getClass().getSimpleName()) + " "
                + ((HasLabel) field).getLabel() + " | " + field.getElement().getProperty("helperText", "") + " | "
                + field.isVisible() + " | " + ((HasValue<?, ?>) field).isRequiredIndicatorVisible() + " | "
                + field.getElement().getProperty("maxlength", "") + " | " + offered(field)).toList();
    }

    private static List<String> offered(Component field) {
        return switch (field) {
            case ComboBox<?> choice -> words(choice);
            case RadioButtonGroup<?> choice -> words(choice);
            default -> List.of();
        };
    }

    @SuppressWarnings("unchecked")
    private static List<String> words(ComboBox<?> choice) {
        ComboBox<String> texts = (ComboBox<String>) choice;
        return texts.getListDataView().getItems().map(item -> item + "=" + texts.getItemLabelGenerator().apply(item)).toList();
    }

    @SuppressWarnings("unchecked")
    private static List<String> words(RadioButtonGroup<?> choice) {
        RadioButtonGroup<String> texts = (RadioButtonGroup<String>) choice;
        return texts.getListDataView().getItems().map(item -> item + "=" + texts.getItemLabelGenerator().apply(item)).toList();
    }

    private static Stream<Component> all(Component component) {
        return Stream.concat(Stream.of(component), component.getChildren().flatMap(FormPreviewIT::all));
    }
}
