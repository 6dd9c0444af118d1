package org.openpass.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.Status;
import org.junit.jupiter.api.Test;

/** What the engine has read and does not do is its answer, under whatever code it says so. */
class RelayAnswerTest {

    @Test
    void aRejectionIsAnAnswerAndAnEngineThatIsAwayIsNone() {
        assertThat(answers(Status.INVALID_ARGUMENT, "Command 'MIGRATE' rejected with code 'INVALID_ARGUMENT': no")).isTrue();
        assertThat(answers(Status.INTERNAL, "Command 'MIGRATE' rejected with code 'PROCESSING_ERROR': a null")).isTrue();
        assertThat(answers(Status.INTERNAL, "Unexpected error occurred between gateway and broker")).isFalse();
        assertThat(answers(Status.UNKNOWN, null)).isFalse();
        assertThat(answers(Status.RESOURCE_EXHAUSTED, "rejected with code")).isFalse();
        assertThat(answers(Status.UNAVAILABLE, "io exception")).isFalse();
    }

    private static boolean answers(Status status, String words) {
        return Relay.isAnswer(status.withDescription(words).asRuntimeException());
    }
}
