package org.openpass.cargo;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.openpass.cargo.ManifestHeader.Act;
import org.openpass.cargo.ManifestHeader.Corrects;
import org.openpass.terms.Seoul;

/**
 * Reads what forms, sheets and JSON say of a voyage, by the names of the fields: each is a text, a moment is written with its zone or as
 * it is in Korea. What cannot be read is told, all of it; what is missing is judged later.
 */
public final class VoyageFields {

    /** The fields of a manifest's head. */
    public static final List<String> MANIFEST = List.of("reference", "preparedAt", "mrn", "mode", "carrier", "vessel", "callSign", "flag",
            "voyage", "office", "lastPort", "port", "departedAt", "expectedAt", "act", "part", "parts", "series", "corrects", "reason");
    /** The fields of an arrival. */
    public static final List<String> ARRIVAL = List.of("reference", "preparedAt", "mrn", "mode", "carrier", "vessel", "callSign", "voyage",
            "arrivedAt", "port", "office", "location");
    /** The fields of a departure. */
    public static final List<String> DEPARTURE = List.of("reference", "preparedAt", "mrn", "mode", "carrier", "vessel", "callSign", "voyage",
            "departedAt", "port", "office", "expectedAt");

    private static final Instant FIRST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-01-01T00:00:00Z");

    private final Map<String, String> given;
    private final List<Fault> faults = new ArrayList<>();

    /** @param known the names that there are; others are told */
    public VoyageFields(Map<String, String> given, List<String> known) {
        this.given = given;
        Set<String> unknown = new TreeSet<>(given.keySet());
        known.forEach(unknown::remove);
        faults.addAll(LineSpool.unkept(0, given).stream().filter(fault -> known.contains(fault.field())).toList());
        unknown.forEach(name -> faults.add(Fault.of(HeaderRules.shown(name), "manifest.unknownField", HeaderRules.shown(name))));
    }

    /** What could not be read. */
    public List<Fault> faults() {
        return faults;
    }

    /** The sender's own number of the message; null where none is given. */
    public String reference() {
        return text("reference");
    }

    /** When the sender made it; null where that is not said. */
    public Instant preparedAt() {
        return moment("preparedAt");
    }

    /** The head of a manifest; an act that is not said is ORIGINAL. */
    public ManifestHeader manifest() {
        Act act = text("act") == null ? Act.ORIGINAL : constant("act", Act.class);
        Corrects corrects = constant("corrects", Corrects.class);
        return new ManifestHeader(code("mrn"), constant("mode", Mode.class), code("carrier"), text("vessel"), code("callSign"), code("flag"),
                text("voyage"), code("office"), code("lastPort"), code("port"), moment("departedAt"), moment("expectedAt"), act,
                number("part"), number("parts"), text("series"),
                corrects == null && text("reason") != null ? Corrects.CORRECTION : corrects, text("reason"));
    }

    /** An arrival. */
    public ArrivalReport arrival() {
        return new ArrivalReport(code("mrn"), constant("mode", Mode.class), code("carrier"), text("vessel"), code("callSign"), text("voyage"),
                moment("arrivedAt"), code("port"), code("office"), text("location"));
    }

    /** A departure. */
    public DepartureReport departure() {
        return new DepartureReport(code("mrn"), constant("mode", Mode.class), code("carrier"), text("vessel"), code("callSign"),
                text("voyage"), moment("departedAt"), code("port"), code("office"), moment("expectedAt"));
    }

    /** A text as it is written, without what stands around it; null where it is empty. */
    public String text(String name) {
        String text = given.get(name);
        return text == null || text.isBlank() ? null : text.replace("\0", "").strip();
    }

    /** A number as it is written; null where it is not said or is none, which is told. */
    public BigDecimal amount(String name) {
        String text = text(name);
        if (text != null && !text.matches("\\d{1,9}([.]\\d{1,3})?")) {
            faults.add(Fault.of(name, "manifest.number", HeaderRules.shown(text)));
            return null;
        }
        return text == null ? null : new BigDecimal(text);
    }

    /** A text in capitals. */
    public String code(String name) {
        String text = text(name);
        return text == null ? null : text.toUpperCase(Locale.ROOT);
    }

    private int number(String name) {
        String text = text(name);
        if (text == null) {
            return 1;
        }
        if (!text.matches("\\d{1,3}")) {
            faults.add(Fault.of(name, "manifest.number", HeaderRules.shown(text)));
            return 1;
        }
        return Integer.parseInt(text);
    }

    private <E extends Enum<E>> E constant(String name, Class<E> type) {
        String text = code(name);
        if (text == null) {
            return null;
        }
        for (E each : type.getEnumConstants()) {
            if (each.name().equals(text)) {
                return each;
            }
        }
        faults.add(Fault.of(name, "manifest.constant", HeaderRules.shown(text), Arrays.toString(type.getEnumConstants())));
        return null;
    }

    /** A moment; null where it is not said or cannot be read, which is told. */
    public Instant moment(String name) {
        String text = text(name);
        if (text == null) {
            return null;
        }
        try {
            Instant moment = DateTimeFormatter.ISO_DATE_TIME.parseBest(text, OffsetDateTime::from, LocalDateTime::from)
                    instanceof OffsetDateTime zoned ? zoned.toInstant() : LocalDateTime.parse(text).atZone(Seoul.ZONE).toInstant();
            // To what databases keep.
            return kept(moment).truncatedTo(ChronoUnit.MICROS);
        } catch (DateTimeException e) {
            faults.add(Fault.of(name, "manifest.moment", HeaderRules.shown(text)));
            return null;
        }
    }

    /**
     * The same moment.
     *
     * @throws DateTimeException where it is in a year that nobody means, and that databases may not keep
     */
    public static Instant kept(Instant moment) {
        if (moment.isBefore(FIRST) || moment.isAfter(LAST)) {
            throw new DateTimeException(moment + " is not between " + FIRST + " and " + LAST);
        }
        return moment;
    }
}
