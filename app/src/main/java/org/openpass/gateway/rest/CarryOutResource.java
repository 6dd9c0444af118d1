package org.openpass.gateway.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.openpass.access.CurrentActor;
import org.openpass.cargo.gate.Breach;
import org.openpass.cargo.gate.CarryOutCase;
import org.openpass.cargo.gate.CarryOutExtensions;
import org.openpass.cargo.gate.CarryOutRefused;
import org.openpass.cargo.gate.CarryOuts;
import org.openpass.cargo.gate.Extension;
import org.openpass.casework.CaseFile;
import org.openpass.gateway.NotFound;
import org.openpass.gateway.Problems;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Released goods that must leave a bonded area within a time (Customs Act Art. 157-2), and longer time for it. */
@RestController
@RequestMapping("/api/v1/cargo/carry-outs")
@Tag(name = "Cargo", description = "Cargo and bonded goods (화물)")
class CarryOutResource {

    /**
     * A carry-out.
     *
     * @param lastDay the last day on which the goods leave; null: the permission ended
     * @param left packages that have not left yet
     * @param outcome CARRIED_OUT or PERMISSION_ENDED; null before
     * @param breach that the time passed; null: it did not
     */
    record CarryOutView(String caseNumber, String declaration, String status, String place, int packages, LocalDate acceptedOn,
            LocalDate lastDay, int left, String outcome, List<ExtensionView> extensions, BreachView breach) {
    }

    /**
     * Longer time that was asked for.
     *
     * @param decision APPROVE or REFUSE; null: it is being decided
     */
    record ExtensionView(LocalDate until, String reason, Instant askedAt, String decision, LocalDate extendedTo, String decisionReason) {
    }

    /** @param decision FINE or NONE; null: not decided yet */
    record BreachView(Instant foundAt, String decision, BigDecimal amount, String reason) {
    }

    /** @param until ISO 8601, as 2026-12-31 */
    record Asked(String until, String reason) {
    }

    private final CarryOuts carryOuts;
    private final CarryOutExtensions extensions;
    private final Problems problems;

    CarryOutResource(CarryOuts carryOuts, CarryOutExtensions extensions, Problems problems) {
        this.carryOuts = carryOuts;
        this.extensions = extensions;
        this.problems = problems;
    }

    @GetMapping("/{number}")
    @Operation(summary = "A carry-out, by the number of its case or of its declaration")
    CarryOutView one(@PathVariable String number) {
        return view(seen(number));
    }

    @PostMapping("/{number}/extensions")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Ask for longer time", description = "Before the last day, with the day that is wished for and the reason "
            + "(Customs Act Art. 157-2 proviso, Enforcement Decree Art. 176-2). An officer of the bonded area's office decides.")
    @ApiResponse(responseCode = "202", description = "It is being decided")
    @ApiResponse(responseCode = "409", description = "The time is over (carryOut.over), or longer time was asked for already (carryOut.asked)")
    @ApiResponse(responseCode = "422", description = "Something is wrong with it; nothing was kept")
    CarryOutView ask(@PathVariable String number, @RequestBody Asked asked) {
        CaseFile file = seen(number);
        extensions.ask(file.number(), day(asked.until()), asked.reason(), CurrentActor.require()).orElseThrow(NotFound::new);
        return view(file);
    }

    private CaseFile seen(String number) {
        return extensions.seen(carryOuts.caseOf(number).orElse(number), CurrentActor.require()).orElseThrow(NotFound::new);
    }

    /** What is no day is none that may be asked for. */
    private static LocalDate day(String text) {
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeParseException none) {
            return null;
        }
    }

    private CarryOutView view(CaseFile file) {
        CarryOutCase c = carryOuts.ofCase(file.number()).orElseThrow();
        Optional<Breach> breach = carryOuts.breach(file.number());
        return new CarryOutView(c.caseNumber(), c.declaration(), file.status(), c.place(), c.packages(), c.begunOn(), c.lastDay(), c.left(),
                c.outcome(), carryOuts.extensions(file.number()).stream().map(CarryOutResource::view).toList(), breach.map(found ->
                        new BreachView(found.foundAt(), found.decision(), found.amount(), found.reason())).orElse(null));
    }

    private static ExtensionView view(Extension e) {
        return new ExtensionView(e.until(), e.reason(), e.askedAt(), e.decision(), e.extendedTo(), e.decisionReason());
    }

    @ExceptionHandler
    ProblemDetail refused(CarryOutRefused refused, Locale reader) {
        List<Problems.ErrorItem> errors = refused.faults().stream().map(fault -> new Problems.ErrorItem(fault.field(), fault.code(),
                fault.text(reader), fault.mend(reader))).toList();
        ProblemDetail problem = problems.problem(refused.asItStands() ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT,
                refused.asItStands() ? refused.faults().getFirst().code() : "carryOut.invalid", "Nothing was asked for",
                errors.getFirst().message() + " " + errors.getFirst().mend());
        problem.setProperty("errors", errors);
        return problem;
    }
}
