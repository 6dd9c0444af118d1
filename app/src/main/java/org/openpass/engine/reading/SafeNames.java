package org.openpass.engine.reading;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** A table of names in another language, {@code id = name}, read at the same gate as the model that it stands beside. */
final class SafeNames {

    private static final int CHARACTERS = 100_000;

    private SafeNames() {
    }

    /** @throws ModelRefused naming the element whose name may not be shown */
    static Map<String, String> read(byte[] file) {
        String text = SafeXml.decoded(file);
        if (text.length() > CHARACTERS) {
            throw new ModelRefused(Refusal.at(0, "tooLong", CHARACTERS));
        }
        Properties table = new Properties();
        try {
            table.load(new StringReader(text));
        } catch (IOException | IllegalArgumentException e) {
            throw new ModelRefused(Refusal.at(0, "noNames"));
        }
        Map<String, String> names = new TreeMap<>();
        for (String id : table.stringPropertyNames()) {
            names.put(id, shown(id, table.getProperty(id)));
        }
        return names;
    }

    private static String shown(String id, String name) {
        String code = name.chars().anyMatch(SafeXml::turnsText) ? "direction"
                : name.chars().anyMatch(SafeXml::controls) ? "control" : Words.link(name) ? "link"
                : Words.markup(name) ? "markup" : Words.plain(id) ? null : "id";
        if (code != null) {
            String said = Words.shortened(code.equals("id") ? id : name);
            throw new ModelRefused(new Refusal(Words.plain(id) ? id : null, 0, code, List.of(said)));
        }
        return name;
    }
}
