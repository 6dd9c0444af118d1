package org.openpass.portal.form;

import java.util.LinkedHashMap;
import java.util.Map;

/** A line that is being written; the same object while it moves in the list. */
final class EntryLine {

    private final Map<String, String> typed;
    private int errors;

    EntryLine(Map<String, String> typed) {
        this.typed = new LinkedHashMap<>(typed);
    }

    Map<String, String> typed() {
        return typed;
    }

    String field(String name) {
        return typed.getOrDefault(name, "");
    }

    void type(String name, String value) {
        typed.put(name, value);
    }

    int errors() {
        return errors;
    }

    void errors(int count) {
        errors = count;
    }
}
