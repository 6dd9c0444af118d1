package org.openpass.casework;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whom a text mentions. */
class MentionsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"@kim please look|kim", "see @kim.|kim", "(@kim-2, @lee_a)|kim-2 lee_a",
            "@kim에게 물어보세요|kim", "담당@kim|kim", "@a.b@customs.go.kr.|a.b@customs.go.kr", "@7kim|7kim", "@kim @kim|kim"})
    void namesBehindTheSign(String text, String names) {
        assertThat(Mentions.names(text)).containsExactlyInAnyOrder(names.split(" "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"kim", "kim@trader.co.kr", "10 bags @12.50", "@ kim", "@@", "@", "@_"})
    void whatIsNobodysName(String text) {
        assertThat(Mentions.names(text)).isEmpty();
    }
}
