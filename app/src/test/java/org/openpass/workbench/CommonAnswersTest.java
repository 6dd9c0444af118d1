package org.openpass.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The forms of the steps as they are filled in once for many tasks. */
class CommonAnswersTest {

    @Test
    void onlyWhatMayBeDecidedInBulkIsChosenAndWhatIsRequiredIsAskedFor() {
        CommonAnswers answers = new CommonAnswers(form("document-review"), Set.of("ACCEPT"));
        RadioButtonGroup<?> decision = field(answers, RadioButtonGroup.class);
        assertThat(decision.getListDataView().getItems().map(Object::toString)).containsExactly("ACCEPT");
        assertThat(answers.answers()).as("no findings yet").isEmpty();

        field(answers, TextArea.class).setValue("Invoices agree");

        assertThat(answers.answers()).contains(Map.of("decision", "ACCEPT", "findings", "Invoices agree"));
    }

    /** As the officer's form asks it: nothing is sent that the server would refuse. */
    @Test
    void whatIsNotAsTheFormAsksIsNotTakenAndSaidAtItsField() {
        JsonNode form = JsonMapper.shared().readTree("""
                {"components": [{"id": "A", "type": "textarea", "key": "seal", "label": "Seal number",
                 "validate": {"minLength": 4, "pattern": "^KR-[0-9]+$"}}]}
                """);
        CommonAnswers answers = new CommonAnswers(form, Set.of("ACCEPT"));
        TextArea seal = field(answers, TextArea.class);
        assertThat(answers.answers()).as("it need not be answered").contains(Map.of());

        seal.setValue("KR-12X4");
        assertThat(answers.answers()).isEmpty();
        assertThat(seal.isInvalid()).isTrue();
        assertThat(seal.getErrorMessage()).isEqualTo("Seal number: write it as it is asked for: ^KR-[0-9]+$");
        seal.setValue("KR-1234");
        assertThat(answers.answers()).contains(Map.of("seal", "KR-1234"));
        assertThat(seal.isInvalid()).isFalse();
    }

    private static JsonNode form(String name) {
        return JsonMapper.shared().readTree(Path.of("../forms/declaration/" + name + ".form"));
    }

    private static <T extends Component> T field(Component within, Class<T> type) {
        return within.getChildren().flatMap(CommonAnswersTest::all).filter(type::isInstance).map(type::cast).findFirst()
                .orElseThrow();
    }

    private static Stream<Component> all(Component component) {
        return Stream.concat(Stream.of(component), component.getChildren().flatMap(CommonAnswersTest::all));
    }
}
