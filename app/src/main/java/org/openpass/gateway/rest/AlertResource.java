package org.openpass.gateway.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.openpass.access.CurrentActor;
import org.openpass.audittrail.AuditTrail;
import org.openpass.collection.UnmatchedPayments;
import org.openpass.engine.Alerts;
import org.openpass.engine.ProcessStarter;
import org.openpass.gateway.NotFound;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a person must look at, and what is done about it once its cause is mended. */
@RestController
@RequestMapping("/api/v1/admin")
@Tag(name = "Administration")
class AlertResource {

    private static final int MOST = 500;

    private final Alerts alerts;
    private final ProcessStarter engine;
    private final UnmatchedPayments unmatched;
    private final AuditTrail audit;

    AlertResource(Alerts alerts, ProcessStarter engine, UnmatchedPayments unmatched, AuditTrail audit) {
        this.alerts = alerts;
        this.engine = engine;
        this.unmatched = unmatched;
        this.audit = audit;
    }

    @GetMapping("/alerts")
    @Operation(summary = "What a person must look at, oldest first")
    List<Alerts.Alert> alerts() {
        return alerts.unsettled(MOST);
    }

    @PostMapping("/incidents/{caseNumber}/retry")
    @Transactional
    @Operation(summary = "Try the step again at which a case is held up")
    void retry(@PathVariable String caseNumber) {
        if (!engine.retryIncidents(caseNumber)) {
            throw new NotFound();
        }
        audit.record(CurrentActor.require().name(), "incident.retried", caseNumber, "");
    }

    @GetMapping("/unmatched-payments")
    @Operation(summary = "Payments on slips that customs does not know, oldest first")
    List<UnmatchedPayments.Unmatched> unmatched() {
        return unmatched.open(MOST);
    }

    @PostMapping("/unmatched-payments/{bank}/{messageId}/returned")
    @Transactional
    @Operation(summary = "Note that the bank has given such a payment back to the payer")
    void returned(@PathVariable String bank, @PathVariable String messageId) {
        if (!unmatched.returned(bank, messageId)) {
            throw new NotFound();
        }
        audit.record(CurrentActor.require().name(), "payment.returned", bank, messageId);
    }
}
