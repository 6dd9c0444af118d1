package org.openpass.tasks;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/**
 * What a decision on a kind of task means, stated by the domain module that owns the step. Runs in the transaction of
 * the decision, behind the case's lock.
 */
public interface TaskHandler {

    /** The kind of decision, and what it needs of a form. */
    TaskKind kind();

    /** The version, as people read it, of what a task of the case decides on; each change makes the next. */
    int subjectVersion(String caseNumber);

    /**
     * Takes the decision's effects.
     *
     * @param answers the form's fields: those of the kind, and those that the form asks beside and has checked itself
     * @return variables for the process: ids and gateway flags
     * @throws InvalidAnswers with every error of the form; nothing is decided
     */
    Map<String, Object> decide(Task task, String actor, Map<String, Object> answers);

    /**
     * The day whose law bounds the answers, for what the form shows of it.
     *
     * @param today when a decision of now counts by the law of now
     */
    default LocalDate lawOf(String caseNumber, LocalDate today) {
        return today;
    }

    /** Answers that cannot be taken: field name to what is wrong and how to mend it. */
    class InvalidAnswers extends RuntimeException {
        private final transient Map<String, String> errors;
        private final transient Map<String, String> reasons;

        /** @param errors at least one */
        public InvalidAnswers(Map<String, String> errors) {
            this(errors, Map.of());
        }

        /**
         * Errors of which some lie outside the form.
         *
         * @param errors at least one
         * @param reasons field name to a code; its text for screens stands under {@code task.mend.<field>.<code>}
         */
        public InvalidAnswers(Map<String, String> errors, Map<String, String> reasons) {
            super(errors.toString());
            this.errors = Map.copyOf(errors);
            this.reasons = Map.copyOf(reasons);
        }

        /** These and others that were found beside. */
        InvalidAnswers and(Map<String, String> others) {
            Map<String, String> all = new HashMap<>(others);
            all.putAll(errors);
            return new InvalidAnswers(all, reasons);
        }

        /** The field's text key below {@code task.mend}: its reason's where it has one. */
        public String mendKey(String field) {
            return reasons.containsKey(field) ? field + "." + reasons.get(field) : field;
        }

        /** Field name to message. */
        public Map<String, String> errors() {
            return errors;
        }
    }
}
