package org.openpass.gateway.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.ArrayList;
import java.util.List;
import org.openpass.access.CurrentActor;
import org.openpass.cargo.LedgerTakeOver;
import org.openpass.cargo.TakeOverRefused;
import org.openpass.cargo.TakenOver;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The past of an installation: cargo that another system kept. */
@RestController
@RequestMapping("/api/v1/admin/cargo/take-over")
@Tag(name = "Administration", description = "For administrators")
class CargoTakeOverResource {

    /** What became of one: TAKEN; BEFORE, when its number was there; REFUSED, with all that is wrong. */
    record TakeOverAnswer(String cargoNumber, String outcome, String why) {
    }

    private final LedgerTakeOver takeOver;

    CargoTakeOverResource(LedgerTakeOver takeOver) {
        this.takeOver = takeOver;
    }

    @PostMapping
    @Operation(summary = "Take over cargo that another system kept, each cargo number once; an answer for each of at most 1,000")
    List<TakeOverAnswer> take(@RequestBody List<TakenOver> pasts) {
        if (pasts.size() > LedgerTakeOver.MOST) {
            throw new IllegalArgumentException("At most " + LedgerTakeOver.MOST + " at once: send the others after these");
        }
        List<TakeOverAnswer> answers = new ArrayList<>();
        String by = CurrentActor.require().name();
        for (TakenOver past : pasts) {
            try {
                takeOver.take(past, by);
                answers.add(new TakeOverAnswer(past.cargoNumber(), "TAKEN", null));
            } catch (TakeOverRefused refused) {
                answers.add(new TakeOverAnswer(past.cargoNumber(), refused.before() ? "BEFORE" : "REFUSED", refused.getMessage()));
            }
        }
        return answers;
    }
}
