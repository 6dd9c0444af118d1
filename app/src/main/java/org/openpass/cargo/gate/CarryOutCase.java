package org.openpass.cargo.gate;

import java.time.LocalDate;
import java.util.Set;

/**
 * The case of a declaration's goods that must leave a bonded area within a time (Customs Act Art. 157-2), as it stands.
 *
 * @param place shed code of the place that they leave
 * @param packages that were to leave when it began
 * @param begunOn the day of the acceptance, from which the time counts
 * @param lastDay the last day on which they leave; null: the permission ended
 * @param left packages that have not left yet
 * @param outcome CARRIED_OUT or PERMISSION_ENDED; null before
 */
public record CarryOutCase(String caseNumber, String declaration, long consignment, String place, int packages, LocalDate begunOn,
        LocalDate lastDay, int left, String outcome) {

    /** The kind of case, which is its process. */
    public static final String KIND = "carry-out";
    /** The goods are waited for, within the time. */
    public static final String AWAITING = "AWAITING_CARRY_OUT";
    /** The time has passed, and what follows from that is decided; the goods still lie there. */
    static final String OVERDUE = "CARRY_OUT_OVERDUE";
    static final Set<String> WAITING = Set.of(AWAITING, "CARRY_OUT_EXTENSION", "CARRY_OUT_BREACH", OVERDUE);
    /** Its ends. */
    static final String CARRIED_OUT = "CARRIED_OUT";
    static final String ENDED = "PERMISSION_ENDED";
    static final Set<String> ENDS = Set.of(CARRIED_OUT, ENDED);
}
