package org.openpass.gateway.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import org.openpass.access.CurrentActor;
import org.openpass.cargo.unloading.Discrepancies;
import org.openpass.cargo.unloading.Discrepancy;
import org.openpass.cargo.unloading.UnloadingRefused;
import org.openpass.gateway.NotFound;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How what was carried in differs from the manifest, and how customs settles it line by line. */
@RestController
@RequestMapping("/api/v1/cargo/discrepancies")
@Tag(name = "Cargo")
class DiscrepancyResource {

    /** @param decision CORRECT: the manifest was wrong; SHORT: they did not come; ELSEWHERE: they were unloaded elsewhere */
    record Settled(String decision, String reason) {
    }

    private final Discrepancies discrepancies;
    private final CargoProblems problems;

    DiscrepancyResource(Discrepancies discrepancies, CargoProblems problems) {
        this.discrepancies = discrepancies;
        this.problems = problems;
    }

    @GetMapping
    @Operation(summary = "The differences of a consignment, the newest first", description = "For cargo officers of the voyage’s office.")
    @ApiResponse(responseCode = "404", description = "There is no such cargo, or it is of another office")
    List<Discrepancy> of(@RequestParam String number) {
        return discrepancies.of(number, CurrentActor.require()).orElseThrow(NotFound::new);
    }

    @PostMapping("/{id}")
    @Operation(summary = "Settle a difference: so many packages are expected from now on as were found", description = "For cargo officers of "
            + "the voyage’s office. What is left of an unloading is settled by its task.")
    @ApiResponse(responseCode = "404", description = "There is none, or it is of another office")
    @ApiResponse(responseCode = "422", description = "It is settled already, more is declared than came, or the reason is missing")
    Discrepancy settle(@PathVariable long id, @RequestBody Settled settled) {
        return discrepancies.settle(id, settled.decision(), settled.reason(), CurrentActor.require()).orElseThrow(NotFound::new);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(UnloadingRefused refused, Locale reader) {
        return problems.faults(refused.faults(), "discrepancy.errors", reader);
    }
}
