package org.openpass.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.openpass.access.Actor;
import org.openpass.access.Actor.Role;

/** Whose work a task is, by role and office. */
class TaskReachTest {

    @Test
    void anOfficerReachesTheTasksOfTheRolesInTheOffice() {
        Actor officer = new Actor("kim", null, "020", false, Set.of(Role.CLEARANCE_OFFICER, Role.INSPECTOR));

        assertThat(reaches(officer, "clearance-officer", "020")).isTrue();
        assertThat(reaches(officer, "inspector", "020")).isTrue();
        assertThat(reaches(officer, "inspector", "030")).isFalse();
        assertThat(reaches(officer, "process-owner", "020")).isFalse();
    }

    @Test
    void aSupervisorReachesAllGroupsOfTheOfficeByOneWay() {
        Actor supervisor = new Actor("lee", null, "020", false, Set.of(Role.SUPERVISOR, Role.INSPECTOR));

        assertThat(TaskReach.of(supervisor)).containsExactly(new TaskReach(null, "020", null));
        assertThat(reaches(supervisor, "clearance-officer", "020")).isTrue();
        assertThat(reaches(supervisor, "clearance-officer", "030")).isFalse();
    }

    @Test
    void aNationalRoleReachesAllOfficesAlthoughItHasOne() {
        assertThat(reaches(new Actor("choi", null, "020", true, Set.of(Role.INSPECTOR)), "inspector", "030")).isTrue();
        assertThat(TaskReach.of(new Actor("park", null, "020", true, Set.of(Role.SUPERVISOR))))
                .containsExactly(new TaskReach(null, null, null));
    }

    @Test
    void whoHasNoOfficeReachesNothing() {
        assertThat(TaskReach.of(new Actor("broker", 7L, null, false, Set.of(Role.BROKER)))).isEmpty();
        assertThat(TaskReach.of(new Actor("astray", null, null, false, Set.of(Role.SUPERVISOR)))).isEmpty();
        assertThat(TaskReach.covered(TaskReach.of(new Actor("astray", null, null, false, Set.of(Role.SUPERVISOR))))
                .toString()).isEqualTo("false");
    }

    @Test
    void inSomebodysPlaceOneReachesWhatTheyHaveAndWhatIsNobodysButNotWhatTheirColleaguesHave() {
        TaskReach kims = new TaskReach("inspector", "020", "kim");

        assertThat(kims.covers(task("inspector", "020", null, null))).isTrue();
        assertThat(kims.covers(task("inspector", "020", "kim", null))).isTrue();
        assertThat(kims.covers(task("inspector", "020", "lee", "kim"))).isTrue();
        assertThat(kims.covers(task("inspector", "020", "lee", null))).isFalse();
        assertThat(kims.covers(task("inspector", "020", "lee", "park"))).isFalse();
        assertThat(kims.covers(task("inspector", "030", "kim", null))).isFalse();
        assertThat(kims.covers(task("clearance-officer", "020", "kim", null))).isFalse();
    }

    private static boolean reaches(Actor actor, String group, String office) {
        return TaskReach.of(actor).stream().anyMatch(reach -> reach.covers(task(group, office, null, null)));
    }

    private static Task task(String group, String office, String assignee, String onBehalfOf) {
        return new Task(1, "IM26-000000001", 2, 3, "Task_Review", group, office, null, Task.State.OPEN, assignee, 1,
                Instant.EPOCH, null, null, null, null, "import-declaration", "A", null, null, 0, null, onBehalfOf, null, null);
    }
}
