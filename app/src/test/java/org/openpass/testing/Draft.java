package org.openpass.testing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** A declaration that a test fills in; it begins valid, with one line of books that no other law restricts. */
public final class Draft {

    private static final JsonMapper JSON = new JsonMapper();

    private final Map<String, Object> fields = new LinkedHashMap<>();
    private final List<Map<String, Object>> lines = new ArrayList<>();

    Draft(String declarant, String importer, String bill) {
        set("reference", SampleData.unique("REF"));
        set("customsOffice", "020");
        set("declarant", declarant);
        set("importer", Map.of("id", importer));
        set("billOfLading", bill);
        set("incoterm", "CIF");
        set("currency", "KRW");
        set("totalPackages", 1);
        set("transportMode", "1");
        set("exportCountry", "US");
        set("lines", lines);
    }

    /** Sets a field; null takes it out. */
    public Draft set(String field, Object value) {
        if (value == null) {
            fields.remove(field);
        } else {
            fields.put(field, value);
        }
        return this;
    }

    /** Adds a line of goods from the United States, its amount in the declaration's currency. */
    public Draft line(String hsCode, String description, Object amount) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("number", lines.size() + 1);
        line.put("hsCode", hsCode);
        line.put("description", description);
        line.put("origin", "US");
        line.put("amount", amount);
        lines.add(line);
        return this;
    }

    /** Sets a field of the line that was added last; null takes it out. */
    public Draft inLine(String field, Object value) {
        if (value == null) {
            lines.getLast().remove(field);
        } else {
            lines.getLast().put(field, value);
        }
        return this;
    }

    /** States for the line that was added last how a law is met. */
    public Draft approval(String law, String approvalNumber) {
        return inLine("requirements", List.of(Map.of("law", law, "approvalNumber", approvalNumber)));
    }

    /** What the draft holds in a field. */
    public String text(String field) {
        return String.valueOf(fields.get(field));
    }

    /** The document as it is sent. */
    public String json() {
        return JSON.writeValueAsString(fields);
    }
}
