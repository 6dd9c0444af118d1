package org.openpass.mailbox.notification;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OutcomeTest {

    @Test
    void anAnswerIsKeptAsOneShortLineThatADatabaseTakes() {
        assertThat(Outcome.failed(500, "a\0b\r\n\tc  d").answer()).isEqualTo("a b c d");
        assertThat(Outcome.failed(500, null).answer()).isEmpty();
        String cut = Outcome.failed(500, "😀".repeat(300)).answer();
        assertThat(cut.codePointCount(0, cut.length())).isBetween(90, 200);
        assertThat(Outcome.failed(500, "x".repeat(70_000)).answer()).hasSizeLessThanOrEqualTo(200);
    }
}
