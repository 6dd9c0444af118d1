package org.openpass.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** No row of the inbox comes twice, however many ways it is somebody's. */
class ReachSourceTest {

    private static final TaskReach REVIEWS = new TaskReach("clearance-officer", "020", null);

    @Test
    void aWiderReachSwallowsANarrowerOneWhicheverComesFirst() {
        TaskReach office = new TaskReach(null, "020", null);

        assertThat(ReachSource.disjoint(List.of(REVIEWS, office))).isEqualTo(ReachSource.disjoint(List.of(office, REVIEWS)))
                .isEqualTo(ReachSource.disjoint(List.of(office)));
        assertThat(ReachSource.disjoint(List.of(REVIEWS, REVIEWS))).hasSize(1);
    }

    @Test
    void reachesThatHaveNothingInCommonStandAlone() {
        TaskReach inspections = new TaskReach("inspector", "020", null);

        assertThat(ReachSource.disjoint(List.of(REVIEWS, inspections))).containsExactly(
                TaskReach.covered(List.of(REVIEWS)), TaskReach.covered(List.of(inspections)));
    }

    @Test
    void whatIsNobodysComesOnceAlthoughItIsTheWorkOfTwoWhoAreAway() {
        TaskReach kims = new TaskReach("clearance-officer", "030", "kim");
        TaskReach lees = new TaskReach("clearance-officer", "030", "lee");

        assertThat(ReachSource.disjoint(List.of(kims, lees)).getLast().toString()).contains("'lee'")
                .contains("is not true");
        assertThat(ReachSource.disjoint(List.of(REVIEWS, new TaskReach("clearance-officer", "020", "kim"))))
                .as("the reader's own work anyhow").hasSize(1);
    }

    @Test
    void ofTwoThatCrossTheSecondGoesWithoutTheFirst() {
        TaskReach national = new TaskReach("inspector", null, null);
        TaskReach office = new TaskReach(null, "020", null);

        List<?> parts = ReachSource.disjoint(List.of(national, office));

        assertThat(parts).hasSize(2);
        assertThat(parts.getLast().toString()).contains("t.office = '020'").contains("t.candidate_role = 'inspector'")
                .contains("is not true");
    }
}
