package org.openpass.gateway.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.openpass.access.CurrentActor;
import org.openpass.casework.NewOutage;
import org.openpass.casework.Outage;
import org.openpass.casework.Outages;
import org.openpass.casework.Reach;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Outages, which move time limits (Customs Act Art. 8(4)); for administrators. */
@RestController
@RequestMapping("/api/v1/admin/outages")
@Tag(name = "Outages", description = "When acts could not be done, and what that does to time limits (장애로 인한 기한 연장)")
class OutageResource {

    private static final int MOST = 500;

    /** An outage; {@code moved} counts the deadlines that it moved, also those that were put back. */
    record Shown(long id, String what, Outage.Cause cause, List<String> kinds, List<String> offices, Instant from,
            Instant until, Outage.State state, boolean moving, long moved, String declaredBy, Instant declaredAt,
            Instant finalAt, String endedBy, Instant endedAt, String reason) {

        static Shown of(Outage o, long moved) {
            return new Shown(o.id(), o.what(), o.cause(), o.kinds(), o.offices(), o.from(), o.until(), o.state(), o.moving(),
                    moved, o.declaredBy(), o.declaredAt(), o.finalAt(), o.endedBy(), o.endedAt(), o.reason());
        }
    }

    /** When it was over. */
    record Recovery(Instant until) {
    }

    /** Why it was none. */
    record Ended(String reason) {
    }

    private final Outages outages;

    OutageResource(Outages outages) {
        this.outages = outages;
    }

    @GetMapping
    @Operation(summary = "The outages, newest first")
    List<Shown> list() {
        List<Outage> found = outages.list(MOST);
        Map<Long, Long> moved = outages.moved(found);
        return found.stream().map(o -> Shown.of(o, moved.get(o.id()))).toList();
    }

    @GetMapping("/{id}")
    @Operation(summary = "One outage")
    Shown one(@PathVariable long id) {
        return shown(outages.get(id));
    }

    @PostMapping("/reach")
    @Operation(summary = "What an outage would move if it were declared now; nothing is declared")
    Reach reach(@RequestBody NewOutage outage) {
        return outages.reach(outage);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Declare an outage", description = "One that is over moves the time limits that fall in it; one "
            + "without an end holds them until it is over. The same again is the same outage. Once the installation is handed "
            + "over, one person declares only what lasts (release.secondPerson).")
    @ApiResponse(responseCode = "201", description = "Declared, now or before")
    @ApiResponse(responseCode = "422", description = "It cannot be declared so")
    Shown declare(@RequestBody NewOutage outage) {
        return shown(outages.declare(outage, actor()));
    }

    @PostMapping("/{id}/recovery")
    @Operation(summary = "Say when it was over, or that what was suspected was one; time limits are moved")
    @ApiResponse(responseCode = "409", description = "It is over since another time, or was none (outage.state)")
    Shown recover(@PathVariable long id, @RequestBody Recovery recovery) {
        return shown(outages.recover(id, recovery.until(), actor()));
    }

    @PostMapping("/{id}/undo")
    @Operation(summary = "Undo it: what it moved is put back, but to no day before this one")
    @ApiResponse(responseCode = "409", description = "It can be undone no more (outage.final), or has moved nothing "
            + "(outage.state)")
    Shown undo(@PathVariable long id, @RequestBody Ended ended) {
        return shown(outages.undo(id, ended.reason(), actor()));
    }

    @PostMapping("/{id}/dismissal")
    @Operation(summary = "Say that it was none, before it has moved anything: what it held lapses")
    @ApiResponse(responseCode = "409", description = "It has moved time limits: undo it (outage.state)")
    Shown dismiss(@PathVariable long id, @RequestBody Ended ended) {
        return shown(outages.dismiss(id, ended.reason(), actor()));
    }

    private Shown shown(Outage outage) {
        return Shown.of(outage, outages.moved(List.of(outage)).get(outage.id()));
    }

    private static String actor() {
        return CurrentActor.require().name();
    }
}
