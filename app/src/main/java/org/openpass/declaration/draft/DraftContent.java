package org.openpass.declaration.draft;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A declaration as it was typed: texts by the canonical paths of their fields, nothing judged and nothing lost.
 *
 * @param fields such as {@code freight.amount}
 * @param lines each by the names of its fields, such as {@code hsCode}; how a law is met stands under
 *     {@code requirements.<law>.approvalNumber} and {@code requirements.<law>.exemptionReason}
 */
public record DraftContent(Map<String, String> fields, List<Map<String, String>> lines) {

    /** Begins the names of what a line says about other laws. */
    public static final String REQUIREMENTS = "requirements.";

    public DraftContent {
        fields = filled(fields);
        List<Map<String, String>> kept = new ArrayList<>();
        if (lines != null) {
            lines.forEach(line -> kept.add(filled(line)));
        }
        lines = List.copyOf(kept);
    }

    private static Map<String, String> filled(Map<String, String> typed) {
        Map<String, String> filled = new LinkedHashMap<>();
        if (typed != null) {
            typed.forEach((name, text) -> {
                if (text != null && !text.isBlank()) {
                    filled.put(name, text);
                }
            });
        }
        return java.util.Collections.unmodifiableMap(filled);
    }

    /** What was typed into a field; empty for nothing. */
    public String field(String name) {
        return fields.getOrDefault(name, "");
    }

    /** The laws that a line says something about, in the order of the document that is made of it. */
    public static List<String> laws(Map<String, String> line) {
        return line.entrySet().stream().filter(e -> e.getKey().startsWith(REQUIREMENTS) && !e.getValue().isBlank())
                .map(e -> e.getKey().substring(REQUIREMENTS.length(), e.getKey().lastIndexOf('.')))
                .distinct().sorted().toList();
    }
}
