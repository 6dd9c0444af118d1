package org.openpass.gateway.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.openpass.access.CurrentActor;
import org.openpass.cargo.CargoHolds.Done;
import org.openpass.cargo.CargoHolds.NewHold;
import org.openpass.cargo.CargoHolds;
import org.openpass.cargo.Hold.Ground;
import org.openpass.cargo.Hold;
import org.openpass.gateway.NotFound;
import org.openpass.terms.Labels.Label;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Goods that customs keeps where they lie (Customs Act Art. 237, 265); for officers. */
@RestController
@RequestMapping("/api/v1/cargo/{number}/holds")
@Tag(name = "Cargo")
class HoldResource {

    /** What is to be held. @param place shed code; none: all of it, wherever it lies @param reason as the party reads it */
    record Asked(String place, Ground ground, String reason) {
    }

    /** @param reason why they may go */
    record Lifting(String reason) {
    }

    /** A hold; what is not said or not yet so is left out. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record HoldView(long id, String place, String ground, Label groundLabel, String article, String reason, String criterion, Instant heldAt,
            String heldBy, Instant liftedAt, String liftedBy, String liftedWhy) {

        static HoldView of(Hold hold) {
            return new HoldView(hold.id(), hold.place(), hold.ground().name(), Label.of("hold.ground." + hold.ground()), hold.ground().article(),
                    hold.reason(), hold.criterion(), hold.heldAt(), hold.heldBy(), hold.liftedAt(), hold.liftedBy(), hold.liftedWhy());
        }
    }

    private final CargoHolds holds;
    private final CargoProblems problems;

    HoldResource(CargoHolds holds, CargoProblems problems) {
        this.holds = holds;
        this.problems = problems;
    }

    @GetMapping
    @Operation(summary = "The holds of goods, the newest first (officers)")
    @ApiResponse(responseCode = "404", description = "There are no such goods, or they are of other offices")
    List<HoldView> holds(@PathVariable String number) {
        return holds.of(number, CurrentActor.require()).orElseThrow(NotFound::new).stream().map(HoldView::of).toList();
    }

    @PostMapping
    @Operation(summary = "Hold goods where they lie (cargo officers)", description = "All of them, or what lies at a place. While a hold stands "
            + "nothing leaves or is sold, and no permit is applied for there; a declaration of them may be accepted. Said again, it is the "
            + "hold that stands.")
    @ApiResponse(responseCode = "200", description = "They are held")
    @ApiResponse(responseCode = "404", description = "There are no such goods, or they are of other offices")
    @ApiResponse(responseCode = "422", description = "Ground or reason is missing, nothing lies at the place, or another hold on the ground stands")
    ResponseEntity<?> hold(@PathVariable String number, @RequestBody Asked asked, Locale reader) {
        return answer(holds.hold(number, new NewHold(asked.place(), asked.ground(), asked.reason()), CurrentActor.require()), reader);
    }

    @PostMapping("/{id}/lift")
    @Operation(summary = "Let goods go that were held (cargo officers)", description = "Other holds of them stay.")
    @ApiResponse(responseCode = "200", description = "They are not held by it any more")
    @ApiResponse(responseCode = "404", description = "There is no such hold, or the goods are of other offices")
    @ApiResponse(responseCode = "422", description = "The reason is missing, or it was lifted already for another one")
    ResponseEntity<?> lift(@PathVariable String number, @PathVariable long id, @RequestBody Lifting lifting, Locale reader) {
        return answer(holds.lift(number, id, lifting.reason(), CurrentActor.require()), reader);
    }

    private ResponseEntity<?> answer(Optional<Done> done, Locale reader) {
        Done found = done.orElseThrow(NotFound::new);
        return found.faults().isEmpty() ? ResponseEntity.ok(HoldView.of(found.hold())) : problems.faults(found.faults(), "hold.invalid", reader);
    }
}
