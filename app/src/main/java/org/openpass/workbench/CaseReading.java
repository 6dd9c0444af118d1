package org.openpass.workbench;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.openpass.access.Actor;
import org.openpass.casework.CaseFile;

/** A case as it stands now and who reads it, while its page is drawn once. */
public final class CaseReading {

    private final CaseFile file;
    private final Actor actor;
    private final Map<Class<?>, Optional<?>> read = new HashMap<>();

    CaseReading(CaseFile file, Actor actor) {
        this.file = file;
        this.actor = actor;
    }

    /** The case, which the reader may see. */
    public CaseFile file() {
        return file;
    }

    /** Who reads. */
    public Actor actor() {
        return actor;
    }

    /** The case is not closed. */
    public boolean open() {
        return file.closedAt() == null;
    }

    /** What the parts of a page read together: read once, for the first that asks, however many show some of it. */
    public <T> Optional<T> once(Class<T> what, Supplier<Optional<T>> reading) {
        if (!read.containsKey(what)) {
            read.put(what, reading.get());
        }
        return read.get(what).map(what::cast);
    }
}
