package org.openpass.workbench;

import com.vaadin.flow.component.Component;
import java.util.Optional;

/** A section of the page of a case, for the kinds of case that have it, as a Spring bean; its tab has a URL. */
public interface CaseSection {

    /** The tab's name in the URL, {@code ?tab=…}; its text is {@code case.tab.<tab>}. */
    String tab();

    /** Lower numbers come first; of several with the same tab only the first that is for the case is shown. */
    int order();

    /** The case has it and its reader may see it. */
    boolean isFor(CaseReading c);

    /** What the case is about in a few words, for its head: of its kind of case the first section that says so. Asked of any kind of case. */
    default Optional<String> matter(CaseReading c) {
        return Optional.empty();
    }

    /**
     * The section as the case stands now.
     *
     * @param shown what it showed last of the same case on the same page, null at first. Who holds an upload, a form or
     * what the reader chose to look at brings this up to date and returns it; another is put in its place
     */
    Component show(CaseReading c, Component shown);
}
