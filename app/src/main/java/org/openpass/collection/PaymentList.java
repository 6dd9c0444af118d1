package org.openpass.collection;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.val;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Row2;
import org.openpass.access.Visibility;
import org.openpass.collection.CollectionApi.MoneyStatus;
import org.springframework.stereotype.Component;

/** Lists payment slips of the cases that somebody may see: what is due first, what was paid last. True at once. */
@Component
public class PaymentList {

    /** Which slips; those that another took the place of, that fell away or that are over nothing are in none. */
    public enum View {
        /** To be paid, the nearest last day first; what has no last day yet comes last. */
        DUE,
        /** Paid, the newest payment first. */
        PAID,
        /** Paid and to be given back (Art. 46), the newest payment first. */
        REFUNDS
    }

    /** Where a page begins: after this slip. */
    public record Key(Instant at, String notice) {
    }

    /**
     * A slip as lists show it.
     *
     * @param subject number of the document that the slip is for
     * @param dueOn last day to pay; null before acceptance
     * @param paidAt null before payment
     * @param key where the page after this slip begins
     */
    public record Row(String notice, String caseNumber, String subject, String title, long amount, MoneyStatus status,
            LocalDate dueOn, Instant paidAt, Key key) {
    }

    /** How many slips, and over how much together. */
    public record Sum(int slips, long amount) {
    }

    private static final String SLIPS = """
            collection.notices n join casework.cases c on c.number = n.case_number
            left join lateral (select max(paid_at) as paid_at from collection.payments p
                where p.notice_number = n.notice_number) p on true
            """;
    private static final Field<String> NUMBER = field(name("n", "notice_number"), String.class);
    private static final Field<String> STATUS = field(name("n", "money_status"), String.class);
    private static final Field<OffsetDateTime> LAST_DAY = field(
            "coalesce(n.due_on, date '9999-12-31')::timestamp at time zone 'UTC'", OffsetDateTime.class);
    private static final Field<OffsetDateTime> PAID_AT = field("coalesce(p.paid_at, n.issued_at)", OffsetDateTime.class);

    private final DSLContext dsl;

    PaymentList(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** A page of at most {@code size} slips after the key; null: the first. */
    public List<Row> page(Visibility who, View view, Key after, int size) {
        boolean due = view == View.DUE;
        Field<OffsetDateTime> at = due ? LAST_DAY : PAID_AT;
        return dsl.select(NUMBER, field("n.case_number"), field("c.subject"), field("c.title"), field("n.amount"), STATUS,
                        field("n.due_on"), field("p.paid_at"), at)
                .from(table(SLIPS)).where(who.condition()).and(in(view)).and(beyond(at, after, due))
                .orderBy(due ? at.asc() : at.desc(), due ? NUMBER.asc() : NUMBER.desc()).limit(size)
                .fetch(r -> new Row(r.get(0, String.class), r.get(1, String.class), r.get(2, String.class),
                        r.get(3, String.class), r.get(4, Long.class), MoneyStatus.valueOf(r.get(5, String.class)),
                        r.get(6, LocalDate.class), r.get(7, Instant.class),
                        new Key(r.get(8, Instant.class), r.get(0, String.class))));
    }

    /** All slips of the view together. */
    public Sum sum(Visibility who, View view) {
        return dsl.select(field("count(*)"), field("coalesce(sum(n.amount), 0)"))
                .from(table("collection.notices n join casework.cases c on c.number = n.case_number"))
                .where(who.condition()).and(in(view))
                .fetchSingle(r -> new Sum(r.get(0, Integer.class), r.get(1, Long.class)));
    }

    private static Condition in(View view) {
        return STATUS.in(switch (view) {
            case DUE -> Arrays.stream(MoneyStatus.values()).filter(Owed::on).map(Enum::name).toList();
            case PAID -> List.of(MoneyStatus.PAID.name());
            case REFUNDS -> List.of(MoneyStatus.REFUND_DUE.name());
        });
    }

    private static Condition beyond(Field<OffsetDateTime> at, Key after, boolean rising) {
        if (after == null) {
            return noCondition();
        }
        Row2<OffsetDateTime, String> place = row(at, NUMBER);
        Row2<OffsetDateTime, String> last = row(val(after.at().atOffset(ZoneOffset.UTC)), val(after.notice()));
        return rising ? place.gt(last) : place.lt(last);
    }
}
