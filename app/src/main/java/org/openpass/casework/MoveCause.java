package org.openpass.casework;

import java.time.LocalDate;

/**
 * What moves deadlines.
 *
 * @param mark under which moves are kept
 * @param told what people are told that it was
 */
record MoveCause(String mark, String told, String article) {

    static MoveCause of(Outage outage) {
        return new MoveCause(outage.mark(), outage.cause().name(), "Customs Act Art. 8(4)");
    }

    /** The day on which it was due was named a day off. */
    static MoveCause dayOff(LocalDate day) {
        return new MoveCause("DAY_OFF:" + day, "DAY_OFF", "Customs Act Art. 8(3)");
    }
}
