package org.openpass.mailbox;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.openpass.casework.CaseEvent;
import org.openpass.casework.CaseEventReader;
import org.openpass.engine.Alerts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Follows the log of case events and serves what each kind of case has to tell; a batch may come again. */
@Component
class Notices implements CaseEventReader {

    private static final Logger log = LoggerFactory.getLogger(Notices.class);

    private final Map<String, NoticeSource> sources;
    private final Mailboxes mailboxes;
    private final JdbcClient jdbc;
    private final Alerts alerts;

    Notices(List<NoticeSource> sources, Mailboxes mailboxes, JdbcClient jdbc, Alerts alerts) {
        this.sources = sources.stream().collect(Collectors.toMap(NoticeSource::kind, Function.identity()));
        this.mailboxes = mailboxes;
        this.jdbc = jdbc;
        this.alerts = alerts;
    }

    @Override
    public String name() {
        return "mailbox";
    }

    @Override
    public void read(List<CaseEvent> events) {
        Map<String, String> kinds = kinds(events.stream().map(CaseEvent::caseNumber).distinct().toArray(String[]::new));
        List<NewMessage> messages = new ArrayList<>();
        sources.forEach((kind, source) -> {
            List<CaseEvent> ofKind = events.stream().filter(e -> kind.equals(kinds.get(e.caseNumber()))).toList();
            if (!ofKind.isEmpty()) {
                messages.addAll(written(source, ofKind));
            }
        });
        mailboxes.serve(messages);
    }

    private List<NewMessage> written(NoticeSource source, List<CaseEvent> events) {
        try {
            return source.of(events);
        } catch (DataAccessException e) {
            throw e; // the database is away: the batch comes again
        } catch (RuntimeException e) {
            return events.stream().flatMap(event -> written(source, event).stream()).toList();
        }
    }

    /** What cannot be written must not keep the letters of all others back; somebody has to serve it by hand. */
    private List<NewMessage> written(NoticeSource source, CaseEvent event) {
        try {
            return source.of(List.of(event));
        } catch (DataAccessException e) {
            throw e;
        } catch (RuntimeException e) {
            log.error("No notice could be written of event {} of case {}", event.id(), event.caseNumber(), e);
            alerts.raise("mailbox:" + event.id(), event.caseNumber(),
                    "The parties were not told of what happened to the case: " + e);
            return List.of();
        }
    }

    private Map<String, String> kinds(String[] caseNumbers) {
        Map<String, String> kinds = new HashMap<>();
        jdbc.sql("select number, kind from casework.cases where number = any(?)").param(caseNumbers)
                .query(row -> { kinds.put(row.getString(1), row.getString(2)); });
        return kinds;
    }
}
