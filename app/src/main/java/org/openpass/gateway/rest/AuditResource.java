package org.openpass.gateway.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import org.openpass.access.CurrentActor;
import org.openpass.audittrail.AuditEntry;
import org.openpass.audittrail.AuditKey;
import org.openpass.audittrail.AuditPage;
import org.openpass.audittrail.AuditQuery;
import org.openpass.audittrail.AuditSearch;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The audit trail, for administrators. */
@RestController
@RequestMapping("/api/v1/admin/audit")
@Tag(name = "Administration")
class AuditResource {

    /** A page of entries; {@code next} is what the next one is asked for after, null when there is none. */
    record Shown(List<AuditEntry> entries, String next) {
    }

    private final AuditSearch search;

    AuditResource(AuditSearch search) {
        this.search = search;
    }

    @GetMapping
    @Operation(summary = "Who did what to what, whence, and which fields that changed; the latest first", description = """
            Each entry is verified against its seal while it is read: OPEN (not sealed yet), VERIFIED or BROKEN. Reading is \
            a look and is on record as one.""")
    @ApiResponse(responseCode = "200", description = "A page")
    @ApiResponse(responseCode = "422", description = "Words without a span, or in one of more than 93 days; a size or a key "
            + "that is none")
    Shown page(@RequestParam(required = false) String actor,
            @Parameter(description = "An action, or a family of them with its point: party.")
            @RequestParam(required = false) String action,
            @RequestParam(required = false) String subject, @RequestParam(required = false) Instant from,
            @Parameter(description = "The first moment after") @RequestParam(required = false) Instant to,
            @Parameter(description = "In the detail, or in a field before or after") @RequestParam(required = false) String words,
            @Parameter(description = "What stood in next") @RequestParam(required = false) String after,
            @RequestParam(defaultValue = "100") int size) {
        AuditPage page = search.page(new AuditQuery(actor, action, subject, from, to, words),
                after == null ? null : AuditKey.of(after), size, CurrentActor.require().name());
        return new Shown(page.entries(), page.next() == null ? null : page.next().text());
    }
}
