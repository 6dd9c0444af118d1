package org.openpass.casework;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openpass.engine.CaseRegistry;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers the engine module: which instance owns a case, which cases nobody works on, where a case waits. */
@Component
class CaseOwnership implements CaseRegistry {

    private final JdbcClient jdbc;
    private final Cases cases;
    private final ApplicationEventPublisher publisher;

    CaseOwnership(JdbcClient jdbc, Cases cases, ApplicationEventPublisher publisher) {
        this.jdbc = jdbc;
        this.cases = cases;
        this.publisher = publisher;
    }

    private record Owned(String processId, long instanceKey) {
    }

    @Override
    public Entry enter(String caseNumber, String processId, long instanceKey) {
        return locked(caseNumber).map(owned -> owned.instanceKey() != instanceKey && !owned.processId().equals(processId) ? Entry.CALLED
                : enters(owned, caseNumber, instanceKey) ? Entry.OWNER : Entry.SURPLUS).orElse(Entry.SURPLUS);
    }

    @Override
    public boolean enter(String caseNumber, long instanceKey) {
        return locked(caseNumber).filter(owned -> enters(owned, caseNumber, instanceKey)).isPresent();
    }

    /** Every job enters: a lock writes less than an update that changes nothing. */
    private Optional<Owned> locked(String caseNumber) {
        return jdbc.sql("select process_id, coalesce(instance_key, 0) from casework.cases where number = ? for no key update")
                .param(caseNumber).query((rs, n) -> new Owned(rs.getString(1), rs.getLong(2))).optional();
    }

    private boolean enters(Owned owned, String caseNumber, long instanceKey) {
        return owned.instanceKey() == instanceKey || owned.instanceKey() == 0 && own(caseNumber, instanceKey);
    }

    private boolean own(String caseNumber, long instanceKey) {
        return jdbc.sql("update casework.cases set instance_key = ? where number = ? and instance_key is null")
                .params(instanceKey, caseNumber).update() == 1;
    }

    @Override
    public List<StrandedCase> withoutInstance(Instant openedBefore, int limit) {
        return jdbc.sql("""
                select number, process_id, definition_key from casework.cases c
                where instance_key is null and closed_at is null and opened_at < ?
                and not exists (select 1 from engine.outbox_lanes l where l.case_number = c.number)
                order by opened_at limit ?
                """).params(Timestamp.from(openedBefore), limit).query((rs, n) -> new StrandedCase(
                rs.getString(1), rs.getString(2), rs.getObject(3, Long.class))).list();
    }

    @Override
    public List<OwnedCase> quietSince(Instant instant, int limit) {
        return jdbc.sql("""
                select number, instance_key from casework.cases
                where instance_key is not null and closed_at is null and changed_at < ?
                order by random() limit ?
                """).params(Timestamp.from(instant), limit)
                .query((rs, n) -> new OwnedCase(rs.getString(1), rs.getLong(2))).list();
    }

    @Override
    public boolean isOpen(String caseNumber) {
        return jdbc.sql("select count(*) from casework.cases where number = ? and closed_at is null").param(caseNumber)
                .query(Long.class).single() > 0;
    }

    @Override
    public Optional<Long> owner(String caseNumber) {
        return jdbc.sql("select instance_key from casework.cases where number = ? and closed_at is null "
                + "and instance_key is not null").param(caseNumber).query(Long.class).optional();
    }

    @Override
    public void disown(String caseNumber, long instanceKey) {
        jdbc.sql("update casework.cases set instance_key = null where number = ? and instance_key = ? "
                + "and closed_at is null").params(caseNumber, instanceKey).update();
    }

    @Override
    public void moved(String caseNumber, long instanceKey, long definitionKey) {
        jdbc.sql("update casework.cases set definition_key = ? where number = ? and instance_key = ?")
                .params(definitionKey, caseNumber, instanceKey).update();
    }

    @Override
    public void reached(ElementReached element) {
        CaseFile file = cases.find(element.caseNumber()).orElse(null);
        boolean owner = file != null && file.closedAt() == null && file.instanceKey() != null
                && file.instanceKey() == element.instanceKey();
        if (owner && element.status() != null) {
            cases.moveTo(element.caseNumber(), element.status(), "system", Audience.PUBLIC, Map.of());
            publisher.publishEvent(new CaseWaits(element.caseNumber(), element.status(), element.elementId()));
        }
    }
}
