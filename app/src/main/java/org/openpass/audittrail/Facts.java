package org.openpass.audittrail;

import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** What an entry says besides its words, as JSON that PostgreSQL always writes in the same way. */
record Facts(String address, Whence.Door door, String part, Map<String, String> before, Map<String, String> after) {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Facts NONE = new Facts(null, null, null, null, null);

    Facts {
        before = before == null ? Map.of() : before;
        after = after == null ? Map.of() : after;
    }

    /** Of the act, from where this thread is; null when there is nothing to say. */
    static String of(Act act) {
        Map<String, Object> facts = new LinkedHashMap<>();
        Whence.here().ifPresent(whence -> {
            facts.put("address", whence.address());
            facts.put("door", whence.door());
            facts.put("part", whence.part());
        });
        if (!act.before().isEmpty()) {
            facts.put("before", act.before());
        }
        if (!act.after().isEmpty()) {
            facts.put("after", act.after());
        }
        return facts.isEmpty() ? null : JSON.writeValueAsString(facts);
    }

    static Facts read(String json) {
        return json == null ? NONE : JSON.readValue(json, Facts.class);
    }
}
