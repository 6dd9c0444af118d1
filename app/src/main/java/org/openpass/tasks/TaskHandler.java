package org.openpass.tasks;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.openpass.terms.Labels.Label;

/**
 * What a decision on a kind of task means, stated by the domain module that owns the step. Runs in the transaction of
 * the decision, behind the case's lock.
 */
public interface TaskHandler {

    /** The kind of decision, and what it needs of a form. */
    TaskKind kind();

    /** The version, as people read it, of what a task of the case decides on; each change makes the next. What was applied for stays as it is. */
    default int subjectVersion(String caseNumber) {
        return 1;
    }

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
        /** What the form itself says, in both languages. */
        private final transient Map<String, Label> said;

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
            this(errors, reasons, Map.of());
        }

        private InvalidAnswers(Map<String, String> errors, Map<String, String> reasons, Map<String, Label> said) {
            super(errors.toString());
            this.errors = Map.copyOf(errors);
            this.reasons = Map.copyOf(reasons);
            this.said = Map.copyOf(said);
        }

        /** Errors by what the form says; at least one. */
        public static InvalidAnswers of(Map<String, Label> said) {
            return new InvalidAnswers(english(said), Map.of(), said);
        }

        private static Map<String, String> english(Map<String, Label> said) {
            return said.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, one -> one.getValue().en()));
        }

        /** These and others that the form says; where both say something these stand. */
        public InvalidAnswers and(Map<String, Label> others) {
            Map<String, String> all = english(others);
            all.putAll(errors);
            Map<String, Label> more = new HashMap<>(others);
            more.keySet().removeAll(errors.keySet());
            more.putAll(said);
            return new InvalidAnswers(all, reasons, more);
        }

        /** What the form says of a field's answer; empty where the kind says it. */
        public Optional<Label> said(String field) {
            return Optional.ofNullable(said.get(field));
        }

        /** Field name to message, in the reader's language where it is the form's. */
        public Map<String, String> errors(Locale reader) {
            Map<String, String> all = new HashMap<>(errors);
            said.forEach((field, words) -> all.put(field, words.in(reader)));
            return all;
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
