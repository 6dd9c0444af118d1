package org.openpass.studio.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.openpass.studio.form.FormJson.Text;
import org.openpass.tasks.TaskKind.Field;
import org.openpass.tasks.TaskKind.Type;
import tools.jackson.databind.JsonNode;

/** A form as text: what is not changed stays as it was written. */
class FormJsonTest {

    private static final Path FORMS = Path.of("../forms");

    @Test
    void aPackagedFormIsWrittenAsItWasRead() throws IOException {
        try (Stream<Path> files = Files.walk(FORMS)) {
            List<Path> forms = files.filter(file -> file.toString().endsWith(".form") && !file.toString().contains("target"))
                    .toList();
            assertThat(forms).hasSizeGreaterThan(3);
            for (Path form : forms) {
                String written = Files.readString(form);
                assertThat(FormJson.write(FormJson.read(written).orElseThrow())).as(form.toString()).isEqualTo(written);
            }
        }
    }

    @Test
    void everyTextStandsInTheOrderInWhichItIsReadWithItsKorean() throws IOException {
        JsonNode form = inspection();
        List<Text> texts = FormJson.texts(form);
        assertThat(texts).startsWith(new Text("Text_Heading", "text", "### Result of the inspection", "### 물품검사 결과"),
                new Text("Field_Decision", "label", "Result", "검사 결과"),
                new Text("Field_Decision", "value.ACCEPT", "The goods agree with the declaration", "신고 내용과 일치"));
        assertThat(FormJson.withKorean(form, "Field_Method", "label", " 검사 방법 "))
                .containsEntry("codeList", "1530").containsEntry("label.ko", "검사 방법").containsEntry("value.11.ko", "11 앞면발췌");
        assertThat(FormJson.withKorean(form, "Field_Method", "label", "")).doesNotContainKey("label.ko").hasSize(7);
    }

    @Test
    void whatTheWorkbenchDoesNotDrawIsNamedAndCanBeTakenOut() throws IOException {
        JsonNode strange = FormJson.read(FormJson.write(inspection()).replace("\"type\": \"textfield\"", "\"type\": \"iframe\""))
                .orElseThrow();
        assertThat(FormJson.undrawn(strange)).isEqualTo(Map.of("Field_Place", "iframe"));
        JsonNode without = FormJson.without(strange, "Field_Place");
        assertThat(FormJson.undrawn(without)).isEmpty();
        assertThat(without.path("components")).hasSize(strange.path("components").size() - 1);
    }

    @Test
    void whatAStepNeedsIsAskedForAsItsKindSays() throws IOException {
        JsonNode with = FormJson.with(FormJson.with(inspection(), Field.choice("refusalGround", "A", "B").when("REFUSE")),
                Field.needed("place", Type.TEXT));
        JsonNode ground = with.path("components").get(7);
        assertThat(ground.path("label").asString() + ground.path("values") + ground.path("conditional")).isEqualTo("Refusal ground"
                + "[{\"label\":\"A\",\"value\":\"A\"},{\"label\":\"B\",\"value\":\"B\"}]{\"hide\":\"=not(decision = \\\"REFUSE\\\")\"}");
        assertThat(with.path("components").get(8).path("id").asString()).as("an id of its own").isEqualTo("Field_Place2");
    }

    @Test
    void aTagIsTheNextOfAllThatWereGiven() throws IOException {
        assertThat(FormJson.next(List.of("2.0"))).isEqualTo("2.1");
        assertThat(FormJson.next(List.of("1.9", "2.9", "2.10"))).isEqualTo("2.11");
        assertThat(FormJson.next(List.of("2026-01-01"))).isEqualTo("1.0");
        JsonNode copy = FormJson.from(inspection(), "seal-inspection");
        assertThat(List.of(FormJson.id(copy), FormJson.tag(copy))).containsExactly("seal-inspection", "1.0");
        assertThat(FormJson.read("{\"components\": 3}")).isEmpty();
        assertThat(FormJson.read("{")).isEmpty();
    }

    private static JsonNode inspection() throws IOException {
        return FormJson.read(Files.readString(FORMS.resolve("declaration/inspection-result.form"))).orElseThrow();
    }
}
