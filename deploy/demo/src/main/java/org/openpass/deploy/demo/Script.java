package org.openpass.deploy.demo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Who does what about a sample, in this order: steps {@code role:ACT} with blanks between them, such as
 * {@code officer:SUPPLEMENT declarant:ANSWER officer:ACCEPT}. A step of the visitor is the last: the demonstration does
 * not take it.
 */
record Script(List<Step> steps) {

    static final Script EMPTY = new Script(List.of());

    /**
     * Reads the text.
     *
     * @throws IllegalArgumentException with a sentence that names the step and what is known in its place
     */
    static Script parse(String text) {
        List<Step> steps = new ArrayList<>();
        for (String word : text.isBlank() ? new String[0] : text.strip().split("\\s+")) {
            if (!steps.isEmpty() && steps.getLast().role() == Role.VISITOR) {
                throw new IllegalArgumentException("Nothing can follow " + steps.getLast()
                        + ": the demonstration leaves the rest to the visitor.");
            }
            steps.add(step(word));
        }
        return new Script(List.copyOf(steps));
    }

    private static Step step(String word) {
        String[] parts = word.split(":", -1);
        if (parts.length != 2) {
            throw new IllegalArgumentException("'" + word + "' is not written as role:ACT.");
        }
        Role role = Arrays.stream(Role.values()).filter(r -> r.toString().equals(parts[0])).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("'" + word + "': the roles are "
                        + Arrays.stream(Role.values()).map(Role::toString).collect(Collectors.joining(", ")) + "."));
        List<Act> known = Arrays.stream(Act.values()).filter(a -> a.isOf(role)).toList();
        return known.stream().filter(a -> a.name().equals(parts[1])).map(a -> new Step(role, a)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("'" + word + "': the acts of " + role + " are "
                        + known.stream().map(Act::name).collect(Collectors.joining(", ")) + "."));
    }

    boolean has(Role role, Act act) {
        return steps.contains(new Step(role, act));
    }

    /** What it leaves to whoever watches. */
    Optional<Act> left() {
        return steps.stream().filter(s -> s.role() == Role.VISITOR).map(Step::act).findFirst();
    }
}
