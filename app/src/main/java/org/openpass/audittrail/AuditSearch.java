package org.openpass.audittrail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openpass.terms.Like;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The audit trail as people read it, the latest first. Each entry is verified while it is read, against its own seal and the
 * one before it; the chain as a whole is {@link AuditTrail#broken}. Whoever reads it has looked, and that is on record, too.
 */
@Component
public class AuditSearch {

    /** So many entries at once. */
    public static final int MOST = 500;

    private static final String PAGE = """
            with found as (select * from audittrail.entries where %s order by happened_at desc, id desc limit :most)
            select e.*, (e.seal_number = 1 or p.seal is not null) and e.seal = encode(sha256(convert_to(
                coalesce(p.seal, '') || '|' || e.seal_number || '|' || (%s), 'UTF8')), 'hex') as verified
            from found e left join audittrail.entries p on p.seal_number = e.seal_number - 1
            order by e.happened_at desc, e.id desc
            """;

    private final JdbcClient jdbc;
    private final Looks looks;
    private final Clock clock;

    AuditSearch(JdbcClient jdbc, Looks looks, Clock clock) {
        this.jdbc = jdbc;
        this.looks = looks;
        this.clock = clock;
    }

    /**
     * A page of what was asked for.
     *
     * @param after behind which it begins; null for the first page
     * @param reader who reads it
     * @throws IllegalArgumentException when words are searched for in too long a time
     */
    public AuditPage page(AuditQuery query, AuditKey after, int size, String reader) {
        if (query.tooWide(clock.instant())) {
            throw new IllegalArgumentException("words: only with from, and within "
                    + AuditQuery.LONGEST_SPAN.toDays() + " days");
        }
        if (size < 1 || size > MOST) {
            throw new IllegalArgumentException("size: 1 to " + MOST);
        }
        Whence whence = Whence.here().orElse(new Whence("", null, "audit"));
        looks.looked(reader, whence.address(), whence.part(), query.about());
        Map<String, Object> values = new HashMap<>();
        String where = where(query, after, values);
        values.put("most", size + 1);
        List<AuditEntry> found = jdbc.sql(PAGE.formatted(where, AuditTrail.CONTENT)).params(values)
                .query(AuditSearch::entry).list();
        boolean more = found.size() > size;
        List<AuditEntry> page = more ? found.subList(0, size) : found;
        return new AuditPage(page, more ? new AuditKey(page.getLast().at(), page.getLast().id()) : null);
    }

    /** Only what is asked for stands in the statement, so that each kind of question finds its index. */
    private static String where(AuditQuery query, AuditKey after, Map<String, Object> values) {
        StringBuilder where = new StringBuilder("true");
        narrow(where, values, " and actor = :actor", "actor", query.actor());
        narrow(where, values, query.action() != null && query.action().endsWith(".") ? " and starts_with(action, :action)"
                : " and action = :action", "action", query.action());
        narrow(where, values, " and subject = :subject", "subject", query.subject());
        narrow(where, values, " and happened_at >= :from", "from", moment(query.from()));
        narrow(where, values, " and happened_at < :to", "to", moment(query.to()));
        narrow(where, values, " and (detail ilike :words or facts ->> 'before' ilike :words or facts ->> 'after' ilike :words)",
                "words", query.words() == null ? null : Like.within(query.words()));
        if (after != null) {
            where.append(" and (happened_at, id) < (:at, :id)");
            values.put("at", moment(after.at()));
            values.put("id", after.id());
        }
        return where.toString();
    }

    private static void narrow(StringBuilder where, Map<String, Object> values, String condition, String name, Object value) {
        if (value != null) {
            where.append(condition);
            values.put(name, value);
        }
    }

    private static Timestamp moment(Instant at) {
        return at == null ? null : Timestamp.from(at);
    }

    private static AuditEntry entry(ResultSet rs, int n) throws SQLException {
        Facts facts = Facts.read(rs.getString("facts"));
        Long sealNumber = rs.getObject("seal_number", Long.class);
        AuditEntry.Seal seal = sealNumber == null ? AuditEntry.Seal.OPEN
                : rs.getBoolean("verified") ? AuditEntry.Seal.VERIFIED : AuditEntry.Seal.BROKEN;
        return new AuditEntry(rs.getLong("id"), rs.getTimestamp("happened_at").toInstant(), rs.getString("actor"),
                rs.getString("action"), rs.getString("subject"), rs.getString("detail"), facts.address(), facts.door(),
                facts.part(), facts.before(), facts.after(), sealNumber, seal);
    }
}
