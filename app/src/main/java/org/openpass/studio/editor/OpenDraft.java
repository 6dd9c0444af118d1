package org.openpass.studio.editor;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.Optional;
import org.openpass.authoring.Draft;
import org.openpass.authoring.DraftFile;
import org.openpass.authoring.check.Finding;
import org.openpass.ui.FileEditor;

/** A draft on the page of one person, who knows which step of each file was read last. */
public interface OpenDraft {

    /** As it stands now. */
    Draft draft();

    /** Whether its files can be changed; else they are read. */
    boolean writable();

    List<DraftFile> files();

    /** A file as it stands now; what is read is what a later step builds on. */
    String read(String file);

    /** The same for what is only shown beside: it does not count as read. */
    String look(String file);

    /**
     * Keeps a file as one step, checks the whole, and tells all that {@linkplain #onChange follow}. Was the file saved by
     * another since it was read, the person is asked what to do; so they are told of any other refusal.
     */
    FileEditor.Answer save(String file, String content);

    /** Takes a file out. */
    FileEditor.Answer remove(String file);

    /** Takes the newest step of a file back; the content that stands then, or empty if there is nothing to take back. */
    Optional<String> undo(String file);

    /** Does again what was taken back last. */
    Optional<String> redo(String file);

    /** What was found in the draft as it stands. */
    List<Finding> findings();

    /**
     * Shows the file in the editor and connects the two: steps are saved, findings shown, what is taken back when nothing
     * of this page is left comes from the steps of before, and what another person saved is offered.
     */
    void edit(FileEditor editor, String file);

    /** Runs after each step of the draft, of one's own or another's, as long as the component is shown. */
    void onChange(Component shown, Runnable changed);

    /** Opens the tab of a file at an element, which may be null. */
    void go(String file, String elementId);
}
