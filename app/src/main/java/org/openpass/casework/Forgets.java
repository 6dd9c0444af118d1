package org.openpass.casework;

/** A module takes what it has of a record away when the time has passed for which the law asks to keep it (Decree Art. 3). */
public interface Forgets {

    /** What refers to others' rows goes before them; the cases themselves go last. */
    int order();

    /** Takes it away, in the caller's transaction; what is to outlive it is added up before. */
    void forget(Forgetting record);
}
