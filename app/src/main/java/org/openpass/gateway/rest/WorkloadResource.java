package org.openpass.gateway.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.openpass.access.CurrentActor;
import org.openpass.gateway.NotFound;
import org.openpass.tasks.Workload;
import org.openpass.tasks.Workloads;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who has how much to do, for supervisors; tasks are moved by the transfer of each. */
@RestController
@RequestMapping("/api/v1/workload")
@Tag(name = "Tasks", description = "For officers (업무함)")
class WorkloadResource {

    private final Workloads workloads;

    WorkloadResource(Workloads workloads) {
        this.workloads = workloads;
    }

    @GetMapping
    @Operation(summary = "How much the people of your office have to do", description = "For supervisors. Counts of open tasks "
            + "by who has them and of those that nobody has; times are office time.")
    @ApiResponse(responseCode = "200", description = "The workload")
    @ApiResponse(responseCode = "404", description = "You do not supervise the office")
    Workload of(@Parameter(description = "Another office, for supervisors of all") @RequestParam(required = false) String office) {
        return workloads.of(office, CurrentActor.require()).orElseThrow(NotFound::new);
    }
}
