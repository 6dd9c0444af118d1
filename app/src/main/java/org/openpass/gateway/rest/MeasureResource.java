package org.openpass.gateway.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import org.openpass.access.CurrentActor;
import org.openpass.cargo.Fault;
import org.openpass.cargo.manifest.OrderedMeasures;
import org.openpass.cargo.manifest.OrderedMeasures.Measure;
import org.openpass.cargo.manifest.OrderedMeasures.Result;
import org.openpass.gateway.NotFound;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Measures that customs has ordered for watched goods, and what came of them (Customs Act Art. 246); for officers. */
@RestController
@RequestMapping("/api/v1/cargo/{number}/measures")
@Tag(name = "Cargo")
class MeasureResource {

    /** What came of a measure. @param result CLEAR or FOUND @param findings what was found; needed where something was */
    record Done(Result result, String findings) {
    }

    private final OrderedMeasures measures;
    private final CargoProblems problems;

    MeasureResource(OrderedMeasures measures, CargoProblems problems) {
        this.measures = measures;
        this.problems = problems;
    }

    @GetMapping
    @Operation(summary = "The measures that were ordered for goods, by cargo number (officers)",
            description = "Empty where none was ordered, and for goods of other offices.")
    List<Measure> measures(@PathVariable String number) {
        return measures.ofCargo(number, CurrentActor.require());
    }

    @PostMapping("/{criterion}")
    @Operation(summary = "Record an ordered measure as done, with its result (cargo officers)",
            description = "Before all measures that were ordered are done nothing of the goods leaves, whatever lets it.")
    @ApiResponse(responseCode = "204", description = "It is recorded")
    @ApiResponse(responseCode = "400", description = "The result is none of CLEAR, FOUND (body.unreadable)")
    @ApiResponse(responseCode = "404", description = "No such measure was ordered, or the goods are of another office")
    @ApiResponse(responseCode = "422", description = "The result is missing, or stands already")
    ResponseEntity<?> done(@PathVariable String number, @PathVariable String criterion, @RequestBody Done done, Locale reader) {
        List<Fault> faults = measures.done(number, criterion, done.result(), done.findings(), CurrentActor.require());
        if (faults == null) {
            throw new NotFound();
        }
        return faults.isEmpty() ? ResponseEntity.noContent().build() : problems.faults(faults, reader);
    }
}
