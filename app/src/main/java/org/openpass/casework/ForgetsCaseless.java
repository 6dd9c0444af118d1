package org.openpass.casework;

/** A module has rows that belong to no case and are kept as long as records are: it takes them away when their time has passed (Decree Art. 3). */
public interface ForgetsCaseless {

    /**
     * Takes some away, in the caller's transaction.
     *
     * @return how many were; 0: none is left whose time has passed
     */
    int forget(int most);
}
