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
