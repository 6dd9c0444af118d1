package org.openpass.cargo.unloading;

import java.util.List;
import org.openpass.cargo.Fault;

/** Something is wrong with what was declared, asked or settled: all of it at once; nothing was kept. */
public class UnloadingRefused extends RuntimeException {

    private final transient List<Fault> faults;

    /** @param faults at least one */
    public UnloadingRefused(List<Fault> faults) {
        super(faults.toString());
        this.faults = List.copyOf(faults);
    }

    /** All that is wrong. */
    public List<Fault> faults() {
        return faults;
    }
}
