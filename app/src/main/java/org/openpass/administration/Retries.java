package org.openpass.administration;

import org.openpass.access.CurrentActor;
import org.openpass.audittrail.AuditTrail;
import org.openpass.engine.ProcessStarter;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the administrator's screen does about a case that is held up, once the cause is mended. */
@Component
@Transactional
class Retries {

    private final ProcessStarter engine;
    private final AuditTrail audit;

    Retries(ProcessStarter engine, AuditTrail audit) {
        this.engine = engine;
        this.audit = audit;
    }

    public void incidents(String caseNumber) {
        if (engine.retryIncidents(caseNumber)) {
            audit.record(CurrentActor.require().name(), "incident.retried", caseNumber, "");
        }
    }

    public boolean parked(String caseNumber) {
        boolean sent = engine.sendAgain(caseNumber);
        if (sent) {
            audit.record(CurrentActor.require().name(), "outbox.sentAgain", caseNumber, "");
        }
        return sent;
    }
}
