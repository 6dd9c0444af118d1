package org.openpass.engine.reading;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The first gate for JSON: bounds are counted while it is read, and no key may stand twice. */
final class SafeJson {

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder().maxDocumentLength(SafeXml.BYTES)
                    .maxNestingDepth(SafeXml.DEPTH).maxStringLength(SafeXml.CHARACTERS).maxNumberLength(50)
                    .maxNameLength(200).maxTokenCount(200_000).build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build()).build();

    private SafeJson() {
    }

    /** @throws ModelRefused naming what is wrong and in which line */
    static JsonNode read(byte[] file) {
        String text = SafeXml.decoded(file);
        try {
            JsonNode root = MAPPER.readTree(text);
            if (root == null || !root.isObject()) {
                throw new ModelRefused(Refusal.at(1, "noJson"));
            }
            plain(root);
            return root;
        } catch (JacksonException e) {
            throw new ModelRefused(Refusal.at(e.getLocation() == null ? 0 : e.getLocation().getLineNr(), "noJson"));
        }
    }

    /** A character that is written as an escape is one all the same. */
    private static void plain(JsonNode node) {
        if (node.isString()) {
            plain(node.asString());
        }
        node.forEachEntry((key, value) -> plain(key));
        node.forEach(SafeJson::plain);
    }

    private static void plain(String text) {
        if (text.chars().anyMatch(SafeXml::turnsText)) {
            throw new ModelRefused(Refusal.at(0, "direction"));
        }
        if (text.chars().anyMatch(SafeXml::controls)) {
            throw new ModelRefused(Refusal.at(0, "control"));
        }
    }
}
