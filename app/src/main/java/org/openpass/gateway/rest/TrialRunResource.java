package org.openpass.gateway.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.openpass.access.Actor;
import org.openpass.access.CurrentActor;
import org.openpass.authoring.ScenarioResult;
import org.openpass.authoring.Trials;
import org.openpass.authoring.TriedRun;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Runs of a draft's scenarios; for process owners. */
@RestController
@RequestMapping("/api/v1/studio")
@Tag(name = "Studio: trial", description = "The engine and application beside this one on which drafts are tried (모의실행)")
class TrialRunResource {

    private static final int MOST = 50;

    private final Trials trials;

    TrialRunResource(Trials trials) {
        this.trials = trials;
    }

    /** A run and what its scenarios came to so far. */
    record Shown(TriedRun run, List<ScenarioResult> results) {
    }

    @PostMapping("/drafts/{id}/trials")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Run the draft's scenarios on its files as they stand", description = "A trial is started where none runs, "
            + "which takes a minute; then 2 to 4 seconds a scenario. While a run of the draft is open it is that one.")
    @ApiResponse(responseCode = "422", description = "It has no scenario, or more than 50 (trials.none, "
            + "trials.tooMany), or one expects rules of risk and you do not analyse it (trials.risk)")
    TriedRun ask(@PathVariable long id) {
        return trials.ask(id, actor());
    }

    @GetMapping("/drafts/{id}/trials")
    @Operation(summary = "The newest runs of a draft")
    List<TriedRun> list(@PathVariable long id) {
        return trials.list(id, MOST, actor());
    }

    @GetMapping("/trials/{id}")
    @Operation(summary = "A run with its results, as far as it is")
    Shown one(@PathVariable long id) {
        return new Shown(trials.get(id, actor()), trials.results(id, actor()));
    }

    private static Actor actor() {
        return CurrentActor.require();
    }
}
