package org.openpass.gateway.edifact;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openpass.cargo.MovementReport;
import org.openpass.cargo.MovementReport.Way;

/**
 * What passed the gate of a bonded area (Customs Act Art. 157(1), Decree Art. 176): a report a container. Packages are those that GID
 * and SGP count for the container; where they do not, who knows the goods says how many are in it.
 */
final class Codeco {

    private static final int MOST = 1_000_000;

    /** A container at the gate. @param packages null: not counted; @param vehicle by which it passed; null: not said */
    record Moved(String container, String cargo, String master, String house, String place, Instant at, String basis, Integer packages,
            String vehicle) { }

    /** A container as it is read. */
    private static final class Box {
        private String number;
        private String cargo;
        private String master;
        private String house;
        private String place;
        private Instant at;
        private String basis;
        private String vehicle;
    }

    private final List<Box> boxes = new ArrayList<>();
    private final Map<String, Integer> counts = new HashMap<>();
    private Way way;
    private Instant prepared;
    private String place;
    private Integer items;

    /** The next segment of the message. */
    void segment(Segment s) {
        Box box = boxes.isEmpty() ? null : boxes.getLast();
        switch (s.tag()) {
            case "BGM" -> way = Codes.is("gate.IN", s.at(1, 1)) ? Way.IN : Codes.is("gate.OUT", s.at(1, 1)) ? Way.OUT : null;
            case "EQD" -> {
                Box next = new Box();
                next.number = CuscarLine.container(s.at(2, 1));
                boxes.add(next);
            }
            case "GID" -> items = count(s.at(2, 1));
            case "SGP" -> {
                Integer packed = s.at(2) == null ? items : count(s.at(2));
                if (s.at(1, 1) != null && packed != null) {
                    counts.merge(CuscarLine.container(s.at(1, 1)), packed, (some, more) -> Math.min(MOST, some + more));
                }
            }
            case "LOC" -> {
                if (Codes.is("place.goods", s.at(1)) && box == null) {
                    place = s.at(2, 1);
                } else if (Codes.is("place.goods", s.at(1))) {
                    box.place = s.at(2, 1);
                }
            }
            case "DTM" -> {
                if (Codes.is("moment.prepared", s.at(1, 1))) {
                    prepared = Moments.read(s).orElse(null);
                } else if (box != null && Codes.is("moment.moved", s.at(1, 1))) {
                    box.at = Moments.read(s).orElse(null);
                }
            }
            case "TDT" -> {
                if (box != null) {
                    box.vehicle = s.at(8, 1) == null ? s.at(8, 4) : s.at(8, 1);
                }
            }
            case "RFF" -> {
                if (box != null) {
                    reference(box, s.at(1, 1), s.at(1, 2));
                }
            }
            default -> { }
        }
    }

    private static Integer count(String text) {
        return text == null || !text.matches("\\d{1,7}") ? null : Integer.valueOf(text);
    }

    private static void reference(Box box, String qualifier, String number) {
        box.cargo = Codes.is("reference.cargo", qualifier) ? number : box.cargo;
        box.master = Codes.is("reference.master", qualifier) || Codes.is("reference.simple", qualifier) ? number : box.master;
        box.house = Codes.is("reference.house", qualifier) ? number : box.house;
        box.basis = Codes.is("reference.basis", qualifier) ? number : box.basis;
    }

    /** Whether goods came or went; null where BGM says neither. */
    Way way() {
        return way;
    }

    /** When it was made; null where it does not say. */
    Instant prepared() {
        return prepared;
    }

    /** What passed the gate, in the order of the message. */
    List<Moved> moved() {
        return boxes.stream().map(box -> new Moved(box.number, box.cargo, box.master, box.house, box.place == null ? place : box.place, box.at,
                box.basis, counts.get(box.number), box.vehicle)).toList();
    }

    /** The report of one, of so many packages. */
    MovementReport report(Moved moved, int packages) {
        return new MovementReport(null, way, moved.place(), moved.cargo(), moved.master(), moved.house(), moved.container(), packages,
                (BigDecimal) null, moved.at(), null, null, moved.basis(), null, moved.vehicle());
    }
}
