package org.openpass.authoring.check;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.openpass.engine.reading.DecisionModel;
import org.openpass.engine.reading.ProcessModel;

/** A file is named as what it holds, and all that people read in it stands in the Korean table beside it. */
final class Names implements Rule {

    /** What the editor calls the start and the ends of what is wrapped into a sub-process. */
    private static final Map<String, String> WRAPPED = Map.of("Begun", "시작", "Done", "완료");

    @Override
    public void look(Files files, Known known, Findings found) {
        files.processes().forEach((file, model) -> {
            named(file, model.id(), "bpmn", found);
            korean(file, named(model), files.koreanOf(file), true, alike(model, files.koreanOf(file)), found);
        });
        files.decisions().forEach((file, model) -> {
            named(file, model.id(), "dmn", found);
            korean(file, named(model), files.koreanOf(file), false, Map.of(), found);
        });
        files.forms().forEach((file, model) -> named(file, model.id(), "form", found));
        files.korean().keySet().stream().filter(model -> files.content().keySet().stream()
                        .noneMatch(file -> file.equals(model + ".bpmn") || file.equals(model + ".dmn")))
                .forEach(model -> found.error(model + Files.KOREAN, null, "names.alone", Files.base(model)));
    }

    private static void named(String file, String id, String ending, Findings found) {
        if (!Files.base(file).equals(id + "." + ending)) {
            found.error(file, id, "names.file", Files.base(file), id + "." + ending);
        }
    }

    private static void korean(String file, Set<String> named, Map<String, String> korean, boolean all, Map<String, String> alike,
            Findings found) {
        named.stream().filter(id -> !WaitTexts.korean(korean.getOrDefault(id, ""))).forEach(id -> {
            if (alike.containsKey(id)) {
                found.fixable(file, id, "set:korean", "names.korean", id, alike.get(id));
            } else {
                found.error(file, id, "names.korean", id);
            }
        });
        if (all) {
            korean.keySet().stream().filter(id -> !named.contains(id)).sorted()
                    .forEach(id -> found.warning(file, null, "names.unused", id));
        }
    }

    /** By id, how the same English name is called elsewhere in the process. */
    private static Map<String, String> alike(ProcessModel model, Map<String, String> korean) {
        Map<String, String> english = new HashMap<>();
        model.elements().stream().filter(element -> element.name() != null).forEach(element -> english.put(element.id(), element.name()));
        model.flows().stream().filter(flow -> flow.name() != null).forEach(flow -> english.put(flow.id(), flow.name()));
        Map<String, String> words = new TreeMap<>(WRAPPED);
        english.entrySet().stream().sorted(Map.Entry.comparingByKey()).filter(each -> WaitTexts.korean(korean.getOrDefault(each.getKey(), "")))
                .forEach(each -> words.putIfAbsent(each.getValue(), korean.get(each.getKey())));
        return english.entrySet().stream().filter(each -> words.containsKey(each.getValue()))
                .collect(Collectors.toMap(Map.Entry::getKey, each -> words.get(each.getValue())));
    }

    private static Set<String> named(ProcessModel model) {
        Set<String> named = new LinkedHashSet<>(Set.of(model.id()));
        model.elements().stream().filter(element -> element.name() != null).forEach(element -> named.add(element.id()));
        model.flows().stream().filter(flow -> flow.name() != null).forEach(flow -> named.add(flow.id()));
        model.messages().stream().filter(message -> message.name() != null).forEach(message -> named.add(message.id()));
        model.artifacts().stream().filter(artifact -> artifact.kind().equals("textAnnotation"))
                .forEach(artifact -> named.add(artifact.id()));
        return named;
    }

    private static Set<String> named(DecisionModel model) {
        Set<String> named = new LinkedHashSet<>(Set.of(model.id()));
        model.inputs().forEach(column -> named.add(column.id()));
        model.outputs().forEach(column -> named.add(column.id()));
        model.rules().forEach(rule -> named.add(DecisionTables.ruleId(model, rule)));
        return named;
    }
}
