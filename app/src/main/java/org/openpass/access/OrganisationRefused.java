package org.openpass.access;

import java.util.List;

/** A file of an organisation has errors; nothing of it was done. */
public class OrganisationRefused extends RuntimeException {

    private final transient List<FileError> errors;

    OrganisationRefused(List<FileError> errors) {
        super(errors.size() + " errors in the file of an organisation");
        this.errors = List.copyOf(errors);
    }

    /** All of them, by row. */
    public List<FileError> errors() {
        return errors;
    }
}
