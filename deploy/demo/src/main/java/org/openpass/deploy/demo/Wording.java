package org.openpass.deploy.demo;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.core.JsonPointer;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What people write about one sample, where it is more than their usual words: a JSON object beside the samples, in the
 * folder {@code people} and under the sample's name, with an object of the form's fields for each step, such as
 * {@code "officer:REFUSE": {"refusalReason": …}}. In place of a whole corrected declaration it has {@code corrections}:
 * new values by JSON pointer (RFC 6901).
 */
record Wording(JsonNode bySteps) {

    static final Wording NONE = new Wording(MissingNode.getInstance());

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String CORRECTIONS = "corrections";

    /** Of a sample in a folder of resources. */
    static Wording of(String folder, String file) throws IOException {
        String resource = folder + "people/" + file;
        return Table.exists(resource) ? new Wording(JSON.readTree(Table.bytes(resource))) : NONE;
    }

    /** The fields of a step's form: the usual ones, with those of this sample in their places. */
    Map<String, Object> fields(Step step, Map<String, Object> usual) {
        Map<String, Object> fields = new HashMap<>(usual);
        JsonNode own = bySteps.path(step.toString());
        if (own.isObject()) {
            fields.putAll(JSON.convertValue(own, new TypeReference<Map<String, Object>>() { }));
        }
        fields.remove(CORRECTIONS);
        return fields;
    }

    boolean corrects(Step step) {
        return bySteps.path(step.toString()).has(CORRECTIONS);
    }

    /** The declaration as filed, with the corrections of the step. */
    JsonNode corrected(Step step, Sample sample) {
        JsonNode document = JSON.readTree(sample.content());
        bySteps.path(step.toString()).path(CORRECTIONS).propertyStream().forEach(correction -> {
            JsonPointer at = JsonPointer.compile(correction.getKey());
            if (document.at(at).isMissingNode()) {
                throw new IllegalStateException(sample.name() + " has nothing to correct at " + at);
            }
            ((ObjectNode) document.at(at.head())).set(at.last().getMatchingProperty(), correction.getValue());
        });
        return document;
    }
}
