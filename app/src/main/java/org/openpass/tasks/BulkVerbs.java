package org.openpass.tasks;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Set;
import org.openpass.access.Actor;
import org.openpass.casework.Notes;
import org.openpass.engine.Models;
import org.openpass.tasks.BulkRow.Passed;
import org.openpass.tasks.BulkRow.Why;
import org.springframework.stereotype.Component;

/** Each task of a bulk act has the same verb, with the same checks and effects, as when it is alone. */
@Component
class BulkVerbs {

    /** The group of each task, whichever that is. */
    private static final String OWN = "own";
    private static final int LONGEST_TRANSFER_NOTE = 2_000;
    private static final int LONGEST_NOTE = 4_000;

    private final Tasks tasks;
    private final Assignments assignments;
    private final Priorities priorities;
    private final Notes notes;
    private final Models models;
    private final Clock clock;

    BulkVerbs(Tasks tasks, Assignments assignments, Priorities priorities, Notes notes, Models models, Clock clock) {
        this.tasks = tasks;
        this.assignments = assignments;
        this.priorities = priorities;
        this.notes = notes;
        this.models = models;
        this.clock = clock;
    }

    /** @throws IllegalArgumentException when it can fit no task at all */
    void check(Bulk bulk) {
        switch (bulk.act()) {
            case CLAIM -> { }
            case TRANSFER -> {
                target(bulk);
                required(bulk, "note", LONGEST_TRANSFER_NOTE);
            }
            case DUE -> {
                required(bulk, "reason", Priorities.LONGEST_REASON);
                if (!moment(bulk).isAfter(clock.instant())) {
                    throw new IllegalArgumentException("at: a moment to come");
                }
            }
            case NOTE -> required(bulk, "text", LONGEST_NOTE);
            case DECIDE -> required(bulk, "decision", LONGEST_NOTE);
        }
    }

    /** Part of the caller's transaction. */
    void act(Bulk bulk, long key, Actor actor) {
        switch (bulk.act()) {
            case CLAIM -> tasks.claim(key, actor);
            case TRANSFER -> assignments.transfer(key, target(bulk), bulk.said("note"), null, actor);
            case DUE -> due(key, moment(bulk), bulk.said("reason"), actor);
            case NOTE -> notes.add(tasks.seen(key, actor).orElseThrow(() -> TaskRefused.notYours(key)).caseNumber(),
                    bulk.said("text"), key, actor);
            case DECIDE -> decide(bulk, key, actor);
        }
    }

    /** The decisions that the model lets be made on many such tasks at once. */
    Set<String> decisions(Task task) {
        return models.element(task.definitionKey(), task.elementId())
                .map(element -> element.properties().get("bulk")).map(listed -> Set.of(listed.split(" ")))
                .orElse(Set.of());
    }

    /** Nobody has read each of the subjects: the model says where that is enough. */
    private void decide(Bulk bulk, long key, Actor actor) {
        Task task = tasks.find(key, actor).orElseThrow(() -> TaskRefused.notYours(key));
        String decision = bulk.said("decision");
        if (!decisions(task).contains(decision)) {
            throw new Passed(Why.NOT_IN_BULK);
        }
        tasks.decide(key, actor, decision, bulk.arguments(), null);
    }

    private void due(long key, Instant at, String reason, Actor actor) {
        if (!at.isAfter(clock.instant())) {
            throw new Passed(Why.PAST);
        }
        try {
            priorities.due(key, at, reason, actor);
        } catch (IllegalArgumentException refused) {
            throw new Passed(priorities.maySet(key, actor) ? Why.AFTER_DEADLINE : Why.CLAIM_FIRST);
        }
    }

    private static Target target(Bulk bulk) {
        String person = bulk.said("person");
        String group = bulk.said("group");
        String office = bulk.said("office");
        if (person.isEmpty() == (group.isEmpty() && office.isEmpty())) {
            throw new IllegalArgumentException("person: name a person, or a group or an office");
        }
        return person.isEmpty() ? new Target.Group(Set.of("", OWN).contains(group) ? null : group,
                office.isEmpty() ? null : office) : new Target.Person(person);
    }

    private static Instant moment(Bulk bulk) {
        try {
            return Instant.parse(bulk.said("at"));
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("at: a moment, such as 2026-12-01T09:00:00Z");
        }
    }

    private static void required(Bulk bulk, String name, int longest) {
        if (bulk.said(name).isEmpty() || bulk.said(name).length() > longest) {
            throw new IllegalArgumentException(name + ": 1 to " + longest + " characters");
        }
    }
}
