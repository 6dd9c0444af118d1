package org.openpass.authoring;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openpass.access.Actor;
import org.openpass.engine.HeldBackFiles;
import org.openpass.engine.ModelKind;
import org.openpass.engine.Resources;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What owners keep: works and their versions, with where they stand. It is small, some tens of works, so each look reads all of
 * it. What an actor may not see is not there.
 */
@Service
@Transactional(readOnly = true)
public class Library {

    private static final int MOST_CHANGES = 1_000;

    private final WorkRows rows;
    private final DraftRows drafts;
    private final Resources resources;
    private final HeldBackFiles waiting;
    private final Clock clock;

    Library(WorkRows rows, DraftRows drafts, Resources resources, HeldBackFiles waiting, Clock clock) {
        this.rows = rows;
        this.drafts = drafts;
        this.resources = resources;
        this.waiting = waiting;
        this.clock = clock;
    }

    /** All works with their newest versions, by module and file. */
    public List<Shelved> works(Actor actor) {
        Catalogue all = catalogue(actor);
        Set<String> held = waiting.now().stream().flatMap(together -> together.keySet().stream()).collect(Collectors.toSet());
        List<Draft> changes = drafts.list(null, true, null, MOST_CHANGES, Confidentiality.analyst(actor));
        List<Shelved> shelf = new ArrayList<>();
        for (Work work : all.works()) {
            List<Version> versions = all.versions(work.id());
            if (!versions.isEmpty()) {
                List<String> users = all.uses().stream().filter(use -> use.of().work().equals(work.id())
                        && all.versions(use.by().work()).getFirst().equals(use.by())).map(use -> use.by().work()).distinct().toList();
                shelf.add(new Shelved(work, versions.getFirst(), versions.size(), versions.stream().mapToLong(Version::cases)
                        .sum(), users, changes.stream().filter(draft -> draft.work().equals(work.id())).toList(), held.contains(work.path())));
            }
        }
        return shelf;
    }

    /** Empty if there is none, or none for the actor. */
    public Optional<Work> work(String id, Actor actor) {
        return rows.works().stream().filter(work -> work.id().equals(id) && Confidentiality.may(actor, work.confidential())).findFirst();
    }

    /** The newest first; none of what the actor may not see. */
    public List<Version> versions(String work, Actor actor) {
        return catalogue(actor).versions(work);
    }

    public Optional<Version> version(String work, int number, Actor actor) {
        return catalogue(actor).version(work, number);
    }

    /**
     * A version with all that stands beside it, by one look.
     *
     * @param binds the forms, decisions and processes that it names
     * @param boundBy the processes that name it, the newest versions first
     */
    public record Opened(Work work, Version version, List<WorkFile> files, List<Bound> binds, List<Bound> boundBy) {
    }

    /** Empty if there is none, or none for the actor. */
    public Optional<Opened> open(String work, int number, Actor actor) {
        Catalogue all = catalogue(actor);
        return all.version(work, number).map(version -> new Opened(all.work(work).orElseThrow(), version, files(version),
                all.uses().stream().filter(use -> use.by().key() == version.key())
                        .flatMap(use -> bound(all, use.of(), use.latest())).distinct().toList(),
                all.uses().stream().filter(use -> use.of().key() == version.key())
                        .sorted((a, b) -> b.by().number() - a.by().number())
                        .flatMap(use -> bound(all, use.by(), use.latest())).toList()));
    }

    private static Stream<Bound> bound(Catalogue all, Version version, boolean latest) {
        return all.work(version.work()).map(work -> new Bound(work, version, latest)).stream();
    }

    /** The file of a version, and its Korean names if it has a file of them. */
    public List<WorkFile> files(String work, int number, Actor actor) {
        return version(work, number, actor).map(this::files).orElse(List.of());
    }

    private List<WorkFile> files(Version version) {
        return resources.file(version.key()).stream().flatMap(file -> {
            WorkFile itself = file(file.path(), file.content());
            return file.koreanNames() == null ? Stream.of(itself) : Stream.of(itself, file(
                    file.path().replaceFirst("\\.[a-z]+$", "_ko.properties"),
                    file.koreanNames().getBytes(StandardCharsets.UTF_8)));
        }).toList();
    }

    /**
     * All that is changed as one with a version: its files, and those of the forms and decisions that it names. What is confidential
     * is changed by itself, whoever asks: others read what belongs to a process.
     */
    public List<WorkFile> set(String work, int number, Actor actor) {
        Catalogue all = catalogue(actor);
        return all.version(work, number).map(version -> set(all, version, all.work(work).orElseThrow().confidential())).orElse(List.of());
    }

    /** @param confidential with what is so */
    List<WorkFile> set(Catalogue all, Version version, boolean confidential) {
        return Stream.concat(Stream.of(version), all.uses().stream().filter(use -> use.by().key() == version.key())
                .map(Use::of).filter(named -> all.work(named.work()).filter(work -> work.kind() != ModelKind.PROCESS
                        && (confidential || !work.confidential())).isPresent()))
                .distinct().flatMap(one -> files(one).stream()).toList();
    }

    /** Whether an id or a file is a work's already, whoever may see it. */
    public boolean taken(String id, String path) {
        return rows.works().stream().anyMatch(work -> work.id().equals(id) || work.path().equals(path));
    }

    /** Whether a module has works: into its folder new ones may come; into one of confidential works alone those that are so. */
    public boolean module(String name, boolean confidential) {
        return rows.works().stream().anyMatch(work -> work.module().equals(name) && (confidential || !work.confidential()));
    }

    private static WorkFile file(String path, byte[] content) {
        return new WorkFile(path.substring(path.lastIndexOf('/') + 1), path, content);
    }

    private Catalogue catalogue(Actor actor) {
        if (!Confidentiality.may(actor, false)) {
            return new Catalogue(List.of(), List.of(), List.of());
        }
        Catalogue all = catalogue();
        List<Work> seen = all.works().stream().filter(work -> Confidentiality.may(actor, work.confidential())).toList();
        Set<String> ids = seen.stream().map(Work::id).collect(Collectors.toSet());
        return new Catalogue(seen, all.versions().stream().filter(version -> ids.contains(version.work())).toList(),
                all.uses().stream().filter(use -> ids.contains(use.by().work()) && ids.contains(use.of().work())).toList());
    }

    /** All of it without where it stands: whoever asks only what there is does not have all running cases counted. */
    Catalogue known() {
        return new Catalogue(rows.works(), rows.versions(), List.of());
    }

    Catalogue catalogue() {
        VersionStates states = new VersionStates(rows.versions(), resources.runningCases(), resources::bindings,
                clock.instant());
        return new Catalogue(rows.works(), states.versions(), states.uses());
    }
}
