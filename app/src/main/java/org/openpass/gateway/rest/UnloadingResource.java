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
import org.openpass.cargo.Intake.Door;
import org.openpass.cargo.unloading.Extension;
import org.openpass.cargo.unloading.Unloading;
import org.openpass.cargo.unloading.UnloadingLine;
import org.openpass.cargo.unloading.UnloadingRefused;
import org.openpass.cargo.unloading.UnloadingRequest;
import org.openpass.cargo.unloading.Unloadings;
import org.openpass.gateway.NotFound;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Declarations of unloading (하선·하기신고) as carriers' own systems send them (Customs Act Art. 140). */
@RestController
@RequestMapping("/api/v1/cargo/cases/unloading")
@Tag(name = "Cargo")
class UnloadingResource {

    private static final int MOST_LINES = 1_000;

    /** More time that is asked for. @param until the last day, yyyy-mm-dd */
    record Asked(String until, String reason) {
    }

    /** More time, as asked for and as decided. @param decision APPROVE or REFUSE; null: not yet */
    record ExtensionView(int round, LocalDate askedUntil, String askedReason, Instant askedAt, String decision, LocalDate until, String reason) {

        static ExtensionView of(Extension e) {
            return new ExtensionView(e.round(), e.askedUntil(), e.askedWhy(), e.askedAt(), e.decision(), e.until(), e.why());
        }
    }

    /**
     * A declaration of unloading.
     *
     * @param deemed permitted since the period of the answer ran out (Art. 140(3))
     * @param outcome ACCEPTED or REFUSED; null: not yet
     * @param lineCount of all lines; {@code lines} are the first 1,000, those that lack packages before the others
     */
    record UnloadingView(String caseNumber, String number, String mrn, String place, String kind, String reference, Instant declaredAt,
            boolean beforeArrival, boolean deemed, String outcome, String ground, String reason, LocalDate carryInUntil, int lineCount,
            List<UnloadingLine> lines, List<ExtensionView> extensions) {
    }

    private final Unloadings unloadings;
    private final CargoProblems problems;

    UnloadingResource(Unloadings unloadings, CargoProblems problems) {
        this.unloadings = unloadings;
        this.problems = problems;
    }

    @PostMapping
    @Operation(summary = "Declare an unloading", description = """
            By the carrier of the voyage, once its manifest is accepted. Without lines all of the voyage are meant that stand in no other declaration; \
            goods for several places are declared one place at a time. Before the arrival is accepted it is an application for the permission of \
            Art. 140(1), and needs a reason. The same reference with the same content again is the same declaration.""")
    @ApiResponse(responseCode = "201", description = "It is received; its case says what becomes of it")
    @ApiResponse(responseCode = "404", description = "There is no such voyage of yours")
    @ApiResponse(responseCode = "409", description = "The reference is that of another declaration (reference.taken)")
    @ApiResponse(responseCode = "422", description = "Something is wrong with it; nothing was kept")
    ResponseEntity<UnloadingView> declare(@RequestBody UnloadingRequest request) {
        Actor actor = CurrentActor.require();
        Unloading declared = unloadings.declare(request, unloadings.sender(actor, Door.JSON, request)).orElseThrow(NotFound::new);
        return ResponseEntity.created(URI.create("/api/v1/cargo/cases/unloading/" + declared.caseNumber())).body(view(declared));
    }

    @GetMapping("/{caseNumber}")
    @Operation(summary = "A declaration of unloading of yours, with what of its lines came")
    UnloadingView one(@PathVariable String caseNumber) {
        return view(unloadings.mine(caseNumber, CurrentActor.require()).orElseThrow(NotFound::new));
    }

    @PostMapping("/{caseNumber}/extension")
    @Operation(summary = "Ask for more time for the carry-in")
    @ApiResponse(responseCode = "404", description = "There is no such case of yours")
    @ApiResponse(responseCode = "422", description = "Nothing waits for a carry-in, or something is wrong with it")
    ExtensionView extension(@PathVariable String caseNumber, @RequestBody Asked asked) {
        return ExtensionView.of(unloadings.askExtension(caseNumber, asked.until(), asked.reason(), CurrentActor.require())
                .orElseThrow(NotFound::new));
    }

    private UnloadingView view(Unloading u) {
        return new UnloadingView(u.caseNumber(), u.number(), u.mrn(), u.place(), u.kind(), u.reference(), u.declaredAt(), u.beforeArrival(),
                u.deemed(), u.outcome(), u.ground(), u.decisionReason(), u.carryInUntil(), unloadings.count(u.caseNumber()),
                unloadings.lines(u.caseNumber(), MOST_LINES), unloadings.extensions(u.caseNumber()).stream().map(ExtensionView::of).toList());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(UnloadingRefused refused, Locale reader) {
        return problems.faults(refused.faults(), "unloading.errors", reader);
    }
}
