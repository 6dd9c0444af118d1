package org.openpass.cargo;

import java.util.Optional;

/** What keeps goods where they lie, whatever would let them leave, and by whichever door that is reported (Customs Act Art. 246). */
public interface RemovalBar {

    /** Why nothing of the consignment leaves now; empty where this does not keep it. The caller has locked the consignment. */
    Optional<Fault> of(long consignment);
}
