package org.openpass.authoring;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.openpass.engine.reading.Element;
import org.openpass.engine.reading.ModelReader;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What processes call: versions of the library by their tags, each with the forms and decisions that it names itself. */
@Component
class CalledSets {

    private final Library library;

    CalledSets(Library library) {
        this.library = library;
    }

    /**
     * The sets of all that the processes of a set call, by however many calls; each comes before what calls it.
     *
     * @param files contents by path; its processes can be read
     * @return each by path, to be laid one after the other: two may be versions of one file
     */
    @Transactional(readOnly = true)
    public List<Map<String, byte[]>> of(Map<String, byte[]> files) {
        List<Map<String, byte[]>> sets = new ArrayList<>();
        Catalogue all = library.catalogue();
        Set<Long> seen = new HashSet<>();
        files.entrySet().stream().filter(file -> file.getKey().endsWith(".bpmn")).forEach(file ->
                called(file.getValue(), all, seen, sets));
        return sets;
    }

    private void called(byte[] process, Catalogue all, Set<Long> seen, List<Map<String, byte[]>> sets) {
        for (Element.Call call : calls(process)) {
            Optional<Version> version = all.versions(call.processId()).stream()
                    .filter(each -> call.versionTag().equals(each.tag())).findFirst();
            if (version.isPresent() && seen.add(version.get().key())) {
                Map<String, byte[]> set = new TreeMap<>();
                library.set(all, version.get(), false).forEach(file -> set.put(file.path(), file.content()));
                set.entrySet().stream().filter(file -> file.getKey().endsWith(".bpmn")).toList()
                        .forEach(file -> called(file.getValue(), all, seen, sets));
                sets.add(set);
            }
        }
    }

    private static Set<Element.Call> calls(byte[] process) {
        Set<Element.Call> calls = new HashSet<>();
        ModelReader.process(process).elements().stream().map(Element::call)
                .filter(call -> call != null && call.processId() != null && call.versionTag() != null).forEach(calls::add);
        return calls;
    }
}
