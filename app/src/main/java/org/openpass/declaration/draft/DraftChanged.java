package org.openpass.declaration.draft;

/** Somebody, or another window, changed the draft since it was read; nothing was overwritten. */
public class DraftChanged extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private final transient Draft newest;

    DraftChanged(Draft newest) {
        super("Draft " + newest.id() + " is at version " + newest.version());
        this.newest = newest;
    }

    /** The draft as it stands now. */
    public Draft newest() {
        return newest;
    }
}
