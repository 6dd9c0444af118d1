package org.openpass.authoring;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.openpass.casework.KnownStatuses;
import org.openpass.engine.JobType;
import org.openpass.engine.KnownDecision;
import org.openpass.engine.KnownMessage;
import org.openpass.engine.KnownPart;
import org.openpass.engine.Variable;
import org.openpass.tasks.TaskKind;

/**
 * What a model may name, as it is now: everything that this system has a line of code, a row or a release for. What is not in
 * it would stop a case, or reach outside.
 *
 * @param jobTypes by name
 * @param taskKinds by name
 * @param messages what is published to processes
 * @param statuses of cases, by process
 * @param groups who may be a candidate group
 * @param parameters names of the legal parameters
 * @param forms tags by the id of the form, the newest first
 * @param decisions what a decision task may call
 * @param parts what a call activity may call
 */
public record Vocabulary(SortedMap<String, JobType> jobTypes, SortedMap<String, TaskKind> taskKinds,
        List<KnownMessage> messages, Map<String, KnownStatuses.OfKind> statuses, Set<String> groups,
        Set<String> parameters, SortedMap<String, List<String>> forms, List<KnownDecision> decisions, List<KnownPart> parts) {

    /** With what every instance starts. */
    public static final Variable CASE_NUMBER = Variable.of("caseNumber", Variable.Kind.TEXT);
    /** Whose time it is while a case waits; steps of the machine say {@code machine}. */
    public static final Set<String> OWNERS = Set.of("officer", "declarant", "payer");
    private static final String GOAL = ".goal";

    /** The kind of decision that the user task is: the one that it names, or the one that its id stands for. */
    public Optional<TaskKind> kind(String elementId, Map<String, String> properties) {
        String named = properties.get(TaskKind.PROPERTY);
        return named != null ? Optional.ofNullable(taskKinds.get(named))
                : taskKinds.values().stream().filter(kind -> kind.step().equals(elementId)).findFirst();
    }

    /** Whether it is the id of a template of ours, as an element names the one that it was made with. */
    public boolean template(String id) {
        String name = id.startsWith(Templates.PREFIX) ? id.substring(Templates.PREFIX.length()) : "";
        return jobTypes.containsKey(name) || taskKinds.containsKey(name)
                || parts.stream().anyMatch(part -> name.equals(Templates.CALL + part.id()));
    }

    /** The message of this name that is published to the process. */
    public Optional<KnownMessage> message(String name, String process) {
        return messages.stream().filter(m -> m.name().equals(name) && m.process().equals(process)).findFirst();
    }

    /** The decision of this id. */
    public Optional<KnownDecision> decision(String id) {
        return decisions.stream().filter(decision -> decision.id().equals(id)).findFirst();
    }

    /** The parameters that hold how long a step should take. */
    public Set<String> goals() {
        Set<String> goals = new TreeSet<>(parameters);
        goals.removeIf(name -> !name.endsWith(GOAL));
        return goals;
    }

    /** Who may be said to act where a case waits: candidate groups, and those outside of customs. */
    public Set<String> roles() {
        Set<String> roles = new TreeSet<>(groups);
        roles.add("declarant");
        roles.add("payer");
        return roles;
    }

    /** The names of the variables that jobs, decisions of people and messages set: no field of a form may be called so. */
    public Set<String> taken() {
        Set<String> taken = new TreeSet<>(Set.of(CASE_NUMBER.name()));
        Stream.of(jobTypes.values().stream().flatMap(type -> type.gives().stream()),
                taskKinds.values().stream().flatMap(kind -> kind.gives().stream()),
                messages.stream().flatMap(message -> message.gives().stream())).flatMap(all -> all)
                .forEach(variable -> taken.add(variable.name()));
        return taken;
    }
}
