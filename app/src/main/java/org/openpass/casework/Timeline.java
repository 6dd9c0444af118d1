package org.openpass.casework;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openpass.signals.Signals;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The timeline of each case; an entry is written once per effect key. */
@Component
public class Timeline {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Signals signals;
    private final Clock clock;

    Timeline(JdbcClient jdbc, JsonMapper json, Signals signals, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.signals = signals;
        this.clock = clock;
    }

    /** Adds an entry and tells who looks at the case; the same effect key in the same case again changes nothing. */
    public void add(String caseNumber, String event, String actor, Audience audience, Map<String, String> detail,
            String effectKey) {
        int added = jdbc.sql("""
                insert into casework.timeline (case_number, happened_at, event, actor, audience, detail, effect_key)
                values (?, ?, ?, ?, ?, ?::jsonb, ?) on conflict (case_number, effect_key) do nothing
                """).params(caseNumber, Timestamp.from(clock.instant()), event, actor, audience.name(),
                json.writeValueAsString(detail), effectKey).update();
        if (added > 0) {
            signals.notify(EventLog.CHANNEL, caseNumber);
        }
    }

    /** The entries that a reader of this audience may see, oldest first. */
    public List<TimelineEntry> of(String caseNumber, Audience reader) {
        Set<Audience> readable = EnumSet.range(Audience.PUBLIC, reader);
        return jdbc.sql("""
                select happened_at, event, actor, audience, detail::text as detail from casework.timeline
                where case_number = :number and audience in (:audiences) order by id
                """).param("number", caseNumber).param("audiences", readable.stream().map(Enum::name).toList())
                .query((rs, n) -> new TimelineEntry(rs.getTimestamp("happened_at").toInstant(), rs.getString("event"),
                        rs.getString("actor"), Audience.valueOf(rs.getString("audience")),
                        json.readValue(rs.getString("detail"), new TypeReference<Map<String, String>>() { }))).list();
    }
}
