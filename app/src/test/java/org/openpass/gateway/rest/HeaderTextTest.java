package org.openpass.gateway.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Headers in Korean, as a server hands them on. */
class HeaderTextTest {

    @Test
    void utf8IsReadWhateverTheServerTookItFor() {
        assertThat(HeaderText.of(new String("감사 자료 제출".getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1)))
                .isEqualTo("감사 자료 제출");
        assertThat(HeaderText.of("Monthly report")).isEqualTo("Monthly report");
    }

    @Test
    void whatIsNoUtf8StaysAsItIs() {
        assertThat(HeaderText.of("d\u00e9j\u00e0 vu")).isEqualTo("d\u00e9j\u00e0 vu");
        assertThat(HeaderText.of("감사")).isEqualTo("감사");
    }
}
