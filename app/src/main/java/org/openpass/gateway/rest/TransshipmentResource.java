package org.openpass.gateway.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.openpass.access.CurrentActor;
import org.openpass.cargo.transshipment.NewTransshipment;
import org.openpass.cargo.transshipment.Transshipment;
import org.openpass.cargo.transshipment.TransshipmentRefused;
import org.openpass.cargo.transshipment.Transshipments;
import org.openpass.casework.CaseFile;
import org.openpass.gateway.NotFound;
import org.openpass.gateway.Problems;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Transshipment, temporary landing and return as parties' own systems declare them (Customs Act Art. 141, 241). */
@RestController
@RequestMapping("/api/v1/cargo/transshipments")
@Tag(name = "Cargo", description = "Cargo and bonded goods (화물)")
class TransshipmentResource {

    /**
     * What is declared.
     *
     * @param reference your own; the same again with the same content is the same declaration
     * @param kind TRANSSHIP, COMBINED, TEMPORARY or RETURN
     * @param place shed code of where the goods lie or are put ashore
     * @param voyage MRN of the voyage abroad
     * @param loadBy ISO 8601, as 2026-12-31; empty: the longest time
     */
    record Declared(String reference, String kind, String cargoNumber, String place, Integer packages, String voyage, String destination,
            String loadBy, String reason) {
    }

    /**
     * One that was declared.
     *
     * @param number by which a carry-out names it as its basis
     * @param gone packages that have left
     * @param outcome TRANSSHIPPED, RETURNED, STAYED, REFUSED or WITHDRAWN; null before
     */
    record TransshipmentView(String number, String caseNumber, String kind, String status, String place, int packages, int gone, String voyage,
            String destination, String reason, LocalDate loadBy, Instant declaredAt, Instant acceptedAt, String outcome, String decisionReason) {
    }

    /** @param reason why; of a return alone */
    record Withdrawal(String reason) {
    }

    /** @param voyage MRN of the voyage abroad */
    record Sails(String voyage) {
    }

    private final Transshipments transshipments;
    private final Problems problems;

    TransshipmentResource(Transshipments transshipments, Problems problems) {
        this.transshipments = transshipments;
        this.problems = problems;
    }

    @PostMapping
    @Operation(summary = "Declare a transshipment, a temporary landing or a return", description = "Its packages are nobody else's to declare from "
            + "then on. An officer confirms it on the spot where customs does not waive that; a return is of goods in storage alone. Once it is "
            + "accepted, the bonded area reports the carry-out with its number as the basis, and that is the loading.")
    @ApiResponse(responseCode = "201", description = "It is declared")
    @ApiResponse(responseCode = "409", description = "The reference is that of another declaration (referenceTaken)")
    @ApiResponse(responseCode = "422", description = "Something is wrong with it; nothing was kept")
    ResponseEntity<TransshipmentView> declare(@RequestBody Declared said) {
        Transshipment t = transshipments.declare(new NewTransshipment(blank(said.reference()), kind(said.kind()), blank(said.cargoNumber()),
                blank(said.place()), said.packages(), blank(said.voyage()), blank(said.destination()), day(said.loadBy()),
                blank(said.reason())), CurrentActor.require());
        return ResponseEntity.created(URI.create("/api/v1/cargo/transshipments/" + t.number())).body(view(seen(t.number())));
    }

    @GetMapping("/{number}")
    @Operation(summary = "One that you may see, by its number or that of its case")
    TransshipmentView one(@PathVariable String number) {
        return view(seen(number));
    }

    @PostMapping("/{number}/voyage")
    @Operation(summary = "Name another voyage abroad, while the loading is waited for")
    @ApiResponse(responseCode = "409", description = "It is over (transshipment.over)")
    @ApiResponse(responseCode = "422", description = "There is no such voyage, or it has left")
    TransshipmentView sails(@PathVariable String number, @RequestBody Sails with) {
        transshipments.sailWith(number, blank(with.voyage()), CurrentActor.require()).orElseThrow(NotFound::new);
        return view(seen(number));
    }

    @PostMapping("/{number}/withdrawal")
    @Operation(summary = "Take it back before anything is loaded", description = "Of a return this asks for the approval of customs, with a reason, as "
            + "long as customs has not decided the return; it is deemed approved where customs does not answer in time (Customs Act Art. 250).")
    @ApiResponse(responseCode = "409", description = "It is over, something is loaded (transshipment.over), or a return is decided (transshipment.return)")
    @ApiResponse(responseCode = "422", description = "A return is withdrawn for a reason alone")
    TransshipmentView withdraw(@PathVariable String number, @RequestBody(required = false) Withdrawal why) {
        transshipments.withdraw(number, why == null ? null : blank(why.reason()), CurrentActor.require()).orElseThrow(NotFound::new);
        return view(seen(number));
    }

    private CaseFile seen(String number) {
        return transshipments.seen(number, CurrentActor.require()).orElseThrow(NotFound::new);
    }

    private static String blank(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static Transshipment.Kind kind(String text) {
        return Arrays.stream(Transshipment.Kind.values()).filter(kind -> kind.name().equals(text)).findFirst().orElse(null);
    }

    /** What is written and no day is refused as a day of long ago is. */
    private static LocalDate day(String text) {
        try {
            return text == null || text.isBlank() ? null : LocalDate.parse(text);
        } catch (DateTimeParseException none) {
            return LocalDate.EPOCH;
        }
    }

    private TransshipmentView view(CaseFile file) {
        Transshipment t = transshipments.ofCase(file.number()).orElseThrow(NotFound::new);
        return new TransshipmentView(t.number(), t.caseNumber(), t.kind().name(), file.status(), t.place(), t.packages(), t.gone(), t.voyage(),
                t.destination(), t.reason(), t.loadBy(), t.declaredAt(), t.acceptedAt(), t.outcome(), t.decisionReason());
    }

    @ExceptionHandler
    ProblemDetail refused(TransshipmentRefused refused, Locale reader) {
        List<Problems.ErrorItem> errors = refused.faults().stream().map(fault -> new Problems.ErrorItem(fault.field(), fault.code(),
                fault.text(reader), fault.mend(reader))).toList();
        ProblemDetail problem = problems.problem(refused.asItStands() ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT,
                refused.asItStands() ? refused.faults().getFirst().code() : "transshipment.invalid", "Nothing was kept",
                errors.getFirst().message() + " " + errors.getFirst().mend());
        problem.setProperty("errors", errors);
        return problem;
    }
}
