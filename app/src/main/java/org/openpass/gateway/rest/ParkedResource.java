package org.openpass.gateway.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.openpass.access.CurrentActor;
import org.openpass.audittrail.AuditTrail;
import org.openpass.cargo.Submissions;
import org.openpass.engine.ProcessStarter;
import org.openpass.gateway.NotFound;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What was put aside because it could not be done, whatever the time: tried again when its cause is mended. */
@RestController
@RequestMapping("/api/v1/admin/parked")
@Tag(name = "Administration")
class ParkedResource {

    private final ProcessStarter engine;
    private final Submissions submissions;
    private final AuditTrail audit;

    ParkedResource(ProcessStarter engine, Submissions submissions, AuditTrail audit) {
        this.engine = engine;
        this.submissions = submissions;
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

    @PostMapping("/manifests/{number}/retry")
    @Transactional
    @Operation(summary = "Bring a manifest into the ledger again that was put aside",
            description = "One whose work failed five times of itself; an alert names it.")
    void retryManifest(@PathVariable String number) {
        if (!submissions.again(number)) {
            throw new NotFound();
        }
        audit.record(CurrentActor.require().name(), "manifest.triedAgain", number, "");
    }
}
