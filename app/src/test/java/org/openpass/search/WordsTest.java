package org.openpass.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a person typed, as words. */
class WordsTest {

    @Test
    void wordsStandApartAndNothingIsNone() {
        assertThat(Words.of("  cotton  셔츠\tC26-1 ").all()).containsExactly("cotton", "셔츠", "C26-1");
        assertThat(Words.of(null).all()).isEmpty();
        assertThat(Words.of(" ").all()).isEmpty();
        assertThat(Words.of("a ".repeat(40)).all()).hasSize(16);
    }

    @Test
    void aSyllableThatIsBeingTypedIsLeftOutAndOneOfLettersIsWhole() {
        assertThat(Words.of("한강ㅊ").all()).containsExactly("한강");
        assertThat(Words.of("ㅎ").all()).isEmpty();
        assertThat(Words.of(Normalizer.normalize("한강축산", Normalizer.Form.NFD)).all()).containsExactly("한강축산");
    }

    @Test
    void oneWordWithADigitMayBeAWholeNumber() {
        assertThat(Words.of(" 1234526000001m ").number()).contains("1234526000001M");
        assertThat(Words.of("C26-000000001").number()).contains("C26-000000001");
        assertThat(Words.of("cotton").number()).isEmpty();
        assertThat(Words.of("1234526000001M cotton").number()).isEmpty();
        for (String odd : List.of("1\u0000", "1'--", "9".repeat(36), "-1")) {
            assertThat(Words.of(odd).number()).as(odd).isEmpty();
        }
    }

    @Test
    void shortWordsAndNumbersAreMeantAsTheyAreTyped() {
        assertThat(Words.of("갈비 ab 1234526").mayBeMistyped()).isFalse();
        assertThat(Words.of("갈비 삼송전자").mayBeMistyped()).isTrue();
    }
}
