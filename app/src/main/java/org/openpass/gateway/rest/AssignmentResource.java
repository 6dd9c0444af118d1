package org.openpass.gateway.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.openpass.access.Colleagues.Colleague;
import org.openpass.access.CurrentActor;
import org.openpass.tasks.Assignments;
import org.openpass.tasks.Target;
import org.openpass.tasks.Task;
import org.openpass.tasks.TaskAct;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How tasks go from hand to hand; each change may name the version of the task that it is about in {@code If-Match}. */
@RestController
@RequestMapping("/api/v1/tasks")
@Tag(name = "Tasks", description = "For officers (업무함)")
class AssignmentResource {

    private static final String SEEN = "The task's version that you have read: of a task that changed since, nothing is "
            + "done (task.stale)";

    /** To whom a task goes, a person or a group, and why. */
    record Hand(String person, String group, String office, String note) {

        Target target() {
            if ((person == null) == (group == null && office == null)) {
                throw new IllegalArgumentException("person: name a person, or a group or an office");
            }
            return person == null ? new Target.Group(group, office) : new Target.Person(person);
        }
    }

    /** What is said about an act. */
    record Said(String note) {
    }

    /** Somebody who may be given the task; who is away has a deputy, who does it meanwhile. */
    record Person(String username, String name, String office, Set<String> groups, Instant awayUntil, String deputy) {

        static Person of(Colleague colleague) {
            return new Person(colleague.username(), colleague.displayName(), colleague.actor().office(),
                    colleague.actor().groups(), colleague.awayUntil(), colleague.deputy());
        }
    }

    private final Assignments assignments;

    AssignmentResource(Assignments assignments) {
        this.assignments = assignments;
    }

    @PostMapping("/next")
    @Operation(summary = "Claim the most urgent task that is nobody's and your work")
    @ApiResponse(responseCode = "200", description = "It is yours")
    @ApiResponse(responseCode = "204", description = "There is none")
    ResponseEntity<Task> next() {
        return assignments.claimNext(CurrentActor.require()).map(ResponseEntity::ok)
                .orElseGet(() -> ResponseEntity.noContent().build());
    }

    @PostMapping("/{key}/force-claim")
    @Operation(summary = "Take a task as a supervisor, whoever has it; say why")
    Task force(@PathVariable long key, @RequestBody Said said,
            @Parameter(description = SEEN) @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) String seen) {
        return assignments.forceClaim(key, said.note(), version(seen), CurrentActor.require());
    }

    @PostMapping("/{key}/transfer")
    @Operation(summary = "Give a task to a person, back to its group, or to the group of another office; say why",
            description = "What is typed goes with it. To another office only as a supervisor: that office sees its case "
                    + "from then on.")
    @ApiResponse(responseCode = "200", description = "Given")
    @ApiResponse(responseCode = "409", description = "Somebody was first (task.taken, task.decided, task.closed, "
            + "task.stale), or another is responsible for it (task.delegated)")
    @ApiResponse(responseCode = "422", description = "It is not their work (task.notForThem), or the note is missing")
    Task transfer(@PathVariable long key, @RequestBody Hand to,
            @Parameter(description = SEEN) @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) String seen) {
        return assignments.transfer(key, to.target(), to.note(), version(seen), CurrentActor.require());
    }

    @PostMapping("/{key}/delegate")
    @Operation(summary = "Let a colleague work on your task and stay responsible for it; say why")
    Task delegate(@PathVariable long key, @RequestBody Hand to,
            @Parameter(description = SEEN) @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) String seen) {
        return assignments.delegate(key, to.person(), to.note(), version(seen), CurrentActor.require());
    }

    @PostMapping("/{key}/hand-back")
    @Operation(summary = "Give a delegated task back to who is responsible for it, or call it back")
    Task handBack(@PathVariable long key, @RequestBody(required = false) Said said,
            @Parameter(description = SEEN) @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) String seen) {
        return assignments.handBack(key, said == null ? null : said.note(), version(seen), CurrentActor.require());
    }

    @GetMapping("/{key}/acts")
    @Operation(summary = "How the task came to who has it, the first act first")
    List<TaskAct> acts(@PathVariable long key) {
        return assignments.acts(key, CurrentActor.require());
    }

    @GetMapping("/{key}/receivers")
    @Operation(summary = "Whom you may give the task to, by a part of the name")
    List<Person> receivers(@PathVariable long key, @RequestParam(defaultValue = "") String name) {
        return assignments.receivers(key, name, CurrentActor.require()).stream().map(Person::of).toList();
    }

    private static Integer version(String seen) {
        String plain = seen == null ? "" : seen.replace("\"", "").strip();
        if (plain.isEmpty() || plain.equals("*")) {
            return null;
        }
        if (!plain.matches("[0-9]{1,9}")) {
            throw new IllegalArgumentException("If-Match: the version of the task, a number");
        }
        return Integer.valueOf(plain);
    }
}
