package org.openpass.engine;

/** What the engine module tells the module that has instances moved. Only the news of the engine say that one was. */
public interface MovedInstances {

    /** Why an order was not carried out. */
    enum Refusal {
        /** The engine has no such instance any more. */
        GONE,
        /** It was on its way from one step to the next; a moment later it may be taken. */
        MOVING,
        /** What the engine says will not change by itself. */
        FINAL
    }

    /** The engine answered that it took the order. Nothing is settled by that. In the relay's transaction. */
    void taken(long plan, long instanceKey);

    /** The engine refused; the order is forgotten. In the relay's transaction. */
    void refused(long plan, long instanceKey, Refusal refusal, String words);

    /** The instance goes on upon the release. Called while the feed is projected. */
    void moved(long instanceKey, long definitionKey);
}
