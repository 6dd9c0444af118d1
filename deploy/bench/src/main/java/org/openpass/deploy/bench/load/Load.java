package org.openpass.deploy.bench.load;

/** One kind of work that can be begun again and again. */
public interface Load {

    /**
     * Begins one piece of work; returns when it was taken.
     *
     * @param ended is run once when the work has come to its end
     * @throws Exception when it was not taken
     */
    void begin(Runnable ended) throws Exception;
}
