package org.openpass.casework;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.openpass.signals.Signals;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Appends to the log of case events, in the caller's transaction; wakes the readers when it commits. */
@Component
class EventLog {

    static final String CHANNEL = "case_events";

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Signals signals;

    EventLog(JdbcClient jdbc, JsonMapper json, Signals signals) {
        this.jdbc = jdbc;
        this.json = json;
        this.signals = signals;
    }

    void append(String caseNumber, int version, String type, Map<String, String> payload, Instant at) {
        jdbc.sql("insert into casework.events (case_number, version, type, payload, happened_at) "
                + "values (?, ?, ?, ?::jsonb, ?)")
                .params(caseNumber, version, type, json.writeValueAsString(payload), Timestamp.from(at)).update();
        signals.notify(CHANNEL, caseNumber);
    }

    /** Appends the same to the logs of many cases; what they are at stays their version. */
    void appendAll(List<String> caseNumbers, String type, Instant at) {
        jdbc.sql("insert into casework.events (case_number, version, type, happened_at) select number, version, ?, "
                + "?::timestamptz from casework.cases where number = any(?) order by number").params(type,
                Timestamp.from(at), caseNumbers.toArray(String[]::new)).update();
        caseNumbers.forEach(number -> signals.notify(CHANNEL, number));
    }
}
