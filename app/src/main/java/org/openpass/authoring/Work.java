package org.openpass.authoring;

import org.openpass.engine.ModelKind;

/**
 * A process, a decision or a form, which owners change as one.
 *
 * @param id what the engine knows it by: the id in its file
 * @param module the customs module that it belongs to, the folder of its file
 * @param path its file as the engine knows it, {@code processes/declaration/import-declaration.bpmn}
 * @param confidential only for those who analyse risk
 */
public record Work(String id, ModelKind kind, String module, String path, boolean confidential) {

    /** The name of its file without the folders. */
    public String fileName() {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
