package org.openpass.release;

import java.util.List;

/**
 * What a change of a table touches, counted by a module that reads the table: a bean of that module. The module says how;
 * how long that may take and how far it is counted stands in {@link ReleaseTouches}, once for all.
 */
public interface Touches {

    /** Whether the module reads this table, by its name: it need not be governed yet. */
    boolean reads(String table);

    /** What is counted for this change of a table that it reads. */
    List<Touch> of(Change change);

    /**
     * A change that is prepared.
     *
     * @param release whose rows stand in {@code release.rows}
     * @param keys that its rows name, the first thousand of them: who has more to do with them asks by the release's id
     */
    record Change(long release, String table, List<String> keys) {
    }

    /**
     * What is counted.
     *
     * @param what its text is {@code touches.<what>}, and what follows for it {@code touches.<what>.follows}
     * @param about the key that it follows from; null: any of the change
     * @param sql which yields a row for each that is touched; {@code :release}, {@code :about} and {@code :since}, a moment
     *     {@value ReleaseTouches#DAYS} days ago, stand in it as they are needed
     */
    record Touch(String what, String about, String sql) {
    }
}
