package org.openpass.engine;

/** What the engine module tells the module that has cases placed elsewhere and variables mended. In the relay's transaction. */
public interface OrderedActs {

    /** The engine answered that it took the order. Where the case stands now is for its news to say. */
    void taken(long act, long instanceKey);

    /**
     * The engine refused; the order is forgotten.
     *
     * @param gone it has no such instance any more
     */
    void refused(long act, long instanceKey, boolean gone, String words);
}
