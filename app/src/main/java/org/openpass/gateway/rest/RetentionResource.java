package org.openpass.gateway.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.openpass.access.CurrentActor;
import org.openpass.casework.ClearedCase;
import org.openpass.casework.Retention;
import org.openpass.casework.RetentionHold;
import org.openpass.casework.RetentionPreview;
import org.openpass.casework.RetentionStart;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** How long records are kept, and what is cleared after that; for administrators. */
@RestController
@RequestMapping("/api/v1/admin/retention")
@Tag(name = "Retention", description = "Records are cleared when their time has passed (보존 기간)")
class RetentionResource {

    private static final int MOST = 500;
    private static final int MOST_KEPT = 100;

    /** How it stands. @param start null while nobody has proposed that it begins */
    record Standing(RetentionStart start, boolean runs, RetentionPreview preview) {
    }

    /** A case to be kept, by its number or that of what it is about, and why. */
    record Wanted(String number, String reason) {
    }

    private final Retention retention;

    RetentionResource(Retention retention) {
        this.retention = retention;
    }

    @GetMapping
    @Operation(summary = "Whether records are cleared, by which rules, how many are due and will be in the next twelve months")
    Standing standing() {
        RetentionStart start = retention.standing().orElse(null);
        return new Standing(start, start != null && start.runs(), retention.preview(MOST_KEPT));
    }

    @PostMapping("/starts")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Propose that records are cleared", description = "Nothing is cleared before another person lets it begin")
    @ApiResponse(responseCode = "201", description = "Proposed")
    @ApiResponse(responseCode = "409", description = "It is proposed already, or has begun (retention.state)")
    RetentionStart propose() {
        return retention.propose(actor());
    }

    @PostMapping("/starts/{id}/beginning")
    @Operation(summary = "Let it begin, as the second person: the next night clears what is due")
    @ApiResponse(responseCode = "409", description = "You have proposed it (retention.secondPerson), it has begun or ended "
            + "(retention.state), or the installation is not handed over (retention.alone)")
    RetentionStart begin(@PathVariable long id) {
        return retention.begin(id, actor());
    }

    @PostMapping("/starts/{id}/end")
    @Operation(summary = "Take the proposal back, or stop: nothing more is cleared until two people let it begin again")
    RetentionStart end(@PathVariable long id) {
        return retention.end(id, actor());
    }

    @GetMapping("/holds")
    @Operation(summary = "The cases that are kept whatever their age, the newest first")
    List<RetentionHold> holds() {
        return retention.holds(MOST);
    }

    @PostMapping("/holds")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Keep a case whatever its age; the same case again is the same hold")
    @ApiResponse(responseCode = "201", description = "Kept")
    @ApiResponse(responseCode = "422", description = "There is no such case, or no reason")
    RetentionHold hold(@RequestBody Wanted wanted) {
        return retention.hold(wanted.number(), wanted.reason(), actor());
    }

    @DeleteMapping("/holds/{id}")
    @Operation(summary = "Keep it no longer than others")
    RetentionHold release(@PathVariable long id) {
        return retention.release(id, actor());
    }

    @GetMapping("/cleared")
    @Operation(summary = "What was cleared, the newest first")
    List<ClearedCase> cleared(@Parameter(description = "Number of a case, or the whole number of what it was about")
            @RequestParam(required = false) String number) {
        return retention.cleared(number, MOST);
    }

    private static String actor() {
        return CurrentActor.require().name();
    }
}
