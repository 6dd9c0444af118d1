package org.openpass.gateway.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.openpass.access.CurrentActor;
import org.openpass.access.Merger;
import org.openpass.access.Mergers;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Parties that were registered twice: one administrator proposes to merge them, another does it; for administrators. */
@RestController
@RequestMapping("/api/v1/admin/mergers")
@Tag(name = "Parties")
class MergerResource {

    private static final int MOST = 500;

    /** Which party is which. */
    record WantedMerger(long from, long into, String reason) {
    }

    /** Why it is to be undone. */
    record ReasonToUndo(String reason) {
    }

    private final Mergers mergers;

    MergerResource(Mergers mergers) {
        this.mergers = mergers;
    }

    @GetMapping
    @Operation(summary = "Those that wait for a second person, the oldest first")
    List<Merger> waiting() {
        return mergers.waiting(MOST, CurrentActor.require());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Propose that one party is another", description = "Its numbers, people, keys and mandates go to the "
            + "other; no case is rewritten, and who acts for the other sees both histories.")
    @ApiResponse(responseCode = "409", description = "It cannot be merged as the two stand (merger.merged, .code, .standing)")
    Merger propose(@RequestBody WantedMerger wanted) {
        return mergers.propose(wanted.from(), wanted.into(), wanted.reason(), CurrentActor.require());
    }

    @PostMapping("/{id}/confirm")
    @Operation(summary = "Do what another administrator proposed: merge the two, or undo it")
    @ApiResponse(responseCode = "409", description = "Whoever proposed it does not do it (merger.samePerson); or merger.state, "
            + "merger.tooLate")
    Merger confirm(@PathVariable long id) {
        return mergers.confirm(id, CurrentActor.require());
    }

    @PostMapping("/{id}/withdraw")
    @Operation(summary = "Take a proposal back")
    Merger withdraw(@PathVariable long id) {
        return mergers.withdraw(id, CurrentActor.require());
    }

    @PostMapping("/{id}/undo")
    @Operation(summary = "Propose to make them two again, within 30 days")
    Merger undo(@PathVariable long id, @RequestBody ReasonToUndo wanted) {
        return mergers.proposeUndo(id, wanted.reason(), CurrentActor.require());
    }
}
