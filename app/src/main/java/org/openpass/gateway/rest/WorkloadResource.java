package org.openpass.gateway.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.openpass.access.CurrentActor;
import org.openpass.gateway.NotFound;
import org.openpass.tasks.GroupSetting;
import org.openpass.tasks.GroupSettings;
import org.openpass.tasks.Workload;
import org.openpass.tasks.Workloads;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who has how much to do, for supervisors; tasks are moved by the transfer of each. */
@RestController
@RequestMapping("/api/v1/workload")
@Tag(name = "Tasks", description = "For officers (업무함)")
class WorkloadResource {

    /** How a group is to come to its work; without a bound one is dealt any number of tasks. */
    record Wanted(GroupSetting.Assignment assignment, Integer mostOpen) {
    }

    private final Workloads workloads;
    private final GroupSettings groups;

    WorkloadResource(Workloads workloads, GroupSettings groups) {
        this.workloads = workloads;
        this.groups = groups;
    }

    @GetMapping
    @Operation(summary = "How much the people of your office have to do", description = "For supervisors. Counts of open tasks "
            + "by who has them and of those that nobody has; times are office time.")
    @ApiResponse(responseCode = "200", description = "The workload")
    @ApiResponse(responseCode = "404", description = "You do not supervise the office")
    Workload of(@Parameter(description = "Another office, for supervisors of all") @RequestParam(required = false) String office) {
        return workloads.of(office, CurrentActor.require()).orElseThrow(NotFound::new);
    }

    @GetMapping("/groups")
    @Operation(summary = "Which groups of your office are dealt their work", description = "For supervisors")
    @ApiResponse(responseCode = "404", description = "You do not supervise the office")
    List<GroupSetting> groups(
            @Parameter(description = "Another office, for supervisors of all") @RequestParam(required = false) String office) {
        return groups.of(office, CurrentActor.require()).orElseThrow(NotFound::new);
    }

    @PutMapping("/groups/{group}")
    @Operation(summary = "Let a group take its work, or have it dealt out", description = "What is nobody's is drawn among the "
            + "people of the group who are there; who has less to do is drawn more often. Nobody but supervisors takes it then.")
    @ApiResponse(responseCode = "200", description = "Set")
    @ApiResponse(responseCode = "404", description = "You do not supervise the office")
    @ApiResponse(responseCode = "422", description = "There is no such group, or the bound is none")
    GroupSetting group(@PathVariable String group, @RequestBody Wanted wanted,
            @Parameter(description = "Another office, for supervisors of all") @RequestParam(required = false) String office) {
        return groups.set(group, office, wanted.assignment(), wanted.mostOpen(), CurrentActor.require())
                .orElseThrow(NotFound::new);
    }
}
