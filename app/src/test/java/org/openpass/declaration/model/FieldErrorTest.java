package org.openpass.declaration.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FieldErrorTest {

    @Test
    void hasTheSameTextsInBothLanguagesAndAMendForEachCode() {
        Set<String> english = texts(Locale.ENGLISH);
        assertThat(texts(Locale.KOREAN)).isEqualTo(english);
        assertThat(english.stream().filter(key -> key.endsWith(".mend")).map(key -> key.replace(".mend", "")))
                .isNotEmpty().allMatch(english::contains);
    }

    @Test
    void showsContentOnOneLineAndCutsItOff() {
        FieldError error = FieldError.of("reference", "text.controlCharacter", "a\nb" + "x".repeat(500));
        assertThat(error.message()).contains("a\u00b7bxxx", "\u2026").hasSizeLessThan(250);
    }

    @Test
    void doesNotTakeContentForAPattern() {
        assertThat(FieldError.of("currency", "currency.unknown", "{0}'{9}@x").message()).contains("\u201c{0}'{9}@x\u201d");
        assertThat(FieldError.of("currency", "currency.unknown", "@nothing").message()).contains("@nothing");
    }

    @Test
    void callsFieldsByTheirName() {
        FieldError error = FieldError.of("lines[2].requirements[0].law", "field.required");
        assertThat(error.message()).isEqualTo("The law of a requirement of line 3 is missing.");
        assertThat(error.at("/x").in(Locale.KOREAN)).extracting(FieldError::field, FieldError::message)
                .containsExactly("/x", "3\ub780 \uc694\uac74 \ubc95\ub839\ubd80\ud638\uc774(\uac00) \uc5c6\uc2b5\ub2c8\ub2e4.");
        assertThat(FieldError.of("something.else", "field.required").message()).startsWith("The something.else");
    }

    private static Set<String> texts(Locale locale) {
        return ResourceBundle.getBundle("messages/declaration-errors", locale).keySet();
    }
}
