package org.openpass.deploy.faults.world.cargo;

import java.util.List;
import java.util.concurrent.Callable;

/** How acts are done whose order does not matter. */
public interface Hands {

    /** One after another. */
    Hands ONE_PAIR = acts -> {
        for (Callable<Void> act : acts) {
            act.call();
        }
    };

    /** Does all of them; returns when each has its answer. */
    void all(List<Callable<Void>> acts) throws Exception;
}
