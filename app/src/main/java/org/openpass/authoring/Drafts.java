package org.openpass.authoring;

import static org.openpass.authoring.DraftRules.owner;
import static org.openpass.authoring.DraftRules.seen;
import static org.openpass.authoring.DraftRules.title;
import static org.openpass.authoring.DraftRules.unseen;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.openpass.access.Actor;
import org.openpass.audittrail.AuditTrail;
import org.openpass.authoring.BaseFiles.Base;
import org.openpass.authoring.Draft.State;
import org.openpass.authoring.DraftRefused.Reason;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How a work is changed: file by file, step by step. Two people do not merge their diagrams: the newest step of a file stands,
 * the other is asked at once, and nothing of either is lost. Whoever writes has a hand in the draft and does not release it.
 */
@Service("draftsOfWorks") // drafts of declarations have the usual name
@Transactional
public class Drafts {

    /** Largest file of a work, 1 MiB: the largest process today has 71 kB. */
    public static final int MOST_BYTES = 1024 * 1024;

    /** Drafts of a work that are looked at for one that is the same. */
    private static final int RECENT = 100;

    private final DraftRows drafts;
    private final DraftRules rules;
    private final DraftFiles files;
    private final DraftSteps steps;
    private final ObjectProvider<BaseFiles> bases;
    private final ConfidentialFiles secrets;
    private final AuditTrail audit;

    Drafts(DraftRows drafts, DraftRules rules, DraftFiles files, DraftSteps steps, ObjectProvider<BaseFiles> bases,
            ConfidentialFiles secrets, AuditTrail audit) {
        this.drafts = drafts;
        this.rules = rules;
        this.files = files;
        this.steps = steps;
        this.bases = bases;
        this.secrets = secrets;
        this.audit = audit;
    }

    /** A draft with the files of the work's newest version as its step 0. Again, with nothing done in it, it is the same. */
    public Draft begin(String work, String title, Actor actor) {
        owner(actor);
        Base base = Optional.ofNullable(bases.getIfAvailable()).flatMap(all -> all.of(work))
                .filter(known -> Confidentiality.may(actor, known.confidential())).orElseThrow(() -> unseen(work));
        String name = title(title);
        drafts.alone(work);
        return drafts.untouched(work, name, actor.name()).orElseGet(() -> {
            long id = drafts.add(work, base.version(), name, base.confidential(), null, actor.name());
            base.files().forEach((file, content) -> {
                DraftFiles.require(file, content);
                files.put(id, file, content, 0, actor.name());
            });
            audit.record(actor.name(), "draft.begun", String.valueOf(id), about(work, name, base));
            return drafts.find(id).orElseThrow();
        });
    }

    /**
     * A draft with files that came from elsewhere: those of the work's newest version as its step 0, and each that differs as a step. The
     * same again, as long as nobody went on, is the same draft.
     */
    Draft imported(String work, Base base, String title, Map<String, byte[]> came, Actor actor) {
        owner(actor);
        drafts.alone(work);
        Map<String, byte[]> all = new TreeMap<>(base.files());
        all.putAll(came);
        return drafts.list(work, true, null, RECENT, base.confidential()).stream().filter(draft -> draft.state().open() && draft.title().equals(title)
                && draft.hands().equals(List.of(actor.name())) && DraftFiles.same(files.set(draft.id()), all)).findFirst().orElseGet(() -> {
                    Draft draft = drafts.find(drafts.add(work, base.version(), title, base.confidential(), null, actor.name()))
                            .orElseThrow();
                    base.files().forEach((file, content) -> files.put(draft.id(), file, content, 0, actor.name()));
                    came.forEach((file, content) -> {
                        DraftFiles.require(file, content);
                        if (!Arrays.equals(base.files().get(file), content)) {
                            step(draft, file, base.files().get(file), content, DraftStep.Kind.SAVE, null, actor);
                        }
                    });
                    audit.record(actor.name(), "draft.imported", String.valueOf(draft.id()), about(work, title, base));
                    return drafts.find(draft.id()).orElseThrow();
                });
    }

    /**
     * Keeps a file as it is now, or a new one. The same content again is the step that it was saved by.
     *
     * @param seen the step of this file that was read, 0 for a new one
     * @return the step that the file stands at
     * @throws DraftRefused with who saved it meanwhile; then nothing is kept
     */
    public int save(long id, String file, byte[] content, int seen, Actor actor) {
        DraftFiles.require(file, content);
        Draft draft = rules.open(id, actor);
        byte[] before = files.bytes(id, file).orElse(null);
        DraftSteps.Newest newest = steps.newest(id, file);
        if (Arrays.equals(before, content)) {
            return newest.step();
        }
        seen(file, seen, newest);
        if (!draft.confidential() && !secrets.among(Map.of(file, content)).isEmpty()) {
            throw new DraftRefused(Reason.RISK, file);
        }
        return step(draft, file, before, content, DraftStep.Kind.SAVE, null, actor);
    }

    /** Takes a file out of the work; taking that back brings it back. */
    public int remove(long id, String file, int seen, Actor actor) {
        Draft draft = rules.open(id, actor);
        DraftSteps.Newest newest = steps.newest(id, file);
        Optional<byte[]> before = files.bytes(id, file);
        if (before.isEmpty() && newest.step() > 0) {
            return newest.step();
        }
        byte[] was = before.orElseThrow(() -> unseen(file));
        seen(file, seen, newest);
        return step(draft, file, was, null, DraftStep.Kind.SAVE, null, actor);
    }

    /** Takes the newest step of a file back that is not taken back yet, whoever did it and on whatever page. */
    public int undo(long id, String file, int seen, Actor actor) {
        Draft draft = rules.open(id, actor);
        seen(file, seen, steps.newest(id, file));
        DraftSteps.Step undone = steps.toUndo(id, file).orElseThrow(() -> new DraftRefused(Reason.NOTHING, file));
        int step = step(draft, file, files.bytes(id, file).orElse(null), undone.before(), DraftStep.Kind.UNDO, undone.number(), actor);
        steps.undone(id, undone.number(), true);
        return step;
    }

    /** Does again what was taken back last. */
    public int redo(long id, String file, int seen, Actor actor) {
        Draft draft = rules.open(id, actor);
        seen(file, seen, steps.newest(id, file));
        DraftSteps.Step undo = steps.toRedo(id, file).orElseThrow(() -> new DraftRefused(Reason.NOTHING, file));
        int step = step(draft, file, files.bytes(id, file).orElse(null), undo.before(), DraftStep.Kind.REDO, undo.target(), actor);
        steps.undone(id, undo.number(), true);
        steps.undone(id, undo.target(), false);
        return step;
    }

    /** Goes on with what was refused in a draft of one's own, beside the other's. The same again is the same copy. */
    public Draft copy(long id, String file, byte[] content, Actor actor) {
        DraftFiles.require(file, content);
        Draft draft = rules.held(id, actor);
        return drafts.copy(id, file, content, actor.name()).orElseGet(() -> {
            long copy = drafts.add(draft.work(), draft.baseVersion(), draft.title(), draft.confidential(), id, actor.name());
            files.copy(id, copy);
            drafts.hands(id, copy);
            step(drafts.find(copy).orElseThrow(), file, files.bytes(copy, file).orElse(null), content, DraftStep.Kind.SAVE, null, actor);
            audit.record(actor.name(), "draft.copied", String.valueOf(copy), draft.work() + " from draft " + id);
            return drafts.find(copy).orElseThrow();
        });
    }

    /** Takes a file over as another draft of the same work has it. Whoever has a hand in that one has a hand in this one. */
    public int take(long id, String file, long from, int seen, Actor actor) {
        Draft draft = rules.open(id, actor);
        Draft theirs = rules.visible(from, actor);
        if (!theirs.work().equals(draft.work())) {
            throw new DraftRefused(Reason.OTHER_WORK, from);
        }
        byte[] content = files.bytes(from, file).orElseThrow(() -> unseen(file));
        drafts.hands(from, id);
        return save(id, file, content, seen, actor);
    }

    /** Ends a draft; its files stay to be read. Again it is withdrawn. */
    public Draft withdraw(long id, Actor actor) {
        Draft draft = rules.held(id, actor);
        if (draft.state() == State.WITHDRAWN) {
            return draft;
        }
        if (!draft.state().running()) {
            throw new DraftRefused(Reason.STATE, draft.state());
        }
        drafts.state(id, State.WITHDRAWN);
        audit.record(actor.name(), "draft.withdrawn", String.valueOf(id), draft.work());
        return drafts.find(id).orElseThrow();
    }

    /** Auditors read what a draft is called, unless it is not for everybody. */
    private static String about(String work, String title, Base base) {
        return base.confidential() ? work : work + " " + title;
    }

    /** @param content null: the file is taken out */
    private int step(Draft draft, String file, byte[] before, byte[] content, DraftStep.Kind kind, Integer target,
            Actor actor) {
        int step = drafts.step(draft.id());
        steps.add(draft.id(), step, file, kind, target, before, actor.name());
        files.put(draft.id(), file, content, step, actor.name());
        drafts.hand(draft.id(), actor.name());
        return step;
    }
}
