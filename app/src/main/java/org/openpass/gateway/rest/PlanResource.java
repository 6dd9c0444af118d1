package org.openpass.gateway.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import org.openpass.access.Actor;
import org.openpass.access.CurrentActor;
import org.openpass.authoring.migration.MigrationPlan;
import org.openpass.authoring.migration.MigrationPlans;
import org.openpass.authoring.migration.MigrationRuns;
import org.openpass.authoring.migration.PlanCase;
import org.openpass.engine.reading.MappedElement;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Cases that are to go on upon another version: plans, their dry runs and who signs them; the same doors as the screen. */
@RestController
@RequestMapping("/api/v1/studio/plans")
@Tag(name = "Studio")
class PlanResource {

    private static final int PAGE = 200;

    /** Versions of a process by their numbers, and why. */
    record NewPlan(String work, int from, int to, String reason) {
    }

    /** Which step is which; {@code version} is that of the plan that was read. */
    record Mapping(int version, List<MappedElement> mapping) {
    }

    /** What was read of it. */
    record Read(String hash) {
    }

    /** A plan, and by the last dry run how many cases there are of each state. */
    record PlanView(MigrationPlan plan, Map<PlanCase.State, Long> cases) {
    }

    /** A page of cases; {@code next} begins the next one. */
    record CasePage(List<PlanCase> cases, Long next) {
    }

    private final MigrationPlans plans;
    private final MigrationRuns runs;

    PlanResource(MigrationPlans plans, MigrationRuns runs) {
        this.plans = plans;
        this.runs = runs;
    }

    @GetMapping
    @Operation(summary = "The plans, newest first, at most 200")
    List<MigrationPlan> list(@RequestParam(required = false) String work) {
        return plans.list(work, actor());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Plan to move the cases of a version to another, with the mapping that is most likely")
    @ApiResponse(responseCode = "422", description = "The same version (plan.sameVersion), or no reason (plan.reason)")
    PlanView begin(@RequestBody NewPlan asked) {
        return view(plans.begin(asked.work(), asked.from(), asked.to(), asked.reason(), actor()));
    }

    @GetMapping("/{id}")
    @Operation(summary = "A plan with its mapping")
    PlanView one(@PathVariable long id) {
        return view(plans.get(id, actor()));
    }

    @PutMapping("/{id}/mapping")
    @Operation(summary = "Say anew which step is which; whoever does so does not sign")
    @ApiResponse(responseCode = "412", description = "Somebody changed it since it was read (plan.seen)")
    PlanView map(@PathVariable long id, @RequestBody Mapping asked) {
        return view(plans.map(id, asked.mapping(), asked.version(), actor()));
    }

    @PostMapping("/{id}/dry-run")
    @Operation(summary = "Judge every case as it stands now", description = "Nothing is asked of the engine, and nothing moves.")
    PlanView judge(@PathVariable long id) {
        return view(plans.judge(id, actor()));
    }

    @PostMapping("/{id}/release")
    @Operation(summary = "Sign a plan that somebody else has prepared, with the hash of the mapping that was read")
    @ApiResponse(responseCode = "403", description = "Who had a hand in it does not sign (plan.samePerson)")
    @ApiResponse(responseCode = "409", description = "It is signed, or has no dry run of this mapping (plan.state, plan.notJudged)")
    PlanView sign(@PathVariable long id, @RequestBody Read read) {
        return view(plans.sign(id, read.hash(), actor()));
    }

    @PostMapping("/{id}/start")
    @Operation(summary = "Begin to move the cases of a signed plan", description = "Each is judged again before it is moved; a few at a "
            + "time, behind whatever else the engine is to be told. The plan is DONE when of each it is known what became of it.")
    @ApiResponse(responseCode = "409", description = "It is not signed, or paused or done (plan.notThere)")
    PlanView start(@PathVariable long id) {
        return view(runs.start(id, actor()));
    }

    @PostMapping("/{id}/pause")
    @Operation(summary = "Order no further case", description = "What the engine was told is still settled.")
    @ApiResponse(responseCode = "409", description = "It is not running (plan.notThere)")
    PlanView pause(@PathVariable long id) {
        return view(runs.pause(id, actor()));
    }

    @PostMapping("/{id}/resume")
    @Operation(summary = "Go on with a plan that was paused")
    @ApiResponse(responseCode = "409", description = "It is not paused (plan.notThere)")
    PlanView resume(@PathVariable long id) {
        return view(runs.resume(id, actor()));
    }

    @PostMapping("/{id}/again")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Plan anew for what a plan that is done did not move; to be judged and signed as any other")
    @ApiResponse(responseCode = "409", description = "It is not done (plan.notThere)")
    PlanView again(@PathVariable long id) {
        return view(runs.again(id, actor()));
    }

    @PostMapping("/{id}/leave")
    @Operation(summary = "Leave those where they are whom a plan that is done did not move; its alert is settled")
    @ApiResponse(responseCode = "409", description = "It is not done (plan.notThere)")
    PlanView leave(@PathVariable long id) {
        return view(runs.leave(id, actor()));
    }

    @PostMapping("/{id}/end")
    @Operation(summary = "End a plan that is not carried out, or not any further. Again it is ended")
    PlanView end(@PathVariable long id) {
        return view(plans.end(id, actor()));
    }

    @GetMapping("/{id}/cases")
    @Operation(summary = "The cases of the plan by number, each with all that was found of it and what became of it; 200 after a key")
    CasePage cases(@PathVariable long id, @RequestParam(required = false) PlanCase.State state,
            @Parameter(description = "The next of the page before") @RequestParam(defaultValue = "0") long after) {
        List<PlanCase> found = plans.cases(id, state, after, PAGE, actor());
        return new CasePage(found, found.size() < PAGE ? null : found.getLast().instanceKey());
    }

    private PlanView view(MigrationPlan plan) {
        return new PlanView(plan, plans.counts(plan.id(), actor()));
    }

    private static Actor actor() {
        return CurrentActor.require();
    }
}
