package org.openpass.authoring.feel;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.openpass.engine.reading.Element;

/**
 * What the steps of a process give it: the little that the flow of variables needs to know of jobs, people, decisions and
 * messages. Empty answers are for what is not known; who names something unknown is told so by other rules.
 */
public interface Gives {

    /** With what an instance of the process begins. */
    List<Given> start(String process);

    /** What the answer of a job sets. */
    Optional<List<Given>> job(String type);

    /** What the decision of a person sets. */
    Optional<List<Given>> task(Element task);

    /** What comes with a message. */
    Optional<List<Given>> message(String name, String process);

    Optional<Decided> decision(Element.Decision called);

    /** Where nobody says what steps give: nothing is called unknown, everything else is still looked at. */
    Gives NOTHING_KNOWN = new Gives() {
        @Override
        public List<Given> start(String process) {
            return List.of(Given.of("caseNumber", FeelType.TEXT));
        }

        @Override
        public Optional<List<Given>> job(String type) {
            return Optional.empty();
        }

        @Override
        public Optional<List<Given>> task(Element task) {
            return Optional.empty();
        }

        @Override
        public Optional<List<Given>> message(String name, String process) {
            return Optional.empty();
        }

        @Override
        public Optional<Decided> decision(Element.Decision called) {
            return Optional.empty();
        }
    };

    /**
     * A decision that a step calls.
     *
     * @param answer what it answers, under any name
     * @param reads the variables that its columns and cells name
     * @param asks its expressions, where what they ask of those variables is looked at
     * @param secret whether it is not for everybody what they are
     */
    record Decided(Given answer, Set<String> reads, List<FeelNode> asks, boolean secret) {

        public Decided(Given answer, Set<String> reads, boolean secret) {
            this(answer, reads, List.of(), secret);
        }
    }
}
