package org.openpass.engine.reading;

import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * Reads files of process owners. Whatever comes in is taken for an attack until it was read: nothing is fetched, nothing is
 * run, and what is larger or deeper than any process of customs is refused while it is read.
 */
public final class ModelReader {

    private ModelReader() {
    }

    /** @throws ModelRefused if it is no process that can be read at all */
    public static ProcessModel process(byte[] file) {
        return ProcessReading.of(SafeXml.read(file));
    }

    /** @throws ModelRefused if it is no decision that can be read at all */
    public static DecisionModel decision(byte[] file) {
        return DecisionReading.of(SafeXml.read(file));
    }

    /** @throws ModelRefused if it is no form that can be read at all */
    public static FormModel form(byte[] file) {
        return FormReading.of(SafeJson.read(file));
    }

    /**
     * Any other file of a work, such as a scenario.
     *
     * @throws ModelRefused if it is no JSON object, or one that nobody should go on reading
     */
    public static JsonNode json(byte[] file) {
        return SafeJson.read(file);
    }

    /**
     * Names in another language, by element.
     *
     * @throws ModelRefused if it is no table of names, or one that may not be shown
     */
    public static Map<String, String> names(byte[] file) {
        return SafeNames.read(file);
    }
}
