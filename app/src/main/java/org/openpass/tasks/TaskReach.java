package org.openpass.tasks;

import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.trueCondition;
import static org.jooq.impl.DSL.val;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.Condition;
import org.openpass.access.Actor;

/**
 * One way in which work is somebody's; null opens any.
 *
 * @param group the candidate group of the tasks
 * @param office the office whose work they are
 * @param principal in whose place it is done: what they have, what is nobody's, and what a deputy has for them; not what
 *     their colleagues have
 */
record TaskReach(String group, String office, String principal) {

    /** The actor's own, of which none lies within another: a supervisor's hold those of all groups. */
    static List<TaskReach> of(Actor actor) {
        if (!actor.national() && actor.office() == null) {
            return List.of();
        }
        String office = actor.national() ? null : actor.office();
        return actor.supervises() ? List.of(new TaskReach(null, office, null))
                : actor.groups().stream().sorted().map(group -> new TaskReach(group, office, null)).toList();
    }

    /** Whether what is nobody's there is the actor's own work; asks no database. */
    static boolean own(Actor actor, String group, String office) {
        return of(actor).stream().anyMatch(reach -> reach.covers(group, office));
    }

    boolean covers(Task task) {
        return covers(task.role(), task.office()) && (principal == null || task.assignee() == null
                || principal.equals(task.assignee()) || principal.equals(task.onBehalfOf()));
    }

    /** What is nobody's there. */
    boolean covers(String ofGroup, String ofOffice) {
        return (group == null || group.equals(ofGroup)) && (office == null || office.equals(ofOffice));
    }

    /** What any of the reaches covers, as a condition on {@code tasks.tasks t}: groups of one office stand together. */
    static Condition covered(List<TaskReach> reaches) {
        Map<List<String>, Set<String>> groups = new HashMap<>();
        for (TaskReach reach : reaches) {
            groups.computeIfAbsent(Arrays.asList(reach.office, reach.principal), of -> new HashSet<>())
                    .add(reach.group);
        }
        Condition covered = falseCondition();
        for (Map.Entry<List<String>, Set<String>> each : groups.entrySet()) {
            covered = covered.or(among(each.getValue()).and(is("t.office", each.getKey().getFirst()))
                    .and(inPlaceOf(each.getKey().getLast())));
        }
        return covered;
    }

    /** A single group is compared as such: only then does an index that begins with it keep its order. */
    private static Condition among(Set<String> groups) {
        if (groups.contains(null)) {
            return trueCondition();
        }
        return groups.size() == 1 ? is("t.candidate_role", groups.iterator().next())
                : condition("t.candidate_role = any({0})", val(groups.toArray(String[]::new)));
    }

    private static Condition inPlaceOf(String principal) {
        return principal == null ? trueCondition() : condition(
                "(t.assignee is null or t.assignee = {0} or t.on_behalf_of = {0})", val(principal));
    }

    private static Condition is(String column, String value) {
        return value == null ? trueCondition() : condition(column + " = {0}", val(value));
    }
}
