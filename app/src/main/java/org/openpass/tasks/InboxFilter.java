package org.openpass.tasks;

import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.val;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jooq.Condition;
import org.jooq.Field;
import org.openpass.tasks.InboxColumn.Type;
import org.openpass.tasks.InboxQuery.Reason;
import org.openpass.terms.Like;

/**
 * What narrows the inbox: {@code lane.is:INSPECTION}, {@code value.between:10000000~}, {@code trader.empty}. Values stand
 * between tildes; a tilde of their own is {@code !~}, an exclamation mark before either {@code !!}.
 *
 * @param values as written: days stay relative
 */
public record InboxFilter(InboxColumn column, Op op, List<String> values) {

    /** How a value is compared. */
    public enum Op {
        /** Equal. */
        IS,
        /** Anything else, nothing included. */
        NOT,
        /** One of several. */
        IN,
        /** A part of it, whatever the case of its letters. */
        HAS,
        /** From the first to the second, both included; either may be left out. */
        BETWEEN,
        /** There is nothing. */
        EMPTY,
        /** There is something. */
        FILLED;

        /** As URLs name it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final int MOST_VALUES = 50;
    private static final int LONGEST = 200;
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,18}(?:\\.\\d{1,4})?");

    /** @throws IllegalArgumentException when the column is not filtered so, or a value is none of its kind */
    public InboxFilter {
        values = List.copyOf(values);
        boolean enough = switch (op) {
            case IS, NOT, HAS -> values.size() == 1;
            case IN -> !values.isEmpty() && values.size() <= MOST_VALUES;
            case BETWEEN -> values.size() == 2 && !(values.getFirst().isEmpty() && values.getLast().isEmpty());
            case EMPTY, FILLED -> values.isEmpty();
        };
        if (!column.type().ops().contains(op) || !enough) {
            throw new Unreadable(Reason.OPERATOR);
        }
        if (!values.stream().allMatch(value -> op == Op.BETWEEN && value.isEmpty() || fits(column.type(), value))) {
            throw new Unreadable(Reason.VALUE);
        }
    }

    /** Why a text is no filter. */
    static final class Unreadable extends IllegalArgumentException {
        private final Reason reason;

        Unreadable(Reason reason) {
            super(reason.name());
            this.reason = reason;
        }

        Reason reason() {
            return reason;
        }
    }

    /** Reads what {@link #text} writes. */
    static InboxFilter of(String text) {
        int colon = text.indexOf(':');
        String[] head = (colon < 0 ? text : text.substring(0, colon)).split("\\.", 2);
        InboxColumn column = InboxColumn.named(head[0]).orElseThrow(() -> new Unreadable(Reason.COLUMN));
        for (Op op : Op.values()) {
            if (head.length == 2 && op.word().equals(head[1])) {
                return new InboxFilter(column, op, colon < 0 ? List.of() : split(text.substring(colon + 1)));
            }
        }
        throw new Unreadable(Reason.OPERATOR);
    }

    /** As URLs say it. */
    public String text() {
        List<String> written = values.stream().map(value -> value.replaceAll("!(?=[!~]|$)|~", "!$0")).toList();
        return column.word() + "." + op.word() + (written.isEmpty() ? "" : ":" + String.join("~", written));
    }

    private static List<String> split(String text) {
        List<String> values = new ArrayList<>();
        StringBuilder value = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            if (each == '!' && i + 1 < text.length() && (text.charAt(i + 1) == '!' || text.charAt(i + 1) == '~')) {
                value.append(text.charAt(++i));
            } else if (each == '~') {
                values.add(value.toString());
                value.setLength(0);
            } else {
                value.append(each);
            }
        }
        values.add(value.toString());
        return values;
    }

    private static boolean fits(Type type, String value) {
        return switch (type) {
            case TEXT, CHOICE, LIST -> !value.isBlank() && value.length() <= LONGEST
                    && value.chars().noneMatch(Character::isISOControl);
            case NUMBER -> NUMBER.matcher(value).matches();
            case FLAG -> value.equals("true") || value.equals("false");
            case MOMENT -> InboxDay.readable(value);
        };
    }

    /** As a condition on {@code tasks.tasks t}. */
    Condition narrowing(Instant now) {
        return switch (column.type()) {
            case TEXT, CHOICE -> compared(field(column.sql(), String.class), values,
                    condition("coalesce(cast({0} as text), '') = ''", field(column.sql())));
            case NUMBER -> compared(field(column.sql(), BigDecimal.class), values.stream()
                    .map(value -> value.isEmpty() ? null : new BigDecimal(value)).toList(), field(column.sql()).isNull());
            case FLAG -> field(column.sql(), Boolean.class).eq(Boolean.valueOf(values.getFirst()));
            case LIST -> ofList();
            case MOMENT -> ofMoment(now);
        };
    }

    private <T> Condition compared(Field<T> field, List<T> wanted, Condition empty) {
        return switch (op) {
            case IS -> field.eq(wanted.getFirst());
            case NOT -> field.isDistinctFrom(wanted.getFirst());
            case IN -> field.in(wanted);
            case HAS -> condition("{0} ilike {1}", field,
                    val(Like.within(values.getFirst())));
            case BETWEEN -> (wanted.getFirst() == null ? noCondition() : field.ge(wanted.getFirst()))
                    .and(wanted.getLast() == null ? noCondition() : field.le(wanted.getLast()));
            case EMPTY -> empty;
            case FILLED -> empty.not();
        };
    }

    private Condition ofList() {
        Field<?> field = field(column.sql());
        Condition empty = condition("cardinality({0}) = 0", field);
        return switch (op) {
            case EMPTY -> empty;
            case FILLED -> empty.not();
            default -> {
                Condition any = values.stream().map(value -> condition("{0} = any({1})", val(value), field))
                        .reduce(Condition::or).orElseThrow();
                yield op == Op.NOT ? any.not() : any;
            }
        };
    }

    private Condition ofMoment(Instant now) {
        Field<?> field = field(column.sql());
        if (op != Op.BETWEEN) {
            return op == Op.EMPTY ? field.isNull() : field.isNotNull();
        }
        String from = values.getFirst();
        String until = values.getLast();
        return (from.isEmpty() ? noCondition() : condition("{0} >= {1}", field, moment(InboxDay.begin(from, now))))
                .and(until.isEmpty() ? noCondition()
                        : condition("{0} < {1}", field, moment(InboxDay.end(until, now))));
    }

    /** Bound as text: that way infinity and years far away mean the same to both sides. */
    static Field<?> moment(Object at) {
        return field("cast({0} as timestamptz)", val(at.toString()));
    }
}
