package org.openpass.authoring;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.openpass.access.Actor;
import org.openpass.audittrail.AuditTrail;
import org.openpass.engine.HeldBackFiles;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a new package brings and an owner's later version holds back: taken up as a draft, compared and released like any other. */
@Service
@Transactional
public class TakingUp {

    private final HeldBackFiles waiting;
    private final Library library;
    private final DraftRows rows;
    private final Drafts drafts;
    private final DraftLists lists;
    private final ConfidentialFiles secrets;
    private final AuditTrail audit;

    TakingUp(HeldBackFiles waiting, Library library, DraftRows rows, Drafts drafts, DraftLists lists, ConfidentialFiles secrets,
            AuditTrail audit) {
        this.waiting = waiting;
        this.library = library;
        this.rows = rows;
        this.drafts = drafts;
        this.lists = lists;
        this.secrets = secrets;
        this.audit = audit;
    }

    /** The packaged files that wait with the work; empty if none does, or the actor may not see it. */
    @Transactional(readOnly = true)
    public Map<String, byte[]> of(String work, Actor actor) {
        Optional<Work> seen = library.work(work, actor);
        return seen.flatMap(one -> waiting.now().stream().filter(together -> together.containsKey(one.path())).findFirst())
                .map(files -> with(seen.get(), files)).orElse(Map.of());
    }

    /** What is confidential comes by itself: the draft of a process is read by all owners. */
    private Map<String, byte[]> with(Work work, Map<String, byte[]> files) {
        Set<String> secret = secrets.among(files);
        Map<String, byte[]> own = new TreeMap<>(files);
        own.keySet().removeIf(path -> secret.contains(path) != work.confidential());
        return own;
    }

    /**
     * A draft of the newest version with the packaged files laid over it; whoever takes them up has a hand in it. Again, also by
     * another owner, it is the same draft, as long as it may come to a release.
     */
    public Draft take(String work, String title, Actor actor) {
        Map<String, byte[]> files = of(work, actor);
        if (files.isEmpty()) {
            throw DraftRules.unseen(work);
        }
        String hash = SetHash.of(files);
        rows.alone(work);
        return rows.takenUp(work, hash).flatMap(draft -> lists.find(draft.id(), actor)).orElseGet(() -> begun(work, title, files, hash, actor));
    }

    private Draft begun(String work, String title, Map<String, byte[]> files, String hash, Actor actor) {
        Draft draft = drafts.begin(work, title, actor);
        rows.takesUp(draft.id(), hash);
        files.forEach((path, content) -> drafts.save(draft.id(), path, content, step(draft, path, actor), actor));
        return lists.get(draft.id(), actor);
    }

    private int step(Draft draft, String path, Actor actor) {
        return lists.files(draft.id(), actor).stream().filter(file -> file.name().equals(path)).map(DraftFile::step)
                .findFirst().orElse(0);
    }

    /** They wait no more: what is worth it was taken up, or nothing is. */
    public void settle(String work, Actor actor) {
        Map<String, byte[]> files = of(work, actor);
        if (files.isEmpty()) {
            throw DraftRules.unseen(work);
        }
        waiting.settled(files.keySet());
        audit.record(actor.name(), "model.packageSettled", work, String.join(", ", files.keySet()));
    }
}
