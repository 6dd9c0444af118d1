package org.openpass.authoring;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.openpass.access.Actor;
import org.openpass.audittrail.AuditTrail;
import org.openpass.authoring.BaseFiles.Base;
import org.openpass.authoring.check.Finding;
import org.openpass.authoring.check.Gate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sets of works as archives, in the folders of the repository: what owners take elsewhere, to Camunda Modeler or another
 * installation, and what comes from there. What comes is a draft, and goes the way of every other: checked, and released by a
 * second person.
 */
@Service
@Transactional
public class Archives {

    /** Largest archive that is taken. */
    public static final int MOST_BYTES = ArchiveReading.MOST_PACKED;

    private final Library library;
    private final Drafts drafts;
    private final DraftLists lists;
    private final BaseFiles bases;
    private final WorkScenarios scenarios;
    private final ConfidentialFiles secrets;
    private final AuditTrail audit;

    Archives(Library library, Drafts drafts, DraftLists lists, BaseFiles bases, WorkScenarios scenarios, ConfidentialFiles secrets,
            AuditTrail audit) {
        this.library = library;
        this.drafts = drafts;
        this.lists = lists;
        this.bases = bases;
        this.scenarios = scenarios;
        this.secrets = secrets;
        this.audit = audit;
    }

    /** @param unchanged works whose files are those of their newest version: there is nothing to do about them */
    public record Taken(List<Draft> drafts, List<String> unchanged) {
    }

    /**
     * A draft for each work of the archive that is not as it stands: the files of its newest version, and those that differ as
     * steps. All or nothing. The same archive again, as long as nobody went on, is the same drafts.
     *
     * @throws ArchiveRefused naming everything that may not come in
     */
    public Taken take(byte[] archive, String title, Actor actor) {
        DraftRules.owner(actor);
        String name = DraftRules.title(title);
        return take(ArchiveReading.read(archive), name, actor);
    }

    /** The same of one file of a work that there is, whatever it is called elsewhere: what it is stands in it. */
    public Taken take(String file, byte[] content, String title, Actor actor) {
        DraftRules.owner(actor);
        String name = DraftRules.title(title);
        String ending = file.substring(Math.max(0, file.lastIndexOf('.')));
        if (!DraftFiles.isName("came" + ending)) {
            throw new ArchiveRefused(List.of(Gate.refusal(file, "kind", file)));
        }
        try {
            return take(Map.of("came" + ending, content), name, actor);
        } catch (ArchiveRefused e) {
            throw new ArchiveRefused(e.refusals().stream().map(refusal -> refusal.in(file)).toList());
        }
    }

    private Taken take(Map<String, byte[]> files, String name, Actor actor) {
        passed(files);
        // Looked at once: an archive may have 500 files.
        Map<String, Work> known = library.works(actor).stream().map(Shelved::work).collect(Collectors.toMap(Work::id, work -> work));
        Map<String, Map<String, byte[]>> works = ImportedSets.of(files, known, id -> !known.containsKey(id) && library.taken(id, "")
                && library.work(id, actor).isEmpty(), Confidentiality.analyst(actor));
        List<Draft> begun = new ArrayList<>();
        List<String> unchanged = new ArrayList<>();
        works.forEach((work, came) -> {
            Base base = base(work, came, actor);
            // What was law and comes in as criteria of risk would lie in a draft that all owners read.
            if (!base.confidential()) {
                refuse(secrets.among(came));
            }
            if (came.entrySet().stream().allMatch(file -> Arrays.equals(base.files().get(file.getKey()), file.getValue()))) {
                unchanged.add(work);
            } else {
                begun.add(drafts.imported(work, base, name, came, actor));
            }
        });
        return new Taken(begun, unchanged);
    }

    /**
     * A file that was made elsewhere as a step of a draft, where the draft has the file of this name or, if it has none, under this
     * name.
     *
     * @throws ArchiveRefused if it may not come in; what the house's rules find are findings of the draft
     */
    public DraftFile take(long draft, String file, byte[] content, Actor actor) {
        Draft into = lists.get(draft, actor);
        List<DraftFile> there = lists.files(into.id(), actor);
        String plain = file.substring(file.lastIndexOf('/') + 1);
        Optional<DraftFile> same = there.stream().filter(one -> one.name().equals(file)).findFirst()
                .or(() -> there.stream().filter(one -> one.name().endsWith("/" + plain)).findFirst());
        String path = same.map(DraftFile::name).orElseGet(() -> placed(file, into, actor));
        DraftFiles.require(path, content);
        passed(Map.of(path, content));
        if (!into.confidential()) {
            refuse(secrets.among(Map.of(path, content)));
        }
        drafts.save(draft, path, content, same.map(DraftFile::step).orElse(0), actor);
        return lists.content(draft, path, actor).file();
    }

    /** A file that lies in no folder comes to those of the draft's work. */
    private String placed(String file, Draft into, Actor actor) {
        return file.contains("/") ? file : library.work(into.work(), actor).map(work -> (file.endsWith(".form") ? "forms/" : "processes/")
                + work.module() + "/" + file).orElse(file);
    }

    private static void refuse(Set<String> secret) {
        if (!secret.isEmpty()) {
            throw new ArchiveRefused(secret.stream().sorted().map(path -> Gate.refusal(path, "risk",
                    path.substring(path.lastIndexOf('/') + 1))).toList());
        }
    }

    private static void passed(Map<String, byte[]> files) {
        List<Finding> refusals = Gate.refusals(files);
        if (!refusals.isEmpty()) {
            throw new ArchiveRefused(refusals);
        }
    }

    private Base base(String work, Map<String, byte[]> came, Actor actor) {
        return library.work(work, actor).flatMap(seen -> bases.of(work)).orElseGet(() ->
                new Base(null, !secrets.among(came).isEmpty(), Map.of()));
    }

    /** Files of a version and, of the newest, the scenarios that are kept with the work. */
    private List<WorkFile> kept(Version version, List<WorkFile> files, Actor actor) {
        List<WorkFile> all = new ArrayList<>(files);
        library.work(version.work(), actor).filter(work -> library.versions(work.id(), actor).getFirst().number() == version.number())
                .ifPresent(work -> scenarios.of(work).forEach((path, content) ->
                        all.add(new WorkFile(path.substring(path.lastIndexOf('/') + 1), path, content))));
        return all;
    }

    /** A version of a work with all that it names, as far as the actor may see it. Empty if there is none for the actor. */
    public Optional<byte[]> of(String work, int number, Actor actor) {
        return library.version(work, number, actor).map(version -> {
            audit.record(actor.name(), "archive.taken", work, "version " + number);
            return ArchiveWriting.of(List.of(version), one -> kept(version, library.set(work, number, actor), actor));
        });
    }

    /** The newest version of every work that the actor may see. */
    public byte[] all(Actor actor) {
        DraftRules.owner(actor);
        List<Version> newest = library.works(actor).stream().map(Shelved::newest).toList();
        audit.record(actor.name(), "archive.taken", "all", newest.size() + " works");
        return ArchiveWriting.of(newest, one -> kept(one, library.files(one.work(), one.number(), actor), actor));
    }

    /** A draft as it stands. */
    public byte[] of(long draft, Actor actor) {
        return ArchiveWriting.of(lists.set(draft, actor));
    }
}
