package org.openpass.gateway.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.openpass.access.CurrentActor;
import org.openpass.audittrail.AuditTrail;
import org.openpass.engine.ProcessStarter;
import org.openpass.gateway.NotFound;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What was parked because the engine refused it: sent again when its cause is mended. */
@RestController
@RequestMapping("/api/v1/admin/parked")
@Tag(name = "Administration")
class ParkedResource {

    private final ProcessStarter engine;
    private final AuditTrail audit;

    ParkedResource(ProcessStarter engine, AuditTrail audit) {
        this.engine = engine;
        this.audit = audit;
    }

    @PostMapping("/{caseNumber}/retry")
    @Transactional
    @Operation(summary = "Send again what was parked for a case")
    void retry(@PathVariable String caseNumber) {
        if (!engine.sendAgain(caseNumber)) {
            throw new NotFound();
        }
        audit.record(CurrentActor.require().name(), "outbox.sentAgain", caseNumber, "");
    }
}
