package org.openpass.cargo;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A module that knows what holds goods up: cargo itself, declarations with their money and requirements. */
public interface BlockSource {

    /**
     * All that holds the consignment up, as far as this module knows, in any order.
     *
     * @param asked by which the database is read: what anybody may ask is read by connections of its own
     * @param numbers by which a declaration can mean this consignment and no other: its cargo management number, its house B/L where no
     *     other has that number, or that under which it was recorded; capitals and digits only
     * @param declarations numbers of the declarations that stand on it
     */
    List<Block> of(JdbcClient asked, long consignment, List<String> numbers, List<String> declarations);
}
