package org.openpass.casework;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What anyone who knows a document's number may learn: its status and its public steps. No party, goods or money. */
@Component
public class PublicTracking {

    /** A public step: a constant and its moment. */
    public record Step(String event, Instant at) {
    }

    /** Where a document stands, for anyone. */
    public record Tracked(String number, String kind, String caseNumber, String status, Instant openedAt,
            Instant closedAt, List<Step> steps) {
    }

    private final JdbcClient jdbc;
    private final Timeline timeline;

    PublicTracking(JdbcClient jdbc, Timeline timeline) {
        this.jdbc = jdbc;
        this.timeline = timeline;
    }

    /** The document under the number, whatever its kind. */
    public Optional<Tracked> find(String number) {
        return jdbc.sql("select * from casework.cases where subject = ? order by opened_at desc limit 1")
                .param(number).query(Cases::file).optional()
                .map(c -> new Tracked(c.subject(), c.kind(), c.number(), c.status(), c.openedAt(), c.closedAt(),
                        timeline.of(c.number(), Audience.PUBLIC).stream()
                                .map(e -> new Step(e.event(), e.at())).toList()));
    }
}
