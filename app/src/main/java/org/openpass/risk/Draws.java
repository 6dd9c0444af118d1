package org.openpass.risk;

import java.math.BigDecimal;

/** Where the draw of a selection comes from. Only an installation for trials has another than the secure source. */
public interface Draws {

    /** From 0 to 1, for a declaration of this importer. */
    BigDecimal next(long importerId);
}
