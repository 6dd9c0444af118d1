package org.openpass.cargo.gate;

import java.util.List;
import org.openpass.cargo.Fault;

/** What a party asked of a carry-out cannot be: something is wrong with it, or it comes at the wrong time. Nothing was kept. */
public final class CarryOutRefused extends RuntimeException {

    private final transient List<Fault> faults;
    private final boolean stands;

    private CarryOutRefused(boolean stands, List<Fault> faults) {
        super(faults.toString());
        this.stands = stands;
        this.faults = List.copyOf(faults);
    }

    static CarryOutRefused wrong(List<Fault> faults) {
        return new CarryOutRefused(false, faults);
    }

    /** As the case stands it cannot be asked. */
    static CarryOutRefused now(String code, String... args) {
        return new CarryOutRefused(true, List.of(Fault.of("", code, args)));
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
