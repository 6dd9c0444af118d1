package org.openpass.gateway.edifact;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.openpass.cargo.BillLine.Container;
import org.openpass.cargo.Fault;
import org.openpass.cargo.LineSpool;
import org.openpass.cargo.ManifestHeader;
import org.openpass.cargo.ManifestHeader.Act;
import org.openpass.cargo.ManifestHeader.Corrects;
import org.openpass.cargo.Submissions;

/**
 * A manifest (Customs Act Art. 135(2)): what it says of the voyage is kept, its lines go to the disk as they come, one a consignment
 * (CNI). MSN and HSN stand in the cargo control number of each.
 */
final class Cuscar {

    private static final int MOST_PARTS = 999;
    private static final String LAST = "F";

    private final LineSpool lines;
    private final List<Fault> faults = new ArrayList<>();
    private final Map<String, Container> containers = new HashMap<>();
    private final Transport transport = new Transport();
    private CuscarLine line;
    private String container;
    private boolean equipment;
    private Instant prepared;
    private Act act;
    private String mrn;
    private String document;
    private Corrects corrects;
    private String reason;
    private String series;
    private int part = 1;
    private int parts = 1;

    /** @param lines takes the lines */
    Cuscar(LineSpool lines) {
        this.lines = lines;
    }

    /** The next segment of the message. */
    void segment(Segment s) throws IOException {
        switch (s.tag()) {
            case "UNH" -> piece(s);
            case "BGM" -> {
                document = s.at(2);
                act = s.at(3) == null ? Act.ORIGINAL : Codes.constant("act", Act.class, s.at(3)).orElse(null);
                if (act == null) {
                    faults.add(Fault.of("act", "edifact.code", s.at(3), "BGM 1225"));
                }
            }
            case "CNI" -> {
                flush();
                line = new CuscarLine(lines.count() + 1);
            }
            case "EQD" -> equipment(s);
            default -> {
                if (line != null) {
                    line.segment(s);
                } else {
                    head(s);
                }
            }
        }
    }

    private void piece(Segment unh) {
        if (unh.at(4, 1) != null && unh.at(4, 1).matches("\\d{1,2}")) {
            part = Integer.parseInt(unh.at(4, 1));
            // The common access reference (0068) relates the transfers of one topic, of which this is a piece.
            series = unh.at(3);
            // How many there are is known with the last only.
            parts = LAST.equals(unh.at(4, 2)) ? part : MOST_PARTS;
        }
    }

    private void head(Segment s) {
        switch (s.tag()) {
            case "DTM" -> {
                if (Codes.is("moment.prepared", s.at(1, 1))) {
                    prepared = Moments.read(s).orElse(null);
                } else {
                    transport.segment(s);
                }
            }
            case "FTX" -> {
                if (Codes.is("text.reason", s.at(1))) {
                    reason = s.joined(4);
                    corrects = Codes.is("corrects.DISCREPANCY", s.at(3, 1)) ? Corrects.DISCREPANCY : Corrects.CORRECTION;
                }
            }
            case "RFF" -> mrn = Codes.is("reference.mrn", s.at(1, 1)) ? s.at(1, 2) : mrn;
            case "SEL" -> {
                if (equipment && container != null && s.at(1) != null) {
                    Container of = containers.get(container);
                    List<String> seals = new ArrayList<>(of.seals());
                    seals.add(s.at(1).replaceAll("[\\s/+]", ""));
                    containers.put(container, new Container(of.number(), of.size(), seals));
                }
            }
            default -> transport.segment(s);
        }
    }

    private void equipment(Segment eqd) {
        equipment = true;
        container = Codes.is("equipment.container", eqd.at(1)) ? CuscarLine.container(eqd.at(2, 1)) : null;
        if (container != null) {
            containers.put(container, new Container(container, eqd.at(3, 1) == null ? null : eqd.at(3, 1).replaceAll("[\\s/+]", ""), List.of()));
        }
    }

    private void flush() throws IOException {
        if (line == null) {
            return;
        }
        List<Fault> wrong = new ArrayList<>();
        lines.line(line.of(number(), containers, wrong));
        wrong.stream().limit(Math.max(0, Submissions.MOST_ERRORS - faults.size())).forEach(faults::add);
    }

    private String number() {
        String number = mrn == null ? document : mrn;
        return number == null ? null : number.toUpperCase(Locale.ROOT);
    }

    /** The message is at its end. */
    void end() throws IOException {
        flush();
    }

    /** What the manifest says of itself. */
    ManifestHeader header() {
        return new ManifestHeader(number(), transport.mode(), transport.carrier(), transport.vessel(), transport.callSign(), transport.flag(),
                transport.voyage(), transport.office(), transport.departure(), transport.arrival(), transport.departedAt(), transport.expectedAt(),
                act, part, parts, series, corrects, reason);
    }

    /** When it was made; null where it does not say. */
    Instant prepared() {
        return prepared;
    }

    /** What could not be read. */
    List<Fault> faults() {
        return faults;
    }

    /** A number as it is written; null and a fault where it is none. */
    static BigDecimal amount(String text, int row, String field, List<Fault> faults) {
        if (text == null) {
            return null;
        }
        String plain = text.replace(',', '.');
        if (plain.matches("\\d{1,14}([.]\\d{1,6})?")) {
            return new BigDecimal(plain);
        }
        faults.add(Fault.at(row, field, "edifact.number", text));
        return null;
    }
}
