package org.openpass.authoring.whatif;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * A module keeps what decisions were made on. Raw variables, not what the columns of a table read of them: a changed table has
 * others.
 */
public interface DecisionFacts {

    /**
     * A case, as it was decided on.
     *
     * @param day whose law it is judged by
     */
    record Row(String caseNumber, LocalDate day, Map<String, Object> variables) {
    }

    /** What a variable holds. FEEL takes whatever it cannot read for null, and the last rule decides: so it is asked before. */
    enum Kind {
        TEXT, NUMBER, FLAG, TEXTS, PARTS;

        boolean holds(Object value) {
            return switch (this) {
                case TEXT -> value instanceof String;
                case NUMBER -> value instanceof Number;
                case FLAG -> value instanceof Boolean;
                case TEXTS -> value instanceof List<?> list && list.stream().allMatch(String.class::isInstance);
                case PARTS -> value != null;
            };
        }
    }

    /** The variables that are kept of cases in which this decision was made; none: it is not this module's. */
    Map<String, Kind> of(String decision);

    /**
     * The last cases, the newest first.
     *
     * @param from the first day on which it was decided, in Korea; null: any
     * @param until the last one; null: any
     */
    List<Row> last(String decision, int most, LocalDate from, LocalDate until);
}
