package org.openpass.gateway.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.openpass.access.CurrentActor;
import org.openpass.access.Parties;
import org.openpass.gateway.NotFound;
import org.openpass.mailbox.notification.Holds;
import org.openpass.mailbox.notification.Partners;
import org.openpass.mailbox.notification.Partners.Figures;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What goes to each partner, in figures; held, let go on, and sent again, for all of one partner; for administrators. */
@RestController
@RequestMapping("/api/v1/admin/partners")
@Tag(name = "Messages", description = "Everything that comes in and goes out (송수신 전문)")
class PartnerResource {

    private static final int MOST = 200;

    /** A partner with its figures. */
    record PartnerView(String partner, Figures figures) {
    }

    /** @param reason what for */
    record Asked(String reason) {
    }

    /** @param again how many */
    record SentAgain(int again) {
    }

    private final Partners partners;
    private final Holds holds;
    private final Parties parties;

    PartnerResource(Partners partners, Holds holds, Parties parties) {
        this.partners = partners;
        this.holds = holds;
        this.parties = parties;
    }

    @GetMapping
    @Operation(summary = "What goes to partners, in figures", description = "Of those whose name begins so; without one, of all "
            + "to whom something is to be sent or did not arrive, or who are held. sent is of the last 24 hours.")
    List<PartnerView> list(@RequestParam(required = false) String partner) {
        List<Long> ids = partner == null || partner.isBlank() ? null : parties.beginning(partner.strip(), MOST).stream()
                .map(Parties.Party::id).toList();
        return partners.figures(ids, MOST).stream().map(each -> new PartnerView(parties.get(each.partyId()).name(), each))
                .toList();
    }

    @PostMapping("/{partyId}/hold")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Hold what goes to a partner, until it is let go on", description = "Webhooks and e-mails; what is made "
            + "for it waits, and nothing is given up. A partner that is held stays so.")
    @ApiResponse(responseCode = "422", description = "No reason is given (hold.reason)")
    void hold(@PathVariable long partyId, @RequestBody Asked asked) {
        if (!holds.hold(partyId, asked.reason(), CurrentActor.require())) {
            throw new NotFound();
        }
    }

    @PostMapping("/{partyId}/release")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Let a partner go on that is held")
    @ApiResponse(responseCode = "404", description = "It is not held")
    void release(@PathVariable long partyId) {
        if (!holds.release(partyId, CurrentActor.require())) {
            throw new NotFound();
        }
    }

    @PostMapping("/{partyId}/again")
    @Operation(summary = "Send again what did not arrive at a partner, the oldest first, at most 500 at once",
            description = "Each under its id. Not what may have arrived, nor what nobody wants any more.")
    SentAgain again(@PathVariable long partyId) {
        return new SentAgain(partners.again(partyId, CurrentActor.require()));
    }
}
