package org.openpass.tasks;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.openpass.tasks.Inbox.Entry;
import org.openpass.tasks.InboxFilter.Op;

/**
 * What the inbox shows of a task, filters and sorts by. The only place that knows columns of the database: what a user
 * writes reaches SQL as a bind and never otherwise. In SQL the task's alias is {@code t}.
 */
public enum InboxColumn {
    /** Number of the document that the case is about. */
    NUMBER(Type.TEXT, "t.subject", "coalesce(t.subject, '')", Entry::subject),
    /** The kind of case. */
    KIND(Type.CHOICE, "t.kind", "coalesce(t.kind, '')", entry -> entry.task().kind()),
    /** The step in the model. */
    TASK(Type.CHOICE, "t.element_id", "t.element_id", entry -> entry.task().elementId()),
    /** Name of the importer or exporter. */
    TRADER(Type.TEXT, "t.trader", "coalesce(t.trader, '')", Entry::trader),
    /** Whether the trader is an authorised economic operator. */
    AEO(Type.FLAG, "t.aeo", null, Entry::aeo),
    /** The lane that was selected. */
    LANE(Type.CHOICE, "t.lane", "coalesce(t.lane, '')", Entry::lane),
    /** Customs value in KRW. */
    VALUE(Type.NUMBER, "t.value", "coalesce(t.value, -1)", Entry::value),
    /** Countries of origin; any of them counts. */
    ORIGIN(Type.LIST, "t.origins", null, Entry::origins),
    /** The goods in one line. */
    GOODS(Type.TEXT, "t.goods", null, Entry::goods),
    /** The office whose work it is. */
    OFFICE(Type.CHOICE, "t.office", "cast(t.office as text)", entry -> entry.task().office()),
    /** Since when the task waits. */
    SINCE(Type.MOMENT, "t.created_at", "t.created_at", entry -> entry.task().createdAt()),
    /** The goal or the legal deadline, whichever comes first. */
    DUE(Type.MOMENT, "nullif(t.due_rank, 'infinity')", "t.due_rank", Entry::due),
    /** The nearest legal deadline for an act of customs. */
    DEADLINE(Type.MOMENT, "t.deadline_at", "coalesce(t.deadline_at, 'infinity')", entry -> entry.task().deadlineAt()),
    /** How urgent it is, 0 to 100. */
    PRIORITY(Type.NUMBER, "(100 - t.rank)", "(100 - t.rank)", Entry::priority),
    /** Who has it. */
    ASSIGNEE(Type.CHOICE, "t.assignee", "coalesce(t.assignee, '')", entry -> entry.task().assignee()),
    /** Where the case stands. */
    STATUS(Type.CHOICE, "(select s.status from casework.cases s where s.number = t.case_number)", null, Entry::status),
    /** When it was decided. */
    DECIDED(Type.MOMENT, "t.decided_at", "coalesce(t.decided_at, 'infinity')", entry -> entry.task().decidedAt());

    /** What a column holds, and so which filters there are on it. */
    public enum Type {
        /** Words, found also by a part of them. */
        TEXT(Op.IS, Op.NOT, Op.IN, Op.HAS, Op.EMPTY, Op.FILLED),
        /** One of few words. */
        CHOICE(Op.IS, Op.NOT, Op.IN, Op.EMPTY, Op.FILLED),
        /** Several words. */
        LIST(Op.IS, Op.NOT, Op.IN, Op.EMPTY, Op.FILLED),
        /** True or false. */
        FLAG(Op.IS),
        /** A number. */
        NUMBER(Op.IS, Op.NOT, Op.IN, Op.BETWEEN, Op.EMPTY, Op.FILLED),
        /** A moment, filtered by days of Korea. */
        MOMENT(Op.BETWEEN, Op.EMPTY, Op.FILLED);

        private final Set<Op> ops;

        Type(Op first, Op... others) {
            ops = Set.copyOf(EnumSet.of(first, others));
        }

        /** The filters that there are. */
        public Set<Op> ops() {
            return ops;
        }
    }

    private final Type type;
    private final String sql;
    private final String order;
    private final Function<Entry, Object> value;

    InboxColumn(Type type, String sql, String order, Function<Entry, Object> value) {
        this.type = type;
        this.sql = sql;
        this.order = order;
        this.value = value;
    }

    /** What the column holds. */
    public Type type() {
        return type;
    }

    /** Whether the inbox can be in its order. */
    public boolean sortable() {
        return order != null;
    }

    /** What the row has in this column; null for nothing. */
    public Object of(Entry entry) {
        return value.apply(entry);
    }

    /** As URLs name it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The column, null where there is nothing. */
    String sql() {
        return sql;
    }

    /** The column to sort by, which is never null: one comparison with the values of a row begins a page after it. */
    String order() {
        return order;
    }

    /** The column that URLs name so. */
    public static Optional<InboxColumn> named(String word) {
        for (InboxColumn each : values()) {
            if (each.word().equals(word)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }
}
