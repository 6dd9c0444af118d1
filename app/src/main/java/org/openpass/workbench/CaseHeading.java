package org.openpass.workbench;

/** Says in the head of the page what a kind of case is about, as a Spring bean; without one the head is plain. */
public interface CaseHeading {

    /** The case is of the kind. */
    boolean isFor(CaseReading c);

    /** Fills the head, which has the way back and the number already. */
    void show(CaseReading c, CaseHead head);
}
