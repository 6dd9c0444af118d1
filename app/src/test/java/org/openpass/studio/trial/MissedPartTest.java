package org.openpass.studio.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openpass.authoring.Coverage;
import org.openpass.authoring.Coverage.Part;
import org.openpass.authoring.Coverages.Covered;

/** From what no scenario passes a way leads to cases that did, where there can be such cases and they may be recorded. */
class MissedPartTest {

    private static final Covered COVERED = new Covered(new Coverage(List.of(
            new Part("Task_Old", "USER_TASK", "Inspect goods", null, null, false, 0, false),
            new Part("Task_New", "USER_TASK", "Inspect goods again", null, null, false, 0, true))), "", Map.of());

    @Test
    void whatTheDraftAddedHasNoCases() {
        assertThat(new MissedPart(COVERED, 7L).getElement().getOuterHTML()).contains("studio/drafts/7?tab=scenarios&amp;record=Task_Old")
                .contains("Record a case that came by Inspect goods").doesNotContain("record=Task_New");
        assertThat(new MissedPart(COVERED).getElement().getOuterHTML()).contains("Task_Old").doesNotContain("record=");
    }
}
