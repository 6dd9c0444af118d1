package org.openpass.workbench.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openpass.tasks.InboxColumn;
import org.openpass.workbench.inbox.InboxColumns.Chosen;
import org.openpass.workbench.inbox.InboxColumns.Kept;

/** A person's choice of columns, as it was kept by whatever release. */
class InboxColumnsTest {

    @Test
    void theOrderAndTheWidthsAreKept() {
        assertThat(InboxColumns.of(new Kept("due", 0), new Kept("trader", 16)).chosen())
                .containsExactly(new Chosen(InboxColumn.DUE, 0), new Chosen(InboxColumn.TRADER, 16));
    }

    @Test
    void whatThisReleaseDoesNotKnowIsLeftOut() {
        assertThat(InboxColumns.of(new Kept("colour", 6), new Kept(null, 0), new Kept("due", 7), new Kept("number", 0),
                new Kept("lane", 6), new Kept("due", 10)).chosen())
                .containsExactly(new Chosen(InboxColumn.DUE, 0), new Chosen(InboxColumn.LANE, 6));
        assertThat(InboxColumns.of(new Kept("colour", 6))).isEqualTo(InboxColumns.USUAL);
        assertThat(InboxColumns.of()).isEqualTo(InboxColumns.USUAL);
    }

    @Test
    void whatIsNotShownCanBeChosenAfterWhatIs() {
        assertThat(InboxColumns.of(new Kept("due", 0), new Kept("lane", 0)).all())
                .startsWith(InboxColumn.DUE, InboxColumn.LANE).doesNotContain(InboxColumn.NUMBER).doesNotHaveDuplicates()
                .hasSize(InboxColumn.values().length - 1);
    }
}
