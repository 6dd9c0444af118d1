package org.openpass.declaration;

import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.val;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.openpass.access.Visibility;
import org.openpass.collection.Owed;
import org.openpass.terms.Like;
import org.springframework.stereotype.Component;

/** Lists the declarations of a party by whose turn it is; true at once after every act, newest first. */
@Component
public class DeclarationList {

    /** Whose turn it is. */
    public enum Turn { PARTY, CUSTOMS, NOBODY }

    /** Where a page begins: after this declaration. */
    public record Key(Instant filedAt, String number) {
    }

    /**
     * What a page shows.
     *
     * @param turn null for all
     * @param words found in number, reference, bill of lading, importer and goods; blank for all
     */
    public record Filter(Turn turn, String words) {
    }

    /**
     * A declaration as lists show it.
     *
     * @param instanceKey of the process that owns the case; null before it started
     * @param reasons how many reasons it was rejected for
     * @param closedAt null while the case is open
     * @param pendingChange number of the open request to withdraw or amend it, or null
     */
    public record Row(String number, String caseNumber, Long instanceKey, String reference, String title,
            String status, int reasons, Instant filedAt, Instant closedAt, String pendingChange) {
    }

    /** What stands still until the party acts. */
    static final String PARTY_ACTS = "c.closed_at is null and d.status in ('AWAITING_PAYMENT', 'AWAITING_SECURITY', 'SUPPLEMENT')";
    private static final Field<OffsetDateTime> FILED_AT = field(name("d", "filed_at"), OffsetDateTime.class);
    private static final Field<String> NUMBER = field(name("d", "number"), String.class);

    private final DSLContext dsl;

    DeclarationList(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** A page of at most {@code size} declarations after the key; null: the newest. */
    public List<Row> page(Visibility visibility, Filter filter, Key after, int size) {
        Condition beyond = after == null ? noCondition() : row(FILED_AT, NUMBER)
                .lt(row(val(after.filedAt().atOffset(ZoneOffset.UTC)), val(after.number())));
        return dsl.select(NUMBER, field("d.case_number"), field("c.instance_key"), field("d.reference"),
                        field("c.title"), field("d.status"), field("jsonb_array_length(d.reasons)"), FILED_AT,
                        field("c.closed_at"), field("d.pending_change"))
                .from(table("declaration.declarations d join casework.cases c on c.number = d.case_number"))
                .where(visibility.condition()).and(turn(filter.turn())).and(words(filter.words())).and(beyond)
                .orderBy(FILED_AT.desc(), NUMBER.desc()).limit(size)
                .fetch(r -> new Row(r.get(0, String.class), r.get(1, String.class), r.get(2, Long.class),
                        r.get(3, String.class), r.get(4, String.class), r.get(5, String.class),
                        r.get(6, Integer.class), r.get(7, Instant.class), r.get(8, Instant.class),
                        r.get(9, String.class)));
    }

    /** How many there are, counted up to the cap. */
    public int count(Visibility visibility, Filter filter, int cap) {
        return dsl.fetchCount(dsl.selectOne()
                .from(table("declaration.declarations d join casework.cases c on c.number = d.case_number"))
                .where(visibility.condition()).and(turn(filter.turn())).and(words(filter.words())).limit(cap));
    }

    private static Condition turn(Turn turn) {
        Condition owes = condition("d.status = 'ACCEPTED'").and(Owed.condition());
        return switch (turn) {
            case null -> noCondition();
            case PARTY -> condition(PARTY_ACTS).or(owes);
            case CUSTOMS -> condition("c.closed_at is null").and(condition(PARTY_ACTS).not());
            case NOBODY -> condition("c.closed_at is not null").and(owes.not());
        };
    }

    private static Condition words(String words) {
        if (words.isBlank()) {
            return noCondition();
        }
        String within = Like.within(words.strip());
        String digits = words.replaceAll("[.\\-\\s]", "");
        String code = digits.matches("\\d{4,10}") ? digits + "%" : "";
        return condition("""
                (d.number ilike {0} or d.reference ilike {0} or d.document ->> 'billOfLading' ilike {0}
                or c.title ilike {0} or exists (select 1 from jsonb_array_elements(d.document -> 'lines') l
                    where l ->> 'description' ilike {0} or l ->> 'hsCode' like {1}))
                """, val(within), val(code));
    }
}
