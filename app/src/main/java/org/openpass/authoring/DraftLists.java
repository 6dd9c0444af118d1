package org.openpass.authoring;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openpass.access.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The drafts as owners read them. */
@Service
@Transactional(readOnly = true)
public class DraftLists {

    private final DraftRows drafts;
    private final DraftRules rules;
    private final DraftFiles files;
    private final DraftSteps steps;

    DraftLists(DraftRows drafts, DraftRules rules, DraftFiles files, DraftSteps steps) {
        this.drafts = drafts;
        this.rules = rules;
        this.files = files;
        this.steps = steps;
    }

    public Draft get(long id, Actor actor) {
        return rules.visible(id, actor);
    }

    /** Empty if there is none for the actor. */
    public Optional<Draft> find(long id, Actor actor) {
        return rules.find(id, actor);
    }

    /**
     * Newest first.
     *
     * @param work null: of all works
     * @param running those only that may come to a release yet
     * @param before the id of the last that was read, or null
     */
    public List<Draft> page(String work, boolean running, Long before, int size, Actor actor) {
        DraftRules.owner(actor);
        return drafts.list(work, running, before, size, Confidentiality.analyst(actor));
    }

    public List<DraftFile> files(long id, Actor actor) {
        return files.list(get(id, actor).id());
    }

    /** A file with its bytes, both of one moment. */
    public Content content(long id, String name, Actor actor) {
        return files.content(get(id, actor).id(), name).orElseThrow(() -> DraftRules.unseen(name));
    }

    /** All files by name, as they are checked and released. */
    public Map<String, byte[]> set(long id, Actor actor) {
        return files.set(get(id, actor).id());
    }

    /** Who did what in it, newest first; before: the number of the last that was read. */
    public List<DraftStep> steps(long id, int before, int size, Actor actor) {
        return steps.list(get(id, actor).id(), before, size);
    }

    /** What a file is, and its bytes. */
    public record Content(DraftFile file, byte[] bytes) {
    }
}
