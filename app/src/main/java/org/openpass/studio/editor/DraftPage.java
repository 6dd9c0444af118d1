package org.openpass.studio.editor;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.vaadin.flow.component.Component;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import org.openpass.access.Actor;
import org.openpass.access.CurrentActor;
import org.openpass.authoring.Draft;
import org.openpass.authoring.DraftFile;
import org.openpass.authoring.DraftLists;
import org.openpass.authoring.DraftRefused;
import org.openpass.authoring.Drafts;
import org.openpass.authoring.check.Finding;
import org.openpass.ui.FileEditor;
import org.openpass.ui.FileEditor.Answer;
import org.openpass.ui.Texts;

/** What one person's page knows of a draft: the steps that were read, and what was found in it. */
final class DraftPage implements OpenDraft {

    /** What the page itself does. */
    interface Around {

        /** A step was kept. */
        void kept(int step);

        /** Somebody saved first; mine is what was not kept. */
        void overtaken(String file, String mine, DraftRefused by);

        /** Anything else is not possible. */
        void refused(String why);

        /** The editor of this file says how it stands: changed, saving, saved … */
        void saving(String state);

        void go(String file, String elementId);
    }

    private final Drafts drafts;
    private final DraftLists lists;
    private final DraftCheck check;
    private final long id;
    private final Around around;
    private final Map<String, Integer> seen = new HashMap<>();
    private final List<Runnable> followers = new ArrayList<>();
    private List<Finding> findings;
    private FileEditor editor;

    DraftPage(Drafts drafts, DraftLists lists, DraftCheck check, long id, Around around) {
        this.drafts = drafts;
        this.lists = lists;
        this.check = check;
        this.id = id;
        this.around = around;
        this.findings = check.of(lists.set(id, actor()));
    }

    @Override
    public Draft draft() {
        return lists.get(id, actor());
    }

    @Override
    public boolean writable() {
        return draft().state().open();
    }

    @Override
    public List<DraftFile> files() {
        return lists.files(id, actor());
    }

    @Override
    public String read(String file) {
        DraftLists.Content content = lists.content(id, file, actor());
        seen.put(file, content.file().step());
        return new String(content.bytes(), UTF_8);
    }

    @Override
    public String look(String file) {
        return new String(lists.content(id, file, actor()).bytes(), UTF_8);
    }

    @Override
    public Answer save(String file, String content) {
        return step(file, content, () -> drafts.save(id, file, content.getBytes(UTF_8), seen.getOrDefault(file, 0), actor()));
    }

    @Override
    public Answer remove(String file) {
        return step(file, "", () -> drafts.remove(id, file, seen.getOrDefault(file, 0), actor()));
    }

    @Override
    public Optional<String> undo(String file) {
        return turned(file, () -> drafts.undo(id, file, seen.getOrDefault(file, 0), actor()));
    }

    @Override
    public Optional<String> redo(String file) {
        return turned(file, () -> drafts.redo(id, file, seen.getOrDefault(file, 0), actor()));
    }

    private Optional<String> turned(String file, IntSupplier act) {
        return step(file, "", act).refused() == null ? Optional.of(read(file)) : Optional.empty();
    }

    private Answer step(String file, String mine, IntSupplier act) {
        try {
            int step = act.getAsInt();
            seen.put(file, step);
            changed();
            around.kept(step);
            return Answer.kept(step);
        } catch (DraftRefused refused) {
            if (refused.reason() == DraftRefused.Reason.SEEN) {
                around.overtaken(file, mine, refused);
            } else if (refused.reason() != DraftRefused.Reason.NOTHING) {
                around.refused(refused.text(Texts.locale()));
            }
            return Answer.refused(refused.text(Texts.locale()));
        }
    }

    /** The draft stands at another step; says so to all that is shown of it. */
    void changed() {
        findings = check.of(lists.set(id, actor()));
        List.copyOf(followers).forEach(Runnable::run);
    }

    /** Files that somebody else saved since they were read here. */
    List<DraftFile> newer() {
        return files().stream().filter(file -> seen.getOrDefault(file.name(), file.step()) < file.step()).toList();
    }

    @Override
    public List<Finding> findings() {
        return findings;
    }

    @Override
    public void edit(FileEditor editor, String file) {
        this.editor = editor;
        editor.show(read(file));
        editor.saving(content -> save(file, content));
        editor.onSaving(around::saving);
        editor.onNothingLeft(act -> ("redo".equals(act) ? redo(file) : undo(file)).ifPresent(editor::show));
        Runnable found = () -> editor.findings(findings.stream().filter(each -> file.equals(each.file())
                && each.elementId() != null).map(each -> FindingWords.found(each, Texts.locale())).toList());
        found.run();
        onChange(editor, found);
    }

    @Override
    public void onChange(Component shown, Runnable changed) {
        followers.add(changed);
        shown.addDetachListener(detached -> followers.remove(changed));
    }

    @Override
    public void go(String file, String elementId) {
        around.go(file, elementId);
    }

    /** Whether the editor that is shown was told to change something and may not have done so yet. */
    boolean ordered() {
        return editor != null && editor.isAttached() && editor.ordered();
    }

    /** Sends what was changed in the editor that is shown; told whether all is kept. */
    void flush(Consumer<Boolean> told) {
        if (editor == null || !editor.isAttached()) {
            told.accept(true);
        } else {
            editor.flush().then(Boolean.class, told::accept, failed -> told.accept(false));
        }
    }

    Draft copy(String file, String mine) {
        return drafts.copy(id, file, mine.getBytes(UTF_8), actor());
    }

    private static Actor actor() {
        return CurrentActor.require();
    }
}
