package org.openpass.gateway.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.openpass.access.CurrentActor;
import org.openpass.access.Visibilities;
import org.openpass.casework.CaseList;
import org.openpass.gateway.NotFound;
import org.openpass.performance.CaseClock;
import org.openpass.performance.CaseClocks;
import org.openpass.performance.Owner;
import org.openpass.terms.Labels.Label;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Whose time a case has taken, for those who may see the case. */
@RestController
@Tag(name = "Cases")
class ClockResource {

    /** The clock: the parts' seconds add up to the total exactly. {@code until} is now while the case is open. */
    record ClockView(String caseNumber, String kind, Instant from, Instant until, boolean open, BigDecimal totalSeconds,
            List<PartView> parts) {
    }

    /** What belongs to one owner. */
    record PartView(Owner owner, Label label, BigDecimal seconds) {
    }

    private final CaseList cases;
    private final Visibilities visibilities;
    private final CaseClocks clocks;

    ClockResource(CaseList cases, Visibilities visibilities, CaseClocks clocks) {
        this.cases = cases;
        this.visibilities = visibilities;
        this.clocks = clocks;
    }

    @GetMapping("/api/v1/cases/{caseNumber}/clock")
    @Operation(summary = "Whose time the case has taken", description = "Every moment belongs to one of machine, "
            + "declarant, officer, payer, bank or agency; the parts are the whole.")
    ClockView clock(@PathVariable String caseNumber) {
        return cases.find(visibilities.of(CurrentActor.require()), caseNumber).map(file -> {
            CaseClock clock = clocks.of(file);
            return new ClockView(file.number(), file.kind(), clock.from(), clock.until(), file.closedAt() == null,
                    seconds(clock.total()), Arrays.stream(Owner.values()).map(owner -> new PartView(owner,
                            Label.of("time." + owner), seconds(clock.of(owner)))).toList());
        }).orElseThrow(NotFound::new);
    }

    static BigDecimal seconds(Duration length) {
        return BigDecimal.valueOf(length.toNanos() / 1_000, 6);
    }
}
