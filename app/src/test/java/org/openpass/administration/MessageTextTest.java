package org.openpass.administration;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What was sent is shown as it is, but for its lines and the numbers of persons. */
class MessageTextTest {

    @Test
    void jsonIsShownInLinesAndItsValuesAsTheyCame() {
        assertThat(MessageText.of("{\"a\":1.10,\"b\":[\"x{,:\\\"}\",null]}")).isEqualTo("""
                {
                  "a": 1.10,
                  "b": [
                    "x{,:\\"}",
                    null
                  ]
                }""");
    }

    @Test
    void numbersOfPersonsAreMaskedWhereverTheyStand() {
        assertThat(MessageText.of("{\"id\":\"P123456789012\"}")).contains("\"P*********012\"");
        assertThat(MessageText.of("<ID>P123456789012</ID> 800101-1234567 P1234567890123 2026112800001")).isEqualTo(
                "<ID>P*********012</ID> 800101-******* P1234567890123 2026112800001");
    }

    @Test
    void whatIsNoDocumentIsShownAllTheSameAndNeverMoreThanCanBeRead() {
        for (String broken : Stream.of("{", "{\"", "{\"\\", "]]]]", "[\"a", "{}}}", "").toList()) {
            assertThat(MessageText.of(broken).replaceAll("\\s", "")).as(broken).isEqualTo(broken);
        }
        assertThat(MessageText.of("x".repeat(200_000).getBytes(StandardCharsets.UTF_8))).hasSize(100_002).endsWith("…");
        assertThat(MessageText.of("[".repeat(200_000).getBytes(StandardCharsets.UTF_8)).length()).isLessThan(5_000_000);
    }
}
