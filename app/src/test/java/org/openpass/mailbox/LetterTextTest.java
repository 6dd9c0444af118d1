package org.openpass.mailbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.openpass.mailbox.LetterTemplate.Asked;
import org.openpass.terms.Labels.Label;

/** What a template's text names, and what becomes of it. */
class LetterTextTest {

    @Test
    void everyWayToNameAFieldIsFound() {
        assertThat(LetterText.fields("{{a}} {{{b}}} {{&c}} {{#d}}{{e}}{{/d}} {{^f}}none{{/f}} {{text.g}} {{! h }}"))
                .containsExactlyInAnyOrder("a", "b", "c", "d", "e", "f", "text.g");
    }

    @Test
    void anotherTemplateIsNoField() {
        LetterTemplate template = template("{{>secrets}} {{known}} {{text.asked}} {{text.other}} {{known.class}} {{this}}");

        assertThat(template.unknown(Set.of("known")))
                .containsExactlyInAnyOrder(">secrets", "text.other", "known.class", "this");
    }

    @Test
    void whatIsNoMustacheIsRefused() {
        for (String broken : List.of("{{#a}} not closed", "{{a", "{{/a}}", "{{=x=}}")) {
            assertThatThrownBy(() -> LetterText.fields(broken)).as(broken).isInstanceOfSatisfying(LetterRefused.class,
                    refused -> assertThat(refused.reason()).isEqualTo(LetterRefused.Reason.UNREADABLE));
        }
    }

    @Test
    void aValueIsTextAndNamesNothing() {
        String filled = LetterText.filled("To {{text.who}}:{{#text.more}} and {{text.more}}{{/text.more}} <{{a}}>",
                Map.of("text.who", "{{secret}} & <b>", "text.more", "", "a", "1", "secret", "no"));

        assertThat(filled).isEqualTo("To {{secret}} & <b>: <1>");
    }

    private static LetterTemplate template(String text) {
        Label label = new Label("x", "x");
        return new LetterTemplate("t", 1, "k", label, label, new Label("x", text), "Art. 1", null,
                List.of(new Asked("asked", label, true, false)), null);
    }
}
