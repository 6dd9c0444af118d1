package org.openpass.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The signal of a task, as screens read it. */
class TaskChangeTest {

    @Test
    void aSignalTellsWhatHappenedToWhichTask() {
        assertThat(TaskChange.of("22|IM26-000000001|020|inspector|claimed|kim"))
                .contains(new TaskChange(22, "IM26-000000001", "020", "inspector", "claimed", "kim"));
        assertThat(TaskChange.of("22|IM26-000000001|020|inspector|created|")).map(TaskChange::who).contains("");
    }

    @Test
    void whatIsNoSignalIsNone() {
        assertThat(TaskChange.of("")).isEmpty();
        assertThat(TaskChange.of("IM26-000000001")).isEmpty();
        assertThat(TaskChange.of("x|c|020|inspector|claimed|kim")).isEmpty();
    }
}
