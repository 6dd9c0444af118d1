package org.openpass.release;

import java.time.Instant;
import java.util.List;

/**
 * A change of a governed table.
 *
 * @param basis the notice, decree or article that it follows; of a direct one, its source; of an
 *     inverse, why
 * @param version counts every step; who changes it names the one that was seen
 * @param rowsHash of the rows as they were submitted; who releases names what was seen
 * @param remark why it was given back
 * @param inverseOf the release that it takes back
 * @param hands who prepared any of it; none of them releases it
 */
public record Release(long id, String table, String title, String basis, Way way, State state, int version,
        String preparedBy, Instant preparedAt, Instant submittedAt, String rowsHash, String releasedBy,
        Instant releasedAt, String remark, Long inverseOf, List<String> hands) {

    /** How its rows came. */
    public enum Way {
        ROWS, FILE, WHOLE_FILE, INVERSE, DIRECT
    }

    /** Where it stands. */
    public enum State {
        DRAFT, SUBMITTED, RETURNED, RELEASED, WITHDRAWN;

        /** Its rows can be changed. */
        boolean open() {
            return this == DRAFT || this == RETURNED;
        }
    }
}
