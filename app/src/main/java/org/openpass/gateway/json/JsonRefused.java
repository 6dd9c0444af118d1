package org.openpass.gateway.json;

import java.util.List;
import org.openpass.declaration.model.FieldError;

/** A body that is not readable JSON, or no object; carries the reason for its sender. */
public class JsonRefused extends RuntimeException {

    private final transient List<FieldError> errors;

    JsonRefused(FieldError error) {
        super(error.message());
        this.errors = List.of(error);
    }

    /** What is wrong, one error. */
    public List<FieldError> errors() {
        return errors;
    }
}
