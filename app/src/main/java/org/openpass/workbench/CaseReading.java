package org.openpass.workbench;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.openpass.access.Actor;
import org.openpass.casework.CaseFile;

/** A case as it stands now and who reads it, while its page is drawn once. */
public final class CaseReading {

    private final CaseFile file;
    private final Actor actor;
    private final Map<String, List<String>> parameters;
    private final Map<Class<?>, Optional<?>> read = new HashMap<>();

    CaseReading(CaseFile file, Actor actor, Map<String, List<String>> parameters) {
        this.file = file;
        this.actor = actor;
        this.parameters = parameters;
    }

    /** The case, which the reader may see. */
    public CaseFile file() {
        return file;
    }

    /** Who reads. */
    public Actor actor() {
        return actor;
    }

    /** What the page's address says besides the case, by which a section may narrow what it shows. */
    public Optional<String> parameter(String name) {
        return parameters.getOrDefault(name, List.of()).stream().findFirst();
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
