package org.openpass.authoring;

import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.openpass.access.Actor;
import org.openpass.engine.reading.Element;
import org.openpass.engine.reading.Flow;
import org.openpass.engine.reading.ModelReader;
import org.openpass.engine.reading.ModelRefused;
import org.openpass.engine.reading.ProcessModel;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the scenarios of a run passed of the process that they tried. */
@Service
@Transactional(readOnly = true)
public class Coverages {

    private static final String PROCESS = ".bpmn";

    private final Trials trials;
    private final DraftLists drafts;
    private final Library library;

    Coverages(Trials trials, DraftLists drafts, Library library) {
        this.trials = trials;
        this.drafts = drafts;
        this.library = library;
    }

    /**
     * A coverage with the process that it is of.
     *
     * @param bpmn the process as it was tried
     * @param korean the Korean names of its elements by their ids, as far as the set has a table of them that can be read
     */
    public record Covered(Coverage coverage, String bpmn, Map<String, String> korean) {
    }

    /** Empty where the files of the draft are not those of the run any more, or no process that can be read is among them. */
    public Optional<Covered> of(TriedRun run, Actor actor) {
        Draft draft = drafts.get(run.draft(), actor);
        Map<String, byte[]> set = drafts.set(draft.id(), actor);
        if (!SetHash.of(set).equals(run.setHash())) {
            return Optional.empty();
        }
        return set.keySet().stream().filter(name -> name.endsWith(PROCESS)).findFirst().flatMap(name -> read(set.get(name)).map(model -> {
            List<List<String>> paths = trials.results(run.id(), actor).stream().map(ScenarioResult::path).toList();
            return new Covered(Coverage.of(model, before(draft, actor), paths), new String(set.get(name), StandardCharsets.UTF_8),
                    korean(set.get(name.replace(PROCESS, "_ko.properties"))));
        }));
    }

    /** A set has one process; what a draft changed is told by ids, as the engine tells elements apart. */
    private Set<String> before(Draft draft, Actor actor) {
        Set<String> before = new HashSet<>();
        if (draft.baseVersion() != null) {
            library.files(draft.work(), draft.baseVersion(), actor).stream().filter(file -> file.path().endsWith(PROCESS))
                    .flatMap(file -> read(file.content()).stream()).forEach(model -> {
                        model.elements().stream().map(Element::id).forEach(before::add);
                        model.flows().stream().map(Flow::id).forEach(before::add);
                    });
        }
        return before;
    }

    private static Optional<ProcessModel> read(byte[] file) {
        try {
            return Optional.of(ModelReader.process(file));
        } catch (ModelRefused | UncheckedIOException unreadable) {
            return Optional.empty();
        }
    }

    private static Map<String, String> korean(byte[] file) {
        try {
            return file == null ? Map.of() : new TreeMap<>(ModelReader.names(file));
        } catch (ModelRefused unreadable) {
            return Map.of();
        }
    }
}
