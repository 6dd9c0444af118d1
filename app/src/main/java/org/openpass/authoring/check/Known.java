package org.openpass.authoring.check;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openpass.authoring.feel.Gives;
import org.openpass.engine.reading.DecisionModel;
import org.openpass.engine.reading.FormModel;
import org.openpass.engine.reading.ProcessModel;

/** What a model may name: everything that this system has a line of code, a row or a release for. */
public interface Known {

    /**
     * An automated step.
     *
     * @param once its effect is once a case
     * @param after job types of which each path has one before it
     */
    record Job(boolean once, Set<String> after) {
    }

    /**
     * A kind of decision that people take.
     *
     * @param repeatable whether a process may have several tasks of it
     * @param fields what it reads of the form
     */
    record Decides(String name, boolean repeatable, String process, Set<Field> fields) {

        /**
         * @param values the choices that it takes; empty where any may be
         * @param when the decision for which alone the form must have it; null: for any
         */
        public record Field(String key, boolean needed, Set<String> values, String when) {
        }
    }

    /** The statuses of a kind of case: where it waits, and at its ends. */
    record Statuses(Set<String> waiting, Set<String> ended) {
    }

    /**
     * A decision of the library.
     *
     * @param kind law or risk
     * @param parameters legal parameters that it reads
     */
    record Decided(String kind, String tag, Set<String> parameters) {
    }

    Set<String> jobTypes();

    Optional<Job> job(String type);

    /** The kind that the task names, or that its id stands for in models of before. */
    Optional<Decides> decides(String elementId, Map<String, String> properties);

    /** Names of the kinds. */
    Set<String> decides();

    /** Messages that are published to the process, with the variable by which each finds its case. */
    Map<String, String> messages(String process);

    /** Empty for a process that no module has cases of. */
    Optional<Statuses> statuses(String process);

    /** Who may be a candidate group. */
    Set<String> groups();

    /** Who may be said to act where a case waits. */
    Set<String> roles();

    /** Parameters that hold how long a step should take. */
    Set<String> goals();

    /** Names of all legal parameters. */
    Set<String> parameters();

    /** Variables that steps set: no field of a form may be called so. */
    Set<String> taken();

    Optional<Decided> decision(String id);

    /** Tags of the form that are released, the newest first; empty where there is no such form. */
    List<String> forms(String id);

    Optional<FormModel> form(String id, String tag);

    /** Processes that there are. */
    Set<String> processes();

    /** Version tags of the process that are released, the newest first; empty where there is no such process. */
    default List<String> tags(String process) {
        return List.of();
    }

    /** What a call activity runs that names the process and the tag. */
    default Optional<ProcessModel> called(String process, String tag) {
        return Optional.empty();
    }

    /**
     * Whether something else was released under the tag.
     *
     * @param path of the file: what it is, and its name
     */
    boolean tagTaken(String path, String id, String tag, byte[] content);

    /** The variables that steps give. */
    default Gives gives() {
        return Gives.NOTHING_KNOWN;
    }

    /** The newest released table of the decision. */
    default Optional<DecisionModel> released(String decision) {
        return Optional.empty();
    }
}
