package org.openpass.gateway.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.openpass.access.Actor;
import org.openpass.access.CurrentActor;
import org.openpass.access.Visibilities;
import org.openpass.cargo.Fault;
import org.openpass.cargo.transport.Transport;
import org.openpass.cargo.transport.TransportDeclaration;
import org.openpass.cargo.transport.TransportRefused;
import org.openpass.cargo.transport.Transports;
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

/** Transports under bond as owners, brokers and transporters declare and follow them (Customs Act Art. 213 to 218). */
@RestController
@RequestMapping("/api/v1/cargo/cases/bonded-transport")
@Tag(name = "Cargo", description = "Cargo and bonded goods (화물)")
class TransportResource {

    /**
     * A transport as it stands.
     *
     * @param number 20 digits, by which a carry-out names it as its basis
     * @param lastDay by when all arrives; null before it is accepted
     * @param gone packages that have left, {@code arrived} of them came in at the place
     * @param late packages that were not there when the time had ended (Customs Act Art. 217), also those that came since
     * @param ground the number of Decree Art. 226(3) by which it needed an approval, or null
     * @param request EXTEND or WITHDRAW, as long as nobody has decided it
     * @param outcome REFUSED, TRANSPORTED, DUTY_CHARGED or WITHDRAWN; null before
     */
    record TransportView(String caseNumber, String number, String from, String to, int packages, List<String> vehicles, Instant declaredAt,
            String ground, Long securityAmount, Instant acceptedAt, LocalDate lastDay, int gone, int arrived, int late, String request,
            String outcome) {
    }

    /** The security that customs asked for. */
    record SecurityDocument(String reference) {
    }

    /** What is asked for: until when, of more time only; and why. */
    record RequestDocument(LocalDate until, String reason) {
    }

    private final Transports transports;
    private final CaseList cases;
    private final Visibilities visibilities;
    private final Problems problems;

    TransportResource(Transports transports, CaseList cases, Visibilities visibilities, Problems problems) {
        this.transports = transports;
        this.cases = cases;
        this.visibilities = visibilities;
        this.problems = problems;
    }

    @PostMapping
    @Operation(summary = "Declare a transport under bond, or apply for its approval", description = "In the name of the owner, a broker or a "
            + "registered transporter. The law says which of them need an approval; all others are accepted at once. The same again under its "
            + "reference is the first one.")
    @ApiResponse(responseCode = "201", description = "It is declared")
    @ApiResponse(responseCode = "409", description = "The reference is that of another declaration (reference.taken)")
    @ApiResponse(responseCode = "422", description = "All that is wrong with it; nothing was kept (transport.errors)")
    ResponseEntity<TransportView> declare(@RequestBody TransportDeclaration said) {
        Transport made = transports.declare(said, CurrentActor.require());
        return ResponseEntity.created(URI.create("/api/v1/cargo/cases/bonded-transport/" + made.caseNumber())).body(view(made));
    }

    @GetMapping
    @Operation(summary = "The last 100 transports that your party declared or carries")
    List<TransportView> last() {
        return transports.last(CurrentActor.require(), 100).stream().map(this::view).toList();
    }

    @GetMapping("/{caseNumber}")
    @Operation(summary = "A transport as it stands")
    TransportView one(@PathVariable String caseNumber) {
        return view(seen(caseNumber, CurrentActor.require()));
    }

    @PostMapping("/{caseNumber}/security")
    @Operation(summary = "Provide the security that customs asked for (Art. 218)")
    @ApiResponse(responseCode = "422", description = "None is asked for, or it is unknown, expired or too small (transport.errors)")
    TransportView secure(@PathVariable String caseNumber, @RequestBody SecurityDocument security) {
        Actor actor = CurrentActor.require();
        seen(caseNumber, actor);
        transports.secure(caseNumber, security.reference(), actor);
        return view(seen(caseNumber, actor));
    }

    @PostMapping("/{caseNumber}/extension")
    @Operation(summary = "Ask for more time (Art. 216(2))")
    @ApiResponse(responseCode = "422", description = "All that is wrong with it (transport.errors)")
    TransportView extend(@PathVariable String caseNumber, @RequestBody RequestDocument asked) {
        Actor actor = CurrentActor.require();
        seen(caseNumber, actor);
        transports.askLonger(caseNumber, asked.until(), asked.reason(), actor);
        return view(seen(caseNumber, actor));
    }

    @PostMapping("/{caseNumber}/withdrawal")
    @Operation(summary = "Ask that it be withdrawn, as long as nothing has left by it (Art. 213(5), 250)")
    @ApiResponse(responseCode = "422", description = "All that is wrong with it (transport.errors)")
    TransportView withdraw(@PathVariable String caseNumber, @RequestBody RequestDocument asked) {
        Actor actor = CurrentActor.require();
        seen(caseNumber, actor);
        transports.askWithdrawal(caseNumber, asked.reason(), actor);
        return view(seen(caseNumber, actor));
    }

    private Transport seen(String caseNumber, Actor actor) {
        return cases.find(visibilities.of(actor), caseNumber).flatMap(file -> transports.ofCase(file.number())).orElseThrow(NotFound::new);
    }

    private TransportView view(Transport t) {
        return new TransportView(t.caseNumber(), t.number(), t.from(), t.to(), t.packages(), transports.vehicles(t.caseNumber()), t.declaredAt(),
                t.ground(), t.securityAmount(), t.acceptedAt(), t.lastDay(), t.gone(), t.arrived(), transports.late(t), t.request(), t.outcome());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(TransportRefused refused, Locale reader) {
        Fault first = refused.faults().getFirst();
        boolean taken = first.code().equals("transport.referenceTaken");
        HttpStatus status = taken ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT;
        ProblemDetail problem = problems.problem(status, taken ? "reference.taken" : "transport.errors", "Nothing was kept", first.text(reader)
                + " " + first.mend(reader));
        problem.setProperty("errors", refused.faults().stream().map(fault -> new Problems.ErrorItem(fault.field(), fault.code(), fault.text(reader),
                fault.mend(reader))).toList());
        return ResponseEntity.status(status).contentType(MediaType.APPLICATION_PROBLEM_JSON).body(problem);
    }
}
