package org.openpass.authoring.check;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.openpass.engine.reading.DecisionModel;
import org.openpass.engine.reading.FormModel;
import org.openpass.engine.reading.ModelReader;
import org.openpass.engine.reading.ModelRefused;
import org.openpass.engine.reading.ProcessModel;
import org.openpass.engine.reading.Refusal;

/**
 * The files of a work, read: what is changed as one is checked as one.
 *
 * @param content all files by name
 * @param processes by file, as the other models
 * @param korean Korean names by file of the model that they stand beside
 * @param refused files that could not be read at all
 */
record Files(Map<String, byte[]> content, Map<String, ProcessModel> processes, Map<String, DecisionModel> decisions,
        Map<String, FormModel> forms, Map<String, Map<String, String>> korean, Map<String, Refusal> refused) {

    static final String KOREAN = "_ko.properties";

    static Files read(Map<String, byte[]> content) {
        Files files = new Files(content, new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
        content.forEach(files::read);
        return files;
    }

    private void read(String name, byte[] bytes) {
        try {
            if (name.endsWith(".bpmn")) {
                processes.put(name, ModelReader.process(bytes));
            } else if (name.endsWith(".dmn")) {
                decisions.put(name, ModelReader.decision(bytes));
            } else if (name.endsWith(".form")) {
                forms.put(name, ModelReader.form(bytes));
            } else if (name.endsWith(KOREAN)) {
                korean.put(name.substring(0, name.length() - KOREAN.length()), ModelReader.names(bytes));
            } else if (name.endsWith(".scenario.json")) {
                ModelReader.json(bytes);
            } else {
                refused.put(name, new Refusal(null, 0, "kind", List.of(name)));
            }
        } catch (ModelRefused e) {
            refused.put(name, e.refusal());
        }
    }

    /** Korean names of the model; none where there is no table. */
    Map<String, String> koreanOf(String file) {
        return korean.getOrDefault(file.replaceFirst("\\.[a-z]+$", ""), Map.of());
    }

    /** The last part of a path. */
    static String base(String file) {
        return file.substring(file.lastIndexOf('/') + 1);
    }
}
