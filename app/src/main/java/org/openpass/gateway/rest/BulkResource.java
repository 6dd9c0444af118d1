package org.openpass.gateway.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.openpass.access.CurrentActor;
import org.openpass.gateway.NotFound;
import org.openpass.tasks.Bulk;
import org.openpass.tasks.BulkActs;
import org.openpass.tasks.BulkResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** One act on many tasks, with a result for each. */
@RestController
@RequestMapping("/api/v1/tasks/bulk")
@Tag(name = "Tasks", description = "For officers (업무함)")
class BulkResource {

    /** What is asked for; who names no id cannot go on after a lost answer. */
    record Asked(UUID id, Bulk.Act act, List<Long> keys, Map<String, Object> arguments) {

        Bulk bulk() {
            return new Bulk(id == null ? UUID.randomUUID() : id, act, keys, arguments);
        }
    }

    private final BulkActs bulk;

    BulkResource(BulkActs bulk) {
        this.bulk = bulk;
    }

    @PostMapping
    @Operation(summary = "Do one act on up to 1,000 tasks, each with its own result", description = """
            Each task is a transaction of its own, with the checks of the single act: what is not possible for one stops \
            no other. Send the same again, with the same id, after a lost answer or when some are left: only what is left \
            is done, and the answer is the same. Arguments: of TRANSFER person, or group (own: of each task) and office, and note; of DUE at \
            and reason; of NOTE text; of DECIDE the answers of the form, where the model lets the decision be made in bulk.""")
    @ApiResponse(responseCode = "200", description = "What became of each")
    @ApiResponse(responseCode = "409", description = "The id was used for something else (bulk.other)")
    @ApiResponse(responseCode = "422", description = "What the act needs is missing; nothing was begun")
    BulkResult run(@RequestBody Asked asked) {
        return bulk.run(asked.bulk(), CurrentActor.require(), progress -> true);
    }

    @GetMapping("/{id}")
    @Operation(summary = "How far your bulk act is")
    BulkResult get(@PathVariable UUID id) {
        return bulk.find(id, CurrentActor.require()).orElseThrow(NotFound::new);
    }
}
