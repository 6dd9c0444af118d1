package org.openpass.gateway.edifact;

import java.time.Instant;
import java.util.Locale;
import org.openpass.cargo.Mode;

/** Means of transport, its places and moments, as TDT and what follows it say. */
final class Transport {

    private Mode mode;
    private String carrier;
    private String vessel;
    private String callSign;
    private String flag;
    private String voyage;
    private String office;
    private String departure;
    private String arrival;
    private Instant departedAt;
    private Instant leavesAt;
    private Instant expectedAt;
    private Instant arrivedAt;

    /** Takes what it knows of TDT, LOC and DTM. */
    void segment(Segment s) {
        switch (s.tag()) {
            case "TDT" -> {
                if (Codes.is("stage.main", s.at(1))) {
                    voyage = s.at(2);
                    mode = Codes.constant("mode", Mode.class, s.at(3, 1)).orElse(null);
                    carrier = upper(s.at(5, 1));
                    callSign = upper(s.at(8, 1));
                    vessel = s.at(8, 4);
                    flag = upper(s.at(8, 5));
                }
            }
            case "LOC" -> {
                office = Codes.is("place.office", s.at(1)) ? s.at(2, 1) : office;
                arrival = Codes.is("place.arrival", s.at(1)) ? upper(s.at(2, 1)) : arrival;
                departure = Codes.is("place.departure", s.at(1)) ? upper(s.at(2, 1)) : departure;
            }
            case "DTM" -> {
                Instant at = Moments.read(s).orElse(null);
                expectedAt = Codes.is("moment.expected", s.at(1, 1)) ? at : expectedAt;
                arrivedAt = Codes.is("moment.arrived", s.at(1, 1)) ? at : arrivedAt;
                departedAt = Codes.is("moment.departed", s.at(1, 1)) ? at : departedAt;
                leavesAt = Codes.is("moment.leaves", s.at(1, 1)) ? at : leavesAt;
            }
            default -> { }
        }
    }

    Mode mode() {
        return mode;
    }

    String carrier() {
        return carrier;
    }

    String vessel() {
        return vessel;
    }

    String callSign() {
        return callSign;
    }

    String flag() {
        return flag;
    }

    String voyage() {
        return voyage;
    }

    String office() {
        return office;
    }

    String departure() {
        return departure;
    }

    String arrival() {
        return arrival;
    }

    /** When it means to leave; null where that is not said. */
    Instant leavesAt() {
        return leavesAt;
    }

    Instant departedAt() {
        return departedAt;
    }

    Instant expectedAt() {
        return expectedAt;
    }

    Instant arrivedAt() {
        return arrivedAt;
    }

    private static String upper(String text) {
        return text == null ? null : text.toUpperCase(Locale.ROOT);
    }
}
