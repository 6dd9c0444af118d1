package org.openpass.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A form uses only what the workbench draws, in both languages. */
class FormsTest {
    private static final Set<String> DRAWN = Set.of("text", "textfield", "textarea", "number", "datetime",
            "select", "radio", "checkbox", "group", "dynamiclist", "filepicker");

    static JsonNode read(Path file) {
        return JsonMapper.shared().readTree(file);
    }

    @ParameterizedTest
    @MethodSource("org.openpass.processes.Models#forms")
    void theFileIsNamedAsTheForm(Path file) {
        assertThat(file.getFileName()).hasToString(read(file).get("id").asString() + ".form");
    }

    @ParameterizedTest
    @MethodSource("org.openpass.processes.Models#forms")
    void theFormIsForTheEngineAndCarriesAVersionTag(Path file) {
        assertThat(read(file).get("executionPlatform").asString()).isEqualTo("Camunda Cloud");
        assertThat(read(file).get("executionPlatformVersion").asString()).startsWith("8.6");
        assertThat(read(file).get("versionTag").asString()).isNotBlank();
    }

    @ParameterizedTest
    @MethodSource("org.openpass.processes.Models#forms")
    void onlyListedComponentsAreUsed(Path file) {
        assertThat(components(read(file)).map(component -> component.get("type").asString())).isSubsetOf(DRAWN);
    }

    @ParameterizedTest
    @MethodSource("org.openpass.processes.Models#forms")
    void whatIsReadHasItsKorean(Path file) {
        assertThat(components(read(file))).allSatisfy(component -> {
            for (var text : Set.of("text", "label", "description")) {
                if (component.has(text)) assertKorean(component, text + ".ko");
            }
            for (var option : component.path("values")) {
                assertKorean(component, "value." + option.get("value").asString() + ".ko");
            }
        });
    }

    private static void assertKorean(JsonNode component, String property) {
        assertThat(component.path("properties").path(property).asString(""))
                .as(component.get("id").asString() + " " + property).containsPattern("[가-힣]");
    }

    private static Stream<JsonNode> components(JsonNode parent) {
        return parent.path("components").valueStream().flatMap(child -> Stream.concat(Stream.of(child), components(child)));
    }
}
