package org.openpass.cargo.transshipment;

import java.util.List;
import org.openpass.cargo.Fault;

/** What a party declared or asked cannot be: something is wrong with it, or it comes at the wrong time. Nothing was kept. */
public final class TransshipmentRefused extends RuntimeException {

    private final boolean stands;
    private final transient List<Fault> faults;

    private TransshipmentRefused(boolean stands, List<Fault> faults) {
        super(faults.toString());
        this.stands = stands;
        this.faults = List.copyOf(faults);
    }

    static TransshipmentRefused wrong(List<Fault> faults) {
        return new TransshipmentRefused(false, faults);
    }

    /** As things stand it cannot be. */
    static TransshipmentRefused now(String code, String... args) {
        return new TransshipmentRefused(true, List.of(Fault.of("", code, args)));
    }

    /** Whether it is the case that does not let it, and not what was said. */
    public boolean asItStands() {
        return stands;
    }

    /** All that is wrong. */
    public List<Fault> faults() {
        return faults;
    }
}
