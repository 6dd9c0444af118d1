package org.openpass.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HsCodeTest {

    @Test
    void knowsChapterHeadingAndSubheading() {
        HsCode whisky = HsCode.parse("2208.30-1000");

        assertThat(whisky.chapter()).isEqualTo("22");
        assertThat(whisky.heading()).isEqualTo("2208");
        assertThat(whisky.subheading()).isEqualTo("220830");
        assertThat(whisky.printed()).isEqualTo("2208.30-1000");
        assertThat(whisky).isEqualTo(new HsCode("2208301000"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "220830", "22083010000", "22083010AA", "２２０８３０１０００"})
    void refusesWhatIsNotTenDigits(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> new HsCode(text));
    }
}
