package org.openpass.tasks;

import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.noCondition;

import java.util.ArrayList;
import java.util.List;
import org.jooq.Condition;
import org.openpass.access.Actor;
import org.openpass.tasks.Inbox.View;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What waits within the actor's reach: all of it, or what nobody has claimed. */
final class ReachSource implements InboxSource {

    private static final Condition OPEN = condition("t.state = 'OPEN'");

    private final View view;
    private final Condition which;
    private final TaskAccess access;

    private ReachSource(View view, Condition which, TaskAccess access) {
        this.view = view;
        this.which = which;
        this.access = access;
    }

    @Override
    public View view() {
        return view;
    }

    @Override
    public List<Condition> parts(Actor actor, InboxQuery query) {
        return disjoint(access.reaches(actor)).stream().map(reach -> OPEN.and(reach).and(which)).toList();
    }

    /** A part a reach: one that lies within another is left out, and of two that cross the second goes without the first. */
    static List<Condition> disjoint(List<TaskReach> reaches) {
        List<TaskReach> widest = new ArrayList<>();
        for (TaskReach each : reaches) {
            if (widest.stream().noneMatch(wider -> within(each, wider))) {
                widest.removeIf(narrower -> within(narrower, each));
                widest.add(each);
            }
        }
        List<Condition> parts = new ArrayList<>();
        for (int i = 0; i < widest.size(); i++) {
            TaskReach each = widest.get(i);
            List<TaskReach> crossed = widest.subList(0, i).stream().filter(before -> cross(before, each)).toList();
            Condition part = TaskReach.covered(List.of(each));
            parts.add(crossed.isEmpty() ? part
                    : part.and(condition("({0}) is not true", TaskReach.covered(crossed))));
        }
        return parts;
    }

    private static boolean within(TaskReach each, TaskReach wider) {
        return (wider.group() == null || wider.group().equals(each.group()))
                && (wider.office() == null || wider.office().equals(each.office()))
                && (wider.principal() == null || wider.principal().equals(each.principal()));
    }

    private static boolean cross(TaskReach one, TaskReach other) {
        // What is nobody's is in the reach of every deputy.
        return meet(one.group(), other.group()) && meet(one.office(), other.office());
    }

    private static boolean meet(String one, String other) {
        return one == null || other == null || one.equals(other);
    }

    /** The two views. */
    @Configuration(proxyBeanMethods = false)
    static class Sources {

        @Bean
        InboxSource tasksOfMyGroups(TaskAccess access) {
            return new ReachSource(View.GROUPS, noCondition(), access);
        }

        @Bean
        InboxSource tasksOfNobody(TaskAccess access) {
            return new ReachSource(View.UNASSIGNED, condition("t.assignee is null"), access);
        }
    }
}
