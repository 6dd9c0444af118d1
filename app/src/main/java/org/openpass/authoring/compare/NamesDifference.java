package org.openpass.authoring.compare;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.openpass.authoring.compare.Change.Part;

/** What is different between two lists of Korean names, by element. */
final class NamesDifference {

    private NamesDifference() {
    }

    /** @param renamed old id to new id: a name follows its element */
    static List<Change> of(byte[] before, byte[] after, Map<String, String> renamed) {
        List<Change> changes = new ArrayList<>();
        Things.compare(things(read(before), renamed), things(read(after), Map.of()), changes::add);
        return List.copyOf(changes);
    }

    private static Map<String, Thing> things(Map<String, String> names, Map<String, String> renamed) {
        Map<String, Thing> things = new LinkedHashMap<>();
        names.forEach((id, name) -> {
            String now = renamed.getOrDefault(id, id);
            things.put(now, new Thing(Part.NAME, null, now, name).say("name", name));
        });
        return things;
    }

    private static Map<String, String> read(byte[] file) {
        Properties names = new Properties();
        try {
            names.load(new StringReader(new String(file, StandardCharsets.UTF_8)));
        } catch (IOException | IllegalArgumentException unreadable) {
            throw new UncheckedIOException(new IOException(unreadable));
        }
        Map<String, String> sorted = new TreeMap<>();
        names.stringPropertyNames().forEach(id -> sorted.put(id, names.getProperty(id)));
        return sorted;
    }
}
