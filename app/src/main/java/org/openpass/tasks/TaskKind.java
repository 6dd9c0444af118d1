package org.openpass.tasks;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openpass.engine.Variable;

/**
 * A kind of decision that models give to people: any number of user tasks, of any id, may be of it.
 *
 * @param name {@code module.verbObject}; a user task names it in its property {@link #PROPERTY}
 * @param step the id of the user task that is of the kind without saying so, as models of before have it
 * @param repeatable whether several tasks of a process may be of it: its effect is one for each task, not one for the case
 * @param process the kind of case that it decides on
 * @param usual what a step of the kind usually has, for who draws one
 * @param fields what the kind reads of the form; what else a form asks is kept beside
 */
public record TaskKind(String name, String step, boolean repeatable, String process, Usual usual, List<Field> fields) {

    /** The property of a user task that says of which kind it is. */
    public static final String PROPERTY = "decides";
    /** The field that holds the decision, and the variable that it sets. */
    public static final String DECISION = "decision";

    /**
     * What a step of the kind usually has.
     *
     * @param group who decides: the candidate group and role
     * @param status the status of the case meanwhile
     * @param goal the parameter with the working hours that it should take
     * @param form the id of the form
     * @param due the variable with the date of the goal
     * @param answer the variable into which the decision is put, or null
     * @param article of the Customs Act, or null
     */
    public record Usual(String group, String status, String goal, String form, String due, String answer,
            String article) {
    }

    /** What an answer is. */
    public enum Type { CHOICE, TEXT, NUMBER, FLAG, FILES }

    /**
     * A field that the kind reads.
     *
     * @param needed the form must have it; whether it must be answered may hang on other answers
     * @param values the choices that the kind takes; a form may offer fewer. Empty where a code list says them
     * @param codeList the list of codes that a choice is of, or null
     * @param when the decision for which alone the form must have it; null: for any
     */
    public record Field(String key, Type type, boolean needed, Set<String> values, String codeList, String when) {

        /** One of these, in this order. */
        public static Field choice(String key, String... values) {
            return new Field(key, Type.CHOICE, true, Collections.unmodifiableSet(new LinkedHashSet<>(List.of(values))), null,
                    null);
        }

        /** A code that is valid. */
        public static Field code(String key, String list) {
            return new Field(key, Type.CHOICE, true, Set.of(), list, null);
        }

        /** What the form must have. */
        public static Field needed(String key, Type type) {
            return new Field(key, type, true, Set.of(), null, null);
        }

        /** What the form may leave out. */
        public static Field optional(String key, Type type) {
            return new Field(key, type, false, Set.of(), null, null);
        }

        /** Needed only by a form that offers this decision. */
        public Field when(String decision) {
            return new Field(key, type, needed, values, codeList, decision);
        }
    }

    /** The kind's field of this key. */
    public Optional<Field> field(String key) {
        return fields.stream().filter(field -> field.key().equals(key)).findFirst();
    }

    /** Those of the answers that the kind does not read: what a form asks beside, to be kept whole. */
    public Map<String, Object> added(Map<String, Object> answers) {
        Map<String, Object> added = new LinkedHashMap<>(answers);
        fields.forEach(field -> added.remove(field.key()));
        return added;
    }

    /** The variables that a decision sets; what the form asks beside may set more. */
    public List<Variable> gives() {
        return List.of(Variable.of(DECISION, field(DECISION).map(Field::values).orElse(Set.of())));
    }
}
