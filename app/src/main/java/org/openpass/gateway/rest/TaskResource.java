package org.openpass.gateway.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import org.openpass.access.CurrentActor;
import org.openpass.gateway.NotFound;
import org.openpass.tasks.Task;
import org.openpass.tasks.Tasks;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The workbench without a browser: an officer's acts on tasks, through the same door as the screens. */
@RestController
@RequestMapping("/api/v1/tasks")
@Tag(name = "Tasks", description = "For officers (업무함)")
class TaskResource {

    private final Tasks tasks;

    TaskResource(Tasks tasks) {
        this.tasks = tasks;
    }

    @GetMapping(params = "case")
    @Operation(summary = "The open tasks of a case that you may do")
    List<Task> ofCase(@RequestParam("case") String caseNumber) {
        return tasks.openFor(caseNumber, CurrentActor.require());
    }

    @GetMapping("/{key}")
    @Operation(summary = "One task")
    Task get(@PathVariable long key) {
        return tasks.find(key, CurrentActor.require()).orElseThrow(NotFound::new);
    }

    @PostMapping("/{key}/claim")
    @Operation(summary = "Claim a task")
    Task claim(@PathVariable long key) {
        return tasks.claim(key, CurrentActor.require());
    }

    @PostMapping("/{key}/release")
    @Operation(summary = "Give a task back to its group")
    Task release(@PathVariable long key) {
        return tasks.release(key, CurrentActor.require());
    }

    @PostMapping("/{key}/decision")
    @Operation(summary = "Decide a task with the answers of its form", description = "Give the task's subjectVersion as "
            + "you read it: when the declaration was changed since, nothing is decided.")
    @ApiResponse(responseCode = "200", description = "Decided")
    @ApiResponse(responseCode = "409", description = "Somebody was first (task.taken, task.decided, task.closed), or "
            + "what you read was changed (task.changedMeanwhile): read it again")
    @ApiResponse(responseCode = "422", description = "Errors of the form, each with its field")
    Task decide(@PathVariable long key, @Parameter(description = "The task's subjectVersion that you have read")
            @RequestParam(required = false) Integer subjectVersion, @RequestBody Map<String, Object> answers) {
        return tasks.decide(key, CurrentActor.require(), String.valueOf(answers.get("decision")), answers,
                subjectVersion);
    }
}
