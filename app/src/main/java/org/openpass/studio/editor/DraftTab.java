package org.openpass.studio.editor;

import com.vaadin.flow.component.Component;
import org.openpass.authoring.DraftFile;

/** A tab of a draft's page, as a Spring bean: a file of the draft, or all of them, seen in one way. */
public interface DraftTab {

    /** A component of a tab that can show the place of a finding. */
    interface Shows {

        /** Goes to an element of the file; null: to the file as a whole. */
        void show(String elementId);
    }

    /** The tab's name in the URL, {@code ?tab=…}; its text is {@code editor.tab.<name>}. */
    String name();

    /** Lower numbers come first: diagram 10, forms 20, decisions 30, texts 40, scenarios 50, check 60, source 70. */
    int order();

    /** It is for such a file: a finding of it leads here, to the first tab that it is for. */
    boolean isFor(DraftFile file);

    /** Whether a person opens one file of several here; the page offers those that it is for. */
    default boolean aFileEach() {
        return true;
    }

    /** The tab is there though the draft has no file that it is for: it can make one. */
    default boolean always() {
        return false;
    }

    /**
     * The tab as it is opened. It follows the draft by {@link OpenDraft#onChange} and {@link OpenDraft#edit}.
     *
     * @param file that is shown; null where the draft has none, or the tab shows all
     */
    Component open(OpenDraft draft, String file);
}
