package org.openpass.engine;

import java.util.Arrays;

/** What the engine runs, by the file it stands in. */
public enum ModelKind {
    PROCESS(".bpmn"), DECISION(".dmn"), FORM(".form");

    private final String ending;

    ModelKind(String ending) {
        this.ending = ending;
    }

    /** The ending of its files, with the dot. */
    public String ending() {
        return ending;
    }

    static boolean known(String path) {
        return Arrays.stream(values()).anyMatch(kind -> path.endsWith(kind.ending));
    }

    static ModelKind of(String path) {
        for (ModelKind kind : values()) {
            if (path.endsWith(kind.ending)) {
                return kind;
            }
        }
        throw new IllegalArgumentException(path);
    }
}
