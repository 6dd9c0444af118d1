package org.openpass.studio.editor;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The table of Korean names beside a model, {@code id=name} a line; comments and the order of its author stay. */
public final class KoreanText {

    /** How the name of such a table ends. */
    public static final String ENDING = "_ko.properties";

    private KoreanText() {
    }

    /** The table of a model: {@code processes/x/y.bpmn} has {@code processes/x/y_ko.properties}. */
    public static String of(String model) {
        return model.substring(0, model.lastIndexOf('.')) + ENDING;
    }

    /** Id to name. */
    public static Map<String, String> names(String table) {
        try {
            Properties names = new Properties();
            names.load(new StringReader(table));
            return names.stringPropertyNames().stream().collect(Collectors.toMap(id -> id, names::getProperty,
                    (one, other) -> one, TreeMap::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The table with this name; an empty one takes it out. */
    public static String set(String table, String id, String name) {
        String line = id + "=" + name.strip().replace("\\", "\\\\").replaceAll("\\R", "\\\\n");
        boolean known = table.lines().anyMatch(each -> each.startsWith(id + "="));
        if (known) {
            return table.lines().filter(each -> !(name.isBlank() && each.startsWith(id + "=")))
                    .map(each -> each.startsWith(id + "=") ? line : each).collect(Collectors.joining("\n", "", "\n"));
        }
        return name.isBlank() ? table : (table.isEmpty() || table.endsWith("\n") ? table : table + "\n") + line + "\n";
    }
}
