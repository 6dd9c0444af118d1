package org.openpass.tasks;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.openpass.tasks.InboxColumn.Type;

/**
 * Where a page begins: after the row that has these values in the order of the list. As text they stand between dots, the
 * task's key last; numbers and moments, to the microsecond, in base 36.
 *
 * @param values a number as {@link Long}, a moment as {@link Instant}, or text; none is null
 */
public record InboxKey(List<Object> values, long task) {

    /** Later than anything: what has no date is last. */
    static final Instant NEVER = Instant.MAX;

    private static final int BASE = 36;
    /** No number: in base 36 all letters are digits. */
    private static final String NO_DATE = "-";
    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2999-12-31T00:00:00Z");

    public InboxKey {
        values = List.copyOf(values);
    }

    /** As the URL says it. */
    public String text() {
        StringBuilder text = new StringBuilder();
        values.forEach(value -> text.append(written(value)).append('.'));
        return text.append(Long.toString(task, BASE)).toString();
    }

    /** Empty when the text is no place in a list of this order. */
    static Optional<InboxKey> of(String text, List<Type> types) {
        String[] parts = text.split("\\.", -1);
        if (parts.length != types.size() + 1) {
            return Optional.empty();
        }
        try {
            List<Object> values = new ArrayList<>();
            for (int i = 0; i < types.size(); i++) {
                values.add(read(parts[i], types.get(i)));
            }
            return Optional.of(new InboxKey(values, Long.parseLong(parts[types.size()], BASE)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** What a row has, as keys hold it: nothing as the order of the list puts it. */
    static Object value(Object ofRow, Type type) {
        return switch (type) {
            case NUMBER -> switch (ofRow) {
                case null -> -1L;
                case BigDecimal decimal -> decimal.longValue();
                default -> ((Number) ofRow).longValue();
            };
            case MOMENT -> ofRow == null ? NEVER : ofRow;
            default -> ofRow == null ? "" : ofRow;
        };
    }

    private static String written(Object value) {
        return switch (value) {
            case Long number -> Long.toString(number, BASE);
            case Instant moment when moment.equals(NEVER) -> NO_DATE;
            case Instant moment -> Long.toString(ChronoUnit.MICROS.between(Instant.EPOCH, moment), BASE);
            default -> Base64.getUrlEncoder().withoutPadding().encodeToString(
                    value.toString().getBytes(StandardCharsets.UTF_8));
        };
    }

    private static Object read(String part, Type type) {
        return switch (type) {
            case NUMBER -> Long.valueOf(part, BASE);
            case MOMENT -> part.equals(NO_DATE) ? NEVER : moment(Long.parseLong(part, BASE));
            default -> text(part);
        };
    }

    private static Instant moment(long micros) {
        Instant moment = Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
        if (moment.isBefore(EARLIEST) || moment.isAfter(LATEST)) {
            throw new IllegalArgumentException("No moment of customs: " + moment);
        }
        return moment;
    }

    private static String text(String part) {
        String text = new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8);
        if (text.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("No text of a row");
        }
        return text;
    }
}
