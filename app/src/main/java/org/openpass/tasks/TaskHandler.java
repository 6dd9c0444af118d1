package org.openpass.tasks;

import java.util.Map;

/**
 * What a decision on a kind of task means, stated by the domain module that owns the step. Runs in the transaction of
 * the decision, behind the case's lock.
 */
public interface TaskHandler {

    /** The step's id in the model. */
    String elementId();

    /** The version, as people read it, of what a task of the case decides on; each change makes the next. */
    int subjectVersion(String caseNumber);

    /**
     * Takes the decision's effects.
     *
     * @param answers the form's fields
     * @return variables for the process: ids and gateway flags
     * @throws InvalidAnswers with every error of the form; nothing is decided
     */
    Map<String, Object> decide(Task task, String actor, Map<String, Object> answers);

    /** Answers that cannot be taken: field name to what is wrong and how to mend it. */
    class InvalidAnswers extends RuntimeException {
        private final transient Map<String, String> errors;

        /** @param errors at least one */
        public InvalidAnswers(Map<String, String> errors) {
            super(errors.toString());
            this.errors = Map.copyOf(errors);
        }

        /** Field name to message. */
        public Map<String, String> errors() {
            return errors;
        }
    }
}
