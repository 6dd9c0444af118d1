package org.openpass.deploy.exporter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeedRowTest {

    @ParameterizedTest
    @CsvSource({
        "a\\u0000b,          ab",
        "\\u0000\\u0000,     ''",
        "a\\\\u0000b,        a\\\\u0000b",
        "a\\\\\\u0000b,      a\\\\b",
        "\\u0041,            \\u0041"
    })
    void removesTheEscapeOfNulAndNothingThatOnlyLooksLikeIt(String json, String expected) {
        assertThat(FeedRow.withoutNul(json)).isEqualTo(expected);
    }
}
