package org.openpass.gateway.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Locale;
import org.openpass.access.Actor;
import org.openpass.access.CurrentActor;
import org.openpass.cargo.MovementRefused;
import org.openpass.cargo.overdue.OverdueCases;
import org.openpass.gateway.NotFound;
import org.openpass.gateway.Problems;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Goods that cannot wait for the end of their storage period (Customs Act Art. 208(1) proviso). */
@RestController
@RequestMapping("/api/v1/cargo/cases/overdue-goods")
@Tag(name = "Cargo")
class OverdueResource {

    /**
     * Which goods, and why they cannot wait.
     *
     * @param cargoNumber their cargo number, or their B/L
     * @param place shed code of where they lie
     * @param ground LIVING, PERISHABLE, HARMFUL, LOSES_VALUE or OWNER_ASKS (nos. 1 to 5)
     */
    record Asked(String cargoNumber, String place, String ground, String why) {
    }

    /** The case that was opened. */
    record Opened(String caseNumber) {
    }

    private final OverdueCases overdue;
    private final Problems problems;

    OverdueResource(OverdueCases overdue, Problems problems) {
        this.overdue = overdue;
        this.problems = problems;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Open the case of goods that are to be sold before their storage period ends",
            description = "For cargo officers of the place’s office. Goods whose period has passed get their case by themselves, each night.")
    @ApiResponse(responseCode = "404", description = "There is no such place, or it is of another office")
    @ApiResponse(responseCode = "422", description = "No foreign goods of that number lie there without a case, or no reason is given")
    Opened open(@RequestBody Asked asked) {
        Actor officer = CurrentActor.require();
        if (!overdue.mayOpen(officer, asked.place())) {
            throw new NotFound();
        }
        return new Opened(overdue.openEarly(asked.cargoNumber(), asked.place(), asked.ground(), asked.why(), officer));
    }

    @ExceptionHandler
    ProblemDetail refused(MovementRefused refused, Locale locale) {
        ProblemDetail problem = problems.problem(HttpStatus.UNPROCESSABLE_CONTENT, "overdue.invalid", "No case is opened",
                refused.faults().getFirst().text(locale));
        problem.setProperty("errors", refused.faults().stream().map(fault -> new Problems.ErrorItem(fault.field(), fault.code(),
                fault.text(locale), fault.mend(locale))).toList());
        return problem;
    }
}
