package org.openpass.authoring;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openpass.authoring.check.Finding;
import org.openpass.authoring.check.Gate;
import org.openpass.engine.reading.DecisionModel;
import org.openpass.engine.reading.Element;
import org.openpass.engine.reading.ModelReader;
import org.openpass.engine.reading.ProcessModel;

/**
 * Which files of an archive change as one: a process with the forms and decisions that it names, with Korean names and scenarios; a form
 * or decision that no process of the archive names is a work of its own, and so is what is not for everybody. A file of a work that there is lies where the library has it,
 * whatever the archive says: the engine knows a file again by its path.
 */
final class ImportedSets {

    private final Map<String, byte[]> files;
    private final Map<String, Work> known;
    private final Predicate<String> hidden;
    private final boolean analyst;
    private final List<Finding> refused = new ArrayList<>();
    private final Map<String, Set<String>> names = new TreeMap<>();
    private final Map<String, String> ids = new HashMap<>();
    private final Map<String, String> placed = new HashMap<>();
    private final Set<String> apart = new HashSet<>();

    private ImportedSets(Map<String, byte[]> files, Map<String, Work> known, Predicate<String> hidden, boolean analyst) {
        this.files = files;
        this.known = known;
        this.hidden = hidden;
        this.analyst = analyst;
    }

    /**
     * @param files what passed the gate, by name
     * @param known works of the library that the reader sees, by id
     * @param hidden whether an id is that of a work which is not for the reader: nothing comes in under its name
     * @param analyst whether criteria of risk may come in
     * @return the files of each work by path
     * @throws ArchiveRefused if a file belongs nowhere
     */
    static Map<String, Map<String, byte[]>> of(Map<String, byte[]> files, Map<String, Work> known, Predicate<String> hidden,
            boolean analyst) {
        ImportedSets sets = new ImportedSets(files, known, hidden, analyst);
        files.keySet().forEach(sets::model);
        Map<String, Map<String, byte[]>> works = sets.works();
        if (!sets.refused.isEmpty()) {
            throw new ArchiveRefused(sets.refused);
        }
        return works;
    }

    private void model(String file) {
        byte[] content = files.get(file);
        if (file.endsWith(".bpmn")) {
            ProcessModel process = ModelReader.process(content);
            place(file, process.id());
            names.put(process.id(), process.elements().stream().flatMap(ImportedSets::named).collect(Collectors.toSet()));
        } else if (file.endsWith(".dmn")) {
            DecisionModel decision = ModelReader.decision(content);
            boolean risk = "risk".equals(decision.kind());
            if (risk && !analyst && !hidden.test(decision.id())) {
                refused.add(Gate.refusal(file, "risk", decision.id()));
            }
            if (risk || known.containsKey(decision.id()) && known.get(decision.id()).confidential()) {
                apart.add(decision.id());
            }
            place(file, decision.id());
        } else if (file.endsWith(".form")) {
            place(file, ModelReader.form(content).id());
        }
    }

    private static Stream<String> named(Element element) {
        return Stream.of(element.form() == null ? null : element.form().id(), element.decision() == null ? null : element.decision().id())
                .filter(id -> id != null);
    }

    private void place(String file, String id) {
        if (hidden.test(id)) {
            refused.add(Gate.refusal(file, "risk", id));
        }
        String kept = known.containsKey(id) ? known.get(id).path() : null;
        String path = kept != null ? kept : file;
        if (kept != null && !ending(kept).equals(ending(file))) {
            refused.add(Gate.refusal(file, "otherKind", id));
        } else if (!path.matches(file.endsWith(".form") ? "forms/[a-z]+/[^/]+" : "processes/[a-z]+/[^/]+")) {
            refused.add(Gate.refusal(file, "folder", file.endsWith(".form") ? "forms" : "processes"));
        }
        if (ids.put(id, file) != null) {
            refused.add(Gate.refusal(file, "workTwice", id));
        }
        placed.put(file, path);
    }

    private Map<String, Map<String, byte[]>> works() {
        Map<String, Map<String, byte[]>> works = new TreeMap<>();
        Set<String> taken = new TreeSet<>();
        names.forEach((process, named) -> {
            Map<String, byte[]> set = works.computeIfAbsent(process, id -> new TreeMap<>());
            Stream.concat(Stream.of(process), named.stream().filter(id -> !apart.contains(id))).map(ids::get).filter(file -> file != null).forEach(file -> {
                set.putAll(with(file));
                taken.add(file);
            });
        });
        ids.forEach((id, file) -> {
            if (!taken.contains(file)) {
                works.put(id, with(file));
            }
        });
        files.keySet().stream().filter(file -> !placed.containsKey(file) && placed.keySet().stream().noneMatch(model -> beside(file, model)))
                .forEach(file -> refused.add(Gate.refusal(file, "alone")));
        return works;
    }

    /** A model with its Korean names and scenarios, where it lies in the library. */
    private Map<String, byte[]> with(String model) {
        Map<String, byte[]> set = new TreeMap<>();
        set.put(placed.get(model), files.get(model));
        files.keySet().stream().filter(file -> beside(file, model)).forEach(file ->
                set.put(stem(placed.get(model)) + file.substring(stem(model).length()), files.get(file)));
        return set;
    }

    private static boolean beside(String file, String model) {
        return file.equals(stem(model) + "_ko.properties") && !model.endsWith(".form")
                || file.startsWith(stem(model) + ".") && file.endsWith(".scenario.json");
    }

    private static String stem(String file) {
        return file.substring(0, file.lastIndexOf('.'));
    }

    private static String ending(String file) {
        return file.substring(file.lastIndexOf('.'));
    }
}
