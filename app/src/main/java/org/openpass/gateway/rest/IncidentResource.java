package org.openpass.gateway.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.openpass.access.Actor;
import org.openpass.access.CurrentActor;
import org.openpass.authoring.StoppedCases;
import org.openpass.engine.IncidentCauses.Cause;
import org.openpass.engine.IncidentCauses.Stopped;
import org.openpass.engine.IncidentRetries.Outcome;
import org.openpass.engine.IncidentRetries.Result;
import org.openpass.engine.IncidentRetries.Retry;
import org.openpass.gateway.NotFound;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Cases that a failure of their process stops, by cause; the same doors as the screen. */
@RestController
@RequestMapping("/api/v1/studio/incidents")
@Tag(name = "Studio")
class IncidentResource {

    private static final int PAGE = 200;

    /** All that a cause stops, or these. */
    record Asked(String cause, List<Long> incidents) {
    }

    /** What was tried again, and how many came to what. */
    record RetryView(long id, String by, Instant at, Map<Outcome, Long> outcomes) {
    }

    private final StoppedCases stopped;

    IncidentResource(StoppedCases stopped) {
        this.stopped = stopped;
    }

    @GetMapping
    @Operation(summary = "What stops cases now, by cause, those of most cases first", description = "cause is the message without "
            + "what is particular to a case; variable is what an expression could not read. Messages of decisions are for who "
            + "analyses risk.")
    List<Cause> causes(@RequestParam(required = false) String process) {
        return stopped.causes(process, actor());
    }

    @GetMapping("/{cause}/cases")
    @Operation(summary = "The cases that a cause stops, the oldest first; 200 after one that was read")
    List<Stopped> cases(@PathVariable String cause,
            @Parameter(description = "since of the last that was read") @RequestParam(defaultValue = "1970-01-01T00:00:00Z")
            Instant since, @Parameter(description = "incident of the last that was read") @RequestParam(defaultValue = "0")
            long after) {
        stopped.cause(cause, actor()).orElseThrow(NotFound::new);
        return stopped.stopped(cause, since, after, PAGE, actor());
    }

    @PostMapping("/retries")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Have the chosen ones tried again, or all that a cause stops", description = "Each once: again it is the "
            + "same retry. That it was ordered is no result; ask for it.")
    @ApiResponse(responseCode = "404", description = "None of them stops a case any more")
    RetryView retry(@RequestBody Asked asked) {
        if ((asked.cause() == null) == (asked.incidents() == null)) {
            throw new IllegalArgumentException("cause or incidents: one of them");
        }
        return view((asked.cause() == null ? stopped.retry(asked.incidents(), actor()) : stopped.retry(asked.cause(), actor()))
                .orElseThrow(NotFound::new));
    }

    @GetMapping("/retries/{id}")
    @Operation(summary = "How many came to what", description = "WAITS: no answer yet. TRIED: the engine tries, no answer yet. "
            + "FAILED_AGAIN: another incident stands there. GONE: the case went on.")
    RetryView retry(@PathVariable long id) {
        return view(stopped.retry(id, actor()).orElseThrow(NotFound::new));
    }

    @GetMapping("/retries/{id}/cases")
    @Operation(summary = "What became of each; 200 after an incident that was read")
    List<Result> results(@PathVariable long id, @RequestParam(required = false) Outcome outcome,
            @RequestParam(defaultValue = "0") long after) {
        return stopped.results(stopped.retry(id, actor()).orElseThrow(NotFound::new), outcome, after, PAGE, actor());
    }

    private RetryView view(Retry retry) {
        return new RetryView(retry.id(), retry.by(), retry.at(), stopped.counts(retry));
    }

    private static Actor actor() {
        return CurrentActor.require();
    }
}
