package org.openpass.cargo;

import java.util.List;

/** A module that knows what holds goods up: cargo itself, declarations with their money and requirements. */
public interface BlockSource {

    /**
     * All that holds the consignment up, as far as this module knows.
     *
     * @param cargoNumber its cargo management number; null for what was recorded without one
     * @param declarations numbers of the declarations that stand on it
     */
    List<Block> of(long consignment, String cargoNumber, List<String> declarations);
}
