package org.openpass.audittrail;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.openpass.audittrail.Looks.Look;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lists looks, the latest first; whoever asks, the caller says whose may be read. */
@Component
public class LookList {

    /**
     * Numbers of the cases in which a party has a part: whose data a look was at is known by them, also of looks of before. Two
     * questions, of which each has its index; an "or" of them has none, and all looks would be read for those of a small party.
     */
    private static final String OF_PARTY = """
            l.id in (select a.id from audittrail.looks a where a.party_id = ?
                union select a.id from audittrail.looks a where a.subject in (select unnest(array[c.number, c.subject])
                    from casework.case_parties p join casework.cases c on c.number = p.case_number where p.party_id = ?))
            """;

    private final JdbcClient jdbc;

    LookList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A page of looks after the key. */
    public List<Look> page(LookQuery query, LookQuery.Key after, int size) {
        List<String> wanted = new ArrayList<>(List.of("true"));
        List<Object> values = new ArrayList<>();
        add(wanted, values, "l.account = ?", query.account());
        add(wanted, values, "l.subject = any(?)", query.subjects() == null ? null : query.subjects().toArray(String[]::new));
        if (query.party() != null) {
            wanted.add(OF_PARTY);
            values.addAll(List.of(query.party(), query.party()));
        }
        add(wanted, values, "l.at >= ?", at(query.from()));
        add(wanted, values, "l.at < ?", at(query.until()));
        add(wanted, values, "l.how = ?", query.how() == null ? null : query.how().name());
        if (query.across()) {
            wanted.add("l.across");
        }
        add(wanted, values, "l.office = ?", query.office());
        if (after != null) {
            wanted.add("(l.at, l.id) < (?, ?)");
            values.addAll(List.of(at(after.at()), after.id()));
        }
        values.add(size);
        return jdbc.sql("select " + Looks.COLUMNS + " from audittrail.looks l where " + String.join(" and ", wanted)
                + " order by l.at desc, l.id desc limit ?").params(values).query(Looks::look).list();
    }

    /** Who looked at what the party has a part in. */
    public List<Look> ofParty(long party, Instant from, Instant until, int most) {
        return page(new LookQuery(null, null, party, from, until, null, false, null), null, most);
    }

    private static void add(List<String> wanted, List<Object> values, String condition, Object value) {
        if (value != null) {
            wanted.add(condition);
            values.add(value);
        }
    }

    private static Timestamp at(Instant at) {
        return at == null ? null : Timestamp.from(at);
    }
}
