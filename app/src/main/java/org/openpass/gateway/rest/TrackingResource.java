package org.openpass.gateway.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import org.openpass.casework.PublicTracking;
import org.openpass.gateway.NotFound;
import org.openpass.terms.Labels.Label;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Public tracking by a document's number, without an account. */
@RestController
@RequestMapping("/api/v1/tracking")
@Tag(name = "Tracking", description = "Where a document stands, for anyone who knows its number (진행정보 조회)")
class TrackingResource {

    /** The public state of a document. */
    record TrackedView(String declarationNumber, String status, Label statusLabel, Instant filedAt,
            List<StepView> steps) {
    }

    /** A public step with its date. */
    record StepView(String event, Label label, Instant at) {
    }

    private final PublicTracking tracking;

    TrackingResource(PublicTracking tracking) {
        this.tracking = tracking;
    }

    @GetMapping("/{number}")
    @Operation(summary = "Track a declaration by its number")
    TrackedView track(@PathVariable String number) {
        return tracking.find(number).map(TrackingResource::view).orElseThrow(NotFound::new);
    }

    @GetMapping
    @Operation(summary = "Track goods by bill of lading, cargo management number or declaration number",
            description = "Up to 50 declarations, the newest first; spaces, hyphens and small letters do not matter.")
    List<TrackedView> search(@RequestParam String q) {
        List<TrackedView> found = tracking.search(q).stream().map(TrackingResource::view).toList();
        if (found.isEmpty()) {
            throw new NotFound();
        }
        return found;
    }

    private static TrackedView view(PublicTracking.Tracked t) {
        return new TrackedView(t.number(), t.status(), Label.of("status." + t.status()), t.openedAt(), t.steps().stream()
                .map(s -> new StepView(s.event(), Label.of("timeline." + s.event()), s.at())).toList());
    }
}
