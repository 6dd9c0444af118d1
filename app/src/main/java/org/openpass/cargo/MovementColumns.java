package org.openpass.cargo;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openpass.cargo.MovementReport.Reason;
import org.openpass.cargo.MovementReport.Way;
import org.openpass.terms.Labels;
import org.openpass.terms.Seoul;

/**
 * The columns of a sheet of reports. One is named by its field ({@code packages}), by the field's label in either language, or as the
 * template does it by both: {@code Packages [packages]}.
 */
public final class MovementColumns {

    /** The fields in the order of the template. */
    static final List<String> NAMES = List.of("way", "cargoNumber", "packages", "movedAt", "basis", "weight", "location", "reason",
            "condition", "vehicle", "mbl", "hbl", "container", "reference");
    private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.KOREAN);
    private static final Pattern BRACKETED = Pattern.compile(".*\\[\\s*(\\w+)\\s*]");
    private static final Map<String, String> FIELDS = fields();
    private static final int MOST_DIGITS = 12;
    /** 2026-12-08 10:54, with or without T and seconds; times are those of home. */
    private static final DateTimeFormatter LOCAL = new DateTimeFormatterBuilder().append(DateTimeFormatter.ISO_LOCAL_DATE)
            .appendLiteral('T').append(DateTimeFormatter.ISO_LOCAL_TIME).toFormatter(Locale.ROOT);

    private MovementColumns() {
    }

    /** The header of the template in a language. */
    public static List<String> template(Locale locale) {
        return NAMES.stream().map(name -> Labels.text("movement.column." + name, locale) + " [" + name + "]").toList();
    }

    /** All names by which columns are known. */
    static List<String> known() {
        List<String> all = new ArrayList<>(FIELDS.keySet());
        LANGUAGES.forEach(locale -> all.addAll(template(locale)));
        return all;
    }

    /** The field that a column's name means; empty where it means none. */
    static Optional<String> field(String name) {
        Matcher bracketed = BRACKETED.matcher(name);
        return Optional.ofNullable(FIELDS.get((bracketed.matches() ? bracketed.group(1) : name).strip().toLowerCase(Locale.ROOT)));
    }

    /** What a row says; a cell that cannot be read is told among the faults, and missing in the report. */
    static MovementReport read(Map<String, String> cells, List<Fault> faults) {
        Integer packages = whole(cells.get("packages"), faults);
        return new MovementReport(cells.get("number"), constant(Way.class, "movement.way.", "way", cells.get("way"), faults), cells.get("place"),
                cells.get("cargoNumber"), cells.get("mbl"), cells.get("hbl"), cells.get("container"), packages == null ? 0 : packages,
                weight(cells.get("weight"), faults), moment(cells.get("movedAt"), faults), cells.get("location"),
                constant(Reason.class, "movement.reason.", "reason", cells.get("reason"), faults), cells.get("basis"),
                cells.get("condition"), cells.get("vehicle"));
    }

    private static <E extends Enum<E>> E constant(Class<E> of, String texts, String field, String written, List<Fault> faults) {
        if (written == null) {
            return null;
        }
        Optional<E> found = Arrays.stream(of.getEnumConstants()).filter(each -> each.name().equalsIgnoreCase(written) || LANGUAGES.stream()
                .anyMatch(locale -> Labels.text(texts + each, locale).equalsIgnoreCase(written))).findFirst();
        if (found.isEmpty()) {
            faults.add(Fault.of(field, "movement." + field + ".unread", written));
        }
        return found.orElse(null);
    }

    private static Integer whole(String written, List<Fault> faults) {
        BigDecimal number = number(written);
        if (written == null || number == null || number.stripTrailingZeros().scale() > 0 || number.precision() > MOST_DIGITS) {
            if (written != null) {
                faults.add(Fault.of("packages", "movement.packages.unread", written));
            }
            return null;
        }
        return number.min(BigDecimal.valueOf(Integer.MAX_VALUE)).max(BigDecimal.ZERO).intValue();
    }

    private static BigDecimal weight(String written, List<Fault> faults) {
        BigDecimal number = number(written);
        if (written != null && number == null) {
            faults.add(Fault.of("weight", "movement.weight.unread", written));
        }
        return number;
    }

    // The pattern comes first: BigDecimal would read 1e999999 and choke on it later.
    private static BigDecimal number(String written) {
        String plain = written == null ? "" : written.replaceAll("[\\s,]", "");
        return plain.matches("[0-9]{1,12}(\\.[0-9]{1,6})?") ? new BigDecimal(plain) : null;
    }

    private static Instant moment(String written, List<Fault> faults) {
        if (written == null) {
            return null;
        }
        String iso = written.replaceFirst("(?<=\\d) +(?=\\d)", "T");
        try {
            return iso.matches(".*(Z|[+-]\\d{2}:\\d{2})") && iso.contains("T") ? OffsetDateTime.parse(iso).toInstant()
                    : LocalDateTime.parse(iso, LOCAL).atZone(Seoul.ZONE).toInstant();
        } catch (DateTimeException unreadable) {
            faults.add(Fault.of("movedAt", "movement.movedAt.unread", written));
            return null;
        }
    }

    private static Map<String, String> fields() {
        Map<String, String> fields = new HashMap<>();
        for (String name : NAMES) {
            fields.put(name.toLowerCase(Locale.ROOT), name);
            LANGUAGES.forEach(locale -> fields.putIfAbsent(Labels.text("movement.column." + name, locale).toLowerCase(Locale.ROOT), name));
        }
        return fields;
    }
}
