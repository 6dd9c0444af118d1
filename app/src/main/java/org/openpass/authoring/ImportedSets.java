package org.openpass.authoring;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
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
 * or decision that no process of the archive names is a work of its own. A file of a work that there is lies where the library has it,
 * whatever the archive says: the engine knows a file again by its path.
 */
final class ImportedSets {

    private final Map<String, byte[]> files;
    private final Function<String, String> pathOf;
    private final Predicate<String> hidden;
    private final List<Finding> refused = new ArrayList<>();
    private final Map<String, Set<String>> names = new TreeMap<>();
    private final Map<String, String> ids = new HashMap<>();
    private final Map<String, String> placed = new HashMap<>();

    private ImportedSets(Map<String, byte[]> files, Function<String, String> pathOf, Predicate<String> hidden) {
        this.files = files;
        this.pathOf = pathOf;
        this.hidden = hidden;
    }

    /**
     * @param files what passed the gate, by name
     * @param pathOf the path of a work of the library, null of one that there is not
     * @param hidden whether an id is that of a work which is not for everybody: nothing comes in under its name
     * @return the files of each work by path
     * @throws ArchiveRefused if a file belongs nowhere
     */
    static Map<String, Map<String, byte[]>> of(Map<String, byte[]> files, Function<String, String> pathOf, Predicate<String> hidden) {
        ImportedSets sets = new ImportedSets(files, pathOf, hidden);
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
            if ("risk".equals(decision.kind()) && !hidden.test(decision.id())) {
                refused.add(Gate.refusal(file, "risk", decision.id()));
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
        String kept = pathOf.apply(id);
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
            Stream.concat(Stream.of(process), named.stream()).map(ids::get).filter(file -> file != null).forEach(file -> {
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
