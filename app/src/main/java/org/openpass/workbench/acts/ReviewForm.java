package org.openpass.workbench.acts;

import com.vaadin.flow.component.Component;
import java.util.Map;
import java.util.Optional;

/** The form of a task, as far as a review of its answers needs it. */
public interface ReviewForm {

    /** The same form once more, as a colleague reads and changes it. */
    interface Draft {

        Component part();

        Map<String, Object> answers();
    }

    /** The reader may fill it in. */
    boolean writable();

    /** The answers as they stand, without what is hidden. */
    Map<String, Object> draft();

    /** Puts another answer into a field; null empties it. */
    void take(String field, Object answer);

    /** What a field is called. */
    String label(String field);

    /** An answer in the reader's words; empty for none. */
    String words(String field, Object answer);

    /** A form with these answers; empty where the task has none. */
    Optional<Draft> copy(Map<String, Object> answers);
}
