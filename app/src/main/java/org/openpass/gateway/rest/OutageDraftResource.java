package org.openpass.gateway.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import org.openpass.access.CurrentActor;
import org.openpass.casework.LapsedDeadline;
import org.openpass.casework.NewOutage;
import org.openpass.casework.Outage;
import org.openpass.casework.OutageDraft;
import org.openpass.casework.OutageDraft.Act;
import org.openpass.casework.OutageDrafts;
import org.openpass.casework.Outages;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What one administrator prepares about outages and another releases. */
@RestController
@RequestMapping("/api/v1/admin/outages")
@Tag(name = "Outages")
class OutageDraftResource {

    private static final int MOST = 500;

    /** What is done about an outage that stands: until is for RECOVER, reason for UNDO and DISMISS. */
    record Prepared(Act act, Instant until, String reason) {
    }

    /** Why it is given back. */
    record Remark(String reason) {
    }

    private final OutageDrafts drafts;
    private final Outages outages;

    OutageDraftResource(OutageDrafts drafts, Outages outages) {
        this.drafts = drafts;
        this.outages = outages;
    }

    @GetMapping("/drafts")
    @Operation(summary = "What was prepared about outages, newest first")
    List<OutageDraft> list() {
        return drafts.list(MOST);
    }

    @PostMapping("/drafts")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Prepare the declaration of an outage that is over; another person releases it", description = "Until "
            + "then nothing is moved or held. One that lasts is declared at once. The same again is the same draft.")
    @ApiResponse(responseCode = "422", description = "It cannot be declared so")
    OutageDraft declare(@RequestBody NewOutage outage) {
        return drafts.declare(outage, actor());
    }

    @PostMapping("/{id}/drafts")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Prepare what is done about an outage that stands: RECOVER, UNDO or DISMISS")
    @ApiResponse(responseCode = "409", description = "That can not be done there (outage.state, outage.final), or something "
            + "else about it waits (outage.state)")
    OutageDraft prepare(@PathVariable long id, @RequestBody Prepared prepared) {
        if (prepared.act() == null || prepared.act() == Act.DECLARE) {
            throw new IllegalArgumentException("act: RECOVER, UNDO or DISMISS");
        }
        return drafts.prepare(prepared.act(), id, prepared.until(), prepared.reason(), actor());
    }

    @PostMapping("/drafts/{draft}/release")
    @Operation(summary = "Do what another person has prepared; again it is what was done")
    @ApiResponse(responseCode = "409", description = "You prepared it (release.samePerson), or it can not be done any more "
            + "(outage.state, outage.final)")
    OutageDraft release(@PathVariable long draft) {
        return drafts.release(draft, actor());
    }

    @PostMapping("/drafts/{draft}/give-back")
    @Operation(summary = "Give back what another person has prepared; say why")
    OutageDraft giveBack(@PathVariable long draft, @RequestBody Remark remark) {
        return drafts.giveBack(draft, remark.reason(), actor());
    }

    @PostMapping("/drafts/{draft}/withdraw")
    @Operation(summary = "Withdraw what you have prepared")
    OutageDraft withdraw(@PathVariable long draft) {
        return drafts.withdraw(draft, actor());
    }

    @GetMapping("/{id}/lapsed")
    @Operation(summary = "What had lapsed already when the outage was declared and is not moved: 500, the last first")
    List<LapsedDeadline> lapsed(@PathVariable long id) {
        Outage o = outages.get(id);
        return outages.gone(new NewOutage(o.what(), o.cause(), o.kinds(), o.offices(), o.from(), o.until()), MOST);
    }

    private static String actor() {
        return CurrentActor.require().name();
    }
}
