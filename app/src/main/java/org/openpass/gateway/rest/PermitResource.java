package org.openpass.gateway.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.openpass.access.Actor;
import org.openpass.access.CurrentActor;
import org.openpass.access.Visibilities;
import org.openpass.cargo.Fault;
import org.openpass.cargo.permit.Permit;
import org.openpass.cargo.permit.PermitApplication;
import org.openpass.cargo.permit.PermitKind;
import org.openpass.cargo.permit.PermitRefused;
import org.openpass.cargo.permit.Permits;
import org.openpass.cargo.permit.WorkReport;
import org.openpass.casework.CaseFile;
import org.openpass.casework.CaseList;
import org.openpass.gateway.NotFound;
import org.openpass.gateway.Problems;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Permits of bonded goods, and reports of losses (Customs Act Art. 156, 158 to 161). */
@RestController
@RequestMapping("/api/v1/cargo/permits")
@Tag(name = "Cargo", description = "Cargo and bonded goods (화물)")
class PermitResource {

    /** An application as JSON; days as 2026-12-31. */
    record Asked(String reference, String kind, String applicant, String cargoNumber, String place, Integer packages, String until, String reason,
            String method, String materials, String outside, Boolean official, String happenedOn, String securityReference) {
    }

    /** What became of the goods as JSON. */
    record Done(String workedOn, Integer afterPackages, Integer destroyed, Integer used, String rest, String note) {
    }

    /** A permit. {@code decision} is null before; {@code deemed}: customs did not answer in time; {@code shed}: of outside storage. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record View(String number, String caseNumber, String kind, String status, String cargoNumber, String place, int packages, LocalDate until,
            String decision, String reason, String conditions, boolean deemed, LocalDate grantedUntil, String shed, int carriedOut,
            boolean workReported) {
    }

    private final Permits permits;
    private final CaseList cases;
    private final Visibilities visibilities;
    private final Problems problems;

    PermitResource(Permits permits, CaseList cases, Visibilities visibilities, Problems problems) {
        this.permits = permits;
        this.cases = cases;
        this.visibilities = visibilities;
        this.problems = problems;
    }

    @PostMapping
    @Operation(summary = "Apply for outside storage, repair, disassembly, destruction or samples; report a loss, a theft, a destruction "
            + "without approval", description = "kind is one of OUTSIDE_STORAGE, REPAIR, DISASSEMBLY, DESTRUCTION, SAMPLE, LOSS, THEFT, "
            + "UNAPPROVED_DESTRUCTION. Repair, disassembly and samples that customs does not answer within its period are deemed granted; "
            + "outside storage and destruction are not. The same reference with the same content again is the same application. Goods leave by "
            + "the permit's number as basis of a carry-out.")
    @ApiResponse(responseCode = "201", description = "Taken; a case was opened")
    @ApiResponse(responseCode = "404", description = "The place or the cargo is not yours to name")
    @ApiResponse(responseCode = "409", description = "The reference is that of another application")
    @ApiResponse(responseCode = "422", description = "Something is wrong with it; nothing was kept")
    ResponseEntity<View> apply(@RequestBody Asked a) {
        List<Fault> faults = new ArrayList<>();
        PermitApplication said = new PermitApplication(a.reference(), kind(a.kind()), a.applicant(), a.cargoNumber(), a.place(),
                a.packages() == null ? 0 : a.packages(), day("until", a.until(), faults), a.reason(), a.method(), a.materials(), a.outside(),
                Boolean.TRUE.equals(a.official()), day("happenedOn", a.happenedOn(), faults), a.securityReference());
        Permit permit = permits.apply(said, faults, CurrentActor.require());
        return ResponseEntity.created(URI.create("/api/v1/cargo/permits/" + permit.number())).body(view(permit));
    }

    @GetMapping("/{number}")
    @Operation(summary = "A permit, as it stands")
    View one(@PathVariable String number) {
        return view(visible(number));
    }

    @PostMapping("/{number}/report")
    @Operation(summary = "Report what became of the goods", description = "Of disassembly afterPackages; of destruction destroyed, and rest "
            + "where something is left; of a sample used, for what does not come back. What was carried out for a repair comes in first.")
    @ApiResponse(responseCode = "404", description = "There is no such permit of yours that runs")
    @ApiResponse(responseCode = "422", description = "Something is wrong with it; nothing was kept")
    View report(@PathVariable String number, @RequestBody Done d) {
        visible(number);
        List<Fault> faults = new ArrayList<>();
        WorkReport said = new WorkReport(day("workedOn", d.workedOn(), faults), d.afterPackages(), d.destroyed(), d.used(), d.rest(), d.note());
        return view(permits.report(number, said, faults, CurrentActor.require()).orElseThrow(NotFound::new));
    }

    private Permit visible(String number) {
        Actor actor = CurrentActor.require();
        return cases.about(visibilities.of(actor), number).map(CaseFile::number).flatMap(permits::ofCase).orElseThrow(NotFound::new);
    }

    private View view(Permit p) {
        String status = cases.about(visibilities.of(CurrentActor.require()), p.number()).map(CaseFile::status).orElse("RECEIVED");
        return new View(p.number(), p.caseNumber(), p.kind().name(), status, p.said().cargoNumber(), p.said().place(), p.said().packages(),
                p.said().until(), p.answer().decision(), p.answer().reason(), p.answer().conditions(), p.answer().deemed(), p.answer().until(),
                p.answer().shed(), p.gone(), p.reportedAt() != null);
    }

    private static PermitKind kind(String name) {
        return Arrays.stream(PermitKind.values()).filter(kind -> kind.name().equals(name)).findFirst().orElse(null);
    }

    /** What is no day is told with all else. */
    private static LocalDate day(String field, String text, List<Fault> faults) {
        try {
            return text == null || text.isBlank() ? null : LocalDate.parse(text.strip());
        } catch (DateTimeException e) {
            faults.add(Fault.of(field, "permit.day"));
            return null;
        }
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(PermitRefused refused, Locale locale) {
        List<Problems.ErrorItem> errors = refused.faults().stream().map(fault -> new Problems.ErrorItem(fault.field(), fault.code(),
                fault.text(locale), fault.mend(locale))).toList();
        HttpStatus status = switch (refused.reason()) {
            case UNKNOWN -> HttpStatus.NOT_FOUND;
            case REFERENCE_TAKEN -> HttpStatus.CONFLICT;
            case INVALID -> HttpStatus.UNPROCESSABLE_CONTENT;
        };
        ProblemDetail problem = problems.problem(status, refused.reason() == PermitRefused.Reason.INVALID ? "permit.invalid"
                : refused.faults().getFirst().code(), "Nothing was kept", errors.getFirst().message() + " " + errors.getFirst().mend());
        problem.setProperty("errors", errors);
        return ResponseEntity.status(status).contentType(MediaType.APPLICATION_PROBLEM_JSON).body(problem);
    }
}
