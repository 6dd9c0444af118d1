package org.openpass.gateway.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import org.openpass.access.Actor;
import org.openpass.access.CurrentActor;
import org.openpass.access.Parties.Identifier;
import org.openpass.access.Parties.Party;
import org.openpass.access.PartyChange;
import org.openpass.access.PartyHistory;
import org.openpass.access.PartyHistory.Version;
import org.openpass.audittrail.Looks;
import org.openpass.gateway.NotFound;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Parties as they are, were and will be; for administrators. Each look at one is recorded. */
@RestController
@RequestMapping("/api/v1/admin/parties/{party}")
@Tag(name = "Parties", description = "What a party is from a day on, its numbers and its history (업체)")
class PartyResource {

    private static final String NUMBERED = "Numbers of other kinds: BUSINESS_NUMBER, CUSTOMS_CODE, PERSONAL_CUSTOMS_CODE, SHED, "
            + "CARRIER, FORWARDER, TRANSPORTER, FOREIGN_SUPPLIER; DECLARANT is the code by which it declares.";

    /** A party with its numbers. */
    record PartyView(Party party, List<Identifier> numbers) {
    }

    /** A change: all of what the party is to be, from which day on and on what ground. */
    record WantedParty(LocalDate day, String basis, PartyChange party) {
    }

    /** A number. */
    record WantedNumber(String scheme, String number) {
    }

    private final PartyHistory history;
    private final Looks looks;

    PartyResource(PartyHistory history, Looks looks) {
        this.history = history;
        this.looks = looks;
    }

    @GetMapping
    @Operation(summary = "What the party was or will be on a day")
    @ApiResponse(responseCode = "404", description = "There is no such party, or it was not registered yet")
    PartyView party(@PathVariable long party, @Parameter(description = "Today, where it is not said")
            @RequestParam(required = false) LocalDate on, HttpServletRequest request) {
        Actor actor = CurrentActor.require();
        Party found = (on == null ? history.now(party, actor) : history.on(party, on, actor)).orElseThrow(NotFound::new);
        looked(party, "", actor, request);
        return new PartyView(found, history.numbers(party, actor));
    }

    @GetMapping("/history")
    @Operation(summary = "All that the party was and will be, the latest day first; replaced versions stand behind")
    List<Version> history(@PathVariable long party, HttpServletRequest request) {
        Actor actor = CurrentActor.require();
        List<Version> found = history.of(party, actor);
        looked(party, "/history", actor, request);
        return found;
    }

    private void looked(long party, String what, Actor actor, HttpServletRequest request) {
        looks.lookedAtParty(new Looks.Reader(actor.name(), actor.office(), request.getRemoteAddr()),
                "GET /api/v1/admin/parties/{party}" + what, String.valueOf(party), party);
    }

    @PutMapping
    @Operation(summary = "Change the party from a day on, today at the earliest; said again, nothing changes", description =
            "A licence and a suspension begin and end by themselves.")
    @ApiResponse(responseCode = "422", description = "All errors by field (party.errors); nothing is changed")
    Party change(@PathVariable long party, @RequestBody WantedParty wanted) {
        if (wanted.party() == null) {
            throw new IllegalArgumentException("party: what the party is to be");
        }
        return history.change(party, wanted.party(), wanted.day(), wanted.basis(), CurrentActor.require());
    }

    @PostMapping("/numbers")
    @Operation(summary = "Enter a number of the party's", description = NUMBERED)
    @ApiResponse(responseCode = "422", description = "It is no such number, its check digit is wrong, or it names another party")
    PartyView number(@PathVariable long party, @RequestBody WantedNumber wanted) {
        Actor actor = CurrentActor.require();
        return new PartyView(history.number(party, wanted.scheme(), wanted.number(), actor), history.numbers(party, actor));
    }
}
