package org.openpass.deploy.faults.world.cargo;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/** Interchanges as the systems of carriers and operators write them (D.95B). */
final class Edifact {

    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuuMMddHHmm").withZone(SEOUL);
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("uuuuMMddHHmmss").withZone(SEOUL);
    private static final DateTimeFormatter HEAD = DateTimeFormatter.ofPattern("yyMMdd:HHmm").withZone(SEOUL);
    private static final Duration AT_SEA = Duration.ofDays(3);
    /** A container that nobody looks at: goods are named by their cargo numbers. */
    private static final String BOX = "TEMU1234567";

    private final String sender;
    private final String reference;
    private final Instant made;
    private final StringBuilder messages = new StringBuilder();
    private int count;

    Edifact(String sender, String reference, Instant made) {
        this.sender = sender;
        this.reference = reference;
        this.made = made;
    }

    /** How many messages it has. */
    int messages() {
        return count;
    }

    private Edifact message(String type, String piece, List<String> segments) {
        count++;
        messages.append("UNH+%d+%s:D:95B:UN%s'\n".formatted(count, type, piece));
        segments.forEach(each -> messages.append(each).append("'\n"));
        messages.append("UNT+%d+%d'\n".formatted(segments.size() + 2, count));
        return this;
    }

    /**
     * A manifest or a piece of it.
     *
     * @param function of BGM 1225: 9 original, 4 change, 3 deletion
     * @param part which of {@code parts} pieces
     */
    Edifact manifest(String mrn, String function, int part, int parts, List<Line> lines) {
        List<String> segments = new ArrayList<>(List.of("BGM+85+" + mrn + "+" + function, "DTM+137:" + SECOND.format(made) + ":204",
                "RFF+AFB:" + mrn, "NAD+MS+X", "TDT+20+V1+1++" + sender + ":172:20+++D5XY1:103::SOAK:KR", "LOC+41+020", "LOC+5+CNWEI",
                "LOC+60+KRINC", "DTM+132:" + MINUTE.format(expected(made)) + ":203",
                "DTM+136:" + MINUTE.format(departed(made)) + ":203"));
        int number = 0;
        for (Line line : lines) {
            segments.add("CNI+" + ++number);
            segments.add("RFF+MB:" + line.mbl());
            if (!line.master()) {
                segments.add("RFF+BH:" + line.hbl());
            }
            segments.addAll(List.of("RFF+XC:" + line.cargo(), "LOC+9+CNWEI", "LOC+11+KRINC"));
            if (!line.master()) {
                segments.add("NAD+CN+++KIM TRADING");
            }
            segments.addAll(List.of("GID+1+" + line.packages() + ":CT", "FTX+AAA+++" + line.goods(), "MEA+AAE+G+KGM:" + line.weight()));
        }
        return message("CUSCAR", parts == 1 ? "" : "+" + mrn + "+" + part + ":" + (part == parts ? "F" : "C"), segments);
    }

    /** When the ship of a manifest is expected. */
    static Instant expected(Instant made) {
        return made.plus(AT_SEA);
    }

    /** When it left the port before: goods of a ship that is under way may be declared. */
    static Instant departed(Instant made) {
        return made.minus(AT_SEA);
    }

    /** An arrival. */
    Edifact arrival(String mrn, Instant at) {
        return message("CUSREP", "", List.of("BGM+933+" + mrn, "TDT+20+V1", "LOC+60+KRINC", "DTM+178:" + MINUTE.format(at) + ":203"));
    }

    /** What passed the gate. @param in whether it came in */
    Edifact gate(boolean in, Line goods, String place, Instant at) {
        return message("CODECO", "", List.of("BGM+" + (in ? 34 : 36) + "+" + (count + 1) + "+9", "DTM+137:" + SECOND.format(made) + ":204",
                "NAD+MS+X", "GID+1+" + goods.packages() + ":CT", "SGP+" + BOX + "+" + goods.packages(), "EQD+CN+" + BOX + "+22G1",
                "RFF+XC:" + goods.cargo(), "LOC+14+" + place, "DTM+7:" + MINUTE.format(at) + ":203"));
    }

    @Override
    public String toString() {
        return "UNB+UNOC:3+%s+KCS+%s+%s'\n%sUNZ+%d+%s'\n".formatted(sender, HEAD.format(made), reference, messages, count, reference);
    }
}
