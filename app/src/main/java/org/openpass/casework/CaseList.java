package org.openpass.casework;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.val;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.openpass.access.Visibility;
import org.springframework.stereotype.Component;

/** Lists and finds cases within what the asker may see; keyset paging, newest first. */
@Component
public class CaseList {

    /** Where a page begins: after this case. */
    public record Key(Instant openedAt, String number) {
    }

    private static final Field<OffsetDateTime> OPENED_AT = field(name("c", "opened_at"), OffsetDateTime.class);
    private static final Field<String> NUMBER = field(name("c", "number"), String.class);
    private static final Field<String> SUBJECT = field(name("c", "subject"), String.class);
    private static final Field<String> STATUS = field(name("c", "status"), String.class);

    private final DSLContext dsl;

    CaseList(DSLContext dsl) {
        this.dsl = dsl;
    }

    /**
     * A page of cases.
     *
     * @param status only this status; null: all
     * @param after begin after this case; null: the newest
     * @param size at most this many
     */
    public List<CaseFile> page(Visibility visibility, String status, Key after, int size) {
        Condition wanted = visibility.condition()
                .and(status == null ? noCondition() : STATUS.eq(status))
                .and(after == null ? noCondition() : row(OPENED_AT, NUMBER)
                        .lt(row(val(after.openedAt().atOffset(ZoneOffset.UTC)), val(after.number()))));
        return dsl.select().from(table(name("casework", "cases")).as("c")).where(wanted)
                .orderBy(OPENED_AT.desc(), NUMBER.desc()).limit(size).fetch(CaseList::file);
    }

    /** The case if the asker may see it; a stranger's case and one that does not exist look the same. */
    public Optional<CaseFile> find(Visibility visibility, String number) {
        return dsl.select().from(table(name("casework", "cases")).as("c"))
                .where(visibility.condition().and(NUMBER.eq(number))).fetchOptional(CaseList::file);
    }

    /** The case about this document, e.g. by declaration number, if the asker may see it. */
    public Optional<CaseFile> about(Visibility visibility, String subject) {
        return dsl.select().from(table(name("casework", "cases")).as("c"))
                .where(visibility.condition().and(SUBJECT.eq(subject))).orderBy(OPENED_AT.desc()).limit(1)
                .fetchOptional(CaseList::file);
    }

    /** The cases that have this number, or that are about a document with this number, if the asker may see them. */
    public List<CaseFile> numbered(Visibility visibility, String number) {
        return dsl.select().from(table(name("casework", "cases")).as("c"))
                .where(visibility.condition().and(SUBJECT.eq(number).or(NUMBER.eq(number))))
                .orderBy(OPENED_AT.desc(), NUMBER.desc()).fetch(CaseList::file);
    }

    /** Those of the cases that the asker may see, in the order of the numbers. */
    public List<CaseFile> among(Visibility visibility, List<String> numbers) {
        return dsl.select().from(table(name("casework", "cases")).as("c"))
                .where(visibility.condition().and(NUMBER.in(numbers))).fetch(CaseList::file).stream()
                .sorted(Comparator.comparingInt(file -> numbers.indexOf(file.number()))).toList();
    }

    /** How many of the cases are visible, counted up to the cap. */
    public int count(Visibility visibility, String status, int cap) {
        Condition wanted = visibility.condition().and(status == null ? noCondition() : STATUS.eq(status));
        return dsl.fetchCount(dsl.selectOne().from(table(name("casework", "cases")).as("c")).where(wanted)
                .limit(cap));
    }

    private static CaseFile file(org.jooq.Record r) {
        return new CaseFile(r.get("number", String.class), r.get("kind", String.class),
                r.get("subject", String.class), r.get("title", String.class), r.get("office", String.class),
                r.get("status", String.class), r.get("version", Integer.class), r.get("instance_key", Long.class),
                r.get("opened_at", Instant.class), r.get("changed_at", Instant.class),
                r.get("closed_at", Instant.class));
    }
}
