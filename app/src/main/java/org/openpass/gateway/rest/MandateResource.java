package org.openpass.gateway.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.openpass.access.Actor;
import org.openpass.access.CurrentActor;
import org.openpass.access.Mandate;
import org.openpass.access.MandateList;
import org.openpass.access.MandateList.Side;
import org.openpass.access.Mandates;
import org.openpass.access.NewMandate;
import org.openpass.gateway.NotFound;
import org.openpass.terms.Labels.Label;
import org.openpass.terms.Seoul;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Mandates between clients and customs brokers, for the software of both; the same doors as the screen. */
@RestController
@RequestMapping("/api/v1/mandates")
@Tag(name = "Mandates", description = "Who may act for whom (위임)")
class MandateResource {

    private static final int MOST = 200;

    /**
     * A mandate as one of the two reads it.
     *
     * @param kinds the kinds of case; none are all
     * @param state what was agreed: OFFERED, ACCEPTED, DECLINED, ENDED
     * @param standing what that means today for who reads it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record MandateView(long id, String principal, String agent, String declarantCode, Set<String> kinds, LocalDate from,
            LocalDate until, String state, String standing, Label standingLabel, Side side, String offeredBy,
            Instant offeredAt, Instant answeredAt, String endedBy, Instant endedAt, String reason) {

        static MandateView of(Mandate m, long reader, LocalDate today) {
            String standing = m.standing(reader, today).name();
            return new MandateView(m.id(), m.principal(), m.agent(), m.agentCode(), new TreeSet<>(m.kinds()), m.from(),
                    m.until(), m.state().name(), standing, Label.of("mandates.standing." + standing),
                    m.givenBy(reader) ? Side.GIVEN : Side.HELD, name(m, m.offeredBy()), m.offeredAt(), m.answeredAt(),
                    name(m, m.endedBy()), m.endedAt(), m.reason());
        }

        /** Parties know each other by the names of parties, not by their people's accounts. */
        private static String name(Mandate m, Long party) {
            return party == null ? null : party == m.principalId() ? m.principal() : m.agent();
        }
    }

    /** Why an offer is declined. */
    record Refusal(String reason) {
    }

    /** How a mandate ends: without a last day at once. */
    record Ending(LocalDate last, String reason) {
    }

    private final Mandates mandates;
    private final MandateList list;
    private final Clock clock;

    MandateResource(Mandates mandates, MandateList list, Clock clock) {
        this.mandates = mandates;
        this.list = list;
        this.clock = clock;
    }

    @GetMapping
    @Operation(summary = "The mandates that your party gave or holds, and the offers",
            description = "What waits for your answer comes first, what is over last.")
    List<MandateView> list(@RequestParam(required = false) Side side,
            @Parameter(description = "A part of the other side's name") @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "0") int from, @RequestParam(defaultValue = "50") int size) {
        Actor actor = CurrentActor.require();
        return list.page(actor, side, name.strip().replace("\0", ""), Math.max(from, 0), Math.clamp(size, 1, MOST)).stream()
                .map(m -> view(m, actor)).toList();
    }

    @GetMapping("/{id}")
    @Operation(summary = "A mandate that your party gave or holds")
    MandateView mandate(@PathVariable long id) {
        Actor actor = CurrentActor.require();
        return list.find(id, actor).map(m -> view(m, actor)).orElseThrow(NotFound::new);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Offer a mandate to a customs broker, or as a broker ask a client for one",
            description = "with is an identifier or the declarant code of the other side, exactly as registered. Without "
                    + "kinds it is for all cases, without from it begins today, without until it has no end. What is "
                    + "offered or agreed with the same words already is the answer.")
    @ApiResponse(responseCode = "201", description = "Offered; it counts as soon as the other side accepts")
    @ApiResponse(responseCode = "422", description = "The other side, the kinds or the days are not possible "
            + "(mandate.unknown, mandate.sides, mandate.kinds, mandate.time, mandate.tooMany)")
    MandateView offer(@RequestBody NewMandate wanted) {
        Actor actor = CurrentActor.require();
        return view(mandates.offer(wanted, actor), actor);
    }

    @PostMapping("/{id}/accept")
    @Operation(summary = "Accept what the other side offered; again changes nothing")
    @ApiResponse(responseCode = "200", description = "Accepted; it counts from its first day")
    @ApiResponse(responseCode = "409", description = "It is not yours to answer, or was answered or taken back "
            + "(mandate.otherSide, mandate.over)")
    MandateView accept(@PathVariable long id) {
        Actor actor = CurrentActor.require();
        return view(mandates.accept(id, actor), actor);
    }

    @PostMapping("/{id}/decline")
    @Operation(summary = "Decline what the other side offered; again changes nothing")
    @ApiResponse(responseCode = "200", description = "Declined")
    @ApiResponse(responseCode = "409", description = "As for accept")
    MandateView decline(@PathVariable long id, @RequestBody(required = false) Refusal refusal) {
        Actor actor = CurrentActor.require();
        return view(mandates.decline(id, refusal == null ? null : refusal.reason(), actor), actor);
    }

    @PostMapping("/{id}/end")
    @Operation(summary = "End a mandate, or take an offer back; again changes nothing",
            description = "At once, or after its last day. What the broker declared itself it goes on seeing.")
    @ApiResponse(responseCode = "200", description = "It has ended, or ends with that day")
    @ApiResponse(responseCode = "409", description = "It is not yours to take back, or was declined (mandate.otherSide, "
            + "mandate.over)")
    @ApiResponse(responseCode = "422", description = "The last day is over or beyond the agreed one (mandate.time)")
    MandateView end(@PathVariable long id, @RequestBody(required = false) Ending ending) {
        Actor actor = CurrentActor.require();
        return view(ending == null ? mandates.end(id, null, null, actor)
                : mandates.end(id, ending.last(), ending.reason(), actor), actor);
    }

    private MandateView view(Mandate mandate, Actor actor) {
        return MandateView.of(mandate, actor.partyId(), Seoul.today(clock));
    }
}
