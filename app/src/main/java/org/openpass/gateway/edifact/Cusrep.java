package org.openpass.gateway.edifact;

import java.time.Instant;
import java.util.Locale;
import org.openpass.cargo.ArrivalReport;
import org.openpass.cargo.DepartureReport;

/** An arrival or a departure as a carrier reports it (Customs Act Art. 135(1), 136): which of both BGM says, or else the moment. */
final class Cusrep {

    private final Transport transport = new Transport();
    private Instant prepared;
    private String mrn;
    private String document;
    private String name;

    /** The next segment of the message. */
    void segment(Segment s) {
        switch (s.tag()) {
            case "BGM" -> {
                name = s.at(1, 1);
                document = s.at(2);
            }
            case "RFF" -> mrn = Codes.is("reference.mrn", s.at(1, 1)) ? s.at(1, 2) : mrn;
            case "DTM" -> {
                if (Codes.is("moment.prepared", s.at(1, 1))) {
                    prepared = Moments.read(s).orElse(null);
                }
                transport.segment(s);
            }
            default -> transport.segment(s);
        }
    }

    /** When it was made; null where it does not say. */
    Instant prepared() {
        return prepared;
    }

    /** Whether it reports an arrival; else a departure. */
    boolean arrives() {
        return Codes.is("report.arrival", name) || !Codes.is("report.departure", name) && transport.departedAt() == null;
    }

    private String number() {
        String number = mrn == null ? document : mrn;
        return number == null ? null : number.toUpperCase(Locale.ROOT);
    }

    /** The arrival that it reports. */
    ArrivalReport arrival() {
        return new ArrivalReport(number(), transport.mode(), transport.carrier(), transport.vessel(), transport.callSign(), transport.voyage(),
                transport.arrivedAt(), transport.arrival(), transport.office(), null);
    }

    /** The departure that it reports; of a port here also one that is meant, for its permit (Art. 136(1)). */
    DepartureReport departure() {
        Instant leaves = transport.departedAt() == null && number() != null && number().endsWith("E") ? transport.leavesAt() : transport.departedAt();
        return new DepartureReport(number(), transport.mode(), transport.carrier(), transport.vessel(), transport.callSign(), transport.voyage(),
                leaves, transport.departure(), transport.office(), transport.expectedAt());
    }
}
