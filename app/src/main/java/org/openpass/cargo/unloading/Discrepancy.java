package org.openpass.cargo.unloading;

import java.time.Instant;

/**
 * How what was carried in differs from the manifest.
 *
 * @param cargoNumber of the consignment
 * @param kind SHORT, EXCESS, DAMAGE or ELSEWHERE
 * @param expected packages that the manifest said; {@code found} those that came
 * @param place shed code of where it was found, or null
 * @param state OPEN, SETTLED, or WITHDRAWN: it is there no more
 * @param decision CORRECT, SHORT, ELSEWHERE or NOTED; null before
 * @param declared packages that declarations have of it: no fewer can be expected
 */
public record Discrepancy(long id, long consignment, String cargoNumber, String kind, int expected, int found, String place, String report,
        String state, String decision, String reason, String decidedBy, Instant foundAt, Instant settledAt, int declared) {

    /** Whether nobody has settled it. */
    public boolean open() {
        return "OPEN".equals(state);
    }
}
