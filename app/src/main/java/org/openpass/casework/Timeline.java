package org.openpass.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.openpass.signals.Signals;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The timeline of each case; an entry is written once per effect key. */
@Component
public class Timeline {

    /** An entry with its number, for lists that are read page by page. */
    public record Numbered(long id, TimelineEntry entry) {
    }

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

    /** An entry of what the system did in a case. */
    record News(String caseNumber, String event, Map<String, String> detail, String effectKey) {
    }

    /** The same of many cases at once, for their parties. */
    void addAll(List<News> news, Instant at) {
        jdbc.sql("""
                insert into casework.timeline (case_number, happened_at, event, actor, audience, detail, effect_key)
                select n.case_number, ?::timestamptz, n.event, 'system', 'PARTY', n.detail::jsonb, n.effect_key
                from unnest(?::text[], ?::text[], ?::text[], ?::text[]) as n (case_number, event, detail, effect_key)
                on conflict (case_number, effect_key) do nothing returning case_number
                """).params(Timestamp.from(at), texts(news, News::caseNumber), texts(news, News::event),
                texts(news, n -> json.writeValueAsString(n.detail())), texts(news, News::effectKey))
                .query(String.class).list().forEach(number -> signals.notify(EventLog.CHANNEL, number));
    }

    private static String[] texts(List<News> news, Function<News, String> text) {
        return news.stream().map(text).toArray(String[]::new);
    }

    /** The entries that a reader of this audience may see, oldest first. */
    public List<TimelineEntry> of(String caseNumber, Audience reader) {
        return jdbc.sql("""
                select id, happened_at, event, actor, audience, detail::text as detail from casework.timeline
                where case_number = :number and audience in (:audiences) order by id
                """).param("number", caseNumber).param("audiences", readable(reader))
                .query((rs, n) -> entry(rs)).list();
    }

    /**
     * A page of the entries that a reader of this audience may see, the newest first.
     *
     * @param events constants of which the page has these only, or all but these
     * @param only these only
     * @param before those of before this moment, or at it and with a number before this one
     */
    public List<Numbered> page(String caseNumber, Audience reader, Set<String> events, boolean only, Instant before,
            long id, int size) {
        return jdbc.sql("""
                select id, happened_at, event, actor, audience, detail::text as detail from casework.timeline
                where case_number = :number and audience in (:audiences) and (event = any(:events)) = :only
                    and (happened_at, id) < (:at, :id) order by happened_at desc, id desc limit :size
                """).param("number", caseNumber).param("audiences", readable(reader))
                .param("events", events.toArray(String[]::new)).param("only", only).param("at", Timestamp.from(before))
                .param("id", id).param("size", size)
                .query((rs, n) -> new Numbered(rs.getLong("id"), entry(rs))).list();
    }

    private static List<String> readable(Audience reader) {
        return EnumSet.range(Audience.PUBLIC, reader).stream().map(Enum::name).toList();
    }

    private TimelineEntry entry(ResultSet rs) throws SQLException {
        return new TimelineEntry(rs.getTimestamp("happened_at").toInstant(), rs.getString("event"),
                rs.getString("actor"), Audience.valueOf(rs.getString("audience")),
                json.readValue(rs.getString("detail"), new TypeReference<Map<String, String>>() { }));
    }
}
