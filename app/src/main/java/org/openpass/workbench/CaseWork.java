package org.openpass.workbench;

import com.vaadin.flow.component.Component;

/** What a reader can do about a case beside its tasks, as a Spring bean; it stands between the head and the sections. */
public interface CaseWork {

    /** Lower numbers come first; the tasks come before all. */
    int order();

    /** There is something that this reader can do. */
    boolean isFor(CaseReading c);

    /**
     * What can be done as the case stands now.
     *
     * @param shown what it showed last of the same case on the same page, null at first; what was typed there stays when
     * this is returned
     * @param done runs after an act, to show what became of it
     */
    Component show(CaseReading c, Component shown, Runnable done);
}
