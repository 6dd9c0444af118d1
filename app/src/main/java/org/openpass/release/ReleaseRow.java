package org.openpass.release;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * A row of a release.
 *
 * @param validTo the last day as it will be; null: open
 * @param before what stands under the key on {@code validFrom} and later, each with the release that brought it
 * @param after what will stand; null where it ends
 */
public record ReleaseRow(int number, String key, Act act, LocalDate validFrom, LocalDate validTo,
        List<Map<String, String>> before, Map<String, String> after) {

    /** What it does. */
    public enum Act {
        /** From the first to the last day this stands. */
        SET,
        /** From the first day on nothing stands. */
        END,
        /** It says what stands already. */
        SAME
    }
}
