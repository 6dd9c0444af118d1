package org.openpass.gateway.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import org.openpass.access.CurrentActor;
import org.openpass.tasks.Priorities;
import org.openpass.tasks.Urgency;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How urgent tasks are, why, and what officers say about it. */
@RestController
@RequestMapping("/api/v1/tasks/{key}")
@Tag(name = "Urgency", description = "Priority and time of a task, for officers (우선순위)")
class UrgencyResource {

    /** Another priority, 0 to 100, and why. */
    record NewPriority(Integer priority, String reason) {
    }

    /** Another time until when the task is to be done, and why. */
    record NewDue(Instant dueAt, String reason) {
    }

    private final Priorities priorities;

    UrgencyResource(Priorities priorities) {
        this.priorities = priorities;
    }

    @GetMapping("/urgency")
    @Operation(summary = "How urgent a task is, and why")
    Urgency get(@PathVariable long key) {
        return priorities.of(key, CurrentActor.require());
    }

    @PutMapping("/priority")
    @Operation(summary = "Set how urgent a task is", description = "For who has claimed it, and for supervisors. Colleagues "
            + "read the reason; parties never do.")
    @ApiResponse(responseCode = "200", description = "Set")
    @ApiResponse(responseCode = "409", description = "Somebody else has it (task.taken), or it has ended")
    @ApiResponse(responseCode = "422", description = "There is no reason, the priority is not 0 to 100, or nobody has "
            + "claimed the task yet")
    Urgency set(@PathVariable long key, @RequestBody NewPriority wanted) {
        if (wanted.priority() == null) {
            throw new IllegalArgumentException("priority: 0 to " + Priorities.MOST);
        }
        return priorities.set(key, wanted.priority(), wanted.reason(), CurrentActor.require());
    }

    @DeleteMapping("/priority")
    @Operation(summary = "Let the priority be worked out again")
    Urgency clear(@PathVariable long key) {
        return priorities.clear(key, CurrentActor.require());
    }

    @PutMapping("/due")
    @Operation(summary = "Set until when a task is to be done", description = "A moment to come, and not after the legal "
            + "deadline of the case.")
    @ApiResponse(responseCode = "200", description = "Set")
    @ApiResponse(responseCode = "409", description = "Somebody else has it (task.taken), or it has ended")
    @ApiResponse(responseCode = "422", description = "There is no reason, or the moment is past or after the deadline")
    Urgency due(@PathVariable long key, @RequestBody NewDue wanted) {
        return priorities.due(key, wanted.dueAt(), wanted.reason(), CurrentActor.require());
    }
}
