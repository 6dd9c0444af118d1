package org.openpass.release;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What a table says of itself so that two people change it: a bean of the module that owns the table. The table has
 * {@code valid_from}, {@code valid_to} (the last day, null: open) and {@code release} (bigint, null: of before), and the
 * trigger {@code tell_change}; at most one row of a key holds on a day.
 */
public interface GovernedTable {

    /** The table with its schema. */
    String name();

    /** What people fill in, {@code valid_from} and {@code valid_to} among it. */
    List<Column> columns();

    /** The columns that say which thing a row is about; texts or codes. */
    List<String> key();

    /**
     * The columns of the key whose values say which part of the table a whole file speaks for: of such parts it ends what it
     * leaves out. None: of the whole table.
     */
    default List<String> scope() {
        return List.of();
    }

    /** How many days a row holds, where that always is as many: then nobody has to say its last day. 0: what the row says. */
    default int lasts() {
        return 0;
    }

    /**
     * The earliest first day that two people may release.
     *
     * @param toCome the next day; an earlier one only where what was decided by a day does not hang on the table's rows
     */
    default LocalDate earliest(LocalDate toCome) {
        return toCome;
    }

    /** What is asked of rows beyond their columns. */
    default List<Check> checks() {
        return List.of();
    }

    /** Columns that nobody fills in, of a row that the release brings. */
    default Map<String, String> constants(long release) {
        return Map.of();
    }

    /** What else happens when it is released, in the same transaction. */
    default void released(Release release) {
    }
}
