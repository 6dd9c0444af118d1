package org.openpass.tariff;

import java.util.List;
import java.util.stream.Collectors;

/** The goods cannot be assessed; carries every error of every line. */
public final class NotAssessable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<AssessmentError> errors;

    public NotAssessable(List<AssessmentError> errors) {
        super(errors.stream().map(AssessmentError::message).collect(Collectors.joining("; ")));
        this.errors = List.copyOf(errors);
    }

    /** At least one, by line. */
    public List<AssessmentError> errors() {
        return errors;
    }
}
